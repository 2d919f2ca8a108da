package org.dyad.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
  @Test
  void everyKeyColumnIsARequiredColumnOfItsTable() {
    for (Table table : Tables.PUBLISHED) {
      List<String> required =
          table.columns().stream().filter(Column::required).map(Column::name).toList();
      assertThat(required).as(table.name()).containsAll(table.key());
    }
  }

  @Test
  void onlyActorsIsNotPartitionedByDay() {
    assertThat(Tables.PUBLISHED.stream().filter(table -> !table.daily()).map(Table::name))
        .containsExactly("actors");
  }

  @Test
  void columnNamesAreSnakeCaseAndUniqueInTheirTable() {
    for (Table table : Tables.PUBLISHED) {
      assertThat(table.columns().stream().map(Column::name))
          .as(table.name())
          .doesNotHaveDuplicates()
          .allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
    }
  }
}
