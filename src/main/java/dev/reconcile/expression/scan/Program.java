package dev.reconcile.expression.scan;

import dev.reconcile.expression.token.Token;
import dev.reconcile.expression.token.TokenReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A body in PL/pgSQL (PostgreSQL documentation, chapter 43): the SQL that is plain to see in it,
 * and the variables that it declares. What is not understood is passed over up to the next
 * semicolon.
 */
public final class Program {

  private static final Set<String> SQL =
      Set.of("select", "insert", "update", "delete", "with", "merge", "perform");

  /** What comes before another statement, without a semicolon. */
  private static final Set<String> OPENING = Set.of("begin", "else", "loop", "exception");

  private final TokenReader tokens;
  private final List<ProgramPart> parts = new ArrayList<>();
  private final Set<String> variables = new LinkedHashSet<>();

  private Program(String body) {
    this.tokens = new TokenReader(body);
  }

  /** What is in a body. */
  public static Program of(String body) {
    Program program = new Program(body);
    while (!program.tokens.atEnd()) {
      program.statement();
    }
    return program;
  }

  /** The pieces of SQL. */
  public List<ProgramPart> parts() {
    return List.copyOf(parts);
  }

  /** The names of all variables, cursors and labels. */
  public Set<String> variables() {
    return Set.copyOf(variables);
  }

  private void statement() {
    Token first = tokens.next();
    if (first.isSymbol("<<")) {
      variables.add(tokens.next().value());
      tokens.next();
    } else if (first.isSymbol("#")) {
      // A directive: its name and its value.
      tokens.next();
      tokens.next();
    } else if (first.isWord("declare")) {
      declarations();
    } else if (first.isWord("if") || first.isWord("elsif") || first.isWord("elseif")) {
      expressionUpTo("then");
    } else if (first.isWord("while")) {
      expressionUpTo("loop");
    } else if (first.isWord("for") || first.isWord("foreach")) {
      loop();
    } else if (first.isWord("case") || first.isWord("when")) {
      tokens.skipPast("then");
    } else if (first.isWord("end")) {
      // IF, LOOP or CASE may follow.
      if (!tokens.next().isSymbol(";")) {
        tokens.skipPast(";");
      }
    } else if (first.isWord("return")) {
      result();
    } else if (first.kind() == Token.Kind.WORD && SQL.contains(first.value())) {
      query(tokens.position() - 1, ";");
    } else if (isAssignment()) {
      assignment();
    } else if (!(first.kind() == Token.Kind.WORD && OPENING.contains(first.value()))) {
      tokens.skipPast(";");
    }
  }

  /** {@code name [CONSTANT] type [NOT NULL] [:= expression]} and the like, up to BEGIN. */
  private void declarations() {
    while (!tokens.atEnd() && !tokens.peek().isWord("begin")) {
      if (tokens.peek().isWord("declare")) {
        tokens.next(); // may be said again
      }
      variables.add(tokens.next().value());
      int end = tokens.find(";");
      boolean isCursor = tokens.has("cursor", end);
      while (tokens.position() < end) {
        Token token = tokens.next();
        boolean isValue = token.isSymbol(":=") || token.isSymbol("=") || token.isWord("default");
        if (isCursor && token.isName()) {
          variables.add(token.value());
        } else if (isValue) {
          add(ProgramPart.Sort.EXPRESSION, tokens.position(), end);
        }
      }
      tokens.skipPast(";");
    }
  }

  private void expressionUpTo(String word) {
    int end = tokens.find(word);
    add(ProgramPart.Sort.EXPRESSION, tokens.position(), end);
    tokens.skipPast(word);
  }

  /**
   * {@code FOR row IN query LOOP}, {@code FOR i IN 1..2 LOOP}, {@code FOREACH x IN ARRAY y LOOP}.
   */
  private void loop() {
    int in = tokens.find("in");
    while (tokens.position() < in) {
      Token token = tokens.next();
      if (token.isName()) {
        variables.add(token.value());
      }
    }
    tokens.next();
    if (SQL.contains(tokens.peek().value())) {
      query(tokens.position(), "loop");
    } else if (tokens.peek().isWord("array")) {
      tokens.next();
      expressionUpTo("loop");
    } else {
      tokens.skipPast("loop");
    }
  }

  private void result() {
    if (tokens.peek().isWord("query")) {
      tokens.next();
      if (SQL.contains(tokens.peek().value())) {
        query(tokens.position(), ";");
        return;
      }
    } else {
      if (tokens.peek().isWord("next")) {
        tokens.next();
      }
      add(ProgramPart.Sort.EXPRESSION, tokens.position(), tokens.find(";"));
    }
    tokens.skipPast(";");
  }

  /** A statement, of which INTO with its targets, and PERFORM, are not SQL. */
  private void query(int start, String end) {
    int last = tokens.find(end);
    int into = tokens.findTargets(start, last);
    String sql =
        into < 0
            ? tokens.text(start, last)
            : tokens.text(start, last, into, tokens.endOfTargets(into, last));
    // PERFORM is as long as SELECT and a blank, so that all else stays at its place.
    parts.add(
        new ProgramPart(
            ProgramPart.Sort.STATEMENT,
            sql.replaceFirst("^(?i)perform\\b", "select "),
            tokens.offset(start)));
    tokens.skipPast(end);
  }

  private boolean isAssignment() {
    int target = tokens.endOfName(tokens.position() - 1);
    return tokens.at(target).isSymbol(":=") || tokens.at(target).isSymbol("=");
  }

  private void assignment() {
    int start = tokens.position() - 1;
    int target = tokens.endOfName(start);
    add(ProgramPart.Sort.EXPRESSION, start, target);
    add(ProgramPart.Sort.EXPRESSION, target + 1, tokens.find(";"));
    tokens.skipPast(";");
  }

  private void add(ProgramPart.Sort sort, int start, int end) {
    if (start < end) {
      parts.add(new ProgramPart(sort, tokens.text(start, end), tokens.offset(start)));
    }
  }
}
