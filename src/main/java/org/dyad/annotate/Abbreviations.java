package org.dyad.annotate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Words that are written with a dot, and words that open sentences. */
final class Abbreviations {
  /** A name or a number follows these: a sentence never ends with them. */
  private static final Set<String> BEFORE_NAMES =
      words(
          """
          mr mrs ms dr prof sen rep gov gen lt col capt sgt maj cmdr adm rev hon fr st ste mt ft pres
          amb atty supt det insp sr sra supt cpl pvt brig vs nos viz cf mme mlle messrs eng adv
          """);

  private static final Set<String> OTHERS =
      words(
          """
          jr inc corp ltd co bros llc plc dept univ assn est approx etc ave blvd rd jan feb mar apr
          jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat ala ariz ark calif
          colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
          tenn tex va vt wash wis wyo ph no vol pp ed eds gov
          """);

  /** Words that also end sentences as they are; the dot after them is a full stop. */
  private static final Set<String> PLAIN =
      words("la ill ind miss mo no ed wash mass mar sat sun del co");

  private static final Set<String> OPENERS =
      words(
          """
          the a an this that these those it its he she they we you i his her their our in on at by for
          from with as if when while after before since but and or so yet however although though
          there here what who why how where which not no some many most all both each one two such
          under over during despite according also then now still meanwhile moreover instead once
          """);

  private Abbreviations() {}

  static boolean contains(String text, int begin, int end) {
    String word = text.substring(begin, end).toLowerCase(Locale.ROOT);
    return BEFORE_NAMES.contains(word) || (OTHERS.contains(word) && !PLAIN.contains(word));
  }

  /** Whether a name follows this word, given with its dot. */
  static boolean announcesName(String text, int begin, int end) {
    return BEFORE_NAMES.contains(text.substring(begin, end - 1).toLowerCase(Locale.ROOT));
  }

  static boolean opensSentence(String text, int begin, int end) {
    return end - begin <= 9
        && OPENERS.contains(text.substring(begin, end).toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String list) {
    return new HashSet<>(Arrays.asList(list.strip().split("\\s+")));
  }
}
