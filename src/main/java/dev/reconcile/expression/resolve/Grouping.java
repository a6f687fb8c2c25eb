package dev.reconcile.expression.resolve;

import dev.reconcile.expression.catalog.KnownNames;
import dev.reconcile.expression.finding.Findings;
import dev.reconcile.expression.token.Name;
import dev.reconcile.expression.tree.Construct;
import dev.reconcile.expression.tree.OutputNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlSelect;

/**
 * Reports columns of a query that are neither grouped by nor in an aggregate (PostgreSQL
 * documentation, 7.2.3). A column counts as grouped wherever one of its name is, which never
 * accuses falsely.
 */
final class Grouping {

  private final KnownNames names;
  private final Aggregates aggregates;
  private final Findings findings;

  Grouping(KnownNames names, Findings findings) {
    this.names = names;
    this.aggregates = new Aggregates(names);
    this.findings = findings;
  }

  /**
   * Looks at a query of which the names are known to be right.
   *
   * @param scope that of the query, with what stands in FROM
   */
  void check(SqlSelect select, Scope scope) {
    List<SqlNode> results = results(select);
    boolean isGrouped =
        select.getGroup() != null
            || select.getHaving() != null
            || results.stream().anyMatch(node -> aggregates.hasAny(node, scope));
    Optional<Set<String>> grouped = grouped(select);
    if (isGrouped && grouped.isPresent()) {
      results.forEach(node -> visit(node, scope, grouped.get()));
    }
  }

  private static List<SqlNode> results(SqlSelect select) {
    List<SqlNode> results = new ArrayList<>();
    select.getSelectList().forEach(item -> results.add(unnamed(item)));
    if (select.getHaving() != null) {
      results.add(select.getHaving());
    }
    return results;
  }

  private static SqlNode unnamed(SqlNode item) {
    return item.getKind() == SqlKind.AS ? ((SqlCall) item).operand(0) : item;
  }

  /** The names of the columns that are grouped by; empty if it is not certain which ones. */
  private static Optional<Set<String>> grouped(SqlSelect select) {
    Set<String> grouped = new HashSet<>();
    boolean isCertain = true;
    for (SqlNode item : select.getGroup() == null ? SqlNodeList.EMPTY : select.getGroup()) {
      isCertain &= addNames(item, select, grouped);
    }
    return isCertain ? Optional.of(grouped) : Optional.empty();
  }

  private static boolean addNames(SqlNode node, SqlSelect select, Set<String> grouped) {
    if (node instanceof SqlIdentifier identifier) {
      String name = identifier.names.get(identifier.names.size() - 1);
      grouped.add(Name.of(name).name());
      return addLabelled(name, select, grouped);
    }
    if (node instanceof SqlNumericLiteral) {
      // The place of a column of the result: which one it is, a star before it hides.
      select.getSelectList().forEach(item -> addAll(unnamed(item), grouped));
      return select.getSelectList().stream().noneMatch(Grouping::isStar);
    }
    List<SqlNode> parts = new ArrayList<>();
    if (node instanceof SqlNodeList list) {
      parts.addAll(list.getList());
    } else if (node instanceof SqlCall call) {
      parts.addAll(call.getOperandList());
    }
    return parts.stream().allMatch(part -> addNames(part, select, grouped));
  }

  private static boolean isStar(SqlNode item) {
    return item instanceof SqlIdentifier identifier && identifier.isStar();
  }

  /** A name may be that of a column of the result. */
  private static boolean addLabelled(String name, SqlSelect select, Set<String> grouped) {
    select.getSelectList().stream()
        .filter(item -> OutputNames.ofItem(item).filter(name::equals).isPresent())
        .forEach(item -> addAll(unnamed(item), grouped));
    return true;
  }

  private static void addAll(SqlNode node, Set<String> grouped) {
    if (node instanceof SqlIdentifier identifier) {
      grouped.add(Name.of(identifier.names.get(identifier.names.size() - 1)).name());
    } else if (node instanceof SqlNodeList list) {
      list.forEach(item -> addAll(item, grouped));
    } else if (node instanceof SqlCall call) {
      call.getOperandList().forEach(operand -> addAll(operand, grouped));
    }
  }

  private void visit(SqlNode node, Scope scope, Set<String> grouped) {
    if (node instanceof SqlIdentifier identifier) {
      check(identifier, scope, grouped);
    } else if (node instanceof SqlNodeList list) {
      list.forEach(item -> visit(item, scope, grouped));
    } else if (node instanceof SqlCall call && !aggregates.mayBe(call)) {
      boolean isWindow = Construct.of(call) == Construct.OVER;
      List<SqlNode> parts = new ArrayList<>(call.getOperandList());
      if (isWindow && parts.get(0) instanceof SqlCall function) {
        parts.addAll(function.getOperandList());
        parts.remove(0);
      }
      parts.forEach(part -> visit(part, scope, grouped));
    }
  }

  private void check(SqlIdentifier identifier, Scope scope, Set<String> grouped) {
    Optional<RangeItem> item = scope.itemOf(identifier);
    String column = Name.of(identifier.names.get(identifier.names.size() - 1)).name();
    if (item.isEmpty() || column.isEmpty() || grouped.contains(column)) {
      return;
    }
    boolean isColumn = item.get().columns().named(column).findAny().isPresent();
    if (isColumn && !isToldByKey(item.get(), column, grouped)) {
      findings.problem(
          "not-grouped",
          identifier.getParserPosition(),
          column + " is neither in GROUP BY nor in an aggregate",
          "",
          List.of());
    }
  }

  /** Whoever groups by the primary key of a table groups by all of its columns. */
  private boolean isToldByKey(RangeItem item, String column, Set<String> grouped) {
    return item.columns()
        .named(column)
        .flatMap(found -> found.sources().stream())
        .map(source -> names.primaryKey(source.relation()))
        .anyMatch(key -> key.isEmpty() || (!key.get().isEmpty() && grouped.containsAll(key.get())));
  }
}
