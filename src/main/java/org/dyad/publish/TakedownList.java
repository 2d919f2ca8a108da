package org.dyad.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The articles that a warehouse must not hold, whenever they arrive: {@code _dyad/takedowns}, one
 * article id a line and, after a tab, what it was asked for by; lines that begin with # are
 * comments. A person may edit it: the next run follows. Immutable.
 */
public final class TakedownList {
  /** Version of a list without an article. */
  static final String NONE = "";

  private static final String HEAD =
      "# Articles that stay out of the tables: article id, tab, what they were asked for by.\n";

  private final ReplacedFile file;
  private final NavigableMap<String, String> entries;

  private TakedownList(ReplacedFile file, NavigableMap<String, String> entries) {
    this.file = file;
    this.entries = entries;
  }

  /** The list as it is now; none where there is no file. */
  static TakedownList read(ReplacedFile file) {
    NavigableMap<String, String> entries = new TreeMap<>();
    file.read()
        .orElse("")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> line.split("\t", 2))
        .forEach(cells -> entries.put(cells[0].strip(), cells.length < 2 ? "" : cells[1]));
    return new TakedownList(file, entries);
  }

  /** The ids of the articles. */
  public Set<String> articleIds() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /**
   * The list with more articles, written at once or not at all.
   *
   * @param asked what each was asked for by, a line of text, by article id
   */
  public TakedownList with(Map<String, String> asked) {
    NavigableMap<String, String> all = new TreeMap<>(entries);
    asked.forEach(all::putIfAbsent);
    if (!all.equals(entries)) {
      StringBuilder text = new StringBuilder(HEAD);
      all.forEach((id, line) -> text.append(id).append('\t').append(line).append('\n'));
      file.replace(text.toString());
    }
    return new TakedownList(file, all);
  }

  /** Changes with the set of article ids and with nothing else. */
  public String version() {
    return entries.isEmpty() ? NONE : hash(String.join("\n", entries.keySet()));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
