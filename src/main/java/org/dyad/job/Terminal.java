package org.dyad.job;

/** Whether a person looks on. */
final class Terminal {
  private Terminal() {}

  /** True where input and output are a terminal; from Java 22 on also where they are not. */
  @SuppressWarnings("SystemConsoleNull")
  static boolean present() {
    return System.console() != null;
  }
}
