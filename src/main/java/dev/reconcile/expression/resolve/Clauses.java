package dev.reconcile.expression.resolve;

import dev.reconcile.expression.catalog.KnownNames;
import dev.reconcile.expression.finding.Findings;
import dev.reconcile.expression.tree.Construct;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.jspecify.annotations.Nullable;

/** Reports what cannot stand in a clause of a query (PostgreSQL documentation, 7.2 and 4.2.8). */
final class Clauses {

  private final Aggregates aggregates;
  private final Grouping grouping;
  private final Findings findings;

  Clauses(KnownNames names, Findings findings) {
    this.aggregates = new Aggregates(names);
    this.grouping = new Grouping(names, findings);
    this.findings = findings;
  }

  /** Looks at a query with what stands in its FROM. */
  void check(SqlSelect select, Scope scope) {
    checkRows("WHERE", select.getWhere(), scope);
    checkJoins(select.getFrom(), scope);
    checkRows("GROUP BY", select.getGroup(), scope);
    forbidWindows("HAVING", select.getHaving());
    checkWindows(select);
    grouping.check(select, scope);
  }

  private void checkJoins(@Nullable SqlNode from, Scope scope) {
    if (from instanceof SqlJoin join) {
      checkJoins(join.getLeft(), scope);
      checkJoins(join.getRight(), scope);
      checkRows("the condition of a join", join.getCondition(), scope);
    }
  }

  /** What looks at rows before they are grouped. */
  private void checkRows(String clause, @Nullable SqlNode node, Scope scope) {
    if (node != null) {
      aggregates
          .first(node, scope)
          .ifPresent(call -> report("aggregate-in-value", call, "an aggregate", clause));
      forbidWindows(clause, node);
    }
  }

  private void forbidWindows(String clause, @Nullable SqlNode node) {
    if (node != null) {
      aggregates
          .firstWindow(node)
          .ifPresent(call -> report("window-in-value", call, "a window function", clause));
    }
  }

  private void report(String code, SqlCall call, String what, String clause) {
    findings.problem(
        code, call.getParserPosition(), what + " cannot stand in " + clause, "", List.of());
  }

  private void checkWindows(SqlSelect select) {
    Set<String> known = new HashSet<>();
    for (SqlNode window : select.getWindowList()) {
      known.add(name(((SqlCall) window).operand(0)));
    }
    select.getSelectList().forEach(item -> checkWindows(item, known));
  }

  private void checkWindows(SqlNode node, Set<String> known) {
    if (node instanceof SqlNodeList list) {
      list.forEach(item -> checkWindows(item, known));
    } else if (node instanceof SqlCall call && Construct.of(call) != Construct.SUBQUERY) {
      call.getOperandList().forEach(operand -> checkWindows(operand, known));
      boolean isNamed =
          Construct.of(call) == Construct.OVER && !(call.operand(1) instanceof SqlNodeList);
      if (isNamed && !known.contains(name(call.operand(1)))) {
        String name = name(call.operand(1));
        findings.problem(
            "unknown-window",
            call.operand(1).getParserPosition(),
            "this query has no window " + name,
            name,
            known);
      }
    }
  }

  private static String name(SqlNode literal) {
    return String.valueOf(((SqlLiteral) literal).toValue());
  }
}
