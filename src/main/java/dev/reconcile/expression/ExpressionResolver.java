package dev.reconcile.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** Finds what the names in an expression stand for. */
final class ExpressionResolver {

  /** What every row of a relation has besides its columns (PostgreSQL documentation, 5.6). */
  private static final Set<String> SYSTEM_COLUMNS =
      Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

  private final StatementResolver statements;
  private final NamedThings things;
  private final Demands demands;
  private final Findings findings;

  ExpressionResolver(
      StatementResolver statements, KnownNames names, Findings findings, Demands demands) {
    this.statements = statements;
    this.demands = demands;
    this.things = new NamedThings(names, findings, demands);
    this.findings = findings;
  }

  /** The columns that the values of an expression are made of. */
  List<ColumnRef> sources(@Nullable SqlNode node, Scope scope) {
    List<ColumnRef> sources = new ArrayList<>();
    collect(node, scope, sources);
    return sources;
  }

  private void collect(@Nullable SqlNode node, Scope scope, List<ColumnRef> sources) {
    if (node instanceof SqlIdentifier identifier) {
      List<ColumnRef> found = column(identifier, scope);
      findings.uses(found);
      sources.addAll(found);
    } else if (node instanceof SqlNodeList list) {
      list.getList().forEach(item -> collect(item, scope, sources));
    } else if (node instanceof SqlDataTypeSpec type) {
      things.checkType(type);
    } else if (node instanceof SqlCall call) {
      collectCall(call, scope, sources);
    }
  }

  private void collectCall(SqlCall call, Scope scope, List<ColumnRef> sources) {
    if (Construct.of(call) == Construct.SUBQUERY) {
      if (demands.forbidQuery(call)) {
        return;
      }
      ResultColumns result = statements.resolve(call.operand(0), scope);
      result.columns().forEach(column -> sources.addAll(column.sources()));
      return;
    }
    if (Construct.of(call) == Construct.WITHIN_GROUP && call.operand(0) instanceof SqlCall within) {
      // What it is ordered by counts as arguments, too.
      things.checkName(within);
      within.getOperandList().forEach(operand -> collect(operand, scope, sources));
      collect(call.operand(1), scope, sources);
      return;
    }
    if (Construct.of(call) == Construct.OVER) {
      demands.window(call);
    }
    if (call.getOperator() instanceof SqlFunction function && call.getKind() != SqlKind.CAST) {
      things.checkFunction(function, call);
    } else {
      things.checkOperator(call);
    }
    for (SqlNode operand : call.getOperandList()) {
      collect(operand, scope, sources);
    }
  }

  private List<ColumnRef> column(SqlIdentifier identifier, Scope scope) {
    List<String> names = identifier.names;
    int last = names.size() - 1;
    if (last == 0) {
      return unqualified(identifier, scope);
    }
    String schema = last > 1 ? names.get(last - 2) : null;
    Optional<Scope> found =
        scope.outwards().filter(s -> s.item(schema, names.get(last - 1)).isPresent()).findFirst();
    if (found.isEmpty()) {
      return missingItem(identifier, scope);
    }
    RangeItem item = found.get().item(schema, names.get(last - 1)).orElseThrow();
    String name = Name.of(names.get(last)).name();
    if (name.isEmpty()) {
      return all(item.columns().columns());
    }
    List<ResultColumn> columns = item.columns().named(name).toList();
    if (columns.isEmpty() && isCertainlyNo(item, name)) {
      findings.problem(
          "unknown-column",
          identifier.getComponentParserPosition(last),
          item.name() + " has no column " + name,
          name,
          item.columns().columns().stream().map(ResultColumn::name).toList());
    }
    return all(columns);
  }

  /** A function of one row may be written like a column of it. */
  private boolean isCertainlyNo(RangeItem item, String column) {
    return item.columns().isComplete()
        && !(item.isRelation() && SYSTEM_COLUMNS.contains(column))
        && things.isNoFunction(column);
  }

  private List<ColumnRef> missingItem(SqlIdentifier identifier, Scope scope) {
    int table = identifier.names.size() - 2;
    String name = identifier.names.get(table);
    findings.problem(
        "unknown-table",
        identifier.getComponentParserPosition(table),
        "no table of this query is called " + name,
        name,
        scope.outwards().flatMap(s -> s.itemNames().stream()).distinct().toList());
    return List.of();
  }

  private List<ColumnRef> unqualified(SqlIdentifier identifier, Scope scope) {
    String name = Name.of(identifier.getSimple()).name();
    for (Scope s : scope.outwards().toList()) {
      List<ResultColumn> columns = s.columns(name);
      if (!columns.isEmpty()) {
        return all(columns);
      }
      Optional<RangeItem> row = s.item(null, name);
      if (row.isPresent()) {
        return all(row.get().columns().columns());
      }
      if (s.hasLabel(name) || s.isPartial() || (s.hasRelation() && SYSTEM_COLUMNS.contains(name))) {
        return List.of();
      }
    }
    findings.problem(
        "unknown-column",
        identifier.getParserPosition(),
        "there is no column " + name + " here",
        name,
        scope.outwards().flatMap(s -> s.columnNames().stream()).distinct().toList());
    return List.of();
  }

  private static List<ColumnRef> all(Collection<ResultColumn> columns) {
    return columns.stream().flatMap(column -> column.sources().stream()).toList();
  }
}
