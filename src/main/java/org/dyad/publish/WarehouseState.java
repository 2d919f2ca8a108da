package org.dyad.publish;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Under what all days of a warehouse were last checked. One state serves all days, as every run
 * first rebuilds the days that a change of dictionary or settings makes stale.
 *
 * @param schemaVersion version of the tables
 * @param dictionaryVersion version of the actor dictionary
 * @param settings settings of aggregation that decide what the tables hold
 * @param takedownVersion version of the takedown list whose articles the tables no longer hold
 */
public record WarehouseState(
    int schemaVersion, String dictionaryVersion, String settings, String takedownVersion) {
  private static final String SCHEMA = "schema_version";
  private static final String DICTIONARY = "dictionary_version";
  private static final String SETTINGS = "aggregate";
  private static final String TAKEDOWNS = "takedown_version";

  static Optional<WarehouseState> read(FileSystem files, Path file) {
    return new ReplacedFile(files, file).read().map(WarehouseState::parse);
  }

  private static WarehouseState parse(String text) {
    Properties values = new Properties();
    try {
      values.load(new StringReader(text));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new WarehouseState(
        Integer.parseInt(values.getProperty(SCHEMA)),
        values.getProperty(DICTIONARY),
        values.getProperty(SETTINGS),
        values.getProperty(TAKEDOWNS, TakedownList.NONE));
  }

  /** A lost one only costs a check of every day. */
  void write(FileSystem files, Path file) {
    Properties values = new Properties();
    values.setProperty(SCHEMA, Integer.toString(schemaVersion));
    values.setProperty(DICTIONARY, dictionaryVersion);
    values.setProperty(SETTINGS, settings);
    values.setProperty(TAKEDOWNS, takedownVersion);
    new ReplacedFile(files, file).replace(text(values));
  }

  /** Without the comment of the time that Java writes before the values. */
  private static String text(Properties values) {
    StringWriter text = new StringWriter();
    try {
      values.store(text, null);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .sorted()
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
