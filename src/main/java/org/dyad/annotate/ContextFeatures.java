package org.dyad.annotate;

/**
 * Hashed keys of the features of a token that depend on more than one word: the words around it,
 * and for a word with a capital also what the rest of the document says of it.
 */
public final class ContextFeatures {
  private static final int MOST = 96;

  /** So many other occurrences of a word are looked at: the document's first ones. */
  private static final int MOST_ELSEWHERE = 6;

  private final int[] keys = new int[MOST];
  private int count;

  /** Keys of the last call; as many as that returned. */
  public int[] keys() {
    return keys;
  }

  private void add(int value, int feature) {
    keys[count++] = Hashing.mix(value, feature);
  }

  /** What the words around a token say. Returns the number of keys. */
  public int read(Passage passage, int token, int sentence) {
    count = 0;
    Word here = passage.word(token);
    Word before = passage.around(token - 1, sentence);
    Word after = passage.around(token + 1, sentence);
    addWindow(passage, token, sentence);
    addWide(passage, token, sentence);
    addGroups(before, here, after);
    if (here.capitalised()) {
      addDocument(passage, token, before, after);
      addElsewhere(passage, token);
    }
    if (here.capitalised() || passage.mark(token, sentence) != 0) {
      addMarks(passage, token, sentence);
    }
    return count;
  }

  private void addWindow(Passage passage, int token, int sentence) {
    Word here = passage.word(token);
    Word before = passage.around(token - 1, sentence);
    Word after = passage.around(token + 1, sentence);
    Word twoBefore = passage.around(token - 2, sentence);
    Word twoAfter = passage.around(token + 2, sentence);
    int position = passage.position(token, sentence);
    add(Hashing.mix(before.lower, here.lower), 101);
    add(Hashing.mix(here.lower, after.lower), 102);
    add(Hashing.mix(before.cluster, here.cluster), 103);
    add(Hashing.mix(here.cluster, after.cluster), 104);
    add(Hashing.mix(Hashing.mix(before.shape, here.shape), after.shape), 105);
    add(Hashing.mix(before.lower, after.lower), 106 + here.letterCase);
    add(Hashing.mix(twoBefore.cluster, before.cluster), 112 + here.letterCase);
    add(Hashing.mix(after.cluster, twoAfter.cluster), 118 + here.letterCase);
    add(Hashing.mix(before.shape, here.cluster), 124);
    add(Hashing.mix(here.cluster, after.shape), 125);
    add(here.shape * 4 + position, 126);
    add(passage.caseCounts(token) * 4 + position, 128 + here.letterCase);
  }

  private void addWide(Passage passage, int token, int sentence) {
    int letterCase = passage.word(token).letterCase;
    Word farBefore = passage.around(token - 3, sentence);
    Word farAfter = passage.around(token + 3, sentence);
    Word before = passage.around(token - 1, sentence);
    Word after = passage.around(token + 1, sentence);
    add(Hashing.mix(farBefore.lower, letterCase), 250);
    add(Hashing.mix(farAfter.lower, letterCase), 251);
    add(Hashing.mix(farBefore.cluster, letterCase), 252);
    add(Hashing.mix(farAfter.cluster, letterCase), 253);
    int pairBefore = Hashing.mix(passage.around(token - 2, sentence).lower, before.lower);
    add(Hashing.mix(pairBefore, letterCase), 254);
    int pairAfter = Hashing.mix(after.lower, passage.around(token + 2, sentence).lower);
    add(Hashing.mix(pairAfter, letterCase), 255);
    int clusters = Hashing.mix(before.cluster, passage.word(token).cluster);
    add(Hashing.mix(clusters, after.cluster), 256);
  }

  private void addGroups(Word before, Word here, Word after) {
    int own = here.groups * 8 + here.letterCase;
    add(Hashing.mix(before.groups, own), 143);
    add(Hashing.mix(own, after.groups), 144);
    add(Hashing.mix(Hashing.mix(before.groups, here.groups), after.groups), 145);
    add(Hashing.mix(before.lower, own), 146);
    add(Hashing.mix(after.lower, own), 147);
  }

  private void addMarks(Passage passage, int token, int sentence) {
    int letterCase = passage.word(token).letterCase;
    add(passage.mark(token, sentence) * 8 + letterCase, 140);
    add(passage.mark(token - 1, sentence) * 8 + letterCase, 141);
    add(passage.mark(token + 1, sentence) * 8 + letterCase, 142);
  }

  private void addDocument(Passage passage, int token, Word before, Word after) {
    Word here = passage.word(token);
    int found = passage.evidence(token);
    add(Hashing.mix(found, here.letterCase), 160);
    for (int kind = 0; kind < Evidence.KINDS; kind++) {
      if ((found >> kind & 1) != 0) {
        add(here.letterCase, 161 + kind);
      }
    }
    int about = passage.topic() * 8 + here.letterCase;
    add(Hashing.mix(about, here.groups), 180);
    add(Hashing.mix(Hashing.mix(about, before.shape), after.shape), 181);
    add(Hashing.mix(about, here.cluster), 182);
  }

  /** What stands beside the word's other occurrences (Ratinov and Roth 2009). */
  private void addElsewhere(Passage passage, int token) {
    int from = count;
    int seen = 0;
    int other = passage.firstOccurrence(token);
    while (other != Occurrences.NONE && seen < MOST_ELSEWHERE) {
      if (other != token) {
        addBeside(passage, other, passage.word(token).letterCase, from);
        seen++;
      }
      other = passage.nextOccurrence(other);
    }
  }

  private void addBeside(Passage passage, int other, int letterCase, int from) {
    Word before = passage.beside(other, -1);
    Word after = passage.beside(other, 1);
    addOnce(Hashing.mix(before.lower, letterCase), 300, from);
    addOnce(Hashing.mix(after.lower, letterCase), 301, from);
    addOnce(Hashing.mix(before.cluster, letterCase), 302, from);
    addOnce(Hashing.mix(after.cluster, letterCase), 303, from);
    addOnce(Hashing.mix(Hashing.mix(before.lower, after.lower), letterCase), 304, from);
    int pairAfter = Hashing.mix(after.lower, passage.beside(other, 2).lower);
    addOnce(Hashing.mix(pairAfter, letterCase), 305, from);
    int pairBefore = Hashing.mix(before.lower, passage.beside(other, -2).lower);
    addOnce(Hashing.mix(pairBefore, letterCase), 306, from);
  }

  private void addOnce(int value, int feature, int from) {
    int key = Hashing.mix(value, feature);
    for (int at = from; at < count; at++) {
      if (keys[at] == key) {
        return;
      }
    }
    keys[count++] = key;
  }

  /**
   * What the first reading of the document says of a token. Returns the number of keys: 0 before
   * that reading, and where the other occurrences of the words say nothing.
   */
  public int readVotes(Passage passage, int token, int sentence) {
    count = 0;
    if (passage.isRead() && passage.word(token).capitalised()) {
      int here = passage.votes(token, sentence);
      int before = passage.votes(token - 1, sentence);
      int after = passage.votes(token + 1, sentence);
      if (here > 0 || before > 0 || after > 0) {
        int letterCase = passage.word(token).letterCase;
        add(here, 200 + letterCase);
        add(Hashing.mix(before, here), 210 + letterCase);
        add(Hashing.mix(here, after), 220 + letterCase);
        add(Hashing.mix(here, passage.evidence(token)), 230 + letterCase);
      }
    }
    return count;
  }
}
