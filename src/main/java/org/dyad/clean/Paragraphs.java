package org.dyad.clean;

import java.util.ArrayList;
import java.util.List;

/**
 * The paragraphs of a normalised text.
 *
 * <p>A line is a paragraph, but for blocks that are plainly wrapped by hand: every line but the
 * last 45 to 100 characters long, most of them ending inside a sentence.
 */
final class Paragraphs {
  private static final int SHORTEST_WRAPPED = 45;
  private static final int LONGEST_WRAPPED = 100;
  private static final String SENTENCE_ENDS = ".!?\"”’'):;…";

  private Paragraphs() {}

  static List<String> of(String normalised) {
    List<String> paragraphs = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : normalised.split("\n", -1)) {
      String folded = Characters.foldSpace(line);
      if (folded.isEmpty()) {
        addBlock(paragraphs, block);
        block.clear();
      } else {
        block.add(folded);
      }
    }
    addBlock(paragraphs, block);
    return paragraphs;
  }

  private static void addBlock(List<String> paragraphs, List<String> block) {
    if (isWrapped(block)) {
      paragraphs.add(String.join(" ", block));
    } else {
      paragraphs.addAll(block);
    }
  }

  private static boolean isWrapped(List<String> block) {
    int inside = 0;
    for (int index = 0; index < block.size() - 1; index++) {
      String line = block.get(index);
      if (line.length() < SHORTEST_WRAPPED || line.length() > LONGEST_WRAPPED) {
        return false;
      }
      inside += SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0 ? 1 : 0;
    }
    return block.size() > 1 && 2 * inside >= block.size() - 1;
  }
}
