package dev.reconcile.expression.resolve;

import dev.reconcile.expression.catalog.KnownNames;
import dev.reconcile.expression.catalog.ResultColumn;
import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.catalog.ResultColumns.Extent;
import dev.reconcile.expression.catalog.Value;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.finding.Findings;
import dev.reconcile.expression.resolve.RangeItem.Origin;
import dev.reconcile.expression.tree.Construct;
import dev.reconcile.expression.tree.OutputNames;
import dev.reconcile.expression.tree.Widths;
import dev.reconcile.expression.typing.CommonType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.jspecify.annotations.Nullable;

/** Finds what the names in statements stand for, and what the statements return. */
final class StatementResolver {

  private final FromResolver from;
  private final ExpressionResolver expressions;
  private final Findings findings;
  private final Assignments assignments;
  private final Clauses clauses;
  private final CommonType common;

  StatementResolver(KnownNames names, Findings findings, Demand demand) {
    this.expressions =
        new ExpressionResolver(this, names, findings, new Demands(demand, names, findings));
    this.from = new FromResolver(this, expressions, names, findings);
    this.findings = findings;
    this.assignments = new Assignments(this, from, names, findings);
    this.clauses = new Clauses(names, findings);
    this.common = new CommonType(names);
  }

  ExpressionResolver expressions() {
    return expressions;
  }

  /** The columns of a statement's result. */
  ResultColumns resolve(SqlNode statement, @Nullable Scope outer) {
    if (statement instanceof SqlWith with) {
      return with(with, outer);
    }
    if (statement instanceof SqlOrderBy ordered) {
      return ordered(ordered, outer);
    }
    if (statement instanceof SqlSelect select) {
      return select(select, new Scope(outer));
    }
    return statement instanceof SqlCall call ? call(call, outer) : ResultColumns.UNKNOWN;
  }

  private ResultColumns call(SqlCall call, @Nullable Scope outer) {
    Construct construct = Construct.of(call);
    if (call.getKind() == SqlKind.VALUES) {
      return values(call, new Scope(outer));
    }
    if (call.getKind() == SqlKind.EXPLICIT_TABLE) {
      return from.resolve(call.operand(0), new Scope(outer));
    }
    if (SqlKind.SET_QUERY.contains(call.getKind())) {
      return setOperation(call, outer);
    }
    if (construct == Construct.WITH_COLUMNS) {
      ResultColumns added = new ResultColumns(added(call), Extent.COMPLETE);
      return resolve(call.operand(0), outer).and(added);
    }
    if (construct.changesRows()) {
      return change(construct, call, new Scope(outer));
    }
    if (construct == Construct.STATEMENTS) {
      ResultColumns last = ResultColumns.UNKNOWN;
      for (SqlNode statement : call.getOperandList()) {
        last = resolve(statement, outer);
      }
      return last;
    }
    expressions.sources(call, new Scope(outer));
    return ResultColumns.UNKNOWN;
  }

  private static List<ResultColumn> added(SqlCall call) {
    return call.getOperandList().stream()
        .skip(1)
        .map(name -> ResultColumn.of(((SqlIdentifier) name).getSimple()))
        .toList();
  }

  private ResultColumns with(SqlWith with, @Nullable Scope outer) {
    Scope scope = new Scope(outer);
    List<SqlWithItem> items =
        with.withList.getList().stream().map(SqlWithItem.class::cast).toList();
    boolean recursive = items.stream().anyMatch(item -> item.recursive.booleanValue());
    if (recursive) {
      items.forEach(item -> scope.addCommonTable(item.name.getSimple(), ResultColumns.UNKNOWN));
    }
    for (SqlWithItem item : items) {
      if (recursive) {
        scope.addCommonTable(item.name.getSimple(), renamed(item, firstBranch(item, scope)));
      }
      scope.addCommonTable(item.name.getSimple(), renamed(item, resolve(item.query, scope)));
    }
    return resolve(with.body, scope);
  }

  /** What a query that refers to itself returns, told from the branch that does not. */
  private ResultColumns firstBranch(SqlWithItem item, Scope scope) {
    SqlNode query = item.query;
    List<ResultColumn> added = List.of();
    if (query instanceof SqlCall call && Construct.of(call) == Construct.WITH_COLUMNS) {
      added = added(call);
      query = call.operand(0);
    }
    return query.getKind() == SqlKind.UNION
        ? resolve(((SqlCall) query).operand(0), scope)
            .and(new ResultColumns(added, Extent.COMPLETE))
        : ResultColumns.UNKNOWN;
  }

  private ResultColumns renamed(SqlWithItem item, ResultColumns columns) {
    if (item.columnList == null) {
      return columns;
    }
    from.checkCount(columns, item.columnList.getList());
    return columns.renamed(FromResolver.names(item.columnList));
  }

  private ResultColumns ordered(SqlOrderBy ordered, @Nullable Scope outer) {
    Scope scope = new Scope(outer);
    ResultColumns columns;
    if (ordered.query instanceof SqlSelect select) {
      columns = select(select, scope);
    } else {
      columns = resolve(ordered.query, outer);
      scope.add(RangeItem.of("", columns, Origin.QUERY));
    }
    scope.addLabels(columns);
    checkPlaces(ordered.orderList, columns);
    expressions.sources(ordered.orderList, scope);
    expressions.sources(ordered.offset, new Scope(outer));
    expressions.sources(ordered.fetch, new Scope(outer));
    return columns;
  }

  /** A number in ORDER BY or GROUP BY is the place of a column. */
  private void checkPlaces(@Nullable SqlNodeList items, ResultColumns columns) {
    int count = columns.columns().size();
    for (SqlNode item : items == null ? SqlNodeList.EMPTY : items) {
      if (item instanceof SqlNumericLiteral number
          && number.isInteger()
          && columns.isComplete()
          && (number.intValue(true) < 1 || number.intValue(true) > count)) {
        findings.problem(
            "column-count",
            item.getParserPosition(),
            "there is no column number %s: the query gives %s"
                .formatted(number, Widths.columns(count)),
            "",
            List.of());
      }
    }
  }

  private ResultColumns select(SqlSelect select, Scope scope) {
    ResultColumns star =
        select.getFrom() == null
            ? new ResultColumns(List.of(), Extent.COMPLETE)
            : from.resolve(select.getFrom(), scope);
    ResultColumns columns = new ResultColumns(List.of(), Extent.COMPLETE);
    for (SqlNode item : select.getSelectList()) {
      columns = columns.and(item(item, star, scope));
    }
    expressions.condition(select.getWhere(), scope);
    expressions.sources(select.getWindowList(), scope);
    expressions.condition(select.getHaving(), scope);
    Scope withLabels = new Scope(scope);
    withLabels.addLabels(columns);
    expressions.sources(select.getGroup(), withLabels);
    expressions.sources(select.operand(0), withLabels);
    checkPlaces(select.getGroup(), columns);
    clauses.check(select, scope);
    return columns;
  }

  private ResultColumns item(SqlNode item, ResultColumns star, Scope scope) {
    if (item instanceof SqlIdentifier identifier && identifier.isStar()) {
      return identifier.names.size() == 1 ? star : allOf(identifier, scope);
    }
    if (item instanceof SqlCall call && Construct.of(call) == Construct.FIELDS) {
      expressions.sources(call, scope);
      return ResultColumns.UNKNOWN;
    }
    SqlNode expression = item.getKind() == SqlKind.AS ? ((SqlCall) item).operand(0) : item;
    Optional<String> name = OutputNames.ofItem(item);
    ResultColumn column =
        ResultColumn.of(name.orElse(OutputNames.NONE), expressions.value(expression, scope));
    return new ResultColumns(List.of(column), name.isPresent() ? Extent.COMPLETE : Extent.PARTIAL);
  }

  private ResultColumns allOf(SqlIdentifier star, Scope scope) {
    expressions.sources(star, scope);
    int table = star.names.size() - 2;
    String schema = table > 0 ? star.names.get(table - 1) : null;
    return scope
        .outwards()
        .flatMap(s -> s.item(schema, star.names.get(table)).stream())
        .findFirst()
        .map(RangeItem::columns)
        .orElse(ResultColumns.UNKNOWN);
  }

  private ResultColumns values(SqlCall values, Scope scope) {
    List<ResultColumn> columns = new ArrayList<>();
    int width = ((SqlCall) values.operand(0)).operandCount();
    for (SqlNode row : values.getOperandList()) {
      if (((SqlCall) row).operandCount() != width) {
        findings.problem(
            "column-count",
            row.getParserPosition(),
            "%d values, and %d in the first row".formatted(((SqlCall) row).operandCount(), width),
            "",
            List.of());
      }
      for (int i = 0; i < ((SqlCall) row).operandCount(); i++) {
        Value value = expressions.value(((SqlCall) row).operand(i), scope);
        if (row == values.operand(0)) {
          // The types of all rows decide.
          columns.add(new ResultColumn("column" + (i + 1), ValueType.UNKNOWN, value.sources()));
        }
      }
    }
    return new ResultColumns(columns, Extent.COMPLETE);
  }

  /** A column is made of those at its place on both sides. */
  private ResultColumns setOperation(SqlCall call, @Nullable Scope outer) {
    ResultColumns left = resolve(call.operand(0), outer);
    ResultColumns right = resolve(call.operand(1), outer);
    if (!left.isComplete() || !right.isComplete()) {
      return left;
    }
    if (left.columns().size() != right.columns().size()) {
      findings.problem(
          "column-count",
          Widths.placeOfColumn(call.operand(1), left.columns().size()),
          "the query before %s has %s, the one after it %d"
              .formatted(
                  call.getOperator().getName(),
                  Widths.columns(left.columns().size()),
                  right.columns().size()),
          "",
          List.of());
      return left;
    }
    List<ResultColumn> columns = new ArrayList<>();
    for (int i = 0; i < left.columns().size(); i++) {
      columns.add(joined(call, i, left.columns().get(i), right.columns().get(i)));
    }
    return new ResultColumns(columns, Extent.COMPLETE);
  }

  private ResultColumn joined(SqlCall call, int place, ResultColumn one, ResultColumn other) {
    Optional<ValueType> type = common.of(List.of(one.type(), other.type()));
    if (type.isEmpty()) {
      findings.problem(
          "types-differ",
          Widths.placeOfColumn(call.operand(1), place),
          "%s is %s before %s and %s after it"
              .formatted(one.name(), one.type(), call.getOperator().getName(), other.type()),
          "",
          List.of());
    }
    Value both = Value.of(List.of(one, other));
    return new ResultColumn(one.name(), type.orElse(ValueType.UNKNOWN), both.sources());
  }

  /** INSERT, UPDATE, DELETE, MERGE: see {@link Construct#INSERT}. */
  private ResultColumns change(Construct construct, SqlCall call, Scope scope) {
    ResultColumns target = from.resolve(call.operand(0), scope);
    if (construct == Construct.MERGE) {
      // Its actions see one table or both.
      scope.merge(target.columns().stream().map(ResultColumn::name).toList());
    }
    SqlNode source = call.operand(2);
    if (construct == Construct.INSERT) {
      assignments.insert(call.operand(1), source, target, scope.outer());
      scope.add(RangeItem.qualified("excluded", target));
    } else if (!(source instanceof SqlNodeList)) {
      from.resolve(source, scope);
    }
    for (SqlNode expression : (SqlNodeList) call.operand(3)) {
      expression(construct, expression, target, scope);
    }
    scope.add(RangeItem.qualified("old", target));
    scope.add(RangeItem.qualified("new", target));
    ResultColumns columns = new ResultColumns(List.of(), Extent.COMPLETE);
    for (SqlNode item : (SqlNodeList) call.operand(4)) {
      columns = columns.and(item(item, target, scope));
    }
    return columns;
  }

  /** What is stored, a condition on rows, or what the rows of an INSERT may be in conflict by. */
  private void expression(
      Construct statement, SqlNode expression, ResultColumns target, Scope scope) {
    Construct sort = expression instanceof SqlCall call ? Construct.of(call) : Construct.OTHER;
    if (sort == Construct.SET) {
      assignments.set((SqlCall) expression, target, scope);
    } else if (sort == Construct.INSERT_ROW) {
      assignments.row((SqlCall) expression, target, scope);
    } else if (statement == Construct.INSERT) {
      expressions.sources(expression, scope);
    } else {
      expressions.condition(expression, scope);
    }
  }
}
