package org.dyad.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparseMatrixTest {
  @Test
  void rowsWithTheSameCompanyPointAlike() {
    float[][] cells = {{0, 0, 3, 2}, {0, 0, 3, 2}, {3, 3, 0, 0}, {2, 2, 0, 0}};
    SparseMatrix.Builder builder = new SparseMatrix.Builder(4);
    for (int row = 0; row < 4; row++) {
      for (float cell : cells[row]) {
        builder.count(row, cell);
      }
    }
    builder.allocate();
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        builder.put(row, column, cells[row][column]);
      }
    }

    float[][] rows = builder.build().rowVectors(2, 1);

    assertThat(cosine(rows[0], rows[1])).isGreaterThan(0.99);
    assertThat(Math.abs(cosine(rows[0], rows[2]))).isLessThan(0.01);
  }

  private static double cosine(float[] one, float[] other) {
    return one[0] * other[0] + one[1] * other[1];
  }
}
