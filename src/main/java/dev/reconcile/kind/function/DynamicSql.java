package dev.reconcile.kind.function;

import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What EXECUTE in the body of a PL/pgSQL function runs that was put together by {@code ||}. Only
 * names count against it, of parameters, variables and fields: what a function returns may be
 * quoted, and what has a type without quotes needs none.
 */
final class DynamicSql {

  /** What can stand before a statement. */
  private static final Set<String> BEFORE_STATEMENT =
      Set.of("begin", "then", "else", "loop", "in", "query", "for");

  private static final Set<String> AFTER_COMMAND = Set.of("into", "using", "loop");

  /** Types whose values hold nothing that could break a statement, or are printed quoted. */
  private static final Set<String> HARMLESS =
      Set.of(
          "regclass",
          "regtype",
          "regproc",
          "regprocedure",
          "regrole",
          "regnamespace",
          "oid",
          "int",
          "integer",
          "bigint",
          "smallint",
          "int2",
          "int4",
          "int8",
          "numeric",
          "boolean",
          "bool",
          "date",
          "timestamp",
          "timestamptz",
          "uuid",
          "real",
          "double");

  /**
   * What is executed with names in it.
   *
   * @param names the names, of which each is the first of its sort
   */
  record Command(List<Token> names) {

    int offset() {
      return names.get(0).offset();
    }

    String inWords() {
      return names.stream().map(Token::value).distinct().collect(Collectors.joining(", "));
    }
  }

  private final List<Token> tokens;
  private final Set<String> harmless = new HashSet<>();

  DynamicSql(String body, List<Parameter> parameters) {
    this.tokens = SqlTokens.of(body).tokens();
    for (int i = 0; i < parameters.size(); i++) {
      if (HARMLESS.contains(parameters.get(i).type())) {
        harmless.add(parameters.get(i).name());
        harmless.add("$" + (i + 1));
      }
    }
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).isName() && isHarmless(i)) {
        harmless.add(tokens.get(i).value());
      }
    }
  }

  /** Whether a variable is declared, or assigned to, so that it needs no quotes. */
  private boolean isHarmless(int variable) {
    Token next = tokens.get(variable + 1);
    boolean alias = next.isWord("alias") && tokens.get(variable + 2).isWord("for");
    boolean returned =
        next.isSymbol(":=")
            && tokens.get(variable + 2).isName()
            && variable + 3 < tokens.size()
            && tokens.get(variable + 3).isSymbol("(");
    boolean counts = variable > 0 && tokens.get(variable - 1).isWord("for") && isCounted(variable);
    return HARMLESS.contains(next.value())
        || returned
        || counts
        || (alias && variable + 3 < tokens.size() && harmless.contains(text(variable + 3)));
  }

  private String text(int index) {
    return tokens.get(index).text();
  }

  /** {@code FOR i IN 1..n}, and not over the rows of a query. */
  private boolean isCounted(int variable) {
    return variable + 2 < tokens.size()
        && tokens.get(variable + 1).isWord("in")
        && (tokens.get(variable + 2).kind() == Token.Kind.NUMBER
            || tokens.get(variable + 2).isWord("reverse"));
  }

  /** The commands with names that get into them as they are. */
  List<Command> unquoted() {
    List<Command> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isWord("execute") && isStatement(i)) {
        List<Token> command = upTo(i + 1, AFTER_COMMAND);
        if (command.size() == 1 && command.get(0).isName()) {
          found.addAll(assigned(command.get(0).value()));
        } else {
          found.add(new Command(joined(command)));
        }
      }
    }
    return found.stream().filter(command -> !command.names().isEmpty()).distinct().toList();
  }

  private boolean isStatement(int index) {
    Token before = index == 0 ? null : tokens.get(index - 1);
    return before == null
        || before.isSymbol(";")
        || before.isSymbol(">>")
        || BEFORE_STATEMENT.contains(before.value());
  }

  /** The tokens of a command, without parentheses around it. */
  private List<Token> upTo(int begin, Set<String> ends) {
    int end = begin;
    for (int depth = 0; end < tokens.size(); end++) {
      Token token = tokens.get(end);
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      if (token.isSymbol(";") || (depth == 0 && ends.contains(token.value()))) {
        break;
      }
    }
    List<Token> command = tokens.subList(begin, end);
    boolean wrapped = command.size() > 2 && command.get(0).isSymbol("(") && closes(command);
    return wrapped ? command.subList(1, command.size() - 1) : command;
  }

  /** Whether the first parenthesis is closed by the last token. */
  private static boolean closes(List<Token> command) {
    int depth = 0;
    for (int i = 0; i < command.size() - 1; i++) {
      depth += command.get(i).isSymbol("(") ? 1 : command.get(i).isSymbol(")") ? -1 : 0;
      if (depth == 0) {
        return false;
      }
    }
    return true;
  }

  /** What is joined into a variable that is executed. */
  private List<Command> assigned(String variable) {
    List<Command> found = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token sign = tokens.get(i + 1);
      boolean assigns = sign.isSymbol(":=") || (sign.isSymbol("=") && isStatement(i));
      if (tokens.get(i).isName() && tokens.get(i).value().equals(variable) && assigns) {
        List<Token> names = joined(upTo(i + 2, Set.of()));
        found.add(
            new Command(names.stream().filter(name -> !name.value().equals(variable)).toList()));
      }
    }
    return found;
  }

  /** The names among what is joined by {@code ||}. */
  private List<Token> joined(List<Token> command) {
    List<Token> found = new ArrayList<>();
    int begin = 0;
    int depth = 0;
    boolean joins = command.stream().anyMatch(token -> token.isSymbol("||"));
    for (int i = 0; i <= command.size() && joins; i++) {
      boolean ends = i == command.size() || (depth == 0 && command.get(i).isSymbol("||"));
      if (ends) {
        found.addAll(nameAlone(command.subList(begin, i)));
        begin = i + 1;
      } else {
        depth += command.get(i).isSymbol("(") ? 1 : command.get(i).isSymbol(")") ? -1 : 0;
      }
    }
    return found;
  }

  /** A name, with what it is a field of and a cast to text; nothing for any other expression. */
  private List<Token> nameAlone(List<Token> operand) {
    int end = operand.size();
    if (end > 2 && operand.get(end - 2).isSymbol("::")) {
      if (!Set.of("text", "varchar").contains(operand.get(end - 1).value())) {
        return List.of();
      }
      end -= 2;
    }
    for (int i = 0; i < end; i++) {
      boolean fits = i % 2 == 0 ? isNameOrParameter(operand.get(i)) : operand.get(i).isSymbol(".");
      if (!fits) {
        return List.of();
      }
    }
    boolean isName = end % 2 == 1 && !harmless.contains(operand.get(end - 1).value());
    return isName ? List.of(operand.get(end - 1)) : List.of();
  }

  private static boolean isNameOrParameter(Token token) {
    return token.isName() || token.kind() == Token.Kind.PARAMETER;
  }
}
