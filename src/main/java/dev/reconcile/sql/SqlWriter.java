package dev.reconcile.sql;

import static java.util.stream.Collectors.joining;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;

/**
 * Writes one statement. Words are separated by single spaces; punctuation sets none. Names are
 * always qualified by their schema, so that a statement means the same under any {@code
 * search_path}.
 */
public final class SqlWriter {

  private final StringBuilder text = new StringBuilder();

  /** A statement that begins with the given keywords. */
  public static SqlWriter sql(String keywords) {
    return new SqlWriter().keyword(keywords);
  }

  /** Keywords and punctuation of ours, verbatim. */
  public SqlWriter keyword(String words) {
    return word(words);
  }

  /** Keywords if the condition holds, as for {@code NOT NULL}. */
  public SqlWriter keywordIf(boolean condition, String words) {
    return condition ? word(words) : this;
  }

  /** A name, quoted where needed. */
  public SqlWriter identifier(String name) {
    return word(Quoting.identifier(name));
  }

  /** A name qualified by a schema. */
  public SqlWriter qualified(String schema, String name) {
    return word(Quoting.identifier(schema) + "." + Quoting.identifier(name));
  }

  /** An object by its name alone, qualified as its kind wants it: {@code app.tool}. */
  public SqlWriter name(ObjectId id) {
    return word(nameOf(id));
  }

  /**
   * An object as {@code COMMENT ON}, {@code ALTER} and {@code DROP} address it: {@code TRIGGER
   * touch ON app.tool}.
   */
  public SqlWriter object(ObjectId id) {
    word(id.kind().keyword());
    return switch (id.kind().address()) {
      case ON_PARENT ->
          identifier(id.name())
              .word("ON")
              .keywordIf(id.requireParent().kind() == KindName.DOMAIN, "DOMAIN")
              .name(id.requireParent());
      case GLOBAL, QUALIFIED, SIBLING, MEMBER, FOR_METHOD, PHRASE, ATTACHED -> name(id);
    };
  }

  /** A string constant. */
  public SqlWriter literal(String value) {
    return word(Quoting.literal(value));
  }

  /** A string constant between dollars, for bodies that should stay readable. */
  public SqlWriter dollarQuoted(String value) {
    return word(Quoting.dollar(value));
  }

  /** SQL that a user wrote or PostgreSQL printed: a type, an expression, a query. Verbatim. */
  public SqlWriter fragment(String sql) {
    return word(sql);
  }

  /** An expression between parentheses. */
  public SqlWriter parenthesized(String sql) {
    return word("(" + sql + ")");
  }

  /** Finished SQL as a part of this statement. */
  public SqlWriter sql(Sql part) {
    return word(part.text());
  }

  /** Items between parentheses, separated by commas. */
  public <T> SqlWriter list(Collection<T> items, BiConsumer<SqlWriter, T> each) {
    return word("(" + separated(items, each) + ")");
  }

  /** Items separated by commas. */
  public <T> SqlWriter items(Collection<T> items, BiConsumer<SqlWriter, T> each) {
    return word(separated(items, each));
  }

  /** Names between parentheses. */
  public SqlWriter names(Collection<String> names) {
    return list(names, SqlWriter::identifier);
  }

  /** Clauses separated by commas; when there are several, each on a line of its own. */
  public SqlWriter itemsOnLines(Collection<Sql> clauses) {
    String separator = clauses.size() > 1 ? "\n    " : " ";
    text.append(separator);
    return word(clauses.stream().map(Sql::text).collect(joining("," + separator)));
  }

  /** A storage parameter with its value: {@code toast.autovacuum_enabled = 'off'}. */
  public SqlWriter option(String name, String value) {
    return optionName(name).word("=").literal(value);
  }

  /** The name of a storage parameter. */
  public SqlWriter optionName(String name) {
    return word(
        Arrays.stream(name.split("\\.", -1)).map(Quoting::identifier).collect(joining(".")));
  }

  /** Parts between parentheses, each on a line of its own. */
  public SqlWriter lines(Collection<Sql> parts) {
    if (parts.isEmpty()) {
      return word("()");
    }
    return word("(\n  " + parts.stream().map(Sql::text).collect(joining(",\n  ")) + "\n)");
  }

  /** A new line, indented, for statements that are easier to read on several. */
  public SqlWriter newLine() {
    text.append("\n   ");
    return this;
  }

  /** The statement as far as it is written. */
  public Sql done() {
    return new Sql(text.toString());
  }

  private static <T> String separated(Collection<T> items, BiConsumer<SqlWriter, T> each) {
    StringBuilder joined = new StringBuilder();
    for (T item : items) {
      SqlWriter writer = new SqlWriter();
      each.accept(writer, item);
      joined.append(joined.isEmpty() ? "" : ", ").append(writer.text);
    }
    return joined.toString();
  }

  private static String nameOf(ObjectId id) {
    return switch (id.kind().address()) {
      case GLOBAL -> Quoting.identifier(id.name());
      case QUALIFIED -> Quoting.identifier(id.schemaName()) + "." + routineOrName(id);
      case SIBLING -> Quoting.identifier(id.schemaName()) + "." + Quoting.identifier(id.name());
      case MEMBER -> nameOf(id.requireParent()) + "." + Quoting.identifier(id.name());
      case ON_PARENT -> Quoting.identifier(id.name());
      case FOR_METHOD -> methodsOwn(id);
      case PHRASE -> phrase(id);
      case ATTACHED -> nameOf(id.requireParent());
    };
  }

  /** A cast's types stand between parentheses, those of a transform do not. */
  private static String phrase(ObjectId id) {
    return id.kind() == KindName.CAST ? "(" + id.name() + ")" : id.name();
  }

  /** The index method stands between parentheses in the id's name. */
  private static String methodsOwn(ObjectId id) {
    String method = id.name().substring(id.bareName().length() + 1, id.name().length() - 1);
    return Quoting.identifier(id.schemaName())
        + "."
        + Quoting.identifier(id.bareName())
        + " USING "
        + Quoting.identifier(method);
  }

  /** A routine's name carries its argument types, which must not be quoted with it. */
  private static String routineOrName(ObjectId id) {
    return switch (id.kind()) {
      case FUNCTION, PROCEDURE -> Quoting.identifier(id.bareName()) + id.signature();
      case AGGREGATE ->
          Quoting.identifier(id.bareName())
              + (id.signature().equals("()") ? "(*)" : id.signature());
      case OPERATOR -> id.name();
      default -> Quoting.identifier(id.name());
    };
  }

  private SqlWriter word(String word) {
    boolean spaced =
        text.isEmpty() || word.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    text.append(spaced ? "" : " ").append(word);
    return this;
  }
}
