package org.dyad.read;

import java.io.Closeable;
import java.io.IOException;
import org.apache.spark.sql.Row;

/** The records of one open piece of a file, in their order. */
interface RecordSource extends Closeable {
  /** The next row, or null at the end. */
  Row next() throws IOException;

  /** Number of the record that the next call reads: where a broken stream breaks off. */
  long position();
}
