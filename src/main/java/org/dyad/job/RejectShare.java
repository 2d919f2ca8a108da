package org.dyad.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dyad.core.CleanedRecords;
import org.dyad.core.UserError;

/** Counts the cleaned records by reason, and stops a run whose input is mostly unreadable. */
final class RejectShare {
  private final RunContext context;

  RejectShare(RunContext context) {
    this.context = context;
  }

  /**
   * Notes the counts in the report.
   *
   * @throws UserError where more records are unreadable than {@code read.max-reject-share} allows;
   *     what policy drops is not held against the share
   */
  void check(Dataset<Row> cleaned) {
    List<Row> counts =
        cleaned
            .groupBy(col(CleanedRecords.REASON), col(CleanedRecords.BY_POLICY))
            .agg(count(lit(1)))
            .collectAsList();
    long records = 0;
    long accepted = 0;
    long unreadable = 0;
    for (Row row : counts) {
      long number = row.getLong(2);
      records += number;
      if (row.isNullAt(0)) {
        accepted += number;
      } else {
        context.report().reject(row.getString(0), number);
        unreadable += !row.isNullAt(1) && row.getBoolean(1) ? 0 : number;
      }
    }
    context.report().read(records, accepted);
    double limit = context.config().maxRejectShare();
    if (unreadable > limit * records) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "%,d of %,d records cannot be read (%s), more than read.max-reject-share = %s allows:"
                  + " mend the input, or raise the share. Nothing was published",
              unreadable,
              records,
              reasons(),
              limit));
    }
  }

  private String reasons() {
    return context.report().rejected().entrySet().stream()
        .map(RejectShare::reason)
        .reduce((left, right) -> left + ", " + right)
        .orElse("");
  }

  private static String reason(Map.Entry<String, Long> entry) {
    return entry.getValue() + " " + entry.getKey();
  }
}
