package org.dyad.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntTableTest {
  private final Random random = new Random(5);

  /** Keys, with 0 and the extremes, and the bits they are to have. */
  private Map<Integer, Integer> entries(int count) {
    Map<Integer, Integer> entries = new HashMap<>();
    entries.put(0, 1);
    entries.put(-1, 1 << 15);
    entries.put(Integer.MIN_VALUE, 3);
    while (entries.size() < count) {
      entries.put(random.nextInt(), 1 + random.nextInt(0xFFFF));
    }
    return entries;
  }

  private static IntTable table(Map<Integer, Integer> entries) {
    IntTable table = new IntTable();
    entries.forEach(table::or);
    return table;
  }

  @Test
  void growsAndForgetsNothing() {
    Map<Integer, Integer> entries = entries(10_000);
    IntTable table = table(entries);
    assertThat(entries).allSatisfy((key, bits) -> assertThat(table.get(key)).isEqualTo(bits));
    for (int time = 0; time < 1000; time++) {
      int key = random.nextInt();
      assertThat(table.get(key)).isEqualTo(entries.getOrDefault(key, 0));
    }
  }

  @Test
  void addsBitsToAKnownKey() {
    IntTable table = new IntTable();
    table.or(7, 1);
    table.or(7, 4);
    assertThat(table.get(7)).isEqualTo(5);
    assertThat(table.get(8)).isZero();
  }

  @Test
  void countsAndGivesEveryEntry() {
    Map<Integer, Integer> counts = new HashMap<>();
    IntTable table = new IntTable();
    for (int time = 0; time < 5000; time++) {
      int key = random.nextInt(1000) * 65536;
      counts.merge(key, 1, Integer::sum);
      table.add(key, 1);
    }
    Map<Integer, Integer> given = new HashMap<>();
    table.forEach((key, count) -> assertThat(given.put(key, count)).isNull());
    assertThat(given).isEqualTo(counts);
  }

  @Test
  void refusesACountThatReturnsToNothing() {
    IntTable table = new IntTable();
    table.add(7, 2);
    assertThatThrownBy(() -> table.add(7, -2)).isInstanceOf(IllegalArgumentException.class);
    assertThat(table.get(7)).isEqualTo(2);
  }

  @Test
  void readsWhatItWroteWhateverTheOrderOfAdding() throws IOException {
    Map<Integer, Integer> entries = entries(500);
    byte[] bytes = bytes(table(entries));
    IntTable read = IntTable.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    assertThat(entries).allSatisfy((key, bits) -> assertThat(read.get(key)).isEqualTo(bits));

    IntTable reversed = new IntTable();
    entries.keySet().stream()
        .sorted((one, other) -> Integer.compare(other, one))
        .forEach(key -> reversed.or(key, entries.get(key)));
    assertThat(bytes(reversed)).isEqualTo(bytes);
  }

  private static byte[] bytes(IntTable table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
