package dev.reconcile.kind.function;

import static java.util.stream.Collectors.joining;

import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import dev.reconcile.model.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a routine, in one spelling.
 *
 * @param name empty for a parameter without name
 * @param defaultSql as written; null for none
 */
record Parameter(Mode mode, String name, String type, @Nullable String defaultSql) {

  /** Which way values go. */
  enum Mode {
    IN,
    OUT,
    INOUT,
    VARIADIC
  }

  /**
   * Words that cannot be the name of a parameter, because PostgreSQL's grammar has types of that
   * name (keywords of its category "col_name").
   */
  private static final Set<String> TYPE_WORDS =
      Set.of(
          "bigint",
          "bit",
          "boolean",
          "char",
          "character",
          "dec",
          "decimal",
          "float",
          "int",
          "integer",
          "interval",
          "national",
          "nchar",
          "numeric",
          "real",
          "setof",
          "smallint",
          "time",
          "timestamp",
          "varchar");

  private static final Set<String> MODE_WORDS = Set.of("in", "out", "inout", "variadic");

  /** The parameters of a list of declarations. */
  static List<Parameter> parse(String declarations) {
    return split(declarations).stream().map(Parameter::parseOne).toList();
  }

  /** All parameters in one spelling. */
  static String canonical(String declarations) {
    return parse(declarations).stream().map(Parameter::toString).collect(joining(", "));
  }

  /** The parts of a list, separated by commas outside of parentheses and quotes. */
  static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (Token token : SqlTokens.of(list).tokens()) {
      depth += token.isSymbol("(") || token.isSymbol("[") ? 1 : 0;
      depth -= token.isSymbol(")") || token.isSymbol("]") ? 1 : 0;
      if (depth == 0 && token.isSymbol(",")) {
        parts.add(list.substring(start, token.offset()).strip());
        start = token.offset() + 1;
      }
    }
    String last = list.substring(start).strip();
    if (!last.isEmpty() || !parts.isEmpty()) {
      parts.add(last);
    }
    return parts;
  }

  private static Parameter parseOne(String declaration) {
    List<Token> tokens = SqlTokens.of(declaration).tokens();
    int end = tokens.size();
    String defaultSql = null;
    for (int i = 0; i < end; i++) {
      if (tokens.get(i).isWord("default") || tokens.get(i).isSymbol("=")) {
        Token mark = tokens.get(i);
        defaultSql = declaration.substring(mark.offset() + mark.text().length()).strip();
        end = i;
      }
    }
    int at = 0;
    Mode mode = mode(tokens, at, end);
    at += modeWords(tokens, at, end);
    String name = "";
    if (hasName(tokens.subList(at, end))) {
      name = tokens.get(at).value();
      at++;
      mode = at > 1 ? mode : mode(tokens, at, end);
      at += modeWords(tokens, at, end);
    }
    String type = at < end ? text(declaration, tokens.subList(at, end)) : "";
    return new Parameter(mode, name, ArgumentType.canonical(type), defaultSql);
  }

  private static String text(String declaration, List<Token> tokens) {
    Token last = tokens.get(tokens.size() - 1);
    return declaration.substring(tokens.get(0).offset(), last.offset() + last.text().length());
  }

  private static Mode mode(List<Token> tokens, int at, int end) {
    String word = modeWords(tokens, at, end) == 0 ? "in" : tokens.get(at).value();
    boolean inOut = word.equals("in") && modeWords(tokens, at, end) == 2;
    return inOut ? Mode.INOUT : Mode.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** How many words from here on say the mode. */
  private static int modeWords(List<Token> tokens, int at, int end) {
    if (at >= end) {
      return 0;
    }
    if (tokens.get(at).isWord("in") && at + 1 < end && tokens.get(at + 1).isWord("out")) {
      return 2;
    }
    Token first = tokens.get(at);
    return first.kind() == Token.Kind.WORD && MODE_WORDS.contains(first.value()) ? 1 : 0;
  }

  private static boolean hasName(List<Token> tokens) {
    if (tokens.size() < 2 || !tokens.get(0).isName() || !tokens.get(1).isName()) {
      return false;
    }
    boolean quoted = tokens.get(0).kind() == Token.Kind.QUOTED_NAME;
    boolean doublePrecision = tokens.get(0).isWord("double") && tokens.get(1).isWord("precision");
    boolean array = tokens.get(1).isWord("array");
    return quoted || !(TYPE_WORDS.contains(tokens.get(0).value()) || doublePrecision || array);
  }

  /** Whether any number of arguments is handed over in it. */
  boolean isVariadic() {
    return mode == Mode.VARIADIC;
  }

  /** The type of one argument: that of several in an array is what the array is made of. */
  String elementType() {
    return isVariadic() && type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
  }

  /** Whether callers pass a value. Those parameters alone tell routines of one name apart. */
  boolean isInput() {
    return mode != Mode.OUT;
  }

  List<SqlText> sqlTexts() {
    return Stream.concat(
            Stream.of(SqlText.type(type)), Stream.ofNullable(defaultSql).map(SqlText::value))
        .toList();
  }

  /** Whether it is nothing but a type. */
  boolean isBare() {
    return mode == Mode.IN && name.isEmpty() && defaultSql == null;
  }

  /**
   * Whether CREATE OR REPLACE can make it the other one. PostgreSQL refuses another name, because
   * calls may use it, and to take a default away, because stored calls may rely on it. The default
   * of a polymorphic parameter must keep its type, which cannot be told here.
   */
  boolean canBecome(Parameter other) {
    boolean sameName = name.equals(other.name) || (name.isEmpty() && mode == Mode.IN);
    boolean sameDefault = defaultSql == null || defaultSql.equals(other.defaultSql);
    boolean defaultFits = sameDefault || (other.defaultSql != null && !type.startsWith("any"));
    return mode == other.mode && type.equals(other.type) && sameName && defaultFits;
  }

  @Override
  public String toString() {
    String words = mode == Mode.IN ? "" : mode + " ";
    String named = name.isEmpty() ? "" : name + " ";
    return words + named + type + (defaultSql == null ? "" : " DEFAULT " + defaultSql);
  }
}
