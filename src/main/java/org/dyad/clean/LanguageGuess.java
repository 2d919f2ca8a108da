package org.dyad.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The language of a text as an ISO 639-1 code, ISO 639-3 where there is no shorter one.
 *
 * <p>English, by far the most frequent, is told by its function words; all else by the language
 * detector of OpenNLP (a maximum entropy model over character n-grams, 183 languages). Not
 * thread-safe; the model is loaded with the first text that needs it.
 */
final class LanguageGuess {
  static final String ENGLISH = "en";

  /** ISO 639-2 code of a text in which there is nothing to go by. */
  static final String UNDETERMINED = "und";

  /** Words of English that no other language written in Latin letters has often. */
  private static final Set<String> ENGLISH_WORDS =
      Set.of(
          "the", "of", "and", "to", "that", "for", "with", "from", "said", "has", "have", "had",
          "was", "were", "are", "been", "his", "their", "they", "which", "this", "not", "but",
          "would", "who", "will", "its", "by", "about", "than", "it", "she");

  /** Words looked at; the shortest look that decides; the share of English words that decides. */
  private static final int WORDS = 200;

  private static final int FEWEST_WORDS = 20;
  private static final double ENGLISH_SHARE = 0.15;

  /** Characters given to the detector, which takes some 2 ms for them. */
  private static final int DETECTOR_CHARACTERS = 600;

  private static final int FEWEST_LETTERS = 8;

  private LanguageDetectorME detector;

  String of(String text) {
    if (isPlainlyEnglish(text)) {
      return ENGLISH;
    }
    String head = text.substring(0, Math.min(text.length(), DETECTOR_CHARACTERS));
    if (head.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return UNDETERMINED;
    }
    return byModel(head);
  }

  String byModel(String text) {
    if (detector == null) {
      detector = new LanguageDetectorME(Model.LOADED);
    }
    String code = detector.predictLanguage(text).getLang();
    return Codes.SHORT.getOrDefault(code, code);
  }

  static boolean isPlainlyEnglish(String text) {
    int words = 0;
    int english = 0;
    int begin = -1;
    for (int index = 0; index <= text.length() && words < WORDS; index++) {
      boolean letter = index < text.length() && Character.isLetter(text.charAt(index));
      if (letter && begin < 0) {
        begin = index;
      } else if (!letter && begin >= 0) {
        words++;
        boolean brief = index - begin <= 5;
        english +=
            brief && ENGLISH_WORDS.contains(text.substring(begin, index).toLowerCase(Locale.ROOT))
                ? 1
                : 0;
        begin = -1;
      }
    }
    return words >= FEWEST_WORDS && english >= ENGLISH_SHARE * words;
  }

  /** Loaded once a JVM: 10 MB that never change. */
  private static final class Model {
    static final LanguageDetectorModel LOADED = load();

    private static LanguageDetectorModel load() {
      try (InputStream stream = LanguageGuess.class.getResourceAsStream("/langdetect-183.bin")) {
        return new LanguageDetectorModel(stream);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** ISO 639-3 to 639-1. */
  private static final class Codes {
    static final Map<String, String> SHORT = table();

    private static Map<String, String> table() {
      Map<String, String> table = new HashMap<>();
      for (String code : Locale.getISOLanguages()) {
        table.put(Locale.forLanguageTag(code).getISO3Language(), code);
      }
      // What the model tells apart and ISO 639-1 does not.
      table.put("cmn", "zh");
      table.put("pes", "fa");
      table.put("ekk", "et");
      table.put("lvs", "lv");
      table.put("plt", "mg");
      return Map.copyOf(table);
    }
  }
}
