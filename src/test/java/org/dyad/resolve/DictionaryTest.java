package org.dyad.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.dyad.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryTest {
  @TempDir Path overlay;

  private static Dictionary load(Optional<String> folder) {
    return Dictionary.load(folder, new Configuration());
  }

  @Test
  void bundledFilesFitTogether() {
    Dictionary dictionary = load(Optional.empty());
    assertThat(dictionary.version()).matches("[0-9a-f]{12}");
    assertThat(dictionary.actor("wang-yi").country()).isEqualTo("CHN");
    assertThat(dictionary.offices("wang-yi")).hasSizeGreaterThan(1);
  }

  @Test
  void capitalIsAPlaceOfItsOwn() {
    assertThat(load(Optional.empty()).index().names("moscow").stream().map(Claim::id))
        .containsExactlyInAnyOrder("RUS", "moscow");
  }

  @Test
  void phrasesHaveOneBearer() {
    Dictionary dictionary = load(Optional.empty());
    assertThat(dictionary.phrases())
        .contains(new Phrase("African Union", "ORG"), new Phrase("South Korean", "NORP"))
        .contains(new Phrase("Buenos Aires", "LOC"), new Phrase("Wang Yi", "PER"))
        .noneMatch(phrase -> phrase.name().equals("foreign ministry"));
  }

  @Test
  void phrasesOfOneWordAreOrganisationsAndNoSources() {
    List<Phrase> words =
        load(Optional.empty()).phrases().stream()
            .filter(phrase -> !phrase.name().contains(" "))
            .toList();
    assertThat(words)
        .contains(new Phrase("Republicans", "ORG"), new Phrase("UNICEF", "ORG"))
        .allMatch(phrase -> phrase.kind().equals("ORG"))
        .extracting(Phrase::name)
        .doesNotContain("Reuters", "Amazon", "parliament", "G20");
  }

  @Test
  void overlayFolderChangesTheDictionaryAndItsVersion() throws IOException {
    Files.writeString(
        overlay.resolve("mine.tsv"), Facts.NAME_HEADER + "\nwang-yi\talias\tWang Yee\n");
    Files.writeString(overlay.resolve("notes.txt"), "no facts");
    Dictionary changed = load(Optional.of(overlay.toString()));
    assertThat(changed.index().names("wang yee")).hasSize(1);
    assertThat(changed.version()).isNotEqualTo(load(Optional.empty()).version());
  }

  @Test
  void missingOverlayFolderIsTheUsersError() {
    assertThatThrownBy(() -> load(Optional.of(overlay.resolve("none").toString())))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("resolve.overlay");
  }

  @Test
  void overlayThatIsNotUtf8IsTheUsersError() throws IOException {
    Files.write(overlay.resolve("mine.tsv"), new byte[] {(byte) 0xff, (byte) 0xfe, 'a'});
    assertThatThrownBy(() -> load(Optional.of(overlay.toString())))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("UTF-8");
  }
}
