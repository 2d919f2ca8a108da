package org.dyad.annotate;

/** Words that are written with a dot, and words that open sentences. */
final class Abbreviations {
  /** A name follows these: a sentence never ends with them. */
  private static final WordSet TITLES =
      WordSet.of(
          """
          mr mrs ms dr prof sens rep reps gov govs gen gens lt col capt sgt maj cmdr cdr adm rev hon fr
          ste mte pres amb atty supt det insp sr sra cpl pvt brig vs cf mme mlle messrs sgts drs lieut
          comdr msgr smt shri mohd ald asst assoc sen st mt ft adv eng v
          """);

  /** Titles that are also names or units: any word that opens a sentence shows which. */
  private static final WordSet AMBIGUOUS_TITLES = WordSet.of("sen st mt ft fr col adv eng");

  private static final WordSet SUFFIXES =
      WordSet.of(
          """
          jr inc corp ltd bros llc plc pte pvt sdn dept univ assn intl est approx etc ave blvd rd
          jan feb apr jun jul aug sep sept oct nov dec tue tues thu thur thurs fri ariz calif colo conn
          fla ga ky md mich minn mont neb nev okla pa tenn tex va vt wis wyo kan ph viz eds
          """);

  /**
   * Words that also end sentences as they are: what stands around them must show the dot's kind.
   */
  private static final WordSet PLAIN =
      WordSet.of(
          """
          la ill ind miss mo wash mass mar sat sun mon wed del ala ark ore
          """);

  /** Their dot stands alone, as texts are of two minds whether it is part of a company's name. */
  private static final WordSet COMPANIES = WordSet.of("co bhd");

  /** A number follows these. */
  private static final WordSet NUMBERED =
      WordSet.of("no nos art sec fig ch vol pp p para op pt rs tk c ca");

  /** Never the beginning of a name, so that the title before them is no title. */
  private static final WordSet STRONG_OPENERS =
      WordSet.of(
          """
          the it they but and this that his her their there for as if when while after before since
          although though however these those its our
          """);

  private static final WordSet OPENERS =
      WordSet.of(
          """
          the a an this that these those it its he she they we you i his her their our my in on at by
          for from with as if when while after before since but and or so yet however although though
          there here what who why how where which not no some many most all both each during despite
          according also then now still meanwhile moreover instead once asked because among between
          without until through even perhaps maybe earlier later others another more nor thus
          furthermore additionally finally about is are was were did does has have had can could
          should would
          """);

  /** What follows an hour of the day within its sentence. */
  private static final WordSet AFTER_HOURS =
      WordSet.of(
          """
          monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january
          february march april may june july august september october november december jan feb mar apr
          jun jul aug sep sept oct nov dec eastern pacific central mountain london paris tokyo beijing
          moscow
          """);

  /** Words after which a line cannot end its sentence. */
  private static final WordSet UNFINISHED =
      WordSet.of("the a an of to and in for with by on at from or as into that its their his her");

  private static final WordSet SHOUTED_NAMES = WordSet.of("yahoo jeopardy");

  private static final long ETC = WordSet.key("etc", 0, 3);

  private Abbreviations() {}

  /** Whether the dot at {@code end} belongs to the word before it. */
  static boolean ownsDot(String text, int begin, int end) {
    long word = WordSet.key(text, begin, end);
    if (word == WordSet.NONE) {
      return false;
    }
    int after = end + 1;
    // a token of a corpus, cut off from what follows it
    boolean alone = begin == 0 && after == text.length();
    if (TITLES.contains(word)) {
      return alone || isName(text, after, word);
    }
    if (SUFFIXES.contains(word)) {
      return true;
    }
    boolean number = Tokenizer.isDigit(Characters.at(text, Characters.wordAfter(text, after)));
    if (NUMBERED.contains(word)) {
      return alone || number;
    }
    boolean state = begin > 1 && text.charAt(begin - 2) == ',' && text.charAt(begin - 1) == ' ';
    return PLAIN.contains(word)
        && Character.isUpperCase(text.charAt(begin))
        && (alone || number || state || Characters.at(text, after) == ',');
  }

  /** Whether what follows a title may be a name: not the end, nor a word that opens a sentence. */
  private static boolean isName(String text, int after, long title) {
    int begin = Characters.wordAfter(text, after);
    char first = Characters.at(text, begin);
    if (first == ' ' || (Character.isLowerCase(first) && WordSet.isOneLetter(title))) {
      return false;
    }
    int end = begin;
    while (end < text.length() && Characters.isWord(text.charAt(end))) {
      end++;
    }
    if (end == begin || Character.isLowerCase(first) || Characters.at(text, end) == '.') {
      return true;
    }
    WordSet openers = AMBIGUOUS_TITLES.contains(title) ? OPENERS : STRONG_OPENERS;
    return !openers.contains(WordSet.key(text, begin, end));
  }

  /** Whether a name or a number follows this word, given with its dot. */
  static boolean announces(String text, int begin, int end) {
    boolean initial = end - begin == 2 && Character.isUpperCase(text.charAt(begin));
    long word = initial ? WordSet.NONE : WordSet.key(text, begin, end - 1);
    return TITLES.contains(word) || NUMBERED.contains(word);
  }

  /** Whether a sentence ends with an abbreviation, given with its dot, before a capital. */
  static boolean endsBefore(String text, int begin, int end, int next, int nextEnd) {
    long word = WordSet.key(text, next, nextEnd);
    if (WordSet.key(text, begin, end - 1) == ETC) {
      return Characters.isWord(text.charAt(next));
    }
    if (isHour(text, begin, end)) {
      boolean zone = nextEnd - next <= 4 && Character.isUpperCase(text.charAt(nextEnd - 1));
      return word != WordSet.NONE && !zone && !AFTER_HOURS.contains(word);
    }
    return OPENERS.contains(word);
  }

  /** Whether a word without its dot, and before a capital, may be an abbreviation all the same. */
  static boolean isCompany(String text, int begin, int end) {
    return Character.isUpperCase(text.charAt(begin))
        && COMPANIES.contains(WordSet.key(text, begin, end));
  }

  static boolean opensSentence(String text, int begin, int end) {
    return OPENERS.contains(WordSet.key(text, begin, end));
  }

  /** Whether a word with a dot at the head of a line is a state's short name. */
  static boolean isState(String text, int begin, int end) {
    return Character.isUpperCase(text.charAt(begin))
        && PLAIN.contains(WordSet.key(text, begin, end));
  }

  private static boolean isHour(String text, int begin, int end) {
    return end - begin == 4
        && text.charAt(begin + 1) == '.'
        && text.charAt(begin + 2) == 'm'
        && (text.charAt(begin) == 'a' || text.charAt(begin) == 'p');
  }

  /** Whether a line that ends with this word goes on in the next. */
  static boolean isUnfinished(String text, int begin, int end) {
    return Character.isLowerCase(text.charAt(begin))
        && UNFINISHED.contains(WordSet.key(text, begin, end));
  }

  /** Whether an exclamation mark belongs to this name. */
  static boolean isShoutedName(String text, int begin, int end) {
    return SHOUTED_NAMES.contains(WordSet.key(text, begin, end));
  }
}
