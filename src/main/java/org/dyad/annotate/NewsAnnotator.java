package org.dyad.annotate;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.AnnotatorModel;
import com.johnsnowlabs.nlp.AnnotatorType;
import com.johnsnowlabs.nlp.HasSimpleAnnotate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.reflect.ClassTag$;

/**
 * Spark NLP annotator from {@code document} straight to {@code chunk}: sentences, tokens, entities
 * and tone in one pass, without an annotation a token.
 *
 * <p>A chunk's metadata are strings: {@code entity} (PER, ORG, LOC, NORP), {@code sentence}, {@code
 * chunk}, {@code confidence}, {@code tone}, {@code source} (model or phrase), {@code
 * sentence_begin} and {@code sentence_end} (UTF-16 indices, end exclusive). Begin and end of the
 * chunk itself are Spark NLP's: UTF-16 indices, end inclusive.
 *
 * <p>The payload is broadcast, never part of a task; each JVM builds one model a payload.
 */
public final class NewsAnnotator extends AnnotatorModel<NewsAnnotator>
    implements HasSimpleAnnotate<NewsAnnotator> {
  private static final long serialVersionUID = 1L;

  /** Models of this JVM by content hash; they live as long as it does. */
  private static final ConcurrentMap<String, NewsModel> MODELS = new ConcurrentHashMap<>();

  /** Uid for the superclass constructor, which asks for it before the field is set. */
  private static final ThreadLocal<String> COMING_UID = new ThreadLocal<>();

  private static final String PAYLOAD = "payload";
  private static final String ENTITIES = "entities.model";
  private static final String TONE = "tone.model";
  private static final String PHRASES = "phrases.tsv";

  private final String uid;
  private transient ModelPayload payload;
  private String contentHash;
  private Broadcast<ModelPayload> broadcast;

  /** For Spark's readers: the payload is set later. */
  public NewsAnnotator(String uid) {
    this(new Uid(uid));
  }

  NewsAnnotator(ModelPayload payload) {
    this(Identifiable$.MODULE$.randomUID("NewsAnnotator"));
    hold(payload);
    setInputCols(new String[] {"document"});
    setOutputCol("entities");
  }

  private NewsAnnotator(Uid coming) {
    this.uid = coming.value;
    COMING_UID.remove();
  }

  /** Hands the uid over while the arguments of the constructor are evaluated. */
  private static final class Uid {
    private final String value;

    Uid(String value) {
      this.value = value;
      COMING_UID.set(value);
    }
  }

  private void hold(ModelPayload parts) {
    payload = parts;
    contentHash = parts.hash();
  }

  /** SHA-256 of models and phrases, in hexadecimal digits. */
  public String contentHash() {
    return contentHash;
  }

  @Override
  public String uid() {
    return uid == null ? COMING_UID.get() : uid;
  }

  @Override
  public String[] inputAnnotatorTypes() {
    return new String[] {AnnotatorType.DOCUMENT()};
  }

  @Override
  public String outputAnnotatorType() {
    return AnnotatorType.CHUNK();
  }

  @Override
  public NewsAnnotator copy(ParamMap extra) {
    NewsAnnotator copy = defaultCopy(extra);
    copy.payload = payload;
    copy.contentHash = contentHash;
    copy.broadcast = broadcast;
    return copy;
  }

  @Override
  public Dataset<?> beforeAnnotate(Dataset<?> dataset) {
    broadcast =
        dataset
            .sparkSession()
            .sparkContext()
            .broadcast(payload, ClassTag$.MODULE$.apply(ModelPayload.class));
    return dataset;
  }

  /** The model of this JVM, built on first use. */
  NewsModel model() {
    NewsModel known = MODELS.get(contentHash);
    return known != null
        ? known
        : MODELS.computeIfAbsent(
            contentHash, hash -> (payload != null ? payload : broadcast.value()).build());
  }

  @Override
  public Seq<Annotation> annotate(Seq<Annotation> documents) {
    List<Annotation> chunks = new ArrayList<>();
    int sentences = 0;
    for (Annotation document : JavaConverters.seqAsJavaList(documents)) {
      NewsModel.Annotated annotated = model().annotate(document.result());
      for (Mention mention : annotated.mentions()) {
        chunks.add(chunk(document, annotated.tokens(), mention, sentences, chunks.size()));
      }
      sentences += annotated.tokens().sentenceCount();
    }
    return JavaConverters.asScalaBuffer(chunks).toList();
  }

  private static Annotation chunk(
      Annotation document, Tokens tokens, Mention mention, int earlier, int chunk) {
    int shift = document.begin();
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(ChunkFields.ENTITY, mention.kind().name());
    metadata.put(ChunkFields.SENTENCE, Integer.toString(earlier + mention.sentence()));
    metadata.put(ChunkFields.CHUNK, Integer.toString(chunk));
    metadata.put(ChunkFields.CONFIDENCE, Double.toString(mention.confidence()));
    metadata.put(ChunkFields.TONE, Double.toString(mention.tone()));
    metadata.put(ChunkFields.SOURCE, mention.source());
    int begin = shift + tokens.sentenceBegin(mention.sentence());
    metadata.put(ChunkFields.SENTENCE_BEGIN, Integer.toString(begin));
    int end = shift + tokens.sentenceEnd(mention.sentence());
    metadata.put(ChunkFields.SENTENCE_END, Integer.toString(end));
    return new Annotation(
        AnnotatorType.CHUNK(),
        shift + mention.begin(),
        shift + mention.end() - 1,
        document.result().substring(mention.begin(), mention.end()),
        JavaConverters.mapAsScalaMap(metadata),
        new float[0]);
  }

  @Override
  public void onWrite(String path, SparkSession spark) {
    Path folder = new Path(path, PAYLOAD);
    try {
      FileSystem files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
      files.mkdirs(folder);
      write(files, new Path(folder, ENTITIES), payload.entities());
      write(files, new Path(folder, TONE), payload.tone());
      write(files, new Path(folder, PHRASES), payload.phrases());
    } catch (IOException e) {
      throw new UncheckedIOException("The model cannot be written to " + folder, e);
    }
  }

  private static void write(FileSystem files, Path file, byte[] bytes) throws IOException {
    try (FSDataOutputStream out = files.create(file, true)) {
      out.write(bytes);
    }
  }

  /** Reads what {@link #onWrite} wrote; Spark's pipelines find it by name. */
  public static MLReader<NewsAnnotator> read() {
    return new Reader();
  }

  private static final class Reader extends DefaultParamsReader<NewsAnnotator> {
    @Override
    public NewsAnnotator load(String path) {
      NewsAnnotator annotator = super.load(path);
      Path folder = new Path(path, PAYLOAD);
      try {
        FileSystem files = folder.getFileSystem(sc().hadoopConfiguration());
        annotator.hold(
            new ModelPayload(
                bytes(files, new Path(folder, ENTITIES)),
                bytes(files, new Path(folder, TONE)),
                bytes(files, new Path(folder, PHRASES))));
      } catch (IOException e) {
        throw new UncheckedIOException("The model in " + folder + " cannot be read", e);
      }
      return annotator;
    }

    private static byte[] bytes(FileSystem files, Path file) throws IOException {
      try (FSDataInputStream in = files.open(file)) {
        return in.readAllBytes();
      }
    }
  }
}
