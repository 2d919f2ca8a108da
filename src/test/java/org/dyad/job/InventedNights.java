package org.dyad.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Nightly batches of invented articles, the same for a seed: on every night fresh articles and a
 * copy, late ones, corrected ones, one that moves to another day, and what came before once more.
 *
 * <p>All actors are countries of the dictionary, so that no discovered name outlives its mention.
 */
final class InventedNights {
  private static final LocalDate FIRST = LocalDate.of(2023, 9, 1);
  private static final int FRESH = 4;
  private static final int MOST_DAYS_LATE = 5;
  private static final List<String> COUNTRIES =
      List.of("Norway", "Sweden", "Finland", "Kenya", "Peru", "Chile", "Japan", "Ghana");
  private static final List<String> SENTENCES =
      List.of(
          "%1$s and %2$s signed a treaty on fish that had taken them a year.",
          "%1$s accused %2$s of a brutal attack on its ships, and asked for an apology.",
          "A minister from %2$s praised the generous help that %1$s had given after the flood.",
          "The talks between %1$s and %2$s will go on in the spring.");

  /** A version of an article: its number tells which is the newest. */
  private record Version(int article, LocalDate day, int number, String text) {
    String record() {
      return SmallWarehouse.article(
          "https://paper%d.example/%d".formatted(article % 3, article),
          day.toString(),
          "2023-09-01T%02d:%02d:00Z".formatted(number / 60, number % 60),
          text);
    }
  }

  private final Random random;
  private final List<Version> newest = new ArrayList<>();
  private final List<Version> all = new ArrayList<>();

  InventedNights(long seed) {
    this.random = new Random(seed);
  }

  static String batch(int night) {
    return FIRST.plusDays(night).toString();
  }

  /** The records of so many nights, in order. */
  List<List<String>> nights(int count) {
    List<List<String>> nights = new ArrayList<>();
    for (int night = 0; night < count; night++) {
      nights.add(night(FIRST.plusDays(night)));
    }
    return nights;
  }

  private List<String> night(LocalDate today) {
    List<Version> records = new ArrayList<>();
    for (int index = 0; index < FRESH; index++) {
      records.add(add(today, text()));
    }
    records.add(add(today, records.get(0).text()));
    records.add(add(today.minusDays(1 + random.nextInt(MOST_DAYS_LATE)), text()));
    records.add(correct(any(newest), text()));
    Version moved = any(newest);
    records.add(correct(new Version(moved.article(), today, 0, ""), moved.text()));
    records.add(any(all));
    records.add(any(all));
    return records.stream().map(Version::record).toList();
  }

  private Version add(LocalDate day, String text) {
    Version version = new Version(newest.size(), day, 1, text);
    newest.add(version);
    all.add(version);
    return version;
  }

  private Version correct(Version old, String text) {
    int number = newest.get(old.article()).number() + 1;
    Version version = new Version(old.article(), old.day(), number, text);
    newest.set(old.article(), version);
    all.add(version);
    return version;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < 3; sentence++) {
      String one = any(COUNTRIES);
      text.append(any(SENTENCES).formatted(one, any(COUNTRIES))).append(' ');
    }
    return text.append("It was report number ")
        .append(random.nextInt(1_000_000))
        .append('.')
        .toString();
  }
}
