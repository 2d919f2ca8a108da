package org.dyad.read;

import java.util.ArrayList;
import java.util.List;

/**
 * One CSV record (RFC 4180): a field that begins with a quote runs, over line ends too, to the
 * quote that closes it; a doubled quote stands for one. A quote inside a bare field is a character.
 */
final class CsvRecord {
  private enum State {
    FIELD_START,
    BARE,
    QUOTED,
    QUOTE_SEEN
  }

  private State state = State.FIELD_START;

  /** Takes a line's bytes into account; true where the record goes on in the next line. */
  boolean continues(byte[] line) {
    for (byte each : line) {
      state = after(state, (char) (each & 0xFF));
    }
    if (state == State.QUOTED) {
      return true;
    }
    state = State.FIELD_START;
    return false;
  }

  /** Forgets the record; false: it does not go on. */
  boolean ends() {
    state = State.FIELD_START;
    return false;
  }

  static List<String> split(String record) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    State state = State.FIELD_START;
    for (int index = 0; index < record.length(); index++) {
      char each = record.charAt(index);
      State next = after(state, each);
      if (next == State.FIELD_START) {
        fields.add(field.toString());
        field.setLength(0);
      } else if (isContent(state, next)) {
        field.append(each);
      }
      state = next;
    }
    fields.add(field.toString());
    return fields;
  }

  private static State after(State state, char each) {
    return switch (state) {
      case FIELD_START -> each == '"' ? State.QUOTED : each == ',' ? State.FIELD_START : State.BARE;
      case BARE -> each == ',' ? State.FIELD_START : State.BARE;
      case QUOTED -> each == '"' ? State.QUOTE_SEEN : State.QUOTED;
      case QUOTE_SEEN -> each == '"' ? State.QUOTED : each == ',' ? State.FIELD_START : State.BARE;
    };
  }

  private static boolean isContent(State state, State next) {
    boolean opens = state == State.FIELD_START && next == State.QUOTED;
    return !opens && next != State.QUOTE_SEEN;
  }
}
