package org.dyad.clean;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.timestamp_micros;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dyad.core.CleanedRecords;
import org.dyad.core.RawRecords;
import org.dyad.core.UserError;

/**
 * {@link RawRecords} to {@link CleanedRecords}, one row out for each row in: text cleaned, day,
 * outlet, language, news agency and identity decided. Rejects pass through. No shuffle.
 */
public final class CleanArticles {
  private CleanArticles() {}

  /**
   * The cleaned articles, and the records that are not used with their reason.
   *
   * @param batchDay day of articles that nothing else dates; dates later than the next day are dirt
   * @throws UserError where the site's list of outlets cannot be read
   */
  public static Dataset<Row> apply(Dataset<Row> rawRecords, Options options, LocalDate batchDay) {
    List<String> siteOutlets =
        siteOutlets(options.outlets(), rawRecords.sparkSession().sessionState().newHadoopConf());
    MapPartitionsFunction<Row, Row> clean =
        rows -> clean(rows, new ArticleCleaner(options, siteOutlets, batchDay));
    return rawRecords
        .select(RawRecords.TABLE.select())
        .mapPartitions(clean, Encoders.row(numericTimes()))
        .select(typedTimes());
  }

  private static Iterator<Row> clean(Iterator<Row> rows, ArticleCleaner cleaner) {
    CleanedRows cleaned = new CleanedRows(cleaner);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        return cleaned.of(rows.next());
      }
    };
  }

  /** Days and microseconds as numbers: no time zone or calendar of a session can touch them. */
  private static StructType numericTimes() {
    StructType schema = new StructType();
    for (org.dyad.core.Column column : CleanedRecords.TABLE.columns()) {
      DataType type = column.type();
      schema =
          schema.add(
              column.name(),
              type.equals(DataTypes.TimestampType)
                  ? DataTypes.LongType
                  : type.equals(DataTypes.DateType) ? DataTypes.IntegerType : type);
    }
    return schema;
  }

  private static Column[] typedTimes() {
    List<Column> columns = new ArrayList<>();
    for (org.dyad.core.Column column : CleanedRecords.TABLE.columns()) {
      Column numeric = col(column.name());
      if (column.type().equals(DataTypes.TimestampType)) {
        columns.add(timestamp_micros(numeric).as(column.name()));
      } else if (column.type().equals(DataTypes.DateType)) {
        columns.add(date_from_unix_date(numeric).as(column.name()));
      } else {
        columns.add(numeric);
      }
    }
    return columns.toArray(Column[]::new);
  }

  private static List<String> siteOutlets(String path, Configuration conf) {
    if (path.isEmpty()) {
      return List.of();
    }
    Path file = new Path(path);
    try (FSDataInputStream stream = file.getFileSystem(conf).open(file)) {
      List<String> facts =
          ResourceLines.facts(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      facts.forEach(OutletNames::columns);
      return new ArrayList<>(facts);
    } catch (IOException failure) {
      throw new UserError(
          "The list of outlets cannot be read: %s (%s). Mend clean.outlets, or leave it empty."
              .formatted(path, failure.getMessage()),
          failure);
    } catch (IllegalArgumentException failure) {
      throw new UserError(
          "The list of outlets is wrong: %s. %s".formatted(path, failure.getMessage()), failure);
    }
  }

  /**
   * How to clean.
   *
   * @param minCharacters fewest code points of a clean text, title included
   * @param maxCharacters most of them
   * @param languages ISO 639-1 codes to keep; none keeps any
   * @param residue whether lines of web residue are dropped
   * @param trackingKeys query keys to drop from a URL: names, or a prefix that ends in {@code *}
   * @param earliestDay a date before it is dirt
   * @param outlets path of the site's own list of outlets; empty where there is none
   */
  public record Options(
      int minCharacters,
      int maxCharacters,
      List<String> languages,
      boolean residue,
      List<String> trackingKeys,
      LocalDate earliestDay,
      String outlets)
      implements Serializable {
    public Options {
      languages = List.copyOf(languages);
      trackingKeys = List.copyOf(trackingKeys);
      if (minCharacters < 0) {
        throw new IllegalArgumentException(
            "clean.min-characters is negative: %d. Use 0 or more.".formatted(minCharacters));
      }
      if (maxCharacters < minCharacters) {
        throw new IllegalArgumentException(
            "clean.max-characters is below clean.min-characters: %d < %d. Raise it."
                .formatted(maxCharacters, minCharacters));
      }
      for (String language : languages) {
        if (!language.matches("[a-z]{2,3}")) {
          throw new IllegalArgumentException(
              "clean.languages has no language code: %s. Use ISO 639-1, such as en."
                  .formatted(language));
        }
      }
      for (String key : trackingKeys) {
        if (!key.matches("[^*]+\\*?")) {
          throw new IllegalArgumentException(
              "clean.tracking-keys has no key: %s. Use a name, or a prefix that ends in *."
                  .formatted(key));
        }
      }
    }
  }
}
