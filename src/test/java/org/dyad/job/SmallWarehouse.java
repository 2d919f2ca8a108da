package org.dyad.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dyad.LocalSpark;
import org.dyad.publish.Warehouse;

/** A warehouse that a test fills with articles of one sentence or two, in this JVM. */
final class SmallWarehouse {
  private static final SparkSession SESSION = LocalSpark.interpreting();
  private static final String WITHOUT_BATCH = "batch_id";

  private final SparkSession session;
  private final Warehouse.Options publish;
  private final Path root;
  private final Path inputs;

  /**
   * The warehouse of this name under a folder of the test.
   *
   * @param folder where its inputs are written too
   */
  SmallWarehouse(Path folder, String name) {
    this(folder, name, SESSION);
  }

  SmallWarehouse(Path folder, String name, SparkSession session) {
    this(folder, name, session, Warehouse.Options.PARQUET);
  }

  private SmallWarehouse(
      Path folder, String name, SparkSession session, Warehouse.Options publish) {
    this.session = session;
    this.publish = publish;
    this.root = folder.resolve(name);
    this.inputs = folder.resolve("inputs of " + name);
  }

  /** One of Iceberg's tables: a session sees those of one warehouse, as they were when it read. */
  static SmallWarehouse ofIceberg(Path folder, String name, SparkSession session) {
    return new SmallWarehouse(folder, name, session, new Warehouse.Options("iceberg", "dyad.news"));
  }

  /** A record of a dated article, last updated at nine of its day. */
  static String article(String url, String day, String text) {
    return article(url, day, day + "T09:00:00Z", text);
  }

  /** A record of a dated article. */
  static String article(String url, String day, String updated, String text) {
    return "{\"url\": \"%s\", \"published\": \"%s\", \"updated\": \"%s\", \"text\": \"%s\"}"
        .formatted(url, day, updated, text);
  }

  /** Runs one batch of these records, which must succeed. */
  CommandInProcess run(String batch, String... records) {
    return succeeds("run", "--batch=" + batch, "--input=" + input(batch, records));
  }

  CommandInProcess run(String batch, List<String> records) {
    return run(batch, records.toArray(String[]::new));
  }

  /** Runs a command, which must succeed. */
  CommandInProcess succeeds(String... arguments) {
    CommandInProcess command = dyad(arguments);
    assertThat(command.exit()).as(command.output() + command.errors()).isZero();
    return command;
  }

  CommandInProcess dyad(String... arguments) {
    return CommandInProcess.run(session, arguments(arguments).toArray(String[]::new));
  }

  /** The whole command line. */
  List<String> arguments(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.add("--warehouse=" + root);
    all.add("--set=clean.min-characters=40");
    all.add("--set=publish.format=" + publish.format());
    return all;
  }

  /** Writes lines to a file beside the warehouse. */
  Path input(String name, String... lines) {
    try {
      Files.createDirectories(inputs);
      return Files.writeString(inputs.resolve(name + ".jsonl"), String.join("\n", lines) + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  WarehouseRows tables() {
    return new WarehouseRows(
        publish.equals(Warehouse.Options.PARQUET) ? SESSION : session, root.toString(), publish);
  }

  /** Every row of every table but {@code runs}, without the batch. */
  Map<String, List<String>> rows() {
    return tables().all(WITHOUT_BATCH);
  }

  Path root() {
    return root;
  }

  /** Makes its folder and nothing in it. */
  SmallWarehouse empty() {
    try {
      Files.createDirectories(root);
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Makes this warehouse a copy of another one. */
  SmallWarehouse copyOf(SmallWarehouse other) {
    try (Stream<Path> files = Files.walk(other.root)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            root.resolve(other.root.relativize(file).toString()),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
