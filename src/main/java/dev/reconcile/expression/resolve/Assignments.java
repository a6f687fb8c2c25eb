package dev.reconcile.expression.resolve;

import dev.reconcile.expression.catalog.KnownNames;
import dev.reconcile.expression.catalog.ResultColumn;
import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.finding.Findings;
import dev.reconcile.expression.tree.Construct;
import dev.reconcile.expression.tree.Widths;
import dev.reconcile.expression.typing.Literals;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Checks that what statements store fits the columns that it is stored in. */
final class Assignments {

  private final StatementResolver statements;
  private final FromResolver from;
  private final KnownNames names;
  private final Findings findings;
  private final Literals literals;

  Assignments(
      StatementResolver statements, FromResolver from, KnownNames names, Findings findings) {
    this.statements = statements;
    this.from = from;
    this.names = names;
    this.findings = findings;
    this.literals = new Literals(names, findings);
  }

  /** The rows of INSERT. */
  void insert(SqlNodeList written, SqlNode source, ResultColumns target, @Nullable Scope scope) {
    Targets targets = targets(written, target);
    if (source.getKind() == SqlKind.VALUES && targets.most() != Widths.ANY) {
      for (SqlNode row : ((SqlCall) source).getOperandList()) {
        store(((SqlCall) row).getOperandList(), targets, new Scope(scope));
      }
      return;
    }
    ResultColumns given = statements.resolve(source, scope);
    if (given.isComplete()) {
      checkCount(given.columns().size(), targets, source);
      store(given, targets, source);
    }
  }

  /** See {@link Construct#INSERT_ROW}. */
  void row(SqlCall row, ResultColumns target, Scope scope) {
    store((SqlNodeList) row.operand(1), targets(row.operand(0), target), scope);
  }

  /** See {@link Construct#SET}. */
  void set(SqlCall set, ResultColumns target, Scope scope) {
    Targets targets = targets(set.operand(0), target);
    SqlNode value = set.operand(1);
    boolean isQuery = value instanceof SqlCall call && Construct.of(call) == Construct.SUBQUERY;
    if (targets.columns().size() == 1) {
      store(List.of(value), targets, scope);
    } else if (isQuery) {
      SqlNode query = ((SqlCall) value).operand(0);
      ResultColumns given = statements.resolve(query, scope);
      if (given.isComplete()) {
        checkCount(given.columns().size(), targets, query);
        store(given, targets, query);
      }
    } else if (value instanceof SqlCall call
        && call.getOperator().getName().equalsIgnoreCase("row")) {
      store(call.getOperandList(), targets, scope);
    } else {
      statements.expressions().value(value, scope);
    }
  }

  private void store(List<? extends SqlNode> values, Targets targets, Scope scope) {
    boolean isCounted = values.stream().noneMatch(Widths::mayBeMore);
    if (isCounted && !values.isEmpty()) {
      checkCount(values.size(), targets, values.get(Math.min(values.size() - 1, targets.last())));
    }
    for (int i = 0; i < values.size(); i++) {
      SqlNode value = values.get(i);
      ValueType type = statements.expressions().value(value, scope).type();
      Optional<ResultColumn> column = isCounted ? targets.at(i) : Optional.empty();
      column.ifPresent(
          found -> {
            literals.check(value, found.type());
            checkType(type, found, value.getParserPosition());
          });
    }
  }

  private void store(ResultColumns given, Targets targets, SqlNode query) {
    for (int i = 0; i < given.columns().size(); i++) {
      ValueType type = given.columns().get(i).type();
      SqlParserPos place = Widths.placeOfColumn(query, i);
      targets.at(i).ifPresent(found -> checkType(type, found, place));
    }
  }

  private void checkType(ValueType type, ResultColumn column, SqlParserPos place) {
    if (type.isKnown() && column.type().isKnown() && !names.assigns(type, column.type())) {
      findings.problem(
          "value-type",
          place,
          "%s is %s, and this is %s".formatted(column.name(), column.type(), type),
          "",
          List.of());
    }
  }

  private void checkCount(int given, Targets targets, SqlNode values) {
    if (targets.most() != Widths.ANY && (given > targets.most() || given < targets.least())) {
      findings.problem(
          "column-count",
          Widths.placeOfColumn(values, targets.most()),
          "%s for %s"
              .formatted(
                  given == 1 ? "1 value" : given + " values", Widths.columns(targets.most())),
          "",
          List.of());
    }
  }

  /** Those that are written, or all. */
  private Targets targets(SqlNodeList written, ResultColumns target) {
    if (written.size() == 0) {
      return new Targets(
          target.columns(), 0, target.isComplete() ? target.columns().size() : Widths.ANY);
    }
    List<SqlNode> whole = whole(written.getList());
    from.checkColumns(new SqlNodeList(whole, written.getParserPosition()), target);
    List<ResultColumn> columns =
        written.getList().stream()
            .map(
                node ->
                    node instanceof SqlIdentifier column
                        ? named(column.getSimple(), target)
                        : ResultColumn.of(""))
            .toList();
    return new Targets(columns, columns.size(), columns.size());
  }

  private static ResultColumn named(String name, ResultColumns target) {
    return target.named(name).findFirst().orElse(ResultColumn.of(name));
  }

  /** The columns themselves where fields or elements of them are meant. */
  private static List<SqlNode> whole(List<SqlNode> nodes) {
    return nodes.stream()
        .map(node -> node instanceof SqlCall part ? whole(part.getOperandList()).get(0) : node)
        .toList();
  }

  /**
   * The columns that values are stored in.
   *
   * @param least how many values there have to be
   * @param most how many there may be
   */
  private record Targets(List<ResultColumn> columns, int least, int most) {

    Optional<ResultColumn> at(int place) {
      return place < columns.size() ? Optional.of(columns.get(place)) : Optional.empty();
    }

    /** The place of the first value that is one too many. */
    int last() {
      return most == Widths.ANY ? 0 : most;
    }
  }
}
