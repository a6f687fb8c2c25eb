package dev.reconcile.expression.resolve;

import dev.reconcile.expression.catalog.KnownNames;
import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.catalog.Value;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.finding.Findings;
import dev.reconcile.expression.finding.Resolution;
import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.tree.Parse;
import dev.reconcile.expression.typing.Literals;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/**
 * Tells what the names in a text of SQL stand for, without a database. What is not understood is
 * passed over. Touching this class loads Calcite.
 */
public final class NameResolver {

  /** The code of what is no mistake for certain: that the grammar does not read a text. */
  public static final String NOT_UNDERSTOOD = "not-understood";

  private final KnownNames names;

  /** A resolver that looks names up there. */
  public NameResolver(KnownNames names) {
    this.names = names;
  }

  /** What the statements name and return. */
  public Resolution query(String sql, Visible visible) {
    return resolved(
        Parse.statement(SqlTokens.of(sql)),
        (tree, findings) ->
            findings.of(
                new StatementResolver(names, findings, Demand.NONE).resolve(tree, visible.scope()),
                ValueType.UNKNOWN));
  }

  /** The same of the query of a view, of which each column has to have a name of its own. */
  public Resolution view(String sql) {
    return resolved(
        Parse.statement(SqlTokens.of(sql)),
        (tree, findings) -> {
          ResultColumns columns =
              new StatementResolver(names, findings, Demand.NONE)
                  .resolve(tree, Visible.NOTHING.scope());
          new ViewColumns(findings).check(tree, columns);
          return findings.of(columns, ValueType.UNKNOWN);
        });
  }

  /** What an expression names, or a list of them as in an index. */
  public Resolution expression(String sql, Visible visible, Demand demand) {
    return expression(sql, visible, demand, ValueType.UNKNOWN);
  }

  /** What an expression names that is to be of a type. */
  public Resolution expression(String sql, Visible visible, Demand demand, ValueType wanted) {
    return resolved(
        Parse.expression(SqlTokens.of(sql)),
        (tree, findings) -> {
          Value value =
              new StatementResolver(names, findings, demand)
                  .expressions()
                  .value(tree, visible.scope());
          new Literals(names, findings).check(single(tree), wanted);
          return findings.of(ResultColumns.UNKNOWN, value.type());
        });
  }

  private static SqlNode single(SqlNode tree) {
    return tree instanceof SqlNodeList list && list.size() == 1 ? list.get(0) : tree;
  }

  private static Resolution resolved(
      Parse parse, BiFunction<SqlNode, Findings, Resolution> resolving) {
    try {
      return parse
          .tree()
          .map(tree -> resolving.apply(tree, new Findings()))
          .orElseGet(() -> notUnderstood(parse));
    } catch (StackOverflowError e) {
      // A tree can be deeper than the stack.
      return Resolution.UNKNOWN;
    }
  }

  private static Resolution notUnderstood(Parse parse) {
    Findings findings = new Findings();
    if (parse.place() != null) {
      findings.problem(
          NOT_UNDERSTOOD,
          parse.place(),
          "the SQL is not understood from here on, so it is not checked",
          "",
          List.of());
    }
    return findings.of(ResultColumns.UNKNOWN, ValueType.UNKNOWN);
  }
}
