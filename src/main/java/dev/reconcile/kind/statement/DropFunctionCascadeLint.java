package dev.reconcile.kind.statement;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code drop-function-cascade}: triggers go with a function, and nobody says which. */
final class DropFunctionCascadeLint implements Lint<Statement> {

  private static final Set<String> ROUTINES = Set.of("function", "procedure", "routine");

  @Override
  public String code() {
    return "drop-function-cascade";
  }

  @Override
  public Severity byDefault() {
    return Severity.WARN;
  }

  @Override
  public String meaning() {
    return "A statement drops a function with CASCADE: all triggers, defaults and views that use it go, too, those of others among them.";
  }

  @Override
  public String advice() {
    return "Drop it without CASCADE, or use CREATE OR REPLACE; better, describe it under functions.";
  }

  @Override
  public Class<Statement> about() {
    return Statement.class;
  }

  @Override
  public List<Remark> judge(Statement statement, Surroundings surroundings) {
    return Stream.of(statement.create(), statement.drop())
        .filter(Objects::nonNull)
        .flatMap(DropFunctionCascadeLint::drops)
        .toList();
  }

  private static Stream<Remark> drops(String sql) {
    List<Token> tokens = SqlTokens.of(sql).tokens();
    return IntStream.range(0, tokens.size() - 1)
        .filter(i -> tokens.get(i).isWord("drop") && ROUTINES.contains(tokens.get(i + 1).value()))
        .filter(i -> cascades(tokens.subList(i, tokens.size())))
        .mapToObj(i -> Remark.of("drops a function with CASCADE").at(sql, tokens.get(i).offset()));
  }

  private static boolean cascades(List<Token> drop) {
    return drop.stream()
        .takeWhile(token -> !token.isSymbol(";"))
        .anyMatch(token -> token.isWord("cascade"));
  }
}
