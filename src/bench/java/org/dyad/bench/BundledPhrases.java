package org.dyad.bench;

import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.dyad.annotate.Kind;
import org.dyad.annotate.Phrase;
import org.dyad.resolve.Dictionary;

/** The names that the nightly job has the annotator mark: those of the bundled dictionary. */
final class BundledPhrases {
  private BundledPhrases() {}

  static List<Phrase> load() {
    return Dictionary.load(Optional.empty(), new Configuration(false)).phrases().stream()
        .map(phrase -> new Phrase(phrase.name(), Kind.valueOf(phrase.kind())))
        .toList();
  }
}
