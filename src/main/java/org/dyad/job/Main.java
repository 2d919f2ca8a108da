package org.dyad.job;

import java.util.Optional;
import java.util.TimeZone;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkUserAppException;
import org.apache.spark.sql.SparkSession;
import org.dyad.core.CheckFailed;
import org.dyad.core.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of Dyad. */
@Command(
    name = "dyad",
    description = "Who appears with whom in the news, on which day, how strongly and in what tone.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      RunCommand.class,
      RebuildCommand.class,
      VerifyCommand.class,
      AnnotateCommand.class,
      WithdrawCommand.class,
      TopCommand.class,
      UnresolvedCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      UnlockCommand.class,
      ShowConfigCommand.class
    })
public final class Main {
  static final int USER_ERROR = 2;
  static final int BUG = 3;
  static final int CHECK_FAILED = 4;

  private Main() {}

  /** Exits with 0, 2 for a mistake of the operator, 3 for a bug, 4 for a failed check. */
  public static void main(String[] arguments) throws SparkUserAppException {
    // Days are UTC days; a zone of the machine must not move a date between the JVM and Spark.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    int exit = commandLine().execute(arguments);
    SparkSession.getActiveSession()
        .foreach(
            session -> {
              session.stop();
              return null;
            });
    new DriverEnd(new SparkConf(), System::exit).with(exit);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::wrongArguments)
        .setExecutionExceptionHandler(Main::failed);
  }

  private static int wrongArguments(CommandLine.ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    command
        .getErr()
        .printf(
            "dyad: %s: see %s --help%n",
            wrong.getMessage(), command.getCommandSpec().qualifiedName());
    return USER_ERROR;
  }

  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    Throwable known = failure;
    while (known != null && !(known instanceof UserError) && !(known instanceof CheckFailed)) {
      known = known.getCause();
    }
    Optional<String> fault = known == null ? StorageFault.in(failure) : Optional.empty();
    if (fault.isPresent()) {
      command.getErr().println("dyad: " + fault.get());
      return USER_ERROR;
    }
    if (known == null) {
      failure.printStackTrace(command.getErr());
      return BUG;
    }
    known.getMessage().lines().forEach(line -> command.getErr().println("dyad: " + line));
    return known instanceof CheckFailed ? CHECK_FAILED : USER_ERROR;
  }

  /** What {@code --version} prints. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"dyad " + ProgramVersion.text()};
    }
  }
}
