package org.dyad.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/** Counts the lines of line files that are split, so that each piece knows where it begins. */
final class LineNumbers {
  private LineNumbers() {}

  /** The pieces, those of split line files with the number of lines before them. */
  static List<FilePiece> of(
      JavaSparkContext context,
      List<FilePiece> pieces,
      Broadcast<SerializableConfiguration> shared) {
    Map<String, Long> lastBegin = new HashMap<>();
    pieces.forEach(piece -> lastBegin.merge(piece.path(), piece.begin(), Math::max));
    List<FilePiece> split =
        pieces.stream()
            .filter(piece -> piece.format() == FileFormat.JSONL)
            .filter(piece -> lastBegin.get(piece.path()) > 0)
            .toList();
    if (split.isEmpty()) {
      return pieces;
    }
    List<Long> lines =
        context
            .parallelize(split, split.size())
            .map(piece -> count(piece, shared.value().value()))
            .collect();
    return numbered(pieces, split, lines);
  }

  private static List<FilePiece> numbered(
      List<FilePiece> pieces, List<FilePiece> split, List<Long> lines) {
    Map<FilePiece, Long> before = new HashMap<>();
    Map<String, Long> counted = new HashMap<>();
    for (int index = 0; index < split.size(); index++) {
      FilePiece piece = split.get(index);
      long total = counted.getOrDefault(piece.path(), 0L);
      before.put(piece, total);
      counted.put(piece.path(), total + lines.get(index));
    }
    List<FilePiece> numbered = new ArrayList<>();
    for (FilePiece piece : pieces) {
      numbered.add(piece.after(before.getOrDefault(piece, 0L)));
    }
    return numbered;
  }

  /** Line ends in the piece; those of a file that breaks off are of no use, reading tells of it. */
  private static long count(FilePiece piece, Configuration conf) {
    Path path = new Path(piece.path());
    byte[] buffer = new byte[1 << 20];
    long lines = 0;
    try (FSDataInputStream stream = path.getFileSystem(conf).open(path)) {
      stream.seek(piece.begin());
      long left = piece.length();
      while (left > 0) {
        int count = stream.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (count < 0) {
          return lines;
        }
        for (int index = 0; index < count; index++) {
          lines += buffer[index] == '\n' ? 1 : 0;
        }
        left -= count;
      }
    } catch (IOException broken) {
      return lines;
    }
    return lines;
  }
}
