package dev.reconcile.expression.resolve;

import dev.reconcile.expression.catalog.KnownNames;
import dev.reconcile.expression.catalog.KnownNames.Knowledge;
import dev.reconcile.expression.catalog.KnownNames.Relation;
import dev.reconcile.expression.catalog.ResultColumn;
import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.catalog.Value;
import dev.reconcile.expression.finding.Findings;
import dev.reconcile.expression.resolve.RangeItem.Origin;
import dev.reconcile.expression.token.Keywords;
import dev.reconcile.expression.token.Name;
import dev.reconcile.expression.tree.Construct;
import dev.reconcile.expression.tree.OutputNames;
import dev.reconcile.expression.tree.RelationFinder;
import dev.reconcile.expression.tree.Widths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/** Adds what stands in FROM to a scope. Each method returns the columns that a star stands for. */
final class FromResolver {

  private final StatementResolver statements;
  private final ExpressionResolver expressions;
  private final KnownNames names;
  private final Findings findings;

  FromResolver(
      StatementResolver statements,
      ExpressionResolver expressions,
      KnownNames names,
      Findings findings) {
    this.statements = statements;
    this.expressions = expressions;
    this.names = names;
    this.findings = findings;
  }

  /** Adds what can be named. */
  ResultColumns resolve(SqlNode node, Scope scope) {
    if (node instanceof SqlJoin join) {
      return join(join, scope);
    }
    if (node.getKind() == SqlKind.AS) {
      return alias((SqlCall) node, scope);
    }
    if (node instanceof SqlCall call && Construct.of(call) == Construct.TABLESAMPLE) {
      expressions.sources(call.operand(1), scope);
      return resolve(call.operand(0), scope);
    }
    if (node instanceof SqlCall call && Construct.of(call) == Construct.JOIN_AS) {
      ResultColumns columns = resolve(call.operand(0), scope);
      String alias = ((SqlIdentifier) call.operand(1)).getSimple();
      scope.add(RangeItem.qualified(alias, ResultColumns.UNKNOWN));
      return columns;
    }
    if (node instanceof SqlIdentifier identifier) {
      RangeItem item = relation(identifier, scope);
      add(item, node, scope);
      return item.columns();
    }
    String name = ownName(node);
    ResultColumns columns = rows(node, scope).valueNamed(name);
    add(RangeItem.of(name, columns, Origin.QUERY), node, scope);
    return columns;
  }

  private void add(RangeItem item, SqlNode named, Scope scope) {
    boolean isTaken =
        !item.name().isEmpty()
            && scope
                .item(item.schema(), item.name())
                .filter(other -> other.reach() == RangeItem.Reach.ANY)
                .isPresent();
    if (isTaken) {
      findings.problem(
          "duplicate-alias",
          named.getParserPosition(),
          "this query has two tables called " + item.name(),
          "",
          List.of());
    }
    scope.add(item);
  }

  /** A function that has no alias is called by its name. */
  private static String ownName(SqlNode node) {
    if (node instanceof SqlCall call
        && (call.getKind() == SqlKind.COLLECTION_TABLE
            || call.getKind() == SqlKind.LATERAL
            || Construct.of(call).wrapsTable())) {
      return ownName(call.operand(0));
    }
    if (!(node instanceof SqlCall call)) {
      return "";
    }
    return switch (Construct.of(call)) {
      case XMLTABLE, JSON_TABLE -> call.getOperator().getName().toLowerCase(Locale.ROOT);
      default -> call.getOperator() instanceof SqlFunction ? OutputNames.of(call).orElse("") : "";
    };
  }

  private ResultColumns alias(SqlCall call, Scope scope) {
    SqlNode named = call.operand(0);
    String alias = ((SqlIdentifier) call.operand(1)).getSimple();
    List<String> columnNames =
        call.getOperandList().stream()
            .skip(2)
            .map(name -> ((SqlIdentifier) name).getSimple())
            .toList();
    Origin origin = Origin.QUERY;
    ResultColumns columns;
    if (named instanceof SqlIdentifier identifier) {
      RangeItem item = relation(identifier, scope);
      columns = item.columns();
      origin = item.origin();
    } else if (named instanceof SqlJoin join) {
      // The tables within are out of sight.
      columns = join(join, new Scope(scope));
    } else {
      columns = rows(named, scope).valueNamed(alias);
    }
    checkCount(columns, call.getOperandList().subList(2, call.operandCount()));
    columns = columns.renamed(columnNames);
    add(RangeItem.of(alias, columns, origin), call.operand(1), scope);
    return columns;
  }

  /** Reports names for more columns than there are. */
  void checkCount(ResultColumns columns, List<? extends SqlNode> names) {
    int found = columns.columns().size();
    if (columns.isComplete() && names.size() > found) {
      findings.problem(
          "column-count",
          names.get(found).getParserPosition(),
          "%d names for %s".formatted(names.size(), Widths.columns(found)),
          "",
          List.of());
    }
  }

  /** The rows of a query or a function. */
  private ResultColumns rows(SqlNode node, Scope scope) {
    if (!(node instanceof SqlCall call)) {
      return ResultColumns.UNKNOWN;
    }
    if (call.getKind() == SqlKind.LATERAL) {
      return isFunction(call.operand(0))
          ? rows(call.operand(0), scope)
          : statements.resolve(call.operand(0), scope);
    }
    if (!isFunction(call)) {
      return statements.resolve(call, scope.outer());
    }
    return switch (Construct.of(call)) {
      case COLUMNS -> {
        rows(call.operand(0), scope);
        yield ResultColumns.named(names((SqlNodeList) call.operand(1)));
      }
      case XMLTABLE, JSON_TABLE -> {
        expressions.sources(call.operand(0), scope);
        yield ResultColumns.named(names((SqlNodeList) call.operand(1)));
      }
      case WITH_ORDINALITY ->
          rows(call.operand(0), scope).and(ResultColumns.named(List.of("ordinality")));
      case ROWS_FROM -> {
        call.getOperandList().forEach(function -> rows(function, scope));
        yield ResultColumns.UNKNOWN;
      }
      default -> {
        checkReserved(call.operand(0));
        yield result(call.operand(0)).madeOf(expressions.sources(call.operand(0), scope));
      }
    };
  }

  /** {@code FROM user} calls a function, though there may be such a table. */
  private void checkReserved(SqlNode function) {
    if (function instanceof SqlCall call
        && call.getOperator() instanceof SqlFunction called
        && called.getNameAsId().isSimple()
        && Keywords.isNeverColumn(called.getName())
        && names.relation(Name.of(called.getName())).isPresent()) {
      findings.problem(
          "reserved-word",
          call.getParserPosition(),
          "%s is reserved and means a function: the table is \"%1$s\", in double quotes"
              .formatted(called.getName()),
          "",
          List.of());
    }
  }

  private ResultColumns result(SqlNode function) {
    return function instanceof SqlCall call && call.getOperator() instanceof SqlFunction called
        ? names.result(RelationFinder.name(called.getNameAsId()))
        : ResultColumns.UNKNOWN;
  }

  private static boolean isFunction(SqlNode node) {
    return node.getKind() == SqlKind.COLLECTION_TABLE
        || (node instanceof SqlCall call
            && Stream.of(
                    Construct.COLUMNS,
                    Construct.XMLTABLE,
                    Construct.JSON_TABLE,
                    Construct.WITH_ORDINALITY,
                    Construct.ROWS_FROM)
                .anyMatch(construct -> construct == Construct.of(call)));
  }

  private RangeItem relation(SqlIdentifier identifier, Scope scope) {
    Name name = RelationFinder.name(identifier);
    if (identifier.isSimple()) {
      Optional<ResultColumns> common = scope.commonTable(name.name());
      if (common.isPresent()) {
        return RangeItem.of(name.name(), common.get(), Origin.QUERY);
      }
    }
    Optional<Relation> found = names.relation(name);
    if (found.isPresent()) {
      findings.reads(found.get().name());
      Name meant = found.get().name();
      return RangeItem.relation(
          Name.of(String.valueOf(meant.schema()), name.name()), found.get().columns());
    }
    if (names.unfoundRelation(name) == Knowledge.MISSING) {
      findings.problem(
          "unknown-relation",
          RelationFinder.placeOfLast(identifier),
          "there is no table or view " + name,
          name.toString(),
          names.relationNames(name));
    }
    return RangeItem.relation(name, ResultColumns.UNKNOWN);
  }

  private ResultColumns join(SqlJoin join, Scope scope) {
    int first = scope.size();
    ResultColumns left = resolve(join.getLeft(), scope);
    ResultColumns right = resolve(join.getRight(), scope);
    if (join.getConditionType() == JoinConditionType.USING) {
      List<String> merged = names((SqlNodeList) join.getCondition());
      checkColumns((SqlNodeList) join.getCondition(), left);
      checkColumns((SqlNodeList) join.getCondition(), right);
      scope.merge(merged);
      return merged(merged, left, right);
    }
    if (join.isNatural()) {
      List<String> rightNames = right.columns().stream().map(ResultColumn::name).toList();
      List<String> common =
          left.columns().stream().map(ResultColumn::name).filter(rightNames::contains).toList();
      scope.merge(common);
      return merged(common, left, right);
    }
    expressions.condition(join.getCondition(), scope.since(first));
    return left.and(right);
  }

  /** Columns that the tables are joined by come once, and first. */
  private static ResultColumns merged(
      List<String> merged, ResultColumns left, ResultColumns right) {
    List<ResultColumn> columns = new ArrayList<>();
    for (String name : merged) {
      Value value = Value.of(Stream.concat(left.named(name), right.named(name)).toList());
      columns.add(ResultColumn.of(name, value));
    }
    Stream.concat(left.columns().stream(), right.columns().stream())
        .filter(column -> !merged.contains(column.name()))
        .forEach(columns::add);
    return new ResultColumns(columns, left.and(right).extent());
  }

  /** Reports the names that are none of the columns. */
  void checkColumns(SqlNodeList written, ResultColumns columns) {
    if (!columns.isComplete()) {
      return;
    }
    for (SqlNode node : written) {
      String name = ((SqlIdentifier) node).getSimple();
      if (columns.named(name).findAny().isEmpty()) {
        findings.problem(
            "unknown-column",
            node.getParserPosition(),
            "there is no column " + name + " in the table",
            name,
            columns.columns().stream().map(ResultColumn::name).toList());
      }
    }
  }

  static List<String> names(SqlNodeList list) {
    return list.getList().stream().map(name -> ((SqlIdentifier) name).getSimple()).toList();
  }
}
