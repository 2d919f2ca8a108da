package org.dyad.aggregate;

import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * Association of two actors over the stories of a day; natural logarithms.
 *
 * @param total N, all stories
 * @param a stories that name the first
 * @param b stories that name the second
 * @param both stories that name both, above 0
 */
record Association(Column total, Column a, Column b, Column both) {

  /** Observed over expected stories: cN / (ab). */
  Column lift() {
    return both.multiply(total).divide(a.multiply(b));
  }

  /** ln(lift) / -ln(c/N), in [-1, 1]; 0 where every story names both (Bouma 2009). */
  Column npmi() {
    return when(both.equalTo(total), lit(0.0))
        .otherwise(log(lift()).divide(log(both.divide(total)).unary_$minus()));
  }

  /**
   * 2 sum O ln(O/E) over the table of both, one, the other and neither, 0 or more (Dunning 1993).
   * Near copies of one story can name different actors, so that a + b - c may exceed N: neither is
   * then 0.
   */
  Column logLikelihood() {
    Column onlyA = a.minus(both);
    Column onlyB = b.minus(both);
    Column neither = greatest(lit(0.0), total.minus(a).minus(b).plus(both));
    Column notA = onlyB.plus(neither);
    Column notB = onlyA.plus(neither);
    Column cells = both.plus(onlyA).plus(onlyB).plus(neither);
    return term(both, a.multiply(b), cells)
        .plus(term(onlyA, a.multiply(notB), cells))
        .plus(term(onlyB, notA.multiply(b), cells))
        .plus(term(neither, notA.multiply(notB), cells))
        .multiply(lit(2.0));
  }

  private static Column term(Column observed, Column product, Column cells) {
    return when(observed.equalTo(lit(0.0)), lit(0.0))
        .otherwise(observed.multiply(log(observed.multiply(cells).divide(product))));
  }
}
