package org.dyad.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

/** Texts mark their mentions as {@link MarkedArticle} says. */
class ArticleResolverTest {
  private static final Dictionary DICTIONARY =
      Dictionary.load(Optional.empty(), new Configuration());
  private static final LocalDate DAY = LocalDate.of(2023, 9, 18);

  private static List<Resolution> resolve(LocalDate day, String marked) {
    return MarkedArticle.resolve(DICTIONARY, day, marked);
  }

  private static List<String> actors(String marked) {
    return resolve(DAY, marked).stream().map(Resolution::actorId).toList();
  }

  private static Resolution only(String marked) {
    List<Resolution> all = resolve(DAY, marked);
    return all.get(all.size() - 1);
  }

  @Test
  void countryByNameDemonymOfficeAndAcronymKeepsItsVia() {
    assertThat(only("[LOC China] agreed.")).isEqualTo(new Resolution("CHN", "name", "dictionary"));
    assertThat(only("[NORP Chinese] ships"))
        .isEqualTo(new Resolution("CHN", "demonym", "dictionary"));
    assertThat(only("The [ORG Kremlin] knew"))
        .isEqualTo(new Resolution("RUS", "office", "dictionary"));
    assertThat(only("the [LOC U.S.] side"))
        .isEqualTo(new Resolution("USA", "acronym", "dictionary"));
  }

  @Test
  void possessiveArticleAccentsAndCaseDoNotMatter() {
    assertThat(actors("[LOC the Netherlands'] port|[LOC TÜRKIYE] votes|[LOC Cote d’Ivoire]"))
        .containsExactly("NLD", "TUR", "CIV");
  }

  @Test
  void capitalIsThePlaceUnlessItActs() {
    assertThat(actors("He flew to [LOC Moscow].|Officials in [LOC Moscow] said no."))
        .containsExactly("moscow", "moscow");
    assertThat(only("[LOC Moscow] said it would wait."))
        .isEqualTo(new Resolution("RUS", "capital", "capital-acts"));
    assertThat(actors("The ties between [LOC Moscow] and [LOC Beijing] grew."))
        .containsExactly("RUS", "CHN");
    assertThat(actors("Flights between [LOC Moscow] and [LOC Beijing] resumed."))
        .containsExactly("moscow", "beijing");
    assertThat(actors("It criticised [LOC Beijing] for this.|[LOC Kyiv]'s position is clear."))
        .containsExactly("CHN", "UKR");
  }

  @Test
  void surnameBelongsToItsBearerInTheArticle() {
    assertThat(only("[PER Galina Ostrov] spoke.|[PER Ostrov] left."))
        .isEqualTo(new Resolution("person:Galina Ostrov", "surname", "article-surname"));
    assertThat(actors("[PER Wang Yi] met him.|[PER Wang] smiled.")).containsOnly("wang-yi");
    assertThat(actors("[PER Kim Min Seo] and [PER Tran Van Duc].|[PER Kim] and [PER Duc] left."))
        .containsExactly(
            "person:Kim Min Seo",
            "person:Tran Van Duc",
            "person:Kim Min Seo",
            "person:Tran Van Duc");
  }

  @Test
  void twoBearersOfASurnameLeaveItUnresolved() {
    Resolution wang = only("[PER Wang Yi] and [PER Wang Wentao] came.|[PER Wang] spoke.");
    assertThat(wang.actorId()).isNull();
    assertThat(wang.rule()).isEqualTo("ambiguous: wang-wentao | wang-yi");
  }

  @Test
  void titleAndDayDecideBetweenHoldersOfAnOffice() {
    String text = "President [PER Bush] spoke.";
    assertThat(resolve(LocalDate.of(1991, 2, 1), text).get(0).actorId())
        .isEqualTo("george-h-w-bush");
    assertThat(resolve(LocalDate.of(2003, 2, 1), text).get(0))
        .isEqualTo(new Resolution("george-w-bush", "surname", "title-office"));
    assertThat(resolve(LocalDate.of(2023, 2, 1), text).get(0).rule()).isEqualTo("bare-surname");
    LocalDate day = LocalDate.of(2003, 2, 1);
    assertThat(
            resolve(day, "Foreign Minister [PER Ivanov] met Defence Minister [PER Ivanov].")
                .stream()
                .map(Resolution::actorId))
        .containsExactly("igor-ivanov", "sergei-ivanov");
  }

  @Test
  void titlesAreNoPartOfAnIdentity() {
    assertThat(actors("[PER Professor Ada Quill] and Dr. [PER Ada Quill]"))
        .containsOnly("person:Ada Quill");
  }

  @Test
  void sonAndFatherAreTwo() {
    assertThat(actors("[PER Donald Trump Jr.] and [PER Donald J. Trump]"))
        .containsExactly("donald-trump-jr", "donald-trump");
  }

  @Test
  void personNamedLikeACountryIsNone() {
    assertThat(only("[PER Jordan] scored.").rule()).isEqualTo("kind-clash");
    assertThat(only("[PER Ostrov] scored.").rule()).isEqualTo("single-name");
  }

  @Test
  void givenNameResolvesWhereOneBearsIt() {
    assertThat(only("[PER Galina Ostrov] spoke.|[PER Galina] left.").rule())
        .isEqualTo("article-given-name");
  }

  @Test
  void acronymMeansWhatTheArticleSays() {
    assertThat(
            actors("The [ORG Blue Delta Grain Alliance] (BDGA) met.|[ORG BDGA] and the [ORG AU]"))
        .containsExactly(
            "organisation:Blue Delta Grain Alliance",
            "organisation:Blue Delta Grain Alliance",
            "african-union");
    assertThat(only("the [ORG Reed Singers of Fano] (RSF) sang.|[ORG RSF] sang").actorId())
        .isEqualTo("organisation:Reed Singers of Fano");
  }

  @Test
  void shortFormMeansTheOneOrganisationThatBeginsSo() {
    assertThat(only("[ORG Vandermolen Freight Ltd.] grew.|[ORG Vandermolen] hired."))
        .isEqualTo(
            new Resolution("organisation:Vandermolen Freight", "alias", "article-short-form"));
  }

  @Test
  void organBelongsToTheCountryBesideIt() {
    assertThat(only("The [NORP Chinese] [ORG foreign ministry] said").actorId())
        .isEqualTo("chn-foreign-ministry");
    assertThat(only("[ORG Ministry of Defence] of the [LOC Russian Federation]").actorId())
        .isEqualTo("RUS");
    assertThat(actors("[ORG Ministry of Defence of the Russian Federation]"))
        .containsExactly("rus-defence-ministry");
    assertThat(actors("[LOC Russia]'s [ORG Security Council] met.|the [ORG Security Council]"))
        .containsExactly("RUS", "rus-security-council", "rus-security-council");
    assertThat(only("the [ORG Security Council] voted").actorId()).isEqualTo("un-security-council");
    assertThat(only("the [ORG supreme court] ruled").rule()).isEqualTo("organ-without-country");
    assertThat(only("[LOC Peru] waits.|The [ORG Supreme Court] ruled.").actorId())
        .isEqualTo("per-supreme-court");
  }

  @Test
  void compoundOfTwoCountriesStaysUnresolved() {
    assertThat(only("[NORP Sino-Russian] trade").rule()).isEqualTo("compound: CHN | RUS");
    assertThat(actors("[NORP Sino]-[NORP Russian] trade")).containsExactly("CHN", "RUS");
  }

  @Test
  void ambiguousNameResolvesByTheCountryOfTheArticle() {
    assertThat(only("[LOC Congo] waits.").rule()).isEqualTo("ambiguous: COD | COG");
    assertThat(only("In [LOC Kinshasa] it rained.|[LOC Congo] waits."))
        .isEqualTo(new Resolution("COD", "alias", "article-context"));
  }

  @Test
  void kindDecidesBetweenClaimants() {
    assertThat(actors("Fires in the [LOC Amazon]; [ORG Amazon] sells books."))
        .containsExactly("amazon-region", "amazon");
  }

  @Test
  void newsOutletThatReportsIsNoActor() {
    assertThat(only("he told [ORG Reuters]").rule()).isEqualTo("news-source");
    assertThat(only("[ORG CNN] has learned that").rule()).isEqualTo("news-source");
    assertThat(only("they attacked [ORG CNN] reporter Ann Mill").rule()).isEqualTo("news-source");
    assertThat(only("told [ORG CNN] President Mill had left").rule()).isEqualTo("news-source");
    assertThat(only("they joined [ORG CNN]'s Ann Mill").rule()).isEqualTo("news-source");
    assertThat(only("he told [PER Thomson Reuters]").rule()).isEqualTo("news-source");
  }

  @Test
  void newsOutletThatActsOrIsActedOnIsAnActor() {
    Resolution acting = new Resolution("cnn", "name", "outlet-acts");
    assertThat(only("[ORG CNN] has since fired the host.")).isEqualTo(acting);
    assertThat(only("[ORG CNN], which laid off many, declined.")).isEqualTo(acting);
    assertThat(only("A [ORG CNN] spokeswoman said")).isEqualTo(acting);
    assertThat(only("[ORG CNN]'s chief executive resigned.")).isEqualTo(acting);
    assertThat(only("The mayor is suing [ORG CNN] for libel.")).isEqualTo(acting);
    assertThat(only("a lawsuit against the [ORG CNN].")).isEqualTo(acting);
    assertThat(only("he called [ORG CNN] \"fake\"")).isEqualTo(acting);
  }

  @Test
  void unknownNamesAreDiscoveredByKind() {
    assertThat(actors("[LOC Upper Brackwater]|[NORP Quendi]|[ORG THE LEAGUE OF MILLERS]"))
        .containsExactly(
            "place:Upper Brackwater", "people:Quendi", "organisation:League of Millers");
  }

  @Test
  void placeInADatelineIsThePlaceOfTheText() {
    assertThat(actors("[LOC BRACKWATER] (Xinhua)|[LOC Brackwater] slept."))
        .containsOnly("place:Brackwater");
  }

  @Test
  void hostileMentionsGetAReason() {
    assertThat(only("[ORG ---]").rule()).isEqualTo("no-name");
    assertThat(only("[PER " + "Ab ".repeat(100) + "]").rule()).isEqualTo("too-long");
  }
}
