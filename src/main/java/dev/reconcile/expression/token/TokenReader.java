package dev.reconcile.expression.token;

import java.util.List;

/**
 * Goes through the tokens of a program. Searching starts at the position, and never goes into
 * parentheses or CASE.
 */
public final class TokenReader {

  private final String text;
  private final List<Token> tokens;
  private int position;

  /** Stands before the first token of the text. */
  public TokenReader(String text) {
    this.text = text;
    this.tokens = SqlTokens.of(text).tokens();
  }

  /** Whether all tokens have been read. */
  public boolean atEnd() {
    return position >= tokens.size();
  }

  /** How many tokens have been read. */
  public int position() {
    return position;
  }

  /** The token of that number, wherever the reader stands. */
  public Token at(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : Token.NONE;
  }

  /** The token that is read next. */
  public Token peek() {
    return at(position);
  }

  /** Reads a token. */
  public Token next() {
    return at(position++);
  }

  /** Where in the text a token begins. */
  public int offset(int index) {
    return index < tokens.size() ? tokens.get(index).offset() : text.length();
  }

  /** The place of a word or symbol, or the end. */
  public int find(String sought) {
    int depth = 0;
    int cases = 0;
    for (int i = position; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (depth == 0 && cases == 0 && (token.isWord(sought) || token.isSymbol(sought))) {
        return i;
      }
      depth += opens(token) ? 1 : closes(token) ? -1 : 0;
      cases += token.isWord("case") ? 1 : cases > 0 && token.isWord("end") ? -1 : 0;
    }
    return tokens.size();
  }

  /** Reads all up to such a token and the token itself. */
  public void skipPast(String sought) {
    position = find(sought) + 1;
  }

  /** Whether a word is there before the given place. */
  public boolean has(String word, int end) {
    for (int i = position; i < end; i++) {
      if (tokens.get(i).isWord(word)) {
        return true;
      }
    }
    return false;
  }

  /** The place of an INTO that names variables; negative if there is none. */
  public int findTargets(int start, int end) {
    int depth = 0;
    for (int i = start; i < end; i++) {
      Token token = tokens.get(i);
      boolean namesTable = at(i - 1).isWord("insert") || at(i - 1).isWord("merge");
      if (depth == 0 && token.isWord("into") && !namesTable) {
        return i;
      }
      depth += opens(token) ? 1 : closes(token) ? -1 : 0;
    }
    return -1;
  }

  /** Where the variables after an INTO end. */
  public int endOfTargets(int into, int end) {
    int at = at(into + 1).isWord("strict") ? into + 2 : into + 1;
    at = endOfName(at);
    while (at < end && at(at).isSymbol(",")) {
      at = endOfName(at + 1);
    }
    return Math.min(at, end);
  }

  /** Where a name with its fields and elements ends. */
  public int endOfName(int start) {
    int at = start + 1;
    while (at(at).isSymbol(".") || at(at).isSymbol("[")) {
      if (at(at).isSymbol(".")) {
        at += 2;
      } else {
        while (at < tokens.size() && !at(at).isSymbol("]")) {
          at++;
        }
        at++;
      }
    }
    return at;
  }

  /** What is written from one token up to another. */
  public String text(int start, int end) {
    if (start >= end) {
      return "";
    }
    Token last = tokens.get(Math.min(end, tokens.size()) - 1);
    return text.substring(offset(start), last.offset() + last.text().length());
  }

  /** The same with blanks from one token up to another. */
  public String text(int start, int end, int blankStart, int blankEnd) {
    StringBuilder result = new StringBuilder(text(start, end));
    int from = offset(blankStart) - offset(start);
    int to = Math.min(offset(blankEnd) - offset(start), result.length());
    for (int i = from; i < to; i++) {
      result.setCharAt(i, result.charAt(i) == '\n' ? '\n' : ' ');
    }
    return result.toString();
  }

  private static boolean opens(Token token) {
    return token.isSymbol("(") || token.isSymbol("[");
  }

  private static boolean closes(Token token) {
    return token.isSymbol(")") || token.isSymbol("]");
  }
}
