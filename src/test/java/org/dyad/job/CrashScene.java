package org.dyad.job;

/**
 * A first batch, and a second one after which a day is new, one is changed, one is empty and one is
 * as it was, with a name to discover and a record that cannot be read.
 */
final class CrashScene {
  static final String BATCH = "2023-09-20";

  private static final String PACT = "Norway and Sweden signed a pact on fish on Monday.";
  private static final String MOVING =
      SmallWarehouse.article(
          "https://west.example/3", "2023-09-17", "Kenya and Peru agreed on the price of wheat.");

  static final String[] FIRST = {
    SmallWarehouse.article("https://north.example/1", "2023-09-18", PACT),
    SmallWarehouse.article("https://south.example/1", "2023-09-18", PACT),
    SmallWarehouse.article(
        "https://north.example/2", "2023-09-19", "Finland and Chile agreed on nothing at all."),
    MOVING
  };

  static final String[] SECOND = {
    SmallWarehouse.article(
        "https://east.example/4",
        "2023-09-18",
        "Hannelore Quistorp said that Sweden and Kenya would agree in May."),
    MOVING.replace("2023-09-17", "2023-09-21"),
    "{\"text\": \"half a rec"
  };

  /** An article whose copy stays, and the only one of its day. */
  static final String[] WITHDRAWN = {"https://north.example/1", "https://west.example/3"};

  private CrashScene() {}
}
