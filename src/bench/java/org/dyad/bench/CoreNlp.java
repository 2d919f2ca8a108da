package org.dyad.bench;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The peer: Stanford CoreNLP from raw text to entities in its fastest fair configuration, the
 * statistical models alone, without rules for numbers, dates and finer kinds. It marks entities
 * only; Dyad's figure holds tone and phrases too.
 */
final class CoreNlp {
  private static final Repetitions REPETITIONS = new Repetitions(10, 3);

  private final StanfordCoreNLP pipeline = new StanfordCoreNLP(properties());

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
    properties.setProperty("ner.statisticalOnly", "true");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.applyFineGrained", "false");
    return properties;
  }

  /** Speed on so many threads that share one pipeline and take the next article each. */
  Figure measure(BenchArticles articles, int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      return REPETITIONS.measure(
          "CoreNLP, statistical models",
          threads,
          articles.characters(),
          () -> annotateAll(articles.texts(), threads, pool));
    } finally {
      pool.shutdownNow();
    }
  }

  private void annotateAll(List<String> texts, int threads, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> workers = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      workers.add(
          pool.submit(
              () -> {
                for (int at = next.getAndIncrement();
                    at < texts.size();
                    at = next.getAndIncrement()) {
                  pipeline.annotate(new Annotation(texts.get(at)));
                }
              }));
    }
    for (Future<?> worker : workers) {
      worker.get();
    }
  }
}
