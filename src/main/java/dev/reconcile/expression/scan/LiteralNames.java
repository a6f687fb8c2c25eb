package dev.reconcile.expression.scan;

import dev.reconcile.expression.token.Keywords;
import dev.reconcile.expression.token.Name;
import dev.reconcile.expression.token.NameChain;
import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Names inside string constants. {@code 'app.counter'::regclass} refers to the sequence as soon as
 * it is parsed, and so does {@code nextval('app.counter')}, where the server adds the cast.
 */
final class LiteralNames {

  private enum Parenthesis {
    CALL,
    OTHER
  }

  private final List<Token> tokens;

  LiteralNames(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Tables, views, sequences. */
  List<Name> relations() {
    List<Name> names = new ArrayList<>(namesCastTo(List.of("regclass")));
    for (Token argument : arguments()) {
      List<Token> content = SqlTokens.of(argument.value()).tokens();
      List<NameChain> chains = NameChain.of(content);
      boolean isOneName =
          chains.size() == 1 && content.size() == 2 * chains.get(0).parts().size() - 1;
      if (isOneName) {
        names.add(chains.get(0).last());
      }
    }
    return names;
  }

  /** Functions. */
  List<Name> functions() {
    return namesCastTo(List.of("regproc", "regprocedure"));
  }

  /** Types, and what else can be named in a constant: collations, configurations of text search. */
  List<Name> types() {
    return namesCastTo(List.of("regtype", "regcollation", "regconfig", "regdictionary"));
  }

  /** All that the strings name: there are several in {@code '{a,b}'::regclass[]}. */
  private List<Name> namesCastTo(List<String> types) {
    return IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i).isName() && types.contains(tokens.get(i).value()))
        .mapToObj(this::castTo)
        .flatMap(List::stream)
        .filter(token -> token.kind() == Token.Kind.STRING)
        .flatMap(string -> NameChain.of(SqlTokens.of(string.value()).tokens()).stream())
        .map(NameChain::last)
        .toList();
  }

  /** What is cast to the type at this place, in any of the four ways to write a cast. */
  private List<Token> castTo(int type) {
    if (at(type + 1).kind() == Token.Kind.STRING) {
      return List.of(at(type + 1));
    }
    if (at(type + 1).isSymbol("(")) {
      return List.of(at(type + 2));
    }
    int first = at(type - 1).isSymbol(".") ? type - 2 : type;
    boolean isCast = at(first - 1).isSymbol("::") || at(first - 1).isWord("as");
    return isCast ? operandEndingAt(first - 2) : List.of();
  }

  /** One token, or all between a bracket and its counterpart. */
  private List<Token> operandEndingAt(int last) {
    int depth = 0;
    int first = last + 1;
    do {
      first--;
      if (at(first).isSymbol(")") || at(first).isSymbol("]")) {
        depth++;
      } else if (at(first).isSymbol("(") || at(first).isSymbol("[")) {
        depth--;
      }
    } while (depth > 0 && first > 0);
    return first < 0 ? List.of() : tokens.subList(first, last + 1);
  }

  /** The strings that an argument of a function starts with. */
  private List<Token> arguments() {
    List<Token> arguments = new ArrayList<>();
    Deque<Parenthesis> open = new ArrayDeque<>();
    Token before = Token.NONE;
    for (Token token : tokens) {
      if (token.isSymbol("(")) {
        boolean isCall = Keywords.canBeFunctionOrType(before);
        open.push(isCall ? Parenthesis.CALL : Parenthesis.OTHER);
      } else if (token.isSymbol(")")) {
        open.poll();
      } else if (token.kind() == Token.Kind.STRING
          && open.peek() == Parenthesis.CALL
          && startsArgument(before)) {
        arguments.add(token);
      }
      before = token;
    }
    return arguments;
  }

  private static boolean startsArgument(Token before) {
    return before.isSymbol("(")
        || before.isSymbol(",")
        || before.isSymbol("=>")
        || before.isSymbol(":=")
        || before.isWord("variadic");
  }

  private Token at(int index) {
    return index < 0 || index >= tokens.size() ? Token.NONE : tokens.get(index);
  }
}
