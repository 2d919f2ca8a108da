package org.dyad.annotate;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.dyad.core.UserError;

/**
 * The files that make a {@link NewsModel}: what a saved pipeline holds and what travels to the
 * executors.
 */
final class ModelPayload implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String FOLDER = "/models/";

  /** Models that this JVM has built; a part of the model cache, so that one copy can be proved. */
  private static final AtomicInteger BUILT = new AtomicInteger();

  private final byte[] entities;
  private final byte[] tone;
  private final byte[] phrases;

  /**
   * Takes the files as they are.
   *
   * @param entities an {@link EntityModel} file
   * @param tone a {@link ToneModel} file
   * @param phrases lines of kind, tab, name
   */
  ModelPayload(byte[] entities, byte[] tone, byte[] phrases) {
    this.entities = entities;
    this.tone = tone;
    this.phrases = phrases;
  }

  byte[] entities() {
    return entities;
  }

  byte[] tone() {
    return tone;
  }

  byte[] phrases() {
    return phrases;
  }

  /** The model in the jar. */
  static ModelPayload bundled(List<Phrase> phrases) {
    return of(resource("entities.model"), phrases);
  }

  /** Another entity model with the tone model of the jar. */
  static ModelPayload of(byte[] entities, List<Phrase> phrases) {
    return of(entities, resource("tone.model"), phrases);
  }

  /** The entity model of the jar with another tone model. */
  static ModelPayload ofTone(byte[] tone, List<Phrase> phrases) {
    return of(resource("entities.model"), tone, phrases);
  }

  private static ModelPayload of(byte[] entities, byte[] tone, List<Phrase> phrases) {
    String lines =
        phrases.stream()
            .map(phrase -> phrase.kind() + "\t" + phrase.name())
            .sorted()
            .distinct()
            .collect(Collectors.joining("\n"));
    return new ModelPayload(entities, tone, lines.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] resource(String name) {
    try (InputStream bytes = ModelPayload.class.getResourceAsStream(FOLDER + name)) {
      if (bytes == null) {
        throw new UserError("The jar lacks " + FOLDER + name + ": build it again.");
      }
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-256 of the content, in hexadecimal digits. */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : List.of(entities, tone, phrases)) {
        digest.update(HexFormat.of().toHexDigits(part.length).getBytes(StandardCharsets.US_ASCII));
        digest.update(part);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many models this JVM has built so far. */
  static int built() {
    return BUILT.get();
  }

  /** Builds the model: about a second. */
  NewsModel build() {
    BUILT.incrementAndGet();
    return new NewsModel(entityModel(), toneModel(), phraseList());
  }

  private EntityModel entityModel() {
    try {
      return EntityModel.read(new ByteArrayInputStream(entities));
    } catch (IOException e) {
      throw unreadable("entity", e);
    }
  }

  private ToneModel toneModel() {
    try {
      return ToneModel.read(new ByteArrayInputStream(tone));
    } catch (IOException e) {
      throw unreadable("tone", e);
    }
  }

  private static UserError unreadable(String which, IOException failure) {
    return new UserError(
        "The %s model cannot be read (%s): train or copy it again."
            .formatted(which, failure.getMessage()),
        failure);
  }

  /** The entities of the model in the jar with another tone model and no phrases. */
  static NewsModel build(ToneModel toneModel) {
    return new NewsModel(
        new ModelPayload(resource("entities.model"), new byte[0], new byte[0]).entityModel(),
        toneModel,
        List.of());
  }

  private List<Phrase> phraseList() {
    return lines(phrases)
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.split("\t", 2))
        .map(row -> new Phrase(row[1], Kind.valueOf(row[0])))
        .toList();
  }

  private static BufferedReader lines(byte[] bytes) {
    return new BufferedReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
  }
}
