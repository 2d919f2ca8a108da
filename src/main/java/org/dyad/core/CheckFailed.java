package org.dyad.core;

/** A broken invariant of the tables: exit code 4, and nothing published is replaced. */
public final class CheckFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CheckFailed(String message) {
    super(message);
  }
}
