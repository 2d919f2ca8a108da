package org.dyad.annotate;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.Chunker;
import com.johnsnowlabs.nlp.annotators.TextMatcher;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.ner.NerConverter;
import com.johnsnowlabs.nlp.annotators.ner.crf.NerCrfApproach;
import com.johnsnowlabs.nlp.annotators.pos.perceptron.PerceptronApproach;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import com.johnsnowlabs.nlp.annotators.sda.pragmatic.SentimentDetector;
import com.johnsnowlabs.nlp.annotators.sda.vivekn.ViveknSentimentApproach;
import com.johnsnowlabs.nlp.embeddings.WordEmbeddings;
import com.johnsnowlabs.nlp.training.CoNLL;
import com.johnsnowlabs.nlp.util.io.ReadAs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dyad.LocalSpark;

/** Pipelines of Spark NLP's own annotators, trained on a few invented sentences. */
public final class StockPipelines {
  private static final SparkSession SPARK = LocalSpark.session();
  private static final StructType TEXT = new StructType().add("text", DataTypes.StringType);

  private static final int STEPS = 1000;
  private static final int TAG_COLUMN = 1;
  private static final int LABEL_COLUMN = 3;

  private static final List<String> PEOPLE =
      List.of("Quill", "Marrow", "Teasel", "Bramble", "Sorrel");
  private static final List<String> TOWNS = List.of("Overby", "Netherton", "Wick", "Holmby");

  private StockPipelines() {}

  /** DocumentAssembler of {@code text}. */
  static DocumentAssembler assembler() {
    DocumentAssembler assembler = new DocumentAssembler();
    assembler.setInputCol("text");
    assembler.setOutputCol("document");
    return assembler;
  }

  /** Paragraphs, the title above all, end sentences too. */
  static SentenceDetector sentences() {
    SentenceDetector sentences = new SentenceDetector();
    sentences.setCustomBounds(new String[] {"\n\n"});
    sentences.setInputCols(new String[] {"document"});
    sentences.setOutputCol("sentence");
    return sentences;
  }

  static Tokenizer tokens() {
    Tokenizer tokens = new Tokenizer();
    tokens.setInputCols(new String[] {"sentence"});
    tokens.setOutputCol("token");
    return tokens;
  }

  /** Marks names of a list. */
  static TextMatcher matcher(Path folder, String output, String label, String name)
      throws IOException {
    Path names = Files.writeString(folder.resolve(output + ".txt"), name + "\n");
    TextMatcher matcher = new TextMatcher();
    matcher.setInputCols(new String[] {"sentence", "token"});
    matcher.setOutputCol(output);
    matcher.setEntities(
        names.toUri().toString(),
        ReadAs.TEXT(),
        scala.collection.immutable.Map$.MODULE$.<String, String>empty());
    matcher.setEntityValue(label);
    return matcher;
  }

  /** Part of speech of {@link #sentencesWithLabels}. */
  private static PipelineStage tagger(Dataset<Row> labelled) {
    PerceptronApproach tagger = new PerceptronApproach();
    tagger.setInputCols(new String[] {"sentence", "token"});
    tagger.setOutputCol("tag");
    tagger.setPosColumn("pos");
    tagger.setNIterations(2);
    return tagger.fit(labelled);
  }

  /** Chunks that are no entities: runs of nouns. */
  static PipelineModel nouns() {
    Dataset<Row> labelled = sentencesWithLabels();
    Chunker chunker = new Chunker();
    chunker.setInputCols(new String[] {"sentence", "tag"});
    chunker.setOutputCol("nouns");
    chunker.setRegexParsers(new String[] {"<NNP>+"});
    return fit(assembler(), sentences(), tokens(), tagger(labelled), chunker);
  }

  /**
   * Sentences, tokens, parts of speech, word embeddings in memory, NerCrf and NerConverter, whose
   * labels are PERSON and SEAT (a place).
   */
  public static PipelineModel trained(Path folder) throws IOException {
    Dataset<Row> labelled = sentencesWithLabels();
    PipelineStage tagger = tagger(labelled);
    PipelineStage embeddings = embeddings(folder).fit(labelled);
    Dataset<Row> features = fit(tagger, embeddings).transform(labelled);
    NerCrfApproach learner = new NerCrfApproach();
    learner.setInputCols(new String[] {"sentence", "token", "tag", "embeddings"});
    learner.setLabelColumn("label");
    learner.setOutputCol("ner");
    learner.setMinEpochs(1);
    learner.setMaxEpochs(20);
    learner.setC0(STEPS); // the default is for a corpus
    learner.setRandomSeed(7);
    NerConverter converter = new NerConverter();
    converter.setInputCols(new String[] {"sentence", "token", "ner"});
    converter.setOutputCol("entities");
    return fit(
        assembler(), sentences(), tokens(), tagger, embeddings, learner.fit(features), converter);
  }

  /**
   * Names of a list, and in the column {@code mood} a stock sentiment annotator: "splendid" is
   * positive with confidence 2/3, "dreadful" negative with 1, a sentence without either "na".
   */
  public static PipelineModel withSentiment(Path folder) throws IOException {
    return fit(
        assembler(),
        sentences(),
        tokens(),
        matcher(folder, "people", "PERSON", "Ada Quill\nBen Sorrel"),
        sentiment("sentence"));
  }

  /** ViveknSentiment, fitted on a few words; it labels what the column of documents holds. */
  static PipelineStage sentiment(String documents) {
    StructType labelled = TEXT.add("label", DataTypes.StringType);
    List<Row> rows =
        List.of(
            RowFactory.create("splendid kind", "positive"),
            RowFactory.create("splendid", "positive"),
            RowFactory.create("splendid dreadful", "negative"),
            RowFactory.create("dreadful cruel", "negative"));
    ViveknSentimentApproach learner = new ViveknSentimentApproach();
    learner.setInputCols(new String[] {documents, "token"});
    learner.setOutputCol("mood");
    learner.setSentimentCol("label");
    learner.setPruneCorpus(0);
    learner.setImportantFeatureRatio(1);
    PipelineModel head = fit(assembler(), sentences(), tokens());
    return learner.fit(head.transform(SPARK.createDataFrame(rows, labelled)));
  }

  /** SentimentDetector, which labels the whole text at once. */
  static PipelineStage documentSentiment(Path folder) throws IOException {
    Path words = Files.writeString(folder.resolve("moods.txt"), "splendid,positive\n");
    SentimentDetector detector = new SentimentDetector();
    detector.setInputCols(new String[] {"sentence", "token"});
    detector.setOutputCol("mood");
    detector.setDictionary(
        words.toUri().toString(),
        ",",
        ReadAs.TEXT(),
        scala.collection.immutable.Map$.MODULE$.<String, String>empty());
    return detector.fit(SPARK.createDataFrame(List.of(), TEXT));
  }

  static PipelineModel fit(PipelineStage... stages) {
    return new Pipeline().setStages(stages).fit(SPARK.createDataFrame(List.of(), TEXT));
  }

  private static WordEmbeddings embeddings(Path folder) throws IOException {
    TreeSet<String> words = new TreeSet<>(List.of("lives", "in", "mr", "."));
    PEOPLE.forEach(name -> words.add(name.toLowerCase(Locale.ROOT)));
    TOWNS.forEach(name -> words.add(name.toLowerCase(Locale.ROOT)));
    List<String> lines = new ArrayList<>();
    for (String word : words) {
      boolean person = PEOPLE.stream().anyMatch(word::equalsIgnoreCase);
      boolean town = TOWNS.stream().anyMatch(word::equalsIgnoreCase);
      lines.add("%s %d %d %d".formatted(word, person ? 1 : 0, town ? 1 : 0, word.length()));
    }
    Path file = Files.write(folder.resolve("embeddings.txt"), lines);
    WordEmbeddings embeddings = new WordEmbeddings();
    embeddings.setInputCols(new String[] {"sentence", "token"});
    embeddings.setOutputCol("embeddings");
    embeddings.setStoragePath(file.toString(), ReadAs.TEXT());
    embeddings.setDimension(3);
    embeddings.setEnableInMemoryStorage(true);
    return embeddings;
  }

  /** CoNLL 2003 as Spark NLP reads it. */
  private static Dataset<Row> sentencesWithLabels() {
    StringBuilder lines = new StringBuilder("-DOCSTART- -X- -X- O\n\n");
    for (String name : PEOPLE) {
      for (String town : TOWNS) {
        lines.append(
            """
            Mr NNP B-NP O
            . . O O
            %s NNP I-NP B-PERSON
            lives VBZ B-VP O
            in IN B-PP O
            %s NNP B-NP B-SEAT
            . . O O

            """
                .formatted(name, town));
      }
    }
    CoNLL reader =
        new CoNLL(
            "document",
            "sentence",
            "token",
            "pos",
            LABEL_COLUMN,
            TAG_COLUMN,
            "doc_id",
            "text",
            "label",
            true,
            " ",
            false);
    return reader.readDatasetFromLines(lines.toString().split("\n", -1), SPARK).toDF();
  }
}
