package org.dyad.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.spark.ml.PipelineModel;
import org.dyad.core.UserError;

/** A model as it leaves training. */
final class TrainedModel {
  private final String name;
  private final byte[] bytes;
  private final PipelineModel pipeline;

  /**
   * A model.
   *
   * @param name of its file
   * @param bytes what that file holds
   * @param pipeline a pipeline that uses it, for {@code annotate.pipeline}
   */
  TrainedModel(String name, byte[] bytes, PipelineModel pipeline) {
    this.name = name;
    this.bytes = bytes;
    this.pipeline = pipeline;
  }

  /** Writes a model to a stream. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** The bytes that a model writes. */
  static byte[] bytes(Writing model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      model.to(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes the file and, beside it, {@code pipeline}.
   *
   * @param out a folder, made where missing
   * @throws UserError where it cannot be written
   */
  void save(Path out, Consumer<String> progress) {
    Path file = out.resolve(name);
    try {
      Files.createDirectories(out);
      Files.write(file, bytes);
      String folder = out.resolve("pipeline").toAbsolutePath().toUri().toString();
      pipeline.write().overwrite().save(folder);
    } catch (IOException e) {
      throw new UserError(
          "The model cannot be written to %s (%s): give a folder that can be written."
              .formatted(out, e.getMessage()),
          e);
    }
    progress.accept("%s: %,d bytes".formatted(file, bytes.length));
  }
}
