package org.dyad.core;

/**
 * A mistake the operator can mend: shown as one line, without a stack trace, with exit code 2.
 *
 * <p>The message states the fact, the value found and the remedy, in this order.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserError(String message) {
    super(message);
  }

  public UserError(String message, Throwable cause) {
    super(message, cause);
  }
}
