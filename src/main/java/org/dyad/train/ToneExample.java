package org.dyad.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dyad.annotate.NewsModel;
import org.dyad.annotate.ToneFeatures;
import org.dyad.annotate.ToneModel;
import org.dyad.annotate.Word;
import org.dyad.annotate.WordVectors;

/**
 * A target as rows of weights: those of its features in the table, then those of its regions'
 * meanings.
 */
final class ToneExample {
  private final int[] rows;
  private final float[] values;
  private final int label;
  private final String article;

  private ToneExample(Collector collected, int label, String article) {
    this.rows = Arrays.copyOf(collected.rows, collected.count);
    this.values = Arrays.copyOf(collected.values, collected.count);
    float scale = ToneModel.scale(collected.features);
    for (int at = 0; at < values.length; at++) {
      values[at] *= scale;
    }
    this.label = label;
    this.article = article;
  }

  int size() {
    return rows.length;
  }

  int row(int at) {
    return rows[at];
  }

  /** How strong a row is. */
  float value(int at) {
    return values[at];
  }

  /** 0 negative, 1 neutral, 2 positive. */
  int label() {
    return label;
  }

  String article() {
    return article;
  }

  /** The examples of the texts; targets that hold no word are left out. */
  static List<ToneExample> of(List<ToneGold> texts, NewsModel model, WordVectors vectors) {
    List<ToneExample> examples = new ArrayList<>();
    for (ToneGold text : texts) {
      for (ToneGold.Target target : text.targets()) {
        Collector collector = new Collector(vectors);
        model.toneFeatures(text.text(), target.begin(), target.end(), collector);
        if (collector.count > 0) {
          examples.add(new ToneExample(collector, target.polarity() + 1, text.article()));
        }
      }
    }
    return examples;
  }

  private static final class Collector implements ToneFeatures.Sink {
    private final WordVectors vectors;
    private final float[][] regions;
    private int[] rows = new int[1024];
    private float[] values = new float[1024];
    private int count;
    private int features;

    Collector(WordVectors vectors) {
      this.vectors = vectors;
      this.regions = new float[ToneFeatures.REGIONS][vectors.dimensions()];
    }

    @Override
    public void add(int feature, float value) {
      features++;
      put(ToneModel.row(feature), value);
    }

    private void put(int row, float value) {
      if (count == rows.length) {
        rows = Arrays.copyOf(rows, 2 * count);
        values = Arrays.copyOf(values, 2 * count);
      }
      rows[count] = row;
      values[count++] = value;
    }

    @Override
    public void meaning(Word word, int region, float weight) {
      vectors.addTo(regions[region], word, weight);
    }

    @Override
    public void endRegion(int region, float scale) {
      for (int at = 0; at < vectors.dimensions(); at++) {
        put(ToneModel.ROWS + region * vectors.dimensions() + at, scale * regions[region][at]);
      }
    }
  }
}
