package dev.reconcile.expression.resolve;

import dev.reconcile.expression.catalog.ColumnRef;
import dev.reconcile.expression.catalog.KnownNames;
import dev.reconcile.expression.catalog.ResultColumn;
import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.catalog.Value;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.finding.Findings;
import dev.reconcile.expression.token.Name;
import dev.reconcile.expression.tree.Construct;
import dev.reconcile.expression.tree.Widths;
import dev.reconcile.expression.typing.LiteralTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
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
    return value(node, scope).sources();
  }

  /** What an expression gives. */
  Value value(@Nullable SqlNode node, Scope scope) {
    List<ColumnRef> sources = new ArrayList<>();
    return new Value(operand(node, Widths.ONE, scope, sources), sources);
  }

  /** Looks at an expression that has to be true or false. */
  void condition(@Nullable SqlNode node, Scope scope) {
    ValueType type = value(node, scope).type();
    if (node != null) {
      things.checkCondition(node, type);
    }
  }

  private ValueType collect(@Nullable SqlNode node, Scope scope, List<ColumnRef> sources) {
    if (node instanceof SqlIdentifier identifier) {
      Value found = column(identifier, scope);
      findings.uses(found.sources());
      sources.addAll(found.sources());
      return found.type();
    }
    if (node instanceof SqlNodeList list) {
      List<ValueType> types =
          list.getList().stream().map(item -> collect(item, scope, sources)).toList();
      return types.size() == 1 ? types.get(0) : ValueType.UNKNOWN;
    }
    if (node instanceof SqlDataTypeSpec type) {
      return things.type(type);
    }
    if (node instanceof SqlDynamicParam parameter) {
      return parameter(parameter, scope);
    }
    if (node instanceof SqlLiteral literal) {
      return LiteralTypes.of(literal);
    }
    return node instanceof SqlCall call ? collectCall(call, scope, sources) : ValueType.UNKNOWN;
  }

  private ValueType parameter(SqlDynamicParam parameter, Scope scope) {
    Optional<ValueType> type = scope.parameter(parameter.getIndex());
    if (type.isEmpty()) {
      findings.problem(
          "unknown-parameter",
          parameter.getParserPosition(),
          "there is no parameter $" + parameter.getIndex(),
          "",
          List.of());
    }
    return type.orElse(ValueType.UNKNOWN);
  }

  private ValueType collectCall(SqlCall call, Scope scope, List<ColumnRef> sources) {
    Construct construct = Construct.of(call);
    if (construct == Construct.SUBQUERY) {
      return query(call, Widths.ANY, scope, sources);
    }
    if (construct == Construct.WITHIN_GROUP && call.operand(0) instanceof SqlCall within) {
      // What it is ordered by counts as arguments, too.
      things.checkName(within);
      within.getOperandList().forEach(operand -> collect(operand, scope, sources));
      collect(call.operand(1), scope, sources);
      return ValueType.UNKNOWN;
    }
    if (construct == Construct.FIELD && call.operand(0) instanceof SqlIdentifier row) {
      Optional<ResultColumn> field = field(row, call.operand(1), scope);
      if (field.isPresent()) {
        findings.uses(field.get().sources());
        sources.addAll(field.get().sources());
        return field.get().type();
      }
    }
    if (construct == Construct.OVER) {
      demands.window(call);
    }
    List<ValueType> operands = new ArrayList<>();
    for (SqlNode operand : call.getOperandList()) {
      operands.add(operand(operand, Widths.of(call, operand), scope, sources));
    }
    return call.getOperator() instanceof SqlFunction function && call.getKind() != SqlKind.CAST
        ? things.call(function, call, operands)
        : things.operation(call, operands);
  }

  /** The column of a table's row; none where the row is something else, as a column. */
  private static Optional<ResultColumn> field(SqlIdentifier row, SqlNode name, Scope scope) {
    return row.isSimple() && scope.columns(row.getSimple()).isEmpty()
        ? scope
            .item(null, row.getSimple())
            .flatMap(
                item ->
                    item.columns().named(((SqlLiteral) name).getValueAs(String.class)).findFirst())
        : Optional.empty();
  }

  /** An operand that has to be so many values, if it is a query. */
  private ValueType operand(
      @Nullable SqlNode node, int width, Scope scope, List<ColumnRef> sources) {
    return node instanceof SqlCall call && Construct.of(call) == Construct.SUBQUERY
        ? query(call, width, scope, sources)
        : collect(node, scope, sources);
  }

  private ValueType query(SqlCall subquery, int width, Scope scope, List<ColumnRef> sources) {
    if (demands.forbidQuery(subquery)) {
      return ValueType.UNKNOWN;
    }
    ResultColumns result = statements.resolve(subquery.operand(0), scope);
    int found = result.columns().size();
    if (width != Widths.ANY && result.isComplete() && found != width) {
      findings.problem(
          "column-count",
          Widths.placeOfColumn(subquery.operand(0), width),
          "the query gives %s, and %d is wanted here".formatted(Widths.columns(found), width),
          "",
          List.of());
    }
    return collectQuery(result, sources);
  }

  private static ValueType collectQuery(ResultColumns result, List<ColumnRef> sources) {
    result.columns().forEach(column -> sources.addAll(column.sources()));
    return result.isComplete() && result.columns().size() == 1
        ? result.columns().get(0).type()
        : ValueType.UNKNOWN;
  }

  private Value column(SqlIdentifier identifier, Scope scope) {
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
      return Value.row(item.columns().columns());
    }
    List<ResultColumn> columns = item.columns().named(name).toList();
    if (columns.size() > 1 && item.columns().isComplete()) {
      reportAmbiguous(name, identifier.getComponentParserPosition(last));
    }
    if (columns.isEmpty() && isCertainlyNo(item, name)) {
      findings.problem(
          "unknown-column",
          identifier.getComponentParserPosition(last),
          item.name() + " has no column " + name,
          name,
          item.columns().columns().stream().map(ResultColumn::name).toList());
    }
    return Value.of(columns);
  }

  private void reportAmbiguous(String column, SqlParserPos place) {
    findings.problem(
        "ambiguous-column", place, "several tables have a column " + column, "", List.of());
  }

  /** A function of one row may be written like a column of it. */
  private boolean isCertainlyNo(RangeItem item, String column) {
    return item.columns().isComplete()
        && !(item.isRelation() && SYSTEM_COLUMNS.contains(column))
        && things.isNoFunction(column);
  }

  private Value missingItem(SqlIdentifier identifier, Scope scope) {
    int table = identifier.names.size() - 2;
    String name = identifier.names.get(table);
    findings.problem(
        "unknown-table",
        identifier.getComponentParserPosition(table),
        "no table of this query is called " + name,
        name,
        scope.outwards().flatMap(s -> s.itemNames().stream()).distinct().toList());
    return Value.NOTHING;
  }

  private Value unqualified(SqlIdentifier identifier, Scope scope) {
    String name = Name.of(identifier.getSimple()).name();
    for (Scope s : scope.outwards().toList()) {
      List<ResultColumn> columns = s.columns(name);
      if (!columns.isEmpty()) {
        if (s.isAmbiguous(name)) {
          reportAmbiguous(name, identifier.getParserPosition());
        }
        return Value.of(columns);
      }
      Optional<RangeItem> row = s.item(null, name);
      if (row.isPresent()) {
        return Value.row(row.get().columns().columns());
      }
      if (s.hasLabel(name) || s.isPartial() || (s.hasRelation() && SYSTEM_COLUMNS.contains(name))) {
        return Value.NOTHING;
      }
    }
    findings.problem(
        "unknown-column",
        identifier.getParserPosition(),
        "there is no column " + name + " here",
        name,
        scope.outwards().flatMap(s -> s.columnNames().stream()).distinct().toList());
    return Value.NOTHING;
  }
}
