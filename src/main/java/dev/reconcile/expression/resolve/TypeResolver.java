package dev.reconcile.expression.resolve;

import dev.reconcile.expression.catalog.KnownNames;
import dev.reconcile.expression.catalog.KnownNames.Knowledge;
import dev.reconcile.expression.finding.SqlProblem;
import dev.reconcile.expression.token.Name;
import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import dev.reconcile.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether there is a type that a declaration names. It needs no tree, so it costs nothing
 * where there are no expressions.
 */
public final class TypeResolver {

  private TypeResolver() {}

  /** The problem with a type, with or without its modifiers, as it is written in a declaration. */
  public static Optional<SqlProblem> problem(String type, KnownNames names) {
    if (TypeName.isBuiltIn(TypeName.canonical(type))) {
      return Optional.empty();
    }
    List<Token> tokens = SqlTokens.of(type).tokens();
    int start = !tokens.isEmpty() && tokens.get(0).isWord("setof") ? 1 : 0;
    List<Token> parts = new ArrayList<>();
    int at = start;
    while (at < tokens.size() && tokens.get(at).isName()) {
      parts.add(tokens.get(at));
      at += at + 1 < tokens.size() && tokens.get(at + 1).isSymbol(".") ? 2 : tokens.size();
    }
    int after = start + 2 * parts.size() - 1;
    boolean isReference = after < tokens.size() && tokens.get(after).isSymbol("%");
    return parts.isEmpty() || isReference || TypeName.isBuiltIn(withoutSet(type, tokens, start))
        ? Optional.empty()
        : problem(type, parts, names);
  }

  private static String withoutSet(String type, List<Token> tokens, int start) {
    return start < tokens.size()
        ? TypeName.canonical(type.substring(tokens.get(start).offset()))
        : type;
  }

  private static Optional<SqlProblem> problem(String type, List<Token> parts, KnownNames names) {
    Token last = parts.get(parts.size() - 1);
    Name name =
        parts.size() > 1
            ? Name.of(parts.get(parts.size() - 2).value(), last.value())
            : Name.of(last.value());
    if (names.type(name) != Knowledge.MISSING) {
      return Optional.empty();
    }
    String before = type.substring(0, last.offset());
    return Optional.of(
        new SqlProblem(
            "unknown-type",
            "there is no type " + name,
            last.value(),
            names.typeNames(),
            1 + (int) before.chars().filter(c -> c == '\n').count(),
            before.length() - before.lastIndexOf('\n')));
  }
}
