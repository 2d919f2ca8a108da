package org.dyad.annotate;

import com.johnsnowlabs.nlp.AnnotatorType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Finds a pipeline's columns by the annotator type that Spark NLP notes in their metadata. */
final class ChunkColumns {
  private static final String TYPE = "annotatorType";

  private ChunkColumns() {}

  /** All columns of chunks. */
  static List<String> chunks(StructType schema) {
    return ofType(schema, AnnotatorType.CHUNK());
  }

  /** All columns of labels of sentences or documents. */
  static List<String> labels(StructType schema) {
    return Stream.of(AnnotatorType.SENTIMENT(), AnnotatorType.CATEGORY())
        .flatMap(type -> ofType(schema, type).stream())
        .toList();
  }

  /** The last column of documents but the first: sentences, where the pipeline splits them. */
  static Optional<String> sentences(StructType schema) {
    List<String> documents = ofType(schema, AnnotatorType.DOCUMENT());
    return documents.size() < 2
        ? Optional.empty()
        : Optional.of(documents.get(documents.size() - 1));
  }

  private static List<String> ofType(StructType schema, String type) {
    return Arrays.stream(schema.fields())
        .filter(field -> type.equals(typeOf(field)))
        .map(StructField::name)
        .toList();
  }

  private static String typeOf(StructField field) {
    return field.metadata().contains(TYPE) ? field.metadata().getString(TYPE) : "";
  }
}
