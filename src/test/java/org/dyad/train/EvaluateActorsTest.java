package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.dyad.LocalSpark;
import org.dyad.annotate.AnnotationPipeline;
import org.dyad.core.UserError;
import org.dyad.resolve.Dictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateActorsTest {
  private static final Dictionary DICTIONARY =
      Dictionary.load(Optional.empty(), new Configuration());

  @TempDir Path folder;

  private ActorReport.OfFile report(String lines) throws IOException {
    Path file = Files.writeString(folder.resolve("gold.jsonl"), lines);
    SparkSession spark = LocalSpark.session();
    return EvaluateActors.run(
            spark, List.of(file), AnnotationPipeline.defaultPipeline(spark, List.of()), DICTIONARY)
        .files()
        .get(0);
  }

  @Test
  void resolvesGoldNamesAndReadsTheTextItself() throws IOException {
    ActorReport.OfFile report =
        report(
            """
            {"id": "1", "text": "Wang Yi met Indian officials. Wang left India.", "published": "2023-09-18", "mentions": [{"begin": 0, "end": 7, "type": "PER", "actor": "w"}, {"begin": 12, "end": 18, "type": "NORP", "actor": "i"}, {"begin": 30, "end": 34, "type": "PER", "actor": "w"}, {"begin": 40, "end": 45, "type": "LOC", "actor": "i"}]}
            {"id": "2", "text": "Delhi is not India.", "published": null, "mentions": [{"begin": 13, "end": 18, "type": "LOC", "actor": "i"}]}
            """);
    assertThat(report.documents()).isEqualTo(2);
    assertThat(report.given().bCubed()).isEqualTo(new Rates(1, 1, 5, 5));
    assertThat(report.given().crossDocument()).isEqualTo(new Rates(1, 1, 2, 2));
    assertThat(report.given().rules())
        .containsEntry("dictionary", 4)
        .containsEntry("article-surname", 1);
    assertThat(report.endToEnd().all().bCubed().gold()).isEqualTo(5);
    assertThat(report.endToEnd().withoutSpurious().sentencePairs().gold()).isEqualTo(2);
  }

  @Test
  void judgesMentionsWithoutATextOnSurfaceAndKind() throws IOException {
    ActorReport.OfFile report =
        report(
            """
            {"id": "1", "mentions": [{"begin": 5, "end": 10, "surface": "China", "type": "LOC", "actor": "China"}, {"begin": 50, "end": 57, "surface": "Chinese", "type": "NORP", "actor": "China"}]}
            """);
    assertThat(report.given().bCubed()).isEqualTo(new Rates(1, 1, 2, 2));
    assertThat(report.endToEnd()).isNull();
  }

  @Test
  void namesTheFileThatIsNoGold() {
    assertThatThrownBy(
            () -> report("{\"text\": \"Ann\", \"mentions\": [{\"begin\": 0, \"end\": 9}]}"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("gold.jsonl")
        .hasMessageContaining("an offset lies outside its text")
        .hasMessageContaining("give gold JSON lines");
  }
}
