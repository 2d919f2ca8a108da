package org.dyad.core;

import org.apache.spark.sql.types.DataType;

/**
 * One column of a table.
 *
 * @param name snake-case, never a reserved word of an SQL engine
 * @param type Spark's type
 * @param required whether the column is never null
 * @param meaning one sentence for the reader of the table
 * @param example a value as an analyst sees it
 */
public record Column(
    String name, DataType type, boolean required, String meaning, String example) {}
