package org.dyad.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL as the identity of an article: scheme and host in lower case, without default port,
 * fragment and tracking keys; path and other query as they are.
 *
 * @param text the whole URL
 * @param host without port
 */
record CanonicalUrl(String text, String host, String path) {
  private static final Pattern URL =
      Pattern.compile("(?i)(https?)://([^/?#\\s]+)((?:/[^?#]*)?)(\\?[^#]*)?(?:#.*)?");
  private static final Pattern AUTHORITY =
      Pattern.compile("((?:[^@]*@)?)([\\p{L}\\p{N}._-]+|\\[[0-9A-Fa-f:.]+\\])(?::(\\d{0,5}))?");

  /**
   * Null where the URL is no web address.
   *
   * @param trackingKeys exact names, or a prefix that ends in {@code *}; case is set aside
   */
  static CanonicalUrl of(String url, List<String> trackingKeys) {
    if (url == null || url.chars().anyMatch(Character::isISOControl)) {
      return null;
    }
    Matcher parts = URL.matcher(url.strip());
    if (!parts.matches()) {
      return null;
    }
    Matcher authority = AUTHORITY.matcher(parts.group(2));
    if (!authority.matches()) {
      return null;
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    String host = authority.group(2).toLowerCase(Locale.ROOT);
    String path = parts.group(3);
    String text =
        scheme
            + "://"
            + authority.group(1)
            + host
            + port(scheme, authority.group(3))
            + path
            + query(parts.group(4), trackingKeys);
    return new CanonicalUrl(text, host, path);
  }

  private static String port(String scheme, String port) {
    boolean standard =
        port == null || port.isEmpty() || port.equals(scheme.equals("https") ? "443" : "80");
    return standard ? "" : ":" + port;
  }

  private static String query(String query, List<String> trackingKeys) {
    if (query == null) {
      return "";
    }
    List<String> kept = new ArrayList<>();
    for (String pair : query.substring(1).split("&", -1)) {
      if (!isTracking(pair, trackingKeys)) {
        kept.add(pair);
      }
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  private static boolean isTracking(String pair, List<String> trackingKeys) {
    int end = pair.indexOf('=');
    String key = (end < 0 ? pair : pair.substring(0, end)).toLowerCase(Locale.ROOT);
    for (String tracking : trackingKeys) {
      String name = tracking.toLowerCase(Locale.ROOT);
      boolean hit =
          name.endsWith("*")
              ? key.startsWith(name.substring(0, name.length() - 1))
              : key.equals(name);
      if (hit) {
        return true;
      }
    }
    return false;
  }
}
