package org.dyad.read;

import java.io.IOException;

/** The lines of a piece with their numbers in the file; blank ones are passed over. */
final class LineSource {
  private final BoundedLines lines;
  private final long bytes;
  private long number;

  /**
   * @param lines from the piece's first byte, or from the byte before where the piece does not
   *     begin its file
   */
  LineSource(BoundedLines lines, FilePiece piece, boolean whole) throws IOException {
    this.lines = lines;
    this.number = piece.linesBefore();
    if (piece.begin() == 0) {
      this.bytes = whole ? Long.MAX_VALUE : piece.length();
      return;
    }
    this.bytes = piece.length() + 1;
    // The line that the byte before the piece is in, or ends, belongs to an earlier piece.
    if (lines.next() && lines.offset() > 1) {
      number++;
    }
  }

  /** Moves to the next line that begins inside the piece. */
  boolean next() throws IOException {
    if (lines.offset() >= bytes || !lines.next()) {
      return false;
    }
    number++;
    return true;
  }

  BoundedLines line() {
    return lines;
  }

  /** Number of the line just read, from 1. */
  long number() {
    return number;
  }
}
