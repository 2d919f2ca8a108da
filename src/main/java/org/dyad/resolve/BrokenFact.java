package org.dyad.resolve;

/** A line that cannot be taken. */
final class BrokenFact extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final DictionaryFinding finding;

  BrokenFact(DictionaryFinding finding, Throwable cause) {
    super(finding.toString(), cause);
    this.finding = finding;
  }

  DictionaryFinding finding() {
    return finding;
  }
}
