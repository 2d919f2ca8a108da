package org.dyad.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.dyad.annotate.Kind;

/** Compares found mentions with gold, document by document, and sums up. */
final class EntityScorer {
  /** Kinds that the micro average runs over; NORP is defined differently by every corpus. */
  static final List<Kind> AVERAGED = List.of(Kind.PER, Kind.ORG, Kind.LOC);

  private static final int CONTEXT = 40;

  private final Map<Kind, Counts> strict = new EnumMap<>(Kind.class);
  private final Map<Kind, Counts> overlap = new EnumMap<>(Kind.class);
  private final int[][] confusion = new int[Kind.values().length + 1][Kind.values().length + 1];
  private final Map<EntityReport.Mistake, EntityReport.Mistake> errors = new HashMap<>();
  private final Calibration calibration = new Calibration();
  private int documents;

  EntityScorer() {
    for (Kind kind : Kind.values()) {
      strict.put(kind, new Counts());
      overlap.put(kind, new Counts());
    }
  }

  /** A found mention: UTF-16 indices, end exclusive; confidence from 0 to 1. */
  record Found(int begin, int end, Kind kind, double confidence) {}

  /** Hits, found and gold mentions. */
  static final class Counts {
    private int hits;
    private int found;
    private int gold;

    void add(Counts other) {
      hits += other.hits;
      found += other.found;
      gold += other.gold;
    }

    EntityReport.Score score() {
      return new EntityReport.Score(hits, found, gold);
    }
  }

  void add(GoldDocument document, List<Found> marked) {
    documents++;
    List<GoldDocument.Mention> all =
        document.mentions().stream()
            .filter(mention -> document.counts(mention.begin(), mention.end()))
            .toList();
    List<GoldDocument.Mention> gold =
        all.stream().filter(mention -> !mention.optional() && mention.kind() != null).toList();
    List<Found> found =
        marked.stream()
            .filter(mention -> document.counts(mention.begin(), mention.end()))
            .filter(mention -> isHit(mention, gold) || !isExcused(mention, gold, all))
            .toList();
    count(strict, gold, found, (one, other) -> isSameSpan(one, other) && sameKind(one, other));
    count(overlap, gold, found, (one, other) -> overlaps(one, other) && sameKind(one, other));
    confuse(document, gold, found);
    found.stream()
        .filter(mention -> AVERAGED.contains(mention.kind()))
        .forEach(mention -> calibration.add(mention.confidence(), isHit(mention, gold)));
  }

  private static boolean isHit(Found found, List<GoldDocument.Mention> gold) {
    return gold.stream().anyMatch(one -> isSameSpan(one, found) && sameKind(one, found));
  }

  /**
   * Whether a found mention that is no hit is no error either: its span is an optional one's, or it
   * overlaps optional mentions alone.
   */
  private static boolean isExcused(
      Found found, List<GoldDocument.Mention> gold, List<GoldDocument.Mention> all) {
    List<GoldDocument.Mention> optional =
        all.stream().filter(one -> one.optional() && overlaps(one, found)).toList();
    return optional.stream().anyMatch(one -> isSameSpan(one, found))
        || (!optional.isEmpty() && gold.stream().noneMatch(one -> overlaps(one, found)));
  }

  private static boolean isSameSpan(GoldDocument.Mention gold, Found found) {
    return gold.begin() == found.begin() && gold.end() == found.end();
  }

  private static boolean overlaps(GoldDocument.Mention gold, Found found) {
    return gold.begin() < found.end() && found.begin() < gold.end();
  }

  private static boolean sameKind(GoldDocument.Mention gold, Found found) {
    return gold.kind() == found.kind();
  }

  /** Pairs each found mention with the first free gold mention that matches. */
  private static void count(
      Map<Kind, Counts> counts,
      List<GoldDocument.Mention> gold,
      List<Found> found,
      BiPredicate<GoldDocument.Mention, Found> matches) {
    boolean[] taken = new boolean[gold.size()];
    gold.forEach(mention -> counts.get(mention.kind()).gold++);
    for (Found mention : found) {
      counts.get(mention.kind()).found++;
      for (int at = 0; at < taken.length; at++) {
        if (!taken[at] && matches.test(gold.get(at), mention)) {
          taken[at] = true;
          counts.get(mention.kind()).hits++;
          break;
        }
      }
    }
  }

  private void confuse(GoldDocument document, List<GoldDocument.Mention> gold, List<Found> found) {
    for (GoldDocument.Mention mention : gold) {
      Kind kind =
          found.stream()
              .filter(one -> isSameSpan(mention, one))
              .map(Found::kind)
              .findFirst()
              .orElse(null);
      note(document, mention.begin(), mention.end(), mention.kind(), kind);
    }
    for (Found mention : found) {
      if (gold.stream().noneMatch(one -> isSameSpan(one, mention))) {
        note(document, mention.begin(), mention.end(), null, mention.kind());
      }
    }
  }

  private void note(GoldDocument document, int begin, int end, Kind gold, Kind found) {
    confusion[place(gold)][place(found)]++;
    if (gold != found) {
      String text = document.text();
      String context =
          text.substring(Math.max(0, begin - CONTEXT), begin)
              + "["
              + text.substring(begin, end)
              + "]"
              + text.substring(end, Math.min(text.length(), end + CONTEXT));
      var error =
          new EntityReport.Mistake(
              text.substring(begin, end), name(gold), name(found), 1, oneLine(context));
      errors.merge(error.withoutContext(), error, EntityReport.Mistake::plus);
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static int place(Kind kind) {
    return kind == null ? Kind.values().length : kind.index();
  }

  private static String name(Kind kind) {
    return kind == null ? "-" : kind.name();
  }

  EntityReport report() {
    List<EntityReport.Line> lines = new ArrayList<>();
    Counts microStrict = new Counts();
    Counts microOverlap = new Counts();
    for (Kind kind : Kind.values()) {
      Counts whole = strict.get(kind);
      Counts part = overlap.get(kind);
      lines.add(new EntityReport.Line(kind.name(), whole.score(), part.score()));
      if (AVERAGED.contains(kind)) {
        microStrict.add(whole);
        microOverlap.add(part);
      }
    }
    lines.add(new EntityReport.Line(EntityReport.MICRO, microStrict.score(), microOverlap.score()));
    List<EntityReport.Mistake> costliest =
        errors.values().stream()
            .sorted(
                Comparator.comparingInt(EntityReport.Mistake::count)
                    .reversed()
                    .thenComparing(EntityReport.Mistake::surface)
                    .thenComparing(EntityReport.Mistake::gold)
                    .thenComparing(EntityReport.Mistake::found))
            .limit(EntityReport.ERRORS)
            .toList();
    List<List<Integer>> table =
        Arrays.stream(confusion).map(row -> Arrays.stream(row).boxed().toList()).toList();
    return new EntityReport(documents, lines, table, calibration.bins(), costliest);
  }
}
