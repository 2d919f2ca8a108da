package org.dyad.job;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.dyad.annotate.AnnotationPipeline;
import org.dyad.annotate.Kind;
import org.dyad.annotate.Phrase;
import org.dyad.core.Tables;
import org.dyad.publish.Staging;
import org.dyad.publish.TakedownList;
import org.dyad.publish.Warehouse;
import org.dyad.publish.WarehouseState;
import org.dyad.resolve.Dictionary;

/**
 * What all steps of one run share. The warehouse is locked while it exists.
 *
 * @param staging where the run's tables are written before they are published
 * @param takedowns the list as it was when the run began
 */
record RunContext(
    SparkSession spark,
    JobConfig config,
    Warehouse warehouse,
    Staging staging,
    Dictionary dictionary,
    TakedownList takedowns,
    RunReport report) {

  /** The same run under another takedown list. */
  RunContext with(TakedownList list) {
    return new RunContext(spark, config, warehouse, staging, dictionary, list, report);
  }

  /** The pipeline of the configuration, else the one in the jar with the dictionary's phrases. */
  AnnotationPipeline pipeline() {
    return pipeline(spark, config, dictionary);
  }

  static AnnotationPipeline pipeline(SparkSession spark, JobConfig config, Dictionary dictionary) {
    return config
        .pipeline()
        .map(options -> AnnotationPipeline.load(spark, options))
        .orElseGet(() -> AnnotationPipeline.defaultPipeline(spark, phrases(dictionary)));
  }

  private static List<Phrase> phrases(Dictionary dictionary) {
    return dictionary.phrases().stream()
        .map(phrase -> new Phrase(phrase.name(), Kind.valueOf(phrase.kind())))
        .toList();
  }

  /** The state in which this run leaves the warehouse. */
  WarehouseState state() {
    return new WarehouseState(
        Tables.SCHEMA_VERSION,
        dictionary.version(),
        config.aggregate().fingerprint(),
        takedowns.version());
  }
}
