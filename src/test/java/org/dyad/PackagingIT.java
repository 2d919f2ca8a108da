package org.dyad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two artefacts of {@code mvn package}: the application jar and the embedded Spark. */
class PackagingIT {
  private static final Path APPLICATION = Path.of(System.getProperty("dyad.jar"));
  private static final Path EMBEDDED_SPARK = Path.of("target/spark/jars");

  @Test
  void applicationSharesNoClassWithSpark() throws IOException {
    Set<String> shared = new TreeSet<>(classes(APPLICATION));
    Set<String> ofSpark = new TreeSet<>();
    for (Path jar : embeddedSpark()) {
      ofSpark.addAll(classes(jar));
    }

    shared.retainAll(ofSpark);

    assertThat(ofSpark).contains("org/apache/spark/deploy/SparkSubmit.class");
    assertThat(shared).isEmpty();
  }

  @Test
  void applicationHoldsNothingBundledThatItDoesNotUse() throws IOException {
    assertThat(entries(APPLICATION))
        .contains("reference.conf", "META-INF/LICENSE", "org/dyad/job/Main.class")
        .noneMatch(name -> name.matches(".*\\.(pb|so|dll|dylib|SF|RSA|DSA)"))
        .noneMatch(name -> name.matches("log4j2?\\.properties|.*module-info\\.class"))
        .noneMatch(name -> name.matches("(ner|sentiment|classifier)-dl/.*|(audio|image)/.*"));
  }

  @Test
  void manifestNamesMainClassAndVersion() throws IOException {
    try (JarFile jar = new JarFile(APPLICATION.toFile())) {
      Manifest manifest = jar.getManifest();

      assertThat(manifest.getMainAttributes().getValue("Main-Class"))
          .isEqualTo("org.dyad.job.Main");
      assertThat(APPLICATION.getFileName())
          .hasToString(
              "dyad-%s.jar"
                  .formatted(manifest.getMainAttributes().getValue("Implementation-Version")));
    }
  }

  /** A jar of an earlier build beside its successor would put both on the class path: mvn clean. */
  @Test
  void embeddedSparkHoldsEachArtefactOnce() throws IOException {
    Map<String, List<String>> versions =
        embeddedSpark().stream()
            .map(jar -> jar.getFileName().toString())
            .filter(name -> !name.matches(".*-(linux|osx|windows).*"))
            .collect(
                Collectors.groupingBy(
                    name -> name.replaceFirst("-[0-9][0-9.]*[0-9A-Za-z.-]*\\.jar$", "")));

    assertThat(versions.values()).allMatch(names -> names.size() == 1);
  }

  /**
   * Resolves every type in the signatures of classes whose own dependencies are partly left out.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.johnsnowlabs.nlp.DocumentAssembler",
        "com.johnsnowlabs.nlp.annotators.TextMatcherModel",
        "com.johnsnowlabs.nlp.annotators.er.EntityRulerModel",
        "com.johnsnowlabs.nlp.annotators.ner.crf.NerCrfModel",
        "com.johnsnowlabs.nlp.annotators.sda.vivekn.ViveknSentimentModel",
        "com.johnsnowlabs.nlp.embeddings.WordEmbeddingsModel",
        "com.johnsnowlabs.storage.RocksDBConnection",
        "com.typesafe.config.ConfigFactory",
        "picocli.CommandLine"
      })
  void classesOfTheApplicationLoadBesideSpark(String name) throws Exception {
    List<URL> jars = new ArrayList<>();
    jars.add(APPLICATION.toUri().toURL());
    for (Path jar : embeddedSpark()) {
      jars.add(jar.toUri().toURL());
    }
    try (URLClassLoader artefacts =
        new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> loaded = Class.forName(name, true, artefacts);

      assertThat(loaded.getMethods()).isNotEmpty();
      assertThat(loaded.getClassLoader()).isSameAs(artefacts);
    }
  }

  private static List<Path> embeddedSpark() throws IOException {
    try (Stream<Path> jars = Files.list(EMBEDDED_SPARK)) {
      return jars.sorted().toList();
    }
  }

  /** Classes by file name; descriptors of modules are in every jar and count for none. */
  private static Set<String> classes(Path jar) {
    return entries(jar).stream()
        .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
        .collect(Collectors.toSet());
  }

  private static Set<String> entries(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(ZipEntry::getName).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
