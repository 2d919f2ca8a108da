package org.dyad.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the news agency that an article credits: in its dateline ("MOSCOW (Reuters) -"), its byline
 * or a credit line at its end. A note that an agency contributed is no credit of the article.
 */
final class AgencyCredits {
  private static final int LONGEST_LINE = 300;
  private static final int LINES = 3;

  private record Agency(String name, Pattern dateline, Pattern byline, Pattern credit) {}

  private final List<Agency> agencies = new ArrayList<>();

  /**
   * @param facts lines {@code agency TAB spellings, parted by | TAB further pattern of a credit
   *     line, may be empty}
   */
  AgencyCredits(List<String> facts) {
    for (String fact : facts) {
      String[] columns = fact.split("\t", -1);
      agencies.add(agency(columns[0], columns[1], columns[2]));
    }
  }

  static AgencyCredits bundled() {
    return new AgencyCredits(ResourceLines.of("agencies.tsv"));
  }

  /** The first agency credited, in the order of the list; null where there is none. */
  String find(String authors, List<String> paragraphs) {
    List<String> first = paragraphs.subList(0, Math.min(LINES, paragraphs.size()));
    List<String> last =
        paragraphs.subList(Math.max(0, paragraphs.size() - LINES), paragraphs.size());
    for (Agency agency : agencies) {
      boolean credited =
          (authors != null && agency.byline.matcher(authors).find())
              || first.stream().anyMatch(line -> agency.dateline.matcher(line).lookingAt())
              || first.stream().anyMatch(line -> isByline(line, agency))
              || last.stream().anyMatch(line -> isCredit(line, agency));
      if (credited) {
        return agency.name;
      }
    }
    return null;
  }

  private static boolean isByline(String line, Agency agency) {
    return line.length() <= 120
        && line.regionMatches(true, 0, "by ", 0, 3)
        && agency.byline.matcher(line).find();
  }

  private static boolean isCredit(String line, Agency agency) {
    return line.length() <= LONGEST_LINE && agency.credit.matcher(line).matches();
  }

  private static Agency agency(String name, String spellings, String further) {
    String any = "(?:" + spellings + ")";
    String credit =
        "\\W*(?:(?:\\([cC]\\)|©|[Cc]opyright)[\\s©\\d,\\-–by]*(?:[Tt]he )?%1$s\\b.*|(?:[Ss]ource|[Vv]ia)s?:? (?:[Tt]he )?%1$s\\W*|[-–—(\\[ ]*(?:[Tt]he )?%1$s\\W*)"
            .formatted(any);
    return new Agency(
        name,
        Pattern.compile(
            "(?:\\p{Lu}[^()]{0,100})?[(/]%s(?: photo)?[)/]\\s*(?:[-–—.:]|$)".formatted(any)),
        Pattern.compile("(?<![\\p{L}\\p{N}])%s(?![\\p{L}\\p{N}])".formatted(any)),
        Pattern.compile(further.isEmpty() ? credit : credit + "|" + further));
  }
}
