package org.dyad.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Speed of one engine on so many threads, over several repetitions.
 *
 * @param speeds characters a second of each repetition, all threads together
 * @param cpuSpeed characters a CPU second of the whole process, which neighbours on the machine
 *     disturb least; empty where it was not taken
 */
record Figure(String engine, int threads, List<Double> speeds, OptionalDouble cpuSpeed) {
  /** Mean length of an English token with the space before it, so that no tokenizer is favoured. */
  private static final double CHARACTERS_A_TOKEN = 5.3;

  static final String HEADER =
      String.format(
          "%-28s %7s %12s %10s %13s %14s %10s %10s",
          "engine",
          "threads",
          "characters/s",
          "tokens/s",
          "tokens/s/core",
          "tokens/CPU s",
          "slowest",
          "fastest");

  Figure {
    speeds = speeds.stream().sorted().toList();
  }

  /** Median of characters a second. */
  double speed() {
    int middle = speeds.size() / 2;
    return speeds.size() % 2 == 1
        ? speeds.get(middle)
        : (speeds.get(middle - 1) + speeds.get(middle)) / 2;
  }

  /** A line of the table; slowest and fastest are tokens a second. */
  String row() {
    return String.format(
        Locale.ROOT,
        "%-28s %7d %12.0f %10.0f %13.0f %14s %10.0f %10.0f",
        engine,
        threads,
        speed(),
        tokens(speed()),
        tokens(speed()) / threads,
        cpuSpeed.isPresent()
            ? String.format(Locale.ROOT, "%.0f", tokens(cpuSpeed.getAsDouble()))
            : "-",
        tokens(speeds.get(0)),
        tokens(speeds.get(speeds.size() - 1)));
  }

  private static double tokens(double characters) {
    return characters / CHARACTERS_A_TOKEN;
  }

  /** How many times as fast as another, by medians of seconds and by CPU seconds. */
  String over(Figure other) {
    return String.format(
        Locale.ROOT,
        "%s / %s, threads %d: %.1f by the clock, %.1f by CPU seconds",
        engine,
        other.engine,
        threads,
        speed() / other.speed(),
        cpuSpeed.orElseThrow() / other.cpuSpeed.orElseThrow());
  }
}
