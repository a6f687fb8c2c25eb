package dev.reconcile.expression.token;

/**
 * The smallest piece of SQL that means something (PostgreSQL documentation, 4.1).
 *
 * @param text as written, with quotes and escapes
 * @param value what it stands for: the folded word, the name inside the quotes, the content of a
 *     string; the text itself for everything else
 * @param offset where it starts in the SQL
 */
public record Token(Kind kind, String text, String value, int offset) {

  /** What stands before the first and after the last token of a text. */
  public static final Token NONE = new Token(Kind.PUNCTUATION, "", "", -1);

  /** The sorts of tokens. Whether a word is a keyword depends on its place, so that is not one. */
  public enum Kind {
    /** An identifier or keyword without quotes. */
    WORD,
    /** An identifier in double quotes. */
    QUOTED_NAME,
    /** A string in single quotes, of any prefix, or in dollar quotes. */
    STRING,
    /** A number without sign. */
    NUMBER,
    /** A positional parameter, such as {@code $1}. */
    PARAMETER,
    /** An operator, built in or not. */
    OPERATOR,
    /** A parenthesis, a comma, and whatever else stands alone. */
    PUNCTUATION
  }

  /** Whether this can be a part of a name. */
  public boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
  }

  /** Whether this is the given keyword, which is in lower case. */
  public boolean isWord(String keyword) {
    return kind == Kind.WORD && value.equals(keyword);
  }

  /** Whether this is the given operator or punctuation. */
  public boolean isSymbol(String symbol) {
    return (kind == Kind.OPERATOR || kind == Kind.PUNCTUATION) && text.equals(symbol);
  }

  /** Whether the two are the same wherever they stand. */
  boolean same(Token other) {
    return kind == other.kind
        && (kind == Kind.WORD ? value.equals(other.value) : text.equals(other.text));
  }
}
