package org.dyad.job;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;

/** A command line of Dyad run in this JVM, on a session of the test, and what became of it. */
record CommandInProcess(int exit, String output, String errors) {

  /** Runs the command; a session is chosen by making it the active one of the thread. */
  static CommandInProcess run(SparkSession session, String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    StringWriter errors = new StringWriter();
    PrintStream terminal = System.out;
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    SparkSession.setActiveSession(session);
    try {
      CommandLine command = Main.commandLine().setErr(new PrintWriter(errors, true));
      int exit = command.execute(arguments);
      return new CommandInProcess(exit, output.toString(StandardCharsets.UTF_8), errors.toString());
    } finally {
      SparkSession.clearActiveSession();
      System.setOut(terminal);
    }
  }
}
