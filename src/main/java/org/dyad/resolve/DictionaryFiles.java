package org.dyad.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dyad.core.UserError;

/** Reads dictionary files: the bundled ones and those of an overlay folder. */
final class DictionaryFiles {
  static final List<String> BUNDLED =
      List.of(
          "countries.tsv",
          "country-names.tsv",
          "organs.tsv",
          "organ-names.tsv",
          "places.tsv",
          "place-names.tsv",
          "people.tsv",
          "people-names.tsv",
          "people-offices.tsv",
          "organisations.tsv",
          "organisation-names.tsv",
          "words.tsv");

  private DictionaryFiles() {}

  static void takeBundled(Facts facts) {
    for (String file : BUNDLED) {
      try (InputStream bytes = DictionaryFiles.class.getResourceAsStream("/actors/" + file)) {
        facts.take(file, lines(bytes), Facts.Layer.BUNDLED);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** Takes every {@code .tsv} file of the folder, in the order of their names. */
  static void takeOverlay(Facts facts, String folder, Configuration hadoop) {
    Path path = new Path(folder);
    try {
      FileSystem files = path.getFileSystem(hadoop);
      if (!files.exists(path) || !files.getFileStatus(path).isDirectory()) {
        throw new UserError(
            "resolve.overlay is \"%s\", which is no folder; name a folder of .tsv files, or leave"
                    .formatted(folder)
                + " it empty.");
      }
      FileStatus[] found = files.listStatus(path, name -> name.getName().endsWith(".tsv"));
      Arrays.sort(found);
      for (FileStatus file : found) {
        try (InputStream bytes = files.open(file.getPath())) {
          facts.take(file.getPath().toString(), lines(bytes), Facts.Layer.OVERLAY);
        } catch (CharacterCodingException notUtf8) {
          facts.report(
              new DictionaryFinding(
                  DictionaryFinding.Severity.ERROR,
                  file.getPath().toString(),
                  0,
                  "is not UTF-8",
                  "save it as UTF-8"));
        }
      }
    } catch (IOException failure) {
      throw new UserError(
          "resolve.overlay \"%s\" cannot be read: %s; check path and rights."
              .formatted(folder, failure.getMessage()),
          failure);
    }
  }

  private static List<String> lines(InputStream bytes) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()))) {
      return reader.lines().toList();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }
}
