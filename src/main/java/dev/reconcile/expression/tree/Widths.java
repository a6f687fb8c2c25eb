package dev.reconcile.expression.tree;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.parser.SqlParserPos;

/** How many columns queries have to return where they stand for values. */
public final class Widths {

  /** It does not matter, or is not certain. */
  public static final int ANY = -1;

  /** One. */
  public static final int ONE = 1;

  private Widths() {}

  /** That of an operand: it is compared with as many values, or is one. */
  public static int of(SqlCall call, SqlNode operand) {
    return switch (Construct.of(call)) {
      case QUANTIFIED, FIELD, FIELDS -> ANY;
      case OTHER -> call.getOperator().getName().equals("exists") ? ANY : compared(call, operand);
      default -> ONE;
    };
  }

  private static int compared(SqlCall call, SqlNode operand) {
    int widest = ONE;
    for (SqlNode other : call.getOperandList()) {
      if (other != operand) {
        widest = Math.max(widest, values(other));
      }
    }
    return widest == Integer.MAX_VALUE ? ANY : widest;
  }

  private static int values(SqlNode node) {
    if (node instanceof SqlIdentifier identifier && identifier.isStar()) {
      return Integer.MAX_VALUE;
    }
    if (!(node instanceof SqlCall call)) {
      return ONE;
    }
    boolean isQuery = Construct.of(call) == Construct.SUBQUERY;
    boolean isRow = call.getOperator().getName().equalsIgnoreCase("row");
    boolean isWhole = isRow && call.getOperandList().stream().noneMatch(Widths::mayBeMore);
    return isQuery || (isRow && !isWhole) ? Integer.MAX_VALUE : isRow ? call.operandCount() : ONE;
  }

  /** Whether an item of a row stands for all columns of something. */
  public static boolean mayBeMore(SqlNode node) {
    return node instanceof SqlIdentifier identifier
        ? identifier.names.get(identifier.names.size() - 1).isEmpty()
        : node instanceof SqlCall call && Construct.of(call) == Construct.FIELDS;
  }

  /** So many columns, in words. */
  public static String columns(int count) {
    return count == 1 ? "1 column" : count + " columns";
  }

  /** The first column of a query that is one too many, or the query. */
  public static SqlParserPos placeOfColumn(SqlNode query, int allowed) {
    return query instanceof SqlSelect select && select.getSelectList().size() > allowed
        ? select.getSelectList().get(allowed).getParserPosition()
        : query.getParserPosition();
  }
}
