package org.dyad.train;

import java.io.IOException;
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
