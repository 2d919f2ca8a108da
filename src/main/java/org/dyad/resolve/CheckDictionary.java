package org.dyad.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** Reads the bundled facts and the overlay, and says all that is wrong with them. */
public final class CheckDictionary {
  private static final Comparator<DictionaryFinding> OVERLAY_FIRST =
      Comparator.comparing(
              (DictionaryFinding finding) -> DictionaryFiles.BUNDLED.contains(finding.file()))
          .thenComparing(DictionaryFinding::file)
          .thenComparingInt(DictionaryFinding::line)
          .thenComparing(DictionaryFinding::fact);

  private CheckDictionary() {}

  /**
   * All findings, those of the overlay first, then by file and line; of a line that cannot be taken
   * the first. A fact that leans on such a line is found wanting too.
   *
   * @param overlay a folder of any Hadoop file system; empty for none
   * @param today decides which dates lie in the far future
   * @throws org.dyad.core.UserError where the folder cannot be read
   */
  public static List<DictionaryFinding> apply(
      Optional<String> overlay, Configuration hadoop, LocalDate today) {
    List<DictionaryFinding> findings = new ArrayList<>();
    Facts facts = new Facts(findings::add);
    DictionaryFiles.takeBundled(facts);
    overlay.ifPresent(folder -> DictionaryFiles.takeOverlay(facts, folder, hadoop));
    return of(facts, findings, today);
  }

  /** The findings told while the facts were taken, and all others. */
  static List<DictionaryFinding> of(
      Facts facts, List<DictionaryFinding> findings, LocalDate today) {
    CheckFacts.check(facts);
    DoubtfulNames.report(facts);
    DoubtfulOffices.report(facts, today);
    return findings.stream().sorted(OVERLAY_FIRST).toList();
  }
}
