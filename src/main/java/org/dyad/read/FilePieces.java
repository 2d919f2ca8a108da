package org.dyad.read;

import java.util.ArrayList;
import java.util.List;

/** Cuts large files into pieces and gathers small ones, so that tasks are alike in cost. */
final class FilePieces {
  /** What opening a file costs, in bytes that could be read meanwhile. */
  private static final long OPENING_BYTES = 256 * 1024;

  private FilePieces() {}

  /** Pieces of about {@code splitBytes}, in the order of files and bytes. */
  static List<FilePiece> cut(List<FilePiece> files, long splitBytes) {
    List<FilePiece> pieces = new ArrayList<>();
    for (FilePiece file : files) {
      if (file.length() <= splitBytes || !file.format().splittable(file.name())) {
        pieces.add(file);
        continue;
      }
      for (long begin = 0; begin < file.end(); begin += splitBytes) {
        pieces.add(file.range(begin, Math.min(file.end(), begin + splitBytes)));
      }
    }
    return pieces;
  }

  /** One list a task: neighbours together until they cost as much as a task should. */
  static List<List<FilePiece>> group(List<FilePiece> pieces, long splitBytes, int cores) {
    long total = pieces.stream().mapToLong(FilePieces::cost).sum();
    long target = Math.min(splitBytes, total / Math.max(1, cores) + 1);
    List<List<FilePiece>> groups = new ArrayList<>();
    long held = Long.MAX_VALUE;
    for (FilePiece piece : pieces) {
      if (groups.isEmpty() || held + cost(piece) > target) {
        groups.add(new ArrayList<>());
        held = 0;
      }
      groups.get(groups.size() - 1).add(piece);
      held += cost(piece);
    }
    return groups;
  }

  private static long cost(FilePiece piece) {
    return piece.length() + OPENING_BYTES;
  }
}
