package dev.reconcile.expression.resolve;

import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.finding.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Reports columns of a view that are called the same. */
final class ViewColumns {

  private final Findings findings;

  ViewColumns(Findings findings) {
    this.findings = findings;
  }

  void check(SqlNode query, ResultColumns columns) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; columns.isComplete() && i < columns.columns().size(); i++) {
      String name = columns.columns().get(i).name();
      if (!seen.add(name)) {
        findings.problem(
            "duplicate-column",
            place(query, i),
            "two columns of the view are called " + name,
            "",
            List.of());
      }
    }
  }

  /** That of a column of the result, which is the first query's of several; else of the query. */
  private static SqlParserPos place(SqlNode query, int column) {
    if (query instanceof SqlWith with) {
      return place(with.body, column);
    }
    if (query instanceof SqlOrderBy ordered) {
      return place(ordered.query, column);
    }
    if (query instanceof SqlBasicCall call && SqlKind.SET_QUERY.contains(call.getKind())) {
      return place(call.operand(0), column);
    }
    if (query instanceof SqlSelect select) {
      boolean hasStar = select.getSelectList().stream().anyMatch(ViewColumns::isStar);
      return select.getSelectList().get(hasStar ? star(select) : column).getParserPosition();
    }
    return query.getParserPosition();
  }

  /** A second star is what brings a name again, most of the time. */
  private static int star(SqlSelect select) {
    int last = 0;
    for (int i = 0; i < select.getSelectList().size(); i++) {
      last = isStar(select.getSelectList().get(i)) ? i : last;
    }
    return last;
  }

  private static boolean isStar(SqlNode item) {
    return item instanceof SqlIdentifier identifier && identifier.isStar();
  }
}
