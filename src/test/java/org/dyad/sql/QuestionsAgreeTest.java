package org.dyad.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsAgreeTest {
  @Test
  void sparkAndDuckdbAnswerAlikeAndEveryQuestionHasAnAnswer(@TempDir Path warehouse)
      throws Exception {
    TinyWarehouse.write(warehouse);
    Map<String, Integer> sizes = QuestionsAgree.on(warehouse);
    assertThat(sizes).containsEntry("rejects", 0);
    sizes.forEach(
        (name, rows) -> {
          if (!name.equals("rejects")) {
            assertThat(rows).as(name).isPositive();
          }
        });
    assertThat(sizes.keySet().stream().filter(name -> name.startsWith("questions/"))).hasSize(9);
  }
}
