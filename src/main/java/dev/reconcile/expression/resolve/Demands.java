package dev.reconcile.expression.resolve;

import dev.reconcile.expression.catalog.FunctionSort;
import dev.reconcile.expression.catalog.KnownNames;
import dev.reconcile.expression.catalog.Signature;
import dev.reconcile.expression.finding.Findings;
import dev.reconcile.expression.token.Name;
import dev.reconcile.expression.tree.RelationFinder;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;

/** Reports what may not stand in an expression of which something is demanded. */
final class Demands {

  private static final Set<FunctionSort> CHANGING = EnumSet.of(FunctionSort.CHANGING);
  private static final Set<FunctionSort> AGGREGATE = EnumSet.of(FunctionSort.AGGREGATE);
  private static final Set<FunctionSort> WINDOW = EnumSet.of(FunctionSort.WINDOW);

  private final Demand demand;
  private final KnownNames names;
  private final Findings findings;

  Demands(Demand demand, KnownNames names, Findings findings) {
    this.demand = demand;
    this.names = names;
    this.findings = findings;
  }

  /** Reports a query in the expression, and says whether it did. */
  boolean forbidQuery(SqlNode query) {
    boolean forbidden = demand != Demand.NONE;
    if (forbidden) {
      report("query-in-value", query, "a query cannot stand here");
    }
    return forbidden;
  }

  /** A call with OVER. */
  void window(SqlNode call) {
    if (demand != Demand.NONE) {
      report("window-in-value", call, "a window function cannot stand here: there is one row");
    }
  }

  /** A call of a function that there is. */
  void function(SqlIdentifier name, int arguments) {
    if (demand == Demand.NONE) {
      return;
    }
    Name written = RelationFinder.name(name);
    Set<FunctionSort> sorts =
        names.functions(written).stream()
            .filter(one -> one.takes(arguments))
            .map(Signature::sort)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(FunctionSort.class)));
    if (sorts.equals(AGGREGATE)) {
      report("aggregate-in-value", name, "an aggregate cannot stand here: there is one row");
    } else if (sorts.equals(WINDOW)) {
      report("window-in-value", name, "a window function cannot stand here: there is one row");
    } else if (sorts.equals(CHANGING)) {
      changing(name);
    }
  }

  /** What gives another value another time. */
  void changing(SqlIdentifier name) {
    if (demand == Demand.LASTING) {
      report(
          "not-immutable",
          name,
          RelationFinder.name(name).toString().toLowerCase(Locale.ROOT)
              + " can give another value later, so none can be kept here");
    }
  }

  private void report(String code, SqlNode node, String message) {
    findings.problem(code, node.getParserPosition(), message, "", List.of());
  }
}
