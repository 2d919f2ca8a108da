package org.dyad.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Row;
import org.dyad.core.ActorDays;
import org.dyad.core.ActorPairs;
import org.dyad.core.Days;
import org.dyad.core.PairMeasures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One giant article, one day with half of all articles, one actor in every article. */
class SkewTest {
  private static final String BIG_DAY = "2023-09-18";
  private static final int ARTICLES = 200;
  private static final int GIANT_SENTENCES = 6_000;
  private static final String[] OTHERS = {"Sweden", "Finland", "Kenya", "Peru"};

  @TempDir Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void lopsidedInputIsCountedLikeAnyOther() {
    SmallWarehouse warehouse = new SmallWarehouse(folder, "warehouse");
    warehouse.run("2023-10-01", records());

    Row day = warehouse.tables().of(Days.TABLE).where(col(Days.DAY).equalTo(BIG_DAY)).first();
    assertThat(day.<Long>getAs(Days.ARTICLES)).isEqualTo(ARTICLES / 2 + 1);
    List<Row> norway =
        warehouse
            .tables()
            .of(ActorDays.TABLE)
            .where(col(ActorDays.ACTOR_ID).equalTo("NOR"))
            .collectAsList();
    assertThat(norway.stream().mapToLong(row -> row.<Long>getAs(ActorDays.ARTICLES)).sum())
        .isEqualTo(ARTICLES + 1);
    Row pair =
        warehouse
            .tables()
            .of(ActorPairs.TABLE)
            .where(col(ActorPairs.ACTOR_A).equalTo("NOR"))
            .where(col(ActorPairs.ACTOR_B).equalTo("SWE"))
            .where(col(Days.DAY).equalTo(BIG_DAY))
            .first();
    assertThat(pair.<Long>getAs(PairMeasures.SENTENCES))
        .isEqualTo((GIANT_SENTENCES + ARTICLES / 2) / OTHERS.length);
  }

  private static List<String> records() {
    List<String> records = new ArrayList<>();
    for (int index = 0; index < ARTICLES; index++) {
      String day = index % 2 == 0 ? BIG_DAY : "2023-09-%02d".formatted(1 + index / 2 % 17);
      String text = sentence(index / 2) + "That was report %d of many.".formatted(index);
      records.add(SmallWarehouse.article("https://north.example/" + index, day, text));
    }
    StringBuilder giant = new StringBuilder();
    for (int index = 0; index < GIANT_SENTENCES; index++) {
      giant.append(sentence(index));
    }
    records.add(
        SmallWarehouse.article("https://giant.example/1", BIG_DAY, giant.toString().strip()));
    return records;
  }

  private static String sentence(int index) {
    return "Norway and %s signed a treaty on fish in the spring. "
        .formatted(OTHERS[index % OTHERS.length]);
  }
}
