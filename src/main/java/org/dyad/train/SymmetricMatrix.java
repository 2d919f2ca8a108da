package org.dyad.train;

import java.util.Arrays;
import java.util.Comparator;

/** A small symmetric matrix and its eigenvectors, by Jacobi's rotations. */
final class SymmetricMatrix {
  private static final int SWEEPS = 30;
  private static final double NEGLIGIBLE = 1e-18;

  private final double[][] cells;
  private final double[][] directions;

  SymmetricMatrix(int size) {
    cells = new double[size][size];
    directions = new double[size][size];
    for (int at = 0; at < size; at++) {
      directions[at][at] = 1;
    }
  }

  void set(int row, int column, double value) {
    cells[row][column] = value;
    cells[column][row] = value;
  }

  /** An eigenvector, of length 1. */
  static final class Axis {
    private final double value;
    private final double[] direction;

    Axis(double value, double[] direction) {
      this.value = value;
      this.direction = direction;
    }

    double value() {
      return value;
    }

    double along(int at) {
      return direction[at];
    }
  }

  /** All eigenvectors, the greatest value first. The matrix is used up. */
  Axis[] axes() {
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int one = 0; one < cells.length; one++) {
        for (int other = one + 1; other < cells.length; other++) {
          turn(one, other);
        }
      }
    }
    Axis[] axes = new Axis[cells.length];
    for (int at = 0; at < axes.length; at++) {
      axes[at] = new Axis(cells[at][at], directions[at]);
    }
    Arrays.sort(axes, Comparator.comparingDouble(Axis::value).reversed());
    return axes;
  }

  /** Turns two axes so that the cell between them vanishes. */
  private void turn(int one, int other) {
    double between = cells[one][other];
    if (between * between <= NEGLIGIBLE * Math.abs(cells[one][one] * cells[other][other])) {
      return;
    }
    double slope = (cells[other][other] - cells[one][one]) / (2 * between);
    double tangent = Math.copySign(1, slope) / (Math.abs(slope) + Math.hypot(slope, 1));
    double cosine = 1 / Math.hypot(tangent, 1);
    double sine = tangent * cosine;
    for (double[] row : cells) {
      double first = row[one];
      double second = row[other];
      row[one] = cosine * first - sine * second;
      row[other] = sine * first + cosine * second;
    }
    for (int column = 0; column < cells.length; column++) {
      double first = cells[one][column];
      double second = cells[other][column];
      cells[one][column] = cosine * first - sine * second;
      cells[other][column] = sine * first + cosine * second;
      first = directions[one][column];
      second = directions[other][column];
      directions[one][column] = cosine * first - sine * second;
      directions[other][column] = sine * first + cosine * second;
    }
  }
}
