package dev.reconcile.kind.rare;

import dev.reconcile.model.KindName;
import dev.reconcile.model.SqlText;
import dev.reconcile.sql.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One property of a rare kind.
 *
 * @param name its key in YAML, and its column in the query
 * @param form what its values are
 * @param need whether it can be left out
 * @param change what it takes to change it
 * @param words of a {@link Form#WORD}: those that there are, the default first
 * @param target of a reference: the kind of object that it names
 */
record Property(
    String name,
    Form form,
    Need need,
    Change change,
    List<String> words,
    @Nullable KindName target) {

  /** Whether a property can be left out. */
  enum Need {
    /** It can. */
    OPTIONAL,
    /** It must be there. */
    REQUIRED,
    /** It is told by the object's name. */
    IN_NAME
  }

  /** What it takes to change a property. */
  enum Change {
    /** The object is dropped and created again. */
    REBUILDS,
    /** ALTER can do it. */
    ALTERS,
    /** As the first, but from PostgreSQL 17 on ALTER can set it where there is nothing. */
    ADDS,
    /** As the one before, and the object that it names learns of this one by itself. */
    MUTUAL
  }

  static Property of(String name, Form form) {
    return new Property(name, form, Need.OPTIONAL, Change.REBUILDS, List.of(), null);
  }

  /** One of some words; the first is the default. */
  static Property word(String name, String... words) {
    return new Property(name, Form.WORD, Need.OPTIONAL, Change.REBUILDS, List.of(words), null);
  }

  /** The name of another object. */
  static Property reference(String name, Form form, KindName target) {
    return new Property(name, form, Need.OPTIONAL, Change.REBUILDS, List.of(), target);
  }

  Property required() {
    return new Property(name, form, Need.REQUIRED, change, words, target);
  }

  /** The same, and the object's name says it already. */
  Property fromName() {
    return new Property(name, form, Need.IN_NAME, change, words, target);
  }

  /** The same, and ALTER can change it. */
  Property altered() {
    return new Property(name, form, need, Change.ALTERS, words, target);
  }

  /** The same, and ALTER of newer servers can set it where there is nothing. */
  Property added() {
    return new Property(name, form, need, Change.ADDS, words, target);
  }

  /** The same, and the object that it names learns of this one by itself. */
  Property mutual() {
    return new Property(name, form, need, Change.MUTUAL, words, target);
  }

  /** Values in one spelling, as far as it can be told without a server; defaults go. */
  List<String> canonical(List<String> values) {
    List<String> spelled = values.stream().map(this::canonical).filter(v -> !v.isEmpty()).toList();
    return form.isUnordered() ? spelled.stream().distinct().sorted().toList() : spelled;
  }

  private String canonical(String value) {
    return switch (form) {
      case FLAG -> value.equals("true") ? value : "";
      case WORD -> word(value.toLowerCase(Locale.ROOT).replace('_', ' '));
      case TYPE -> TypeName.canonical(value);
      case SQL, SQL_LIST, FUNCTION -> value.strip();
      case PRIVILEGES -> privileges(value);
      case TEXT, SPELLING, LIST, SET, OPTIONS, LISTS, DEFINITIONS, REFERENCE, REFERENCES -> value;
    };
  }

  /** A role's privileges in lower case, sorted; none say nothing. */
  private static String privileges(String value) {
    int equals = value.indexOf('=');
    String list =
        RareSpec.split(value.substring(equals + 1).toLowerCase(Locale.ROOT)).stream()
            .map(String::strip)
            .filter(privilege -> !privilege.isEmpty())
            .sorted()
            .distinct()
            .collect(Collectors.joining(RareSpec.SEPARATOR));
    return list.isEmpty() ? "" : value.substring(0, equals + 1) + list;
  }

  private String word(String value) {
    return value.equals(words.get(0)) ? "" : value;
  }

  /** The SQL within the values. */
  List<SqlText> sqlTexts(List<String> values) {
    return switch (form) {
      case TYPE -> values.stream().map(SqlText::declarations).toList();
      case SQL, SQL_LIST, FUNCTION -> values.stream().map(SqlText::expression).toList();
      case LISTS, DEFINITIONS ->
          values.stream()
              .map(value -> SqlText.expression(value.substring(value.indexOf('=') + 1)))
              .toList();
      case TEXT, SPELLING, FLAG, WORD, LIST, SET, OPTIONS, PRIVILEGES, REFERENCE, REFERENCES ->
          List.of();
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
