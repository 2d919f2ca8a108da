package org.dyad.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Under what all days of a warehouse were last checked. One state serves all days, as every run
 * first rebuilds the days that a change of dictionary or settings makes stale.
 *
 * @param schemaVersion version of the tables
 * @param dictionaryVersion version of the actor dictionary
 * @param settings settings of aggregation that decide what the tables hold
 */
public record WarehouseState(int schemaVersion, String dictionaryVersion, String settings) {
  private static final String SCHEMA = "schema_version";
  private static final String DICTIONARY = "dictionary_version";
  private static final String SETTINGS = "aggregate";

  static Optional<WarehouseState> read(FileSystem files, Path file) {
    try {
      if (!files.exists(file)) {
        return Optional.empty();
      }
      Properties values = new Properties();
      try (InputStream in = files.open(file)) {
        values.load(in);
      }
      return Optional.of(
          new WarehouseState(
              Integer.parseInt(values.getProperty(SCHEMA)),
              values.getProperty(DICTIONARY),
              values.getProperty(SETTINGS)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Replaced by a rename, so that no reader finds half of it; a lost one only costs a check. */
  void write(FileSystem files, Path file) {
    Properties values = new Properties();
    values.setProperty(SCHEMA, Integer.toString(schemaVersion));
    values.setProperty(DICTIONARY, dictionaryVersion);
    values.setProperty(SETTINGS, settings);
    Path draft = file.suffix(".draft");
    try {
      try (OutputStream out = files.create(draft, true)) {
        values.store(out, null);
      }
      files.delete(file, false);
      if (!files.rename(draft, file)) {
        throw new IOException("cannot rename " + draft + " to " + file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
