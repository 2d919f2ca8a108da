package org.dyad.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the news agency that an article credits: in its dateline ("MOSCOW (Reuters) -"), its byline
 * or a credit line at its end. A note that an agency contributed is no credit of the article.
 */
final class AgencyCredits {
  private static final int LONGEST_BYLINE = 120;
  private static final int LONGEST_CREDIT = 300;
  private static final int LINES = 3;
  private static final int MOST_AUTHORS = 3;

  /**
   * @param credit a further pattern of a whole credit line, or null
   */
  private record Agency(String name, Pattern spelling, Pattern credit) {}

  private final List<Agency> agencies = new ArrayList<>();
  private final Pattern dateline;
  private final Pattern byline;
  private final Pattern credit;

  /**
   * @param facts lines {@code agency TAB spellings, parted by | TAB further pattern of a credit
   *     line, may be empty}
   */
  AgencyCredits(List<String> facts) {
    for (String fact : facts) {
      String[] columns = fact.split("\t", -1);
      Pattern further = columns[2].isEmpty() ? null : Pattern.compile(columns[2]);
      agencies.add(new Agency(columns[0], Pattern.compile(columns[1]), further));
    }
    String any =
        agencies.stream()
            .map(agency -> agency.spelling.pattern())
            .collect(Collectors.joining("|", "(", ")"));
    dateline = Pattern.compile("(?:\\p{Lu}[^()]{0,100})?[(/]" + any + "[)/]\\s*(?:[-–—.:]|$)");
    byline = Pattern.compile("(?<![\\p{L}\\p{N}])" + any + "(?![\\p{L}\\p{N}])");
    credit =
        Pattern.compile(
            "\\W*(?:(?:\\([cC]\\)|©|[Cc]opyright)[\\s©\\d,–-]*(?:by )?(?:[Tt]he )?"
                + any
                + "\\b.*|(?:(?:[Ss]ource|[Vv]ia)s?:? )?(?:[Tt]he )?"
                + any
                + "\\W*)");
  }

  static AgencyCredits bundled() {
    return new AgencyCredits(ResourceLines.of("agencies.tsv"));
  }

  /**
   * The agency credited in the dateline, else the byline, else the credit line; null where none is.
   *
   * @param paragraphs of the text, residue and all: credit lines are residue
   */
  String find(String authors, List<String> paragraphs) {
    int count = paragraphs.size();
    List<String> first = paragraphs.subList(0, Math.min(LINES, count));
    for (String line : first) {
      Matcher found = dateline.matcher(line);
      if (found.lookingAt()) {
        return named(found.group(1));
      }
    }
    String inByline = inByline(authors, first);
    return inByline != null
        ? inByline
        : inCredit(paragraphs.subList(Math.max(0, count - LINES), count));
  }

  private String inByline(String authors, List<String> first) {
    List<String> lines = new ArrayList<>();
    // Sites list whoever is on the page: a long list of authors tells nothing of this article.
    if (authors != null && authors.split("[,;]", MOST_AUTHORS + 1).length <= MOST_AUTHORS) {
      lines.add(authors);
    }
    first.stream()
        .filter(line -> line.length() <= LONGEST_BYLINE)
        .filter(line -> line.regionMatches(true, 0, "by ", 0, 3))
        .forEach(lines::add);
    for (String line : lines) {
      Matcher found = byline.matcher(line);
      if (found.find()) {
        return named(found.group(1));
      }
    }
    return null;
  }

  private String inCredit(List<String> last) {
    for (String line : last) {
      if (line.length() > LONGEST_CREDIT) {
        continue;
      }
      Matcher found = credit.matcher(line);
      if (found.matches()) {
        return named(found.group(1) == null ? found.group(2) : found.group(1));
      }
      for (Agency agency : agencies) {
        if (agency.credit != null && agency.credit.matcher(line).matches()) {
          return agency.name;
        }
      }
    }
    return null;
  }

  private String named(String spelling) {
    return agencies.stream()
        .filter(agency -> agency.spelling.matcher(spelling).matches())
        .map(Agency::name)
        .findFirst()
        .orElse(null);
  }
}
