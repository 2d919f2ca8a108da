package org.dyad.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

class DictionaryTest {
  @Test
  void bundledFilesFitTogether() {
    Dictionary dictionary = Dictionary.load(Optional.empty(), new Configuration());
    assertThat(dictionary.version()).matches("[0-9a-f]{12}");
  }
}
