package org.dyad.read;

import java.util.Locale;

/** How the records lie in a file. */
enum FileFormat {
  JSONL,
  CSV,
  PARQUET,
  TEXT,
  UNKNOWN;

  /** The format that a file's name tells, a compression suffix set aside. */
  static FileFormat byName(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|bz2|zst)$", "");
    return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
      case "jsonl", "json", "ndjson" -> JSONL;
      case "csv" -> CSV;
      case "parquet" -> PARQUET;
      case "txt" -> TEXT;
      default -> UNKNOWN;
    };
  }

  /** Whether a piece of the file can be read without what is before it. */
  boolean splittable(String name) {
    return this == PARQUET || (this == JSONL && Compression.byName(name) == Compression.NONE);
  }
}
