package org.dyad.train;

import java.util.Random;

/** A square matrix by rows, most cells 0, and the vectors of its rows that keep most of it. */
final class SparseMatrix {
  private static final int ROUNDS = 4;
  private static final int SPARE = 8;
  private static final double ROUNDING = 1e-5;

  private final int[] starts;
  private final int[] columns;
  private final float[] values;

  private SparseMatrix(int[] starts, int[] columns, float[] values) {
    this.starts = starts;
    this.columns = columns;
    this.values = values;
  }

  /** Takes all cells twice: to count them, then to hold them. Cells of 0 are left out. */
  static final class Builder {
    private final int[] starts;
    private int[] columns;
    private float[] values;
    private int[] next;

    Builder(int size) {
      starts = new int[size + 1];
    }

    void count(int row, float value) {
      starts[row + 1] += value > 0 ? 1 : 0;
    }

    void allocate() {
      for (int row = 1; row < starts.length; row++) {
        starts[row] += starts[row - 1];
      }
      next = starts.clone();
      columns = new int[starts[starts.length - 1]];
      values = new float[columns.length];
    }

    void put(int row, int column, float value) {
      if (value > 0) {
        columns[next[row]] = column;
        values[next[row]++] = value;
      }
    }

    SparseMatrix build() {
      return new SparseMatrix(starts, columns, values);
    }
  }

  /**
   * Left singular vectors, each times the root of its singular value, by subspace iteration from a
   * random start (Halko et al. 2011); each row is then brought to length 1.
   *
   * @return a row for each row of the matrix
   */
  float[][] rowVectors(int dimensions, long seed) {
    int size = starts.length - 1;
    int width = Math.min(size, dimensions + SPARE);
    Random random = new Random(seed);
    float[][] basis = new float[width][size];
    for (float[] column : basis) {
      for (int row = 0; row < size; row++) {
        column[row] = (float) random.nextGaussian();
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int at = 0; at < width; at++) {
        basis[at] = times(transposedTimes(basis[at]));
      }
      orthogonalise(basis);
    }
    return scaled(basis, dimensions);
  }

  private float[] times(float[] vector) {
    float[] product = new float[vector.length];
    for (int row = 0; row < vector.length; row++) {
      double sum = 0;
      for (int at = starts[row]; at < starts[row + 1]; at++) {
        sum += values[at] * vector[columns[at]];
      }
      product[row] = (float) sum;
    }
    return product;
  }

  private float[] transposedTimes(float[] vector) {
    float[] product = new float[vector.length];
    for (int row = 0; row < vector.length; row++) {
      for (int at = starts[row]; at < starts[row + 1]; at++) {
        product[columns[at]] += values[at] * vector[row];
      }
    }
    return product;
  }

  /** Gram and Schmidt, twice over each vector for the rounding. */
  private static void orthogonalise(float[][] basis) {
    for (int at = 0; at < basis.length; at++) {
      double whole = Math.sqrt(dot(basis[at], basis[at]));
      for (int turn = 0; turn < 2; turn++) {
        for (int before = 0; before < at; before++) {
          add(basis[at], basis[before], -dot(basis[at], basis[before]));
        }
      }
      double length = Math.sqrt(dot(basis[at], basis[at]));
      // what is left of a vector within the others is rounding, and no direction of its own
      add(basis[at], basis[at], length <= ROUNDING * whole ? -1 : 1 / length - 1);
    }
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += one[at] * other[at];
    }
    return sum;
  }

  private static void add(float[] sum, float[] vector, double weight) {
    for (int at = 0; at < sum.length; at++) {
      sum[at] += (float) (weight * vector[at]);
    }
  }

  /** Turned to the axes of the matrix within the basis, the strongest first. */
  private float[][] scaled(float[][] basis, int dimensions) {
    int size = starts.length - 1;
    float[][] images = new float[basis.length][];
    for (int at = 0; at < basis.length; at++) {
      images[at] = transposedTimes(basis[at]);
    }
    SymmetricMatrix squares = new SymmetricMatrix(basis.length);
    for (int row = 0; row < basis.length; row++) {
      for (int column = 0; column <= row; column++) {
        squares.set(row, column, dot(images[row], images[column]));
      }
    }
    SymmetricMatrix.Axis[] axes = squares.axes();
    float[][] rows = new float[size][dimensions];
    for (int axis = 0; axis < Math.min(dimensions, axes.length); axis++) {
      double strength = Math.pow(Math.max(0, axes[axis].value()), 0.25);
      for (int row = 0; row < size; row++) {
        double sum = 0;
        for (int at = 0; at < basis.length; at++) {
          sum += basis[at][row] * axes[axis].along(at);
        }
        rows[row][axis] = (float) (strength * sum);
      }
    }
    for (float[] row : rows) {
      double length = Math.sqrt(dot(row, row));
      add(row, row, length == 0 ? 0 : 1 / length - 1);
    }
    return rows;
  }
}
