package dev.reconcile.expression.token;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tokens of one text, by the rules of the server's {@code scan.l}. */
final class Lexer {

  private static final Pattern NUMBER =
      Pattern.compile(
          "0[xX][0-9A-Fa-f_]++|0[oO][0-7_]++|0[bB][01_]++"
              // Two dots are a range of PL/pgSQL, not a decimal point.
              + "|(?:\\d[\\d_]*+(?:\\.(?!\\.)[\\d_]*+)?|\\.\\d[\\d_]*+)(?:[eE][+-]?\\d[\\d_]*+)?");
  private static final Pattern PARAMETER = Pattern.compile("\\$\\d++");
  private static final Pattern DOLLAR_QUOTE =
      Pattern.compile("\\$(?:[A-Za-z_\\x{80}-\\x{10FFFF}][\\w\\x{80}-\\x{10FFFF}]*+)?\\$");
  private static final Pattern UNICODE_ESCAPE =
      Pattern.compile("\\s*+uescape\\s*+'(.)'", Pattern.CASE_INSENSITIVE);
  private static final String PREFIXES = "eEbBxXnNuU";
  private static final Pattern PREFIX = Pattern.compile("(?:[eEbBxXnN]|[uU]&)?'|(?:[uU]&)?\"");
  private static final String BLANKS = " \t\n\u000B\f\r";
  private static final String OPERATORS = "-~!@#^&|`?+*/%<>=";
  private static final Pattern PAIRED_PUNCTUATION = Pattern.compile("::|:=|\\.\\.");
  private static final Pattern COMMENT_IN_OPERATOR = Pattern.compile("/\\*|--");
  private static final Pattern KEEPS_SIGN_AT_END = Pattern.compile("[~!@#^&|`?%]");

  private final String sql;
  private final List<Token> tokens = new ArrayList<>();
  private int position;
  private int lookedUpTo;

  Lexer(String sql) {
    this.sql = sql;
  }

  List<Token> tokens() {
    skipBlanksAndComments();
    while (position < sql.length()) {
      readToken();
      skipBlanksAndComments();
    }
    return tokens;
  }

  private void skipBlanksAndComments() {
    while (position < sql.length()) {
      if (BLANKS.indexOf(sql.charAt(position)) >= 0) {
        position++;
      } else if (sql.startsWith("--", position)) {
        skipLine();
      } else if (sql.startsWith("/*", position)) {
        skipBlockComment();
      } else {
        return;
      }
    }
  }

  private void skipLine() {
    while (position < sql.length() && "\n\r".indexOf(sql.charAt(position)) < 0) {
      position++;
    }
  }

  /** Block comments nest, unlike in the SQL standard. */
  private void skipBlockComment() {
    int depth = 0;
    do {
      if (sql.startsWith("/*", position)) {
        depth++;
        position += 2;
      } else if (sql.startsWith("*/", position)) {
        depth--;
        position += 2;
      } else {
        position++;
      }
    } while (depth > 0 && position < sql.length());
  }

  /** What a token can be is mostly plain from its first character. */
  private void readToken() {
    char first = sql.charAt(position);
    if (first == '\'' || first == '"') {
      readQuoted(String.valueOf(first));
    } else if (mayBeginPrefix(first) && looksAt(PREFIX)) {
      readQuoted(sql.substring(position, lookedUpTo));
    } else if (isLetter(first)) {
      readWord();
    } else if ((isDigit(first) || first == '.') && looksAt(NUMBER)) {
      addPlain(Token.Kind.NUMBER, lookedUpTo);
    } else if (first == '$' && looksAt(PARAMETER)) {
      addPlain(Token.Kind.PARAMETER, lookedUpTo);
    } else if (first == '$' && looksAt(DOLLAR_QUOTE)) {
      readDollarQuoted(sql.substring(position, lookedUpTo));
    } else if (OPERATORS.indexOf(first) >= 0) {
      addPlain(Token.Kind.OPERATOR, position + operatorLength(operators()));
    } else {
      boolean paired = (first == ':' || first == '.') && looksAt(PAIRED_PUNCTUATION);
      addPlain(Token.Kind.PUNCTUATION, paired ? lookedUpTo : position + 1);
    }
  }

  private boolean mayBeginPrefix(char first) {
    return PREFIXES.indexOf(first) >= 0
        && position + 1 < sql.length()
        && "'&".indexOf(sql.charAt(position + 1)) >= 0;
  }

  /** Every character beyond ASCII is a letter to the server. */
  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void readWord() {
    int end = position + 1;
    while (end < sql.length()
        && (isLetter(sql.charAt(end)) || isDigit(sql.charAt(end)) || sql.charAt(end) == '$')) {
      end++;
    }
    String word = sql.substring(position, end);
    add(Token.Kind.WORD, word, Name.fold(word), end);
  }

  private String operators() {
    int end = position + 1;
    while (end < sql.length() && OPERATORS.indexOf(sql.charAt(end)) >= 0) {
      end++;
    }
    return sql.substring(position, end);
  }

  private void readQuoted(String prefix) {
    char form = Character.toLowerCase(prefix.charAt(0));
    Quoted.Backslash backslash = form == 'e' ? Quoted.Backslash.ESCAPES : Quoted.Backslash.ORDINARY;
    Quoted quoted = Quoted.read(sql, position + prefix.length() - 1, backslash);
    Token.Kind kind = prefix.endsWith("\"") ? Token.Kind.QUOTED_NAME : Token.Kind.STRING;
    if (form == 'u') {
      addUnicode(kind, quoted);
    } else if (form == 'e') {
      add(kind, CharacterCodes.inBackslashForm(quoted.content()), quoted.end());
    } else {
      add(kind, quoted.content(), quoted.end());
    }
  }

  private void addUnicode(Token.Kind kind, Quoted quoted) {
    Matcher escape = UNICODE_ESCAPE.matcher(sql).region(quoted.end(), sql.length());
    if (escape.lookingAt()) {
      add(kind, CharacterCodes.inUnicodeForm(quoted.content(), escape.group(1)), escape.end());
    } else {
      add(kind, CharacterCodes.inUnicodeForm(quoted.content(), "\\"), quoted.end());
    }
  }

  private void readDollarQuoted(String delimiter) {
    int start = position + delimiter.length();
    int close = sql.indexOf(delimiter, start);
    int contentEnd = close < 0 ? sql.length() : close;
    int end = close < 0 ? sql.length() : close + delimiter.length();
    add(Token.Kind.STRING, sql.substring(start, contentEnd), end);
  }

  /** An operator ends where a comment starts, and at a sign, which belongs to what follows. */
  private static int operatorLength(String run) {
    if (run.length() == 1) {
      return 1;
    }
    Matcher comment = COMMENT_IN_OPERATOR.matcher(run);
    String operator = comment.find() ? run.substring(0, comment.start()) : run;
    int length = operator.length();
    if (!KEEPS_SIGN_AT_END.matcher(operator).find()) {
      while (length > 1 && "+-".indexOf(operator.charAt(length - 1)) >= 0) {
        length--;
      }
    }
    return length;
  }

  private boolean looksAt(Pattern pattern) {
    Matcher matcher = pattern.matcher(sql).region(position, sql.length());
    boolean found = matcher.lookingAt();
    lookedUpTo = found ? matcher.end() : position;
    return found;
  }

  private void addPlain(Token.Kind kind, int end) {
    String text = sql.substring(position, end);
    add(kind, text, text, end);
  }

  private void add(Token.Kind kind, String value, int end) {
    add(kind, sql.substring(position, end), value, end);
  }

  private void add(Token.Kind kind, String text, String value, int end) {
    tokens.add(new Token(kind, text, value, position));
    position = end;
  }
}
