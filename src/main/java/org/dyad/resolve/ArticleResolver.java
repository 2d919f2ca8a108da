package org.dyad.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Resolves the mentions of one article.
 *
 * <p>First what needs no other mention (names of the dictionary, full names, organs beside their
 * country), then what the article explains (surnames, acronyms, short forms, names with several
 * claimants). A doubt leaves a mention unresolved.
 */
public final class ArticleResolver {
  private static final int LONGEST_NAME = 120;

  private final Dictionary dictionary;
  private final People people;
  private final PersonResolver persons;
  private final NonPersonResolver others;

  private ArticleResolver(Dictionary dictionary, LocalDate day) {
    Context context = new Context(dictionary);
    Organisations organisations = new Organisations(dictionary);
    SettledActors settled = new SettledActors(organisations);
    this.dictionary = dictionary;
    this.people = new People(dictionary, day);
    this.persons = new PersonResolver(dictionary, context, people, settled);
    this.others = new NonPersonResolver(dictionary, context, organisations, settled);
  }

  /**
   * Resolves all mentions of an article.
   *
   * @param mentions in the order of the text
   * @param day the article's day, which decides between holders of an office; null: unknown
   * @return as many resolutions, in the same order
   */
  public static List<Resolution> resolve(
      Dictionary dictionary, LocalDate day, List<Mention> mentions) {
    return new ArticleResolver(dictionary, day).resolve(mentions);
  }

  private List<Resolution> resolve(List<Mention> mentions) {
    List<Reading> readings = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      readings.add(new Reading(mention, dictionary));
    }
    readings.forEach(this::resolveAlone);
    people.gather();
    for (Reading reading : readings) {
      if (!reading.isResolved()) {
        reading.resolve(resolveInArticle(reading));
      }
    }
    return readings.stream().map(Reading::resolution).toList();
  }

  private void resolveAlone(Reading reading) {
    if (reading.key().isEmpty()) {
      reading.resolve(Resolution.unresolved(Rule.NO_NAME));
    } else if (reading.cleaned().length() > LONGEST_NAME) {
      reading.resolve(Resolution.unresolved(Rule.TOO_LONG));
    } else if (reading.person != null) {
      persons.resolveAlone(reading);
    } else {
      others.resolveAlone(reading);
    }
  }

  private Resolution resolveInArticle(Reading reading) {
    return reading.person == null
        ? others.resolveInArticle(reading)
        : persons.resolveInArticle(reading);
  }
}
