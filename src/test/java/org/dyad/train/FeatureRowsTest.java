package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureRowsTest {
  @Test
  void onlyFrequentKeysHaveARow() {
    FeatureRows features = new FeatureRows();
    for (int key = -3000; key < 3000; key++) {
      features.count(key);
      if (key % 2 == 0) {
        features.count(key);
      }
    }
    features.makeRows(2);
    assertThat(features.rows()).isEqualTo(3000);
    Set<Integer> keys = new HashSet<>();
    for (int row = 0; row < features.rows(); row++) {
      assertThat(features.row(features.key(row))).isEqualTo(row);
      keys.add(features.key(row));
    }
    assertThat(keys).hasSize(3000).allMatch(key -> key % 2 == 0);
    assertThat(features.row(1)).isNegative();
    assertThat(features.row(4000)).isNegative();
  }

  @Test
  void everyKeyHasARowWhereOnceIsOftenEnough() {
    FeatureRows features = new FeatureRows();
    features.count(0);
    features.count(-1);
    features.makeRows(1);
    assertThat(Set.of(features.row(0), features.row(-1))).containsExactlyInAnyOrder(0, 1);
  }
}
