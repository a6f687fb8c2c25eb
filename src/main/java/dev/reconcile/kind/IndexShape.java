package dev.reconcile.kind;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.expression.token.SqlTokens;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an index holds, in a form in which that of an index and of a key can be compared.
 *
 * @param method the access method
 * @param include columns that are carried along
 * @param where the rows that are in it, token by token; null for all
 * @param with storage parameters that shape it
 * @param nullsNotDistinct whether a unique one lets NULL in only once
 */
public record IndexShape(
    Role role,
    String method,
    List<Key> keys,
    List<String> include,
    @Nullable String where,
    Map<String, String> with,
    boolean nullsNotDistinct,
    Deferral deferral) {

  /** The only method whose index can be read from its first columns on. */
  public static final String BTREE = "btree";

  /** What it is for beside finding rows; the later, the more would go with it. */
  public enum Role {
    /** Nothing. */
    INDEX,
    /** Lets no two rows have the same values. */
    UNIQUE_INDEX,
    /** The same, as a constraint. */
    UNIQUE_KEY,
    /** Tells the rows apart. */
    PRIMARY_KEY
  }

  /**
   * One key.
   *
   * @param column the column that it is; null for an expression
   * @param sql the whole, with collation, operator class and order, token by token
   */
  public record Key(@Nullable String column, String sql) {

    /** A key of a constraint: a column and nothing else. */
    public static Key ofColumn(String name) {
      return new Key(name, name);
    }

    /** A key of an index, as SQL. */
    public static Key ofElement(String element) {
      SqlFragment first = SqlFragment.of(SqlFragment.of(element).splitAfterFirst().get(0));
      String column = first.isName() ? first.words().iterator().next() : null;
      return new Key(column, comparable(element));
    }
  }

  /** SQL without the differences that are none: blanks, comments, the case of words. */
  public static String comparable(String sql) {
    return SqlTokens.of(sql).tokens().stream()
        .map(token -> token.isName() ? token.value() : token.text())
        .collect(Collectors.joining(" "));
  }

  /** The columns among the keys, as far as these are columns. */
  public List<String> leadingColumns() {
    return keys.stream().map(Key::column).takeWhile(Objects::nonNull).toList();
  }

  /** Whether it lets no two rows have the same values. */
  public boolean isUnique() {
    return role != Role.INDEX;
  }

  /** Whether all rows are in it. */
  public boolean isOfAllRows() {
    return where == null;
  }

  /** Whether both hold the same and allow the same rows. */
  public boolean isSameAs(IndexShape other) {
    return method.equals(other.method)
        && keys.equals(other.keys)
        && Objects.equals(where, other.where)
        && include.equals(other.include)
        && (method.equals(BTREE) || with.equals(other.with))
        && (!isUnique() || (deferral == other.deferral && forbidsLike(other)));
  }

  private boolean forbidsLike(IndexShape other) {
    return other.isUnique() && nullsNotDistinct == other.nullsNotDistinct;
  }

  /** Whether another one finds all that this one does, which is good for nothing else. */
  public boolean isWithin(IndexShape other) {
    List<String> carried =
        Stream.concat(other.include.stream(), other.keys.stream().map(Key::column)).toList();
    return role == Role.INDEX
        && method.equals(BTREE)
        && other.method.equals(BTREE)
        && keys.size() <= other.keys.size()
        && other.keys.subList(0, keys.size()).equals(keys)
        && Objects.equals(where, other.where)
        && carried.containsAll(include);
  }
}
