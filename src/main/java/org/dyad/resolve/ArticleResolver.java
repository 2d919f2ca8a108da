package org.dyad.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Resolves the mentions of one article.
 *
 * <p>First what needs no other mention (names of the dictionary, full names, organs beside their
 * country), then what the article explains (surnames, acronyms, short forms, names with several
 * claimants). A doubt leaves a mention unresolved.
 */
final class ArticleResolver {
  private static final int LONGEST_NAME = 120;

  private final Dictionary dictionary;
  private final Context context;
  private final CountryOrgans organs;
  private final People people;
  private final Organisations organisations;
  private final Set<String> countries = new TreeSet<>();
  private final Set<String> placedCountries = new HashSet<>();

  private ArticleResolver(Dictionary dictionary, LocalDate day) {
    this.dictionary = dictionary;
    this.context = new Context(dictionary);
    this.organs = new CountryOrgans(dictionary, context);
    this.people = new People(dictionary, day);
    this.organisations = new Organisations(dictionary);
  }

  /**
   * Resolves all mentions of an article.
   *
   * @param mentions in the order of the text
   * @param day the article's day, which decides between holders of an office
   * @return as many resolutions, in the same order
   */
  static List<Resolution> resolve(Dictionary dictionary, LocalDate day, List<Mention> mentions) {
    return new ArticleResolver(dictionary, day).resolve(mentions);
  }

  /** A mention on its way: what it says, who claims its name, what became of it. */
  private static final class Reading {
    final Mention mention;
    final String cleaned;
    final String key;
    final List<Claim> claims;
    final PersonName person;
    Resolution resolution;

    Reading(Mention mention, Dictionary dictionary) {
      this.mention = mention;
      this.cleaned = Surface.clean(mention.surface());
      this.key = NameKey.of(cleaned);
      this.claims = dictionary.index().claims(cleaned, key);
      this.person =
          mention.kind().equals(MentionKind.PERSON)
              ? PersonName.read(cleaned, mention.before(), dictionary.words())
              : null;
    }

    void resolve(Resolution found) {
      resolution = found;
    }
  }

  private List<Resolution> resolve(List<Mention> mentions) {
    List<Reading> readings = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      readings.add(new Reading(mention, dictionary));
    }
    readings.forEach(this::resolveAlone);
    people.gather();
    for (Reading reading : readings) {
      if (reading.resolution == null) {
        reading.resolve(resolveInArticle(reading));
      }
    }
    return readings.stream().map(reading -> reading.resolution).toList();
  }

  private void resolveAlone(Reading reading) {
    if (reading.key.isEmpty()) {
      reading.resolve(Resolution.unresolved(Rule.NO_NAME));
    } else if (reading.cleaned.length() > LONGEST_NAME) {
      reading.resolve(Resolution.unresolved(Rule.TOO_LONG));
    } else if (reading.person != null) {
      resolvePerson(reading);
    } else {
      resolveOther(reading);
    }
  }

  private void resolvePerson(Reading reading) {
    List<Claim> whole = reading.claims.stream().filter(Claim::isPerson).toList();
    PersonName name = reading.person;
    if (!whole.isEmpty() && reading.key.indexOf(' ') > 0) {
      decide(reading, whole, Rule.DICTIONARY);
    } else if (name.isFull()) {
      List<Claim> claims = people(name.key());
      if (!claims.isEmpty()) {
        decide(reading, claims, Rule.DICTIONARY);
      } else {
        List<Claim> plain = name.withoutInitials().map(this::people).orElse(List.of());
        if (plain.isEmpty()) {
          resolveUnknownPerson(reading);
        } else {
          decide(reading, plain, Rule.DICTIONARY_INITIALS);
        }
      }
    }
  }

  private List<Claim> people(String key) {
    return dictionary.index().names(key).stream().filter(Claim::isPerson).toList();
  }

  private void resolveUnknownPerson(Reading reading) {
    List<Claim> others = distinct(reading.claims);
    if (hasSource(others)) {
      reading.resolve(Resolution.unresolved(Rule.NEWS_SOURCE));
    } else if (others.size() == 1) {
      settle(reading, others.get(0), Rule.DICTIONARY);
    } else {
      people.takeUnknown(reading.person);
    }
  }

  /** One bearer, or the one whose office the title announces; else the article must decide. */
  private void decide(Reading reading, List<Claim> claims, String rule) {
    List<Claim> bearers = distinct(claims);
    Set<String> ids = bearers.stream().map(Claim::id).collect(Collectors.toSet());
    Optional<String> holder =
        ids.size() == 1 ? Optional.empty() : people.holder(reading.person, ids);
    if (ids.size() == 1) {
      people.takeKnown(reading.person, bearers.get(0).id());
      reading.resolve(Resolution.of(bearers.get(0), rule));
    } else if (holder.isPresent()) {
      people.takeKnown(reading.person, holder.get());
      reading.resolve(Resolution.of(holder.get(), NameSort.NAME, Rule.TITLE_OFFICE));
    }
  }

  private void resolveOther(Reading reading) {
    Mention mention = reading.mention;
    if (!mention.kind().equals(MentionKind.PEOPLE)) {
      Optional<CountryOrgans.Organ> organ = organs.beside(mention, reading.cleaned);
      if (organ.isPresent() && !hasCountryClaim(reading)) {
        organisations.takeOrgan(organ.get().key(), organ.get().actorId());
        reading.resolve(Resolution.of(organ.get().actorId(), NameSort.ORGAN, Rule.COUNTRY_ORGAN));
        return;
      }
    }
    List<Claim> admitted = admitted(reading);
    List<Claim> claims = ofKind(distinct(admitted), mention.kind());
    if (hasSource(admitted)) {
      reading.resolve(Resolution.unresolved(Rule.NEWS_SOURCE));
      return;
    }
    Optional<Claim> capital =
        reading.claims.stream().filter(claim -> claim.sort() == NameSort.CAPITAL).findFirst();
    if (capital.isPresent() && context.acts(mention)) {
      settle(reading, capital.get(), Rule.CAPITAL_ACTS);
    } else if (isForArticle(reading, claims)) {
      return;
    } else if (claims.size() == 1) {
      settle(reading, claims.get(0), Rule.DICTIONARY);
    } else if (reading.claims.isEmpty() && mention.kind().equals(MentionKind.ORGANISATION)) {
      organisations.take(reading.key, discoveredId(reading), mention.after());
    }
  }

  private static boolean hasSource(List<Claim> claims) {
    return claims.stream().anyMatch(claim -> claim.sort() == NameSort.SOURCE);
  }

  /** Among several claimants those whose kind is the mention's: Amazon, the firm and the forest. */
  private static List<Claim> ofKind(List<Claim> claims, String mentionKind) {
    if (claims.size() < 2) {
      return claims;
    }
    List<Claim> same =
        claims.stream()
            .filter(claim -> claim.actor().kind().mentionKind().equals(mentionKind))
            .toList();
    return same.isEmpty() ? claims : same;
  }

  /** Organs and acronyms mean what the article says before what the dictionary says. */
  private boolean isForArticle(Reading reading, List<Claim> claims) {
    return !dictionary.index().organs(reading.key).isEmpty()
        || (claims.size() == 1
            && claims.get(0).sort() == NameSort.ACRONYM
            && claims.get(0).actor().kind() == ActorKind.ORGANISATION);
  }

  private static boolean hasCountryClaim(Reading reading) {
    return reading.claims.stream().anyMatch(claim -> claim.actor().kind() == ActorKind.COUNTRY);
  }

  private void settle(Reading reading, Claim claim, String rule) {
    DictionaryActor actor = claim.actor();
    reading.resolve(Resolution.of(claim, rule));
    if (actor.kind() == ActorKind.COUNTRY) {
      countries.add(actor.id());
    }
    if (actor.kind() == ActorKind.PLACE && actor.country() != null) {
      placedCountries.add(actor.country());
    }
    if (actor.kind() == ActorKind.ORGANISATION) {
      organisations.take(reading.key, actor.id(), reading.mention.after());
    }
  }

  /** Claims that the mention's kind allows. */
  private List<Claim> admitted(Reading reading) {
    boolean manyWords = reading.key.indexOf(' ') > 0;
    List<Claim> claims = new ArrayList<>(reading.claims.size());
    for (Claim claim : reading.claims) {
      boolean prefix = claim.sort() == NameSort.PREFIX;
      boolean allowed =
          prefix
              ? reading.mention.after().startsWith("-") || reading.mention.after().startsWith("–")
              : claim.isPerson() ? manyWords : claim.sort() != NameSort.CAPITAL;
      if (allowed) {
        claims.add(claim);
      }
    }
    return claims;
  }

  private static List<Claim> distinct(List<Claim> claims) {
    Set<String> seen = new HashSet<>();
    return claims.stream()
        .filter(claim -> claim.sort() != NameSort.CAPITAL)
        .filter(claim -> seen.add(claim.id()))
        .toList();
  }

  private Resolution resolveInArticle(Reading reading) {
    return reading.person == null ? otherInArticle(reading) : personInArticle(reading);
  }

  private Resolution personInArticle(Reading reading) {
    PersonName name = reading.person;
    if (!name.isFull()) {
      List<Claim> claims = distinct(people(name.key()));
      Resolution single = people.single(name, claims, countryBeforeTitle(reading));
      boolean clash = !reading.claims.isEmpty() && single.rule().equals(Rule.SINGLE_NAME);
      return clash ? Resolution.unresolved(Rule.KIND_CLASH) : single;
    }
    List<Claim> claims = people(name.key());
    List<Claim> bearers = distinct(claims.isEmpty() ? whole(reading) : claims);
    if (bearers.isEmpty()) {
      return people.discovered(name);
    }
    return byContext(bearers);
  }

  private List<Claim> whole(Reading reading) {
    return reading.claims.stream().filter(Claim::isPerson).toList();
  }

  private String countryBeforeTitle(Reading reading) {
    List<String> words = Arrays.asList(reading.mention.before().strip().split("\\s+", -1));
    int title = dictionary.words().titleWordsAtEnd(NameKey.words(reading.mention.before()));
    int end = Math.max(0, words.size() - title);
    return title == 0 ? null : context.countryBefore(String.join(" ", words.subList(0, end)) + " ");
  }

  /** The one claimant, or the one of whose country the article speaks. */
  private Resolution byContext(List<Claim> claims) {
    if (claims.size() == 1) {
      return Resolution.of(claims.get(0), Rule.DICTIONARY);
    }
    List<Claim> supported = claims.stream().filter(this::isSupported).toList();
    return supported.size() == 1
        ? Resolution.of(supported.get(0), Rule.CONTEXT)
        : Resolution.between(Resolution.AMBIGUOUS, claims.stream().map(Claim::id).toList());
  }

  private boolean isSupported(Claim claim) {
    String country = claim.actor().country();
    return country != null
        && (placedCountries.contains(country)
            || (claim.actor().kind() != ActorKind.PLACE && countries.contains(country)));
  }

  private Resolution otherInArticle(Reading reading) {
    Optional<Resolution> acronym = organisations.acronym(reading.cleaned);
    if (acronym.isPresent()) {
      return acronym.get();
    }
    List<Claim> claims = distinct(admitted(reading));
    if (!dictionary.index().organs(reading.key).isEmpty()) {
      return organisations.organ(reading.key).orElseGet(() -> organAlone(reading, claims));
    }
    if (!claims.isEmpty()) {
      return byContext(claims);
    }
    if (!reading.claims.isEmpty()) {
      return Resolution.unresolved(Rule.KIND_CLASH);
    }
    return compound(reading).orElseGet(() -> unknown(reading));
  }

  private Resolution organAlone(Reading reading, List<Claim> claims) {
    return claims.size() == 1
        ? Resolution.of(claims.get(0), Rule.DICTIONARY)
        : organs.alone(reading.key, countries);
  }

  /** "Sino-Russian" in one mention is two countries, which one row cannot say. */
  private Optional<Resolution> compound(Reading reading) {
    String[] halves = reading.cleaned.split("[-–]", 2);
    if (halves.length < 2) {
      return Optional.empty();
    }
    Set<String> named = new TreeSet<>();
    for (String half : halves) {
      dictionary.index().claims(half, NameKey.of(half)).stream()
          .filter(claim -> claim.actor().kind() == ActorKind.COUNTRY)
          .forEach(claim -> named.add(claim.id()));
    }
    return named.size() > 1
        ? Optional.of(Resolution.between(Rule.COMPOUND, named))
        : Optional.empty();
  }

  private Resolution unknown(Reading reading) {
    if (!reading.mention.kind().equals(MentionKind.ORGANISATION)) {
      return discovered(reading);
    }
    return organisations.shortForm(reading.key).orElseGet(() -> discovered(reading));
  }

  private Resolution discovered(Reading reading) {
    return Resolution.of(discoveredId(reading), NameSort.NAME, Rule.DISCOVERED);
  }

  private String discoveredId(Reading reading) {
    return Discovered.id(reading.mention.kind(), reading.cleaned, dictionary.words());
  }
}
