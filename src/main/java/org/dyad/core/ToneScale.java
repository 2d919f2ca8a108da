package org.dyad.core;

/** How a tone in [-1, 1] is read. */
public final class ToneScale {
  /** Tones above are positive, those below its negative are negative, all others are neutral. */
  public static final double NEUTRAL = 0.1;

  private ToneScale() {}

  /** -1 negative, 0 neutral, 1 positive. */
  public static int sign(double tone) {
    return tone > NEUTRAL ? 1 : tone < -NEUTRAL ? -1 : 0;
  }
}
