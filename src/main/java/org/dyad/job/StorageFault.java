package org.dyad.job;

import java.util.List;
import java.util.Optional;

/**
 * A store that takes no more or refuses access, wherever a run meets it: the operator's to mend.
 *
 * <p>Told by the words of the system, as the exceptions of the many file systems have no common
 * class, and Spark hands on those of a task as text.
 */
final class StorageFault {
  private static final List<String> FULL =
      List.of(
          "No space left on device",
          "There is not enough space on the disk",
          "Disk quota exceeded",
          "QuotaExceededException");
  private static final List<String> REFUSED =
      List.of(
          "Read-only file system",
          "Permission denied",
          "AccessDeniedException",
          "AccessControlException");

  private StorageFault() {}

  /** One line for the operator; nothing where the failure has another reason. */
  static Optional<String> in(Throwable failure) {
    Optional<String> full = line(failure, FULL);
    if (full.isPresent()) {
      return Optional.of(
          "A disk is full (%s): make room for the warehouse and for spark.local.dir, and run again"
              .formatted(full.get()));
    }
    return line(failure, REFUSED)
        .map(
            line ->
                "A file system refuses access (%s): mend the rights or the mount, and run again"
                    .formatted(line));
  }

  /** The first line, cause by cause, that holds one of these texts. */
  private static Optional<String> line(Throwable failure, List<String> texts) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<String> line =
          cause
              .toString()
              .lines()
              .filter(candidate -> texts.stream().anyMatch(candidate::contains))
              .findFirst();
      if (line.isPresent()) {
        return line.map(String::strip);
      }
    }
    return Optional.empty();
  }
}
