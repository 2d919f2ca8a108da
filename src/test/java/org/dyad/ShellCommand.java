package org.dyad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command of the shell and what became of it. */
final class ShellCommand {
  private static final long PATIENCE_SECONDS = 180;

  private final ProcessBuilder process;
  private long patienceSeconds = PATIENCE_SECONDS;

  private ShellCommand(List<String> words) {
    process = new ProcessBuilder(words).redirectErrorStream(true);
    process.environment().remove("DYAD_SPARK_PROPERTIES");
    process.environment().remove("DYAD_DRIVER_MEMORY");
    process.environment().remove("DYAD_JAR");
  }

  /** How it ended: exit code, and standard output and error as one text. */
  record Outcome(int exit, String output) {}

  static ShellCommand of(String... words) {
    return new ShellCommand(List.of(words));
  }

  ShellCommand with(String... words) {
    process.command(Stream.concat(process.command().stream(), Stream.of(words)).toList());
    return this;
  }

  ShellCommand withVariable(String variable, String value) {
    process.environment().put(variable, value);
    return this;
  }

  ShellCommand without(String variable) {
    process.environment().remove(variable);
    return this;
  }

  ShellCommand in(Path folder) {
    process.directory(folder.toFile());
    return this;
  }

  ShellCommand within(long seconds) {
    patienceSeconds = seconds;
    return this;
  }

  Outcome run() {
    try {
      Path output = Files.createTempFile("dyad-command", ".out");
      try {
        Process running = process.redirectOutput(output.toFile()).start();
        if (!running.waitFor(patienceSeconds, TimeUnit.SECONDS)) {
          running.destroyForcibly();
          throw new AssertionError("not done in " + patienceSeconds + " s: " + process.command());
        }
        return new Outcome(running.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
