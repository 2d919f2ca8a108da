package org.dyad.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Folds the spellings and hosts of an outlet into one name, by listed facts alone.
 *
 * <p>In this order: the spelling, the URL's host or one of the domains above it, the host itself,
 * the name as given.
 */
final class OutletNames {
  private static final Pattern HOST_PREFIX = Pattern.compile("^(?:(?:www\\d?|m|amp|mobile)\\.)+");
  private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

  private final Map<String, String> outlets = new HashMap<>();

  /** Bundled facts, then the site's, which win. */
  OutletNames(List<String> site) {
    ResourceLines.of("outlets.tsv").forEach(this::add);
    site.forEach(this::add);
  }

  /**
   * One fact, {@code spelling or host TAB outlet}.
   *
   * @throws IllegalArgumentException where the line is none
   */
  static String[] columns(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 2 || columns[0].isBlank() || columns[1].isBlank()) {
      throw new IllegalArgumentException(
          "A line of the outlet list is no fact: %s. Write spelling or host, a tab, the outlet."
              .formatted(line));
    }
    return columns;
  }

  /** The outlet's one name; null where neither name nor host is known. */
  String fold(String given, CanonicalUrl url) {
    String name = given == null ? null : key(given);
    if (name != null && outlets.containsKey(name)) {
      return outlets.get(name);
    }
    String host = url == null ? hostOf(name) : HOST_PREFIX.matcher(url.host()).replaceFirst("");
    return host == null ? given : byHost(host);
  }

  private void add(String line) {
    String[] columns = columns(line);
    String outlet = columns[1].strip();
    outlets.put(key(columns[0]), outlet);
    // The outlet's name is a host too, and stands for the hosts below it.
    outlets.putIfAbsent(key(outlet), outlet);
  }

  /** A name that is a host itself: sources often give no other. */
  private static String hostOf(String name) {
    return name != null && HOST.matcher(name).matches() ? name : null;
  }

  private String byHost(String host) {
    for (String domain = host; domain.indexOf('.') > 0; ) {
      String outlet = outlets.get(domain);
      if (outlet != null) {
        return outlet;
      }
      domain = domain.substring(domain.indexOf('.') + 1);
    }
    return host;
  }

  private static String key(String spelling) {
    String line = Characters.line(spelling);
    if (line == null) {
      return "";
    }
    String lower = line.toLowerCase(Locale.ROOT).replace('’', '\'');
    return HOST.matcher(lower).matches() ? HOST_PREFIX.matcher(lower).replaceFirst("") : lower;
  }
}
