package org.dyad.job;

import java.util.Optional;

/** The version of this program, as its jar says. */
final class ProgramVersion {
  private ProgramVersion() {}

  /** Such as {@code 0.1.0}; {@code development} where the classes lie outside a jar. */
  static String text() {
    return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
