package org.dyad.clean;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the spellings of dates that news sources use: ISO 8601, RFC 1123, epoch seconds to
 * nanoseconds, compact digits, English month names, numeric in US order (day first where the first
 * number is above 12, or dots separate).
 */
final class DateReader {
  private static final String TIME =
      "(?:(?:T|,?\\s+(?:at\\s+)?|\\s*[-–|]\\s*)(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9}))?)?"
          + "\\s*([ap]\\.?m\\.?)?\\s*(Z|[A-Z]{2,4}|(?:GMT|UTC)?[+-]\\d{2}(?::?\\d{2})?)?"
          + "(?:\\[[\\w/+-]+\\])?(?:\\s*\\(?[A-Z]{1,5}\\)?)?)?";
  private static final String WEEKDAY = "(?:[A-Z]{3,9}\\.?,?\\s+)?";
  private static final Pattern YEAR_FIRST =
      compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
  private static final Pattern COMPACT = compile("(\\d{4})(\\d{2})(\\d{2})" + TIME);
  private static final Pattern COMPACT_SECONDS =
      compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern DAY_MONTH =
      compile(
          WEEKDAY + "(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+([A-Z]{3,9})\\.?,?[\\s-]+(\\d{4})" + TIME);
  private static final Pattern MONTH_DAY =
      compile(WEEKDAY + "([A-Z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})" + TIME);
  private static final Pattern NUMERIC =
      compile("(\\d{1,2})([/.-])(\\d{1,2})[/.-](\\d{4}|\\d{2})" + TIME);
  private static final Pattern NUMBER = compile("\\d{9,19}(?:\\.\\d+)?|\\d\\.\\d+E\\d{1,2}");

  /** Offsets of the abbreviations that news sources use, in hours. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("ET", -5),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("BST", 1),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("MSK", 3),
          Map.entry("JST", 9),
          Map.entry("KST", 9));

  private DateReader() {}

  private static Pattern compile(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  /** The moment, or null where the text is no full date. */
  static Moment read(String given) {
    if (given == null || given.length() > 100) {
      return null;
    }
    String text = given.strip();
    try {
      return readText(text);
    } catch (DateTimeException | ArithmeticException dirt) {
      return null;
    }
  }

  private static Moment readText(String text) {
    Matcher found = YEAR_FIRST.matcher(text);
    if (found.matches() || found.usePattern(COMPACT).matches()) {
      return at(day(found.group(1), number(found, 2), found.group(3)), found, 4);
    }
    if (found.usePattern(COMPACT_SECONDS).matches()) {
      LocalDate day = day(found.group(1), number(found, 2), found.group(3));
      LocalTime time = LocalTime.of(number(found, 4), number(found, 5), number(found, 6));
      return new Moment(day.atTime(time).toInstant(ZoneOffset.UTC));
    }
    if (found.usePattern(NUMBER).matches()) {
      return epoch(new BigDecimal(text));
    }
    if (found.usePattern(DAY_MONTH).matches()) {
      return at(day(found.group(3), month(found.group(2)), found.group(1)), found, 4);
    }
    if (found.usePattern(MONTH_DAY).matches()) {
      return at(day(found.group(3), month(found.group(1)), found.group(2)), found, 4);
    }
    return found.usePattern(NUMERIC).matches() ? at(numericDay(found), found, 5) : null;
  }

  private static LocalDate numericDay(Matcher found) {
    int first = number(found, 1);
    int second = number(found, 3);
    String year = found.group(4).length() == 2 ? century(found.group(4)) : found.group(4);
    boolean dayFirst = first > 12 || found.group(2).equals(".");
    return LocalDate.of(
        Integer.parseInt(year), dayFirst ? second : first, dayFirst ? first : second);
  }

  /** 70 to 99 are of the last century. */
  private static String century(String year) {
    return (year.compareTo("70") < 0 ? "20" : "19") + year;
  }

  private static LocalDate day(String year, int month, String day) {
    return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
  }

  /** The month of a name or its first three letters or more; 0, which is no month, else. */
  static int month(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String[] months = {
      "january",
      "february",
      "march",
      "april",
      "may",
      "june",
      "july",
      "august",
      "september",
      "october",
      "november",
      "december"
    };
    for (int month = 0; month < months.length; month++) {
      if (lower.length() >= 3 && months[month].startsWith(lower)) {
        return month + 1;
      }
    }
    return lower.equals("sept") ? 9 : 0;
  }

  /** Groups from {@code group} on: hour, minute, second, fraction, half of the day, zone. */
  private static Moment at(LocalDate day, Matcher found, int group) {
    if (found.group(group) == null) {
      return Moment.of(day);
    }
    int hour = number(found, group);
    String half = found.group(group + 4);
    if (half != null) {
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    int second = found.group(group + 2) == null ? 0 : number(found, group + 2);
    LocalTime time = LocalTime.of(hour, number(found, group + 1), Math.min(second, 59));
    String fraction = found.group(group + 3);
    if (fraction != null) {
      time = time.withNano(Integer.parseInt((fraction + "000000000").substring(0, 9)));
    }
    ZoneOffset zone = zone(found.group(group + 5));
    // A time in an unknown zone may be of either day around: the day as written is what is left.
    return zone == null ? Moment.of(day) : new Moment(day.atTime(time).toInstant(zone));
  }

  private static ZoneOffset zone(String given) {
    String zone = given == null ? "Z" : given.toUpperCase(Locale.ROOT);
    String offset = zone.replaceFirst("^(?:GMT|UTC|Z|UT)", "");
    if (offset.isEmpty()) {
      return ZoneOffset.UTC;
    }
    if (offset.startsWith("+") || offset.startsWith("-")) {
      return ZoneOffset.of(offset);
    }
    Integer hours = ZONES.get(zone);
    return hours == null ? null : ZoneOffset.ofHours(hours);
  }

  /** Seconds, or thousandths, millionths, billionths by the number of digits. */
  private static Moment epoch(BigDecimal number) {
    int digits = number.precision() - number.scale();
    int scale = digits <= 10 ? 0 : digits <= 13 ? 3 : digits <= 16 ? 6 : 9;
    BigDecimal seconds = number.movePointLeft(scale);
    long whole = seconds.longValue();
    long nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue();
    return new Moment(Instant.ofEpochSecond(whole, nanos));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
