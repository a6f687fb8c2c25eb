package dev.reconcile.expression.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Names joined by dots, such as {@code schema.table.column}, and what they could stand for.
 *
 * @param before the token before the chain, or {@link Token#NONE}
 * @param after the token after the chain, or {@link Token#NONE}
 */
public record NameChain(List<Token> parts, Token before, Token after) {

  // After these, a parenthesis behind a name holds columns, not arguments.
  private static final Set<String> BEFORE_COLUMN_LISTS =
      Set.of("into", "on", "table", "references", "copy", "analyze");

  public NameChain {
    parts = List.copyOf(parts);
  }

  /** All chains of a text, in order. */
  public static List<NameChain> of(List<Token> tokens) {
    List<NameChain> chains = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      if (!tokens.get(at).isName()) {
        at++;
        continue;
      }
      int last = lastPart(tokens, at);
      chains.add(chain(tokens, at, last));
      at = last + 1;
    }
    return chains;
  }

  private static int lastPart(List<Token> tokens, int first) {
    int last = first;
    while (last + 2 < tokens.size()
        && tokens.get(last + 1).isSymbol(".")
        && tokens.get(last + 2).isName()) {
      last += 2;
    }
    return last;
  }

  private static NameChain chain(List<Token> tokens, int first, int last) {
    List<Token> parts =
        IntStream.rangeClosed(first, last)
            .filter(i -> (i - first) % 2 == 0)
            .mapToObj(tokens::get)
            .toList();
    Token before = first == 0 ? Token.NONE : tokens.get(first - 1);
    Token after = last + 1 == tokens.size() ? Token.NONE : tokens.get(last + 1);
    return new NameChain(parts, before, after);
  }

  /** The relations that this could be: {@code a}, {@code a.b} or {@code b.c} in {@code a.b.c}. */
  public List<Name> relations() {
    if (isPartOfValue() || !Keywords.canBeRelation(parts.get(0))) {
      return List.of();
    }
    if (isCall()) {
      return isBeforeColumnList() ? List.of(last()) : List.of();
    }
    List<Name> names = new ArrayList<>();
    names.add(Name.of(part(0)));
    // The first of three is a schema or, in the way of the SQL standard, the database.
    for (int i = 1; i < Math.min(parts.size(), 3); i++) {
      names.add(Name.of(part(i - 1), part(i)));
    }
    return names;
  }

  /** The functions that this could call. */
  public List<Name> functions() {
    if (isCall()) {
      return namesFunctionOrType() ? List.of(last()) : List.of();
    }
    // row.name is the same as name(row) where the row has no such column.
    boolean selectsFromRow = parts.size() > 1 || isPartOfValue();
    return selectsFromRow ? List.of(Name.of(part(parts.size() - 1))) : List.of();
  }

  /** The types that this could be: none unless it stands where a type could. */
  public List<Name> types() {
    return isInPlaceOfType() && namesFunctionOrType() ? List.of(last()) : List.of();
  }

  /** The chain as the name of one thing, with its schema if there is one. */
  public Name last() {
    int last = parts.size() - 1;
    return last == 0 ? Name.of(part(0)) : Name.of(part(last - 1), part(last));
  }

  /** Whether functions or types can be called so: a keyword that cannot has to stand alone. */
  public boolean namesFunctionOrType() {
    return parts.size() > 1 || Keywords.canBeFunctionOrType(parts.get(0));
  }

  /** Whether this follows a cast, {@code as}, the name of a column, or stands before a string. */
  private boolean isInPlaceOfType() {
    return after.kind() == Token.Kind.STRING
        || before.isSymbol("::")
        || before.isWord("as")
        || before.isWord("returning")
        || (before.isName() && !Keywords.isReserved(before));
  }

  private boolean isCall() {
    return after.isSymbol("(");
  }

  private boolean isBeforeColumnList() {
    return before.kind() == Token.Kind.WORD && BEFORE_COLUMN_LISTS.contains(before.value());
  }

  /** Whether this follows the dot behind a value, as in {@code (row).name}. */
  private boolean isPartOfValue() {
    return before.isSymbol(".");
  }

  private String part(int index) {
    return parts.get(index).value();
  }
}
