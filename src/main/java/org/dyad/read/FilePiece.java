package org.dyad.read;

import java.io.Serializable;

/**
 * A file, or the range of its bytes that one task reads.
 *
 * @param path full path, scheme included
 * @param sourceFile the path relative to the input
 * @param begin first byte, inclusive
 * @param end last byte, exclusive
 * @param linesBefore line ends before {@code begin}; 0 where the format knows no lines
 * @param problem why the file cannot be read, known from listing it; null where it can
 */
record FilePiece(
    String path,
    String sourceFile,
    FileFormat format,
    long begin,
    long end,
    long linesBefore,
    String problem)
    implements Serializable {

  static FilePiece whole(String path, String sourceFile, FileFormat format, long length) {
    return new FilePiece(path, sourceFile, format, 0, length, 0, null);
  }

  static FilePiece unlisted(String path, String sourceFile, String problem) {
    return new FilePiece(path, sourceFile, FileFormat.UNKNOWN, 0, 0, 0, problem);
  }

  FilePiece range(long from, long to) {
    return new FilePiece(path, sourceFile, format, from, to, 0, problem);
  }

  FilePiece after(long lines) {
    return new FilePiece(path, sourceFile, format, begin, end, lines, problem);
  }

  FilePiece named(String name) {
    return new FilePiece(path, name, format, begin, end, linesBefore, problem);
  }

  long length() {
    return end - begin;
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
