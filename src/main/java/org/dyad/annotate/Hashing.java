package org.dyad.annotate;

/** Hashes of words and features: fixed for ever, as trained weights are keyed by them. */
final class Hashing {
  private static final long WORD_SEED = 0x9E3779B97F4A7C15L;
  private static final long WORD_FACTOR = 0xD6E8FEB86659FD93L;

  private Hashing() {}

  /** A hash of the word as features see it: digits alike, quotes and apostrophes alike. */
  static long word(CharSequence text, int begin, int end) {
    long hash = WORD_SEED;
    for (int at = begin; at < end; at++) {
      hash = (hash ^ plain(text.charAt(at))) * WORD_FACTOR;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  static int lowerCase(CharSequence text, int begin, int end) {
    int hash = 0x811C9DC5;
    for (int at = begin; at < end; at++) {
      hash = (hash ^ Character.toLowerCase(plain(text.charAt(at)))) * 0x01000193;
    }
    return hash;
  }

  /** Mixes two values into one; the finaliser of MurmurHash3 (Appleby, public domain). */
  static int mix(int first, int second) {
    int hash = first * 0xCC9E2D51;
    hash = Integer.rotateLeft(hash, 15) * 0x1B873593 ^ second;
    hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
    hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
    return hash ^ hash >>> 16;
  }

  /** The word as features see it. */
  static String plain(CharSequence word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); at++) {
      plain.append(plain(word.charAt(at)));
    }
    return plain.toString();
  }

  private static char plain(char here) {
    if (here < 128) {
      return here >= '0' && here <= '9' ? '0' : here == '`' ? '\'' : here;
    }
    return switch (here) {
      case '\u2018', '\u2019' -> '\'';
      case '\u201c', '\u201d', '\u00ab', '\u00bb' -> '"';
      case '\u2013', '\u2014' -> '-';
      default -> here;
    };
  }
}
