package org.dyad.annotate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dyad.core.AnnotatedArticles;
import org.dyad.core.Articles;

/**
 * Annotates articles with any Spark NLP pipeline whose input is {@code text} and whose output holds
 * entity chunks.
 *
 * <p>Input: {@code article_id}, {@code text} of {@link Articles}, neither null. Output: {@link
 * AnnotatedArticles#TABLE}. No shuffle.
 */
public final class AnnotateArticles {
  private static final int ARTICLE_ID = 0;
  private static final int TEXT = 1;
  private static final int CHUNKS = 2;
  private static final int SENTENCES = 3;
  private static final int TONES = 4;

  private AnnotateArticles() {}

  /** Annotates every article. */
  public static Dataset<Row> apply(Dataset<Row> articles, AnnotationPipeline pipeline) {
    Dataset<Row> input = articles.select(Articles.ARTICLE_ID, Articles.TEXT);
    Dataset<Row> chunked = pipeline.pipeline().transform(input);
    Column sentences =
        ChunkColumns.sentences(chunked.schema()).map(name -> col(name)).orElseGet(() -> array());
    LabelMap labels = pipeline.labels();
    ToneLabels tone = pipeline.tone();
    Column tones = tone.isGiven() ? col(tone.column()) : array();
    MapFunction<Row, Row> annotated = row -> annotated(row, labels, tone);
    return chunked
        .select(
            col(Articles.ARTICLE_ID), col(Articles.TEXT), col(pipeline.chunks()), sentences, tones)
        .map(annotated, Encoders.row(AnnotatedArticles.TABLE.schema()))
        .select(AnnotatedArticles.TABLE.select());
  }

  private static Row annotated(Row row, LabelMap labels, ToneLabels tone) {
    String text = row.getString(TEXT);
    List<int[]> ranges = new ArrayList<>();
    for (Object annotation : row.getList(SENTENCES)) {
      Row sentence = (Row) annotation;
      ranges.add(new int[] {begin(sentence), end(sentence)});
    }
    Spans sentences = ranges.isEmpty() ? Spans.of(text) : Spans.of(ranges, text);
    List<ChunkReader.Chunk> chunks = new ArrayList<>();
    for (Object annotation : row.getList(CHUNKS)) {
      Row chunk = (Row) annotation;
      chunks.add(new ChunkReader.Chunk(begin(chunk), end(chunk), metadata(chunk)));
    }
    SentenceTones tones = tones(row.getList(TONES), tone);
    return RowFactory.create(
        row.getString(ARTICLE_ID),
        (long) sentences.count(),
        new ChunkReader(text, sentences, labels, tones).mentions(chunks).toArray());
  }

  private static SentenceTones tones(List<?> annotations, ToneLabels tone) {
    List<SentenceTones.Labelled> labelled = new ArrayList<>();
    for (Object annotation : annotations) {
      Row one = (Row) annotation;
      String label = one.getString(one.fieldIndex("result"));
      labelled.add(new SentenceTones.Labelled(begin(one), end(one), label, metadata(one)));
    }
    return new SentenceTones(labelled, tone);
  }

  private static Map<String, String> metadata(Row annotation) {
    return annotation.getJavaMap(annotation.fieldIndex("metadata"));
  }

  /** Begin and end stand second and third in Spark NLP's annotations; its end is inclusive. */
  private static int begin(Row annotation) {
    return annotation.getInt(1);
  }

  private static int end(Row annotation) {
    return annotation.getInt(2) + 1;
  }
}
