package dev.reconcile.expression.tree;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlCall;

/**
 * What of PostgreSQL's grammar has no node of its own in Calcite: calls of an operator whose name
 * tells what they are.
 */
public enum Construct {
  /** {@code (INSERT target, columns, source, expressions, returning)}. */
  INSERT("INSERT"),
  /** {@code (UPDATE target, nothing, from, expressions, returning)}. */
  UPDATE("UPDATE"),
  /** {@code (DELETE target, nothing, using, expressions, returning)}. */
  DELETE("DELETE"),
  /** {@code (MERGE target, nothing, source, expressions, returning)}. */
  MERGE("MERGE"),
  /** Among the expressions of these: the columns, and the value that they are set to. */
  SET("SET"),
  /** What MERGE inserts: the columns, and the values. */
  INSERT_ROW("INSERT ROW"),
  /** A column of a target of which a field or an element is meant. */
  PART("PART"),
  /** A from item with a counter as its last column. */
  WITH_ORDINALITY("WITH ORDINALITY"),
  /** Several functions side by side. */
  ROWS_FROM("ROWS FROM"),
  /** A function and the list of the columns that it returns. */
  COLUMNS("COLUMNS"),
  /** A join with a name for its merged columns. */
  JOIN_AS("JOIN AS"),
  /** A table and the arguments of the sampling. */
  TABLESAMPLE("TABLESAMPLE"),
  /** Its arguments and its columns. */
  XMLTABLE("XMLTABLE"),
  /** Its arguments and its columns. */
  JSON_TABLE("JSON_TABLE"),
  /** A query and the columns that SEARCH or CYCLE adds. */
  WITH_COLUMNS("WITH COLUMNS"),
  /** A query in an expression. */
  SUBQUERY("SUBQUERY"),
  /** A field of a row: the row, and the name as a literal. */
  FIELD("FIELD"),
  /** All fields of a row. */
  FIELDS("FIELDS"),
  /** An argument handed over by its name: the value, and the name as a literal. */
  NAMED("NAMED"),
  /** An array handed over for the rest of the arguments. */
  VARIADIC("VARIADIC"),
  /** The order in which an aggregate takes its arguments. */
  ORDER_BY("ORDER BY"),
  /** The star of {@code count(*)}. */
  ALL_ROWS("()*"),
  /** An ordered-set aggregate and what it is ordered by. */
  WITHIN_GROUP("WITHIN GROUP"),
  /** An aggregate and what it is restricted to. */
  FILTER("FILTER"),
  /** A function and its window, or the name of it. */
  OVER("OVER"),
  /** A window of a query: its name as a literal, and the expressions in it. */
  WINDOW("WINDOW"),
  /** An element or a slice of an array: the array, and the bounds. */
  ELEMENT("ELEMENT"),
  /** An expression and its collation. */
  COLLATE("COLLATE"),
  /** What an operator is tried on one by one: the elements of an array, or the rows of a query. */
  QUANTIFIED("QUANTIFIED"),
  /** CASE: what is compared, conditions and results, and that of ELSE; empty lists for none. */
  CASE("CASE"),
  /** Several statements. */
  STATEMENTS("STATEMENTS"),
  /** Anything else: its operands are expressions. */
  OTHER("");

  private static final Map<String, Construct> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(construct -> construct.name, Function.identity()));

  private final String name;

  Construct(String name) {
    this.name = name;
  }

  /** Which construct a call of our grammar is. */
  public static Construct of(SqlCall call) {
    return BY_NAME.getOrDefault(call.getOperator().getName(), OTHER);
  }

  /** Whether it is a statement that writes to a table. */
  public boolean changesRows() {
    return this == INSERT || this == UPDATE || this == DELETE || this == MERGE;
  }

  /** Whether the first operand is a table, or a function in its place. */
  public boolean wrapsTable() {
    return this == WITH_ORDINALITY || this == COLUMNS || this == JOIN_AS || this == TABLESAMPLE;
  }
}
