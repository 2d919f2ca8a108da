package org.dyad.annotate;

/** The labels of the tagger: O, then B of each {@link Kind}, then I of each. */
public final class Labels {
  public static final int COUNT = 9;
  public static final byte OUTSIDE = 0;
  private static final int KINDS = 4;

  private Labels() {}

  public static byte begin(Kind kind) {
    return (byte) (1 + kind.index());
  }

  public static byte inside(Kind kind) {
    return (byte) (1 + KINDS + kind.index());
  }

  public static boolean isBegin(int label) {
    return label >= 1 && label <= KINDS;
  }

  public static boolean isInside(int label) {
    return label > KINDS;
  }

  /** Kind of a label other than O. */
  public static Kind kind(int label) {
    return Kind.ALL[(label - 1) % KINDS];
  }

  /** Whether a label may follow: an I only follows the B or the I of its kind. */
  public static boolean follows(int before, int label) {
    return !isInside(label) || before == label || before == label - KINDS;
  }
}
