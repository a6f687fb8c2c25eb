package dev.reconcile.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tokens of one text, by the rules of the server's {@code scan.l}. */
final class Lexer {

  private static final Pattern BLANK = Pattern.compile("\\s++|--[^\n\r]*+");
  // Every character beyond ASCII is a letter to the server.
  private static final Pattern WORD =
      Pattern.compile("[A-Za-z_\\x{80}-\\x{10FFFF}][\\w$\\x{80}-\\x{10FFFF}]*+");
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
  private static final Pattern PREFIX = Pattern.compile("(?:[eEbBxXnN]|[uU]&)?'|(?:[uU]&)?\"");
  private static final Pattern OPERATOR = Pattern.compile("[-~!@#^&|`?+*/%<>=]++");
  private static final Pattern PAIRED_PUNCTUATION = Pattern.compile("::|:=|\\.\\.");
  private static final Pattern COMMENT_IN_OPERATOR = Pattern.compile("/\\*|--");
  private static final Pattern KEEPS_SIGN_AT_END = Pattern.compile("[~!@#^&|`?%]");

  private final String sql;
  private final Matcher matcher;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  Lexer(String sql) {
    this.sql = sql;
    this.matcher = WORD.matcher(sql);
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
    int before;
    do {
      before = position;
      if (looksAt(BLANK)) {
        position = matcher.end();
      } else if (sql.startsWith("/*", position)) {
        skipBlockComment();
      }
    } while (position > before);
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

  private void readToken() {
    if (looksAt(PREFIX)) {
      readQuoted(matcher.group());
    } else if (looksAt(WORD)) {
      add(Token.Kind.WORD, Name.fold(matcher.group()), matcher.end());
    } else if (looksAt(NUMBER)) {
      addPlain(Token.Kind.NUMBER, matcher.end());
    } else if (looksAt(PARAMETER)) {
      addPlain(Token.Kind.PARAMETER, matcher.end());
    } else if (looksAt(DOLLAR_QUOTE)) {
      readDollarQuoted(matcher.group());
    } else if (looksAt(OPERATOR)) {
      addPlain(Token.Kind.OPERATOR, position + operatorLength(matcher.group()));
    } else {
      addPlain(Token.Kind.PUNCTUATION, looksAt(PAIRED_PUNCTUATION) ? matcher.end() : position + 1);
    }
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
    matcher.usePattern(UNICODE_ESCAPE).region(quoted.end(), sql.length());
    if (matcher.lookingAt()) {
      add(kind, CharacterCodes.inUnicodeForm(quoted.content(), matcher.group(1)), matcher.end());
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
    return matcher.usePattern(pattern).region(position, sql.length()).lookingAt();
  }

  private void addPlain(Token.Kind kind, int end) {
    add(kind, sql.substring(position, end), end);
  }

  private void add(Token.Kind kind, String value, int end) {
    tokens.add(new Token(kind, sql.substring(position, end), value, position));
    position = end;
  }
}
