package dev.reconcile.kind.compositetype;

import static java.util.stream.Collectors.joining;

import dev.reconcile.kind.ValueLoss;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A composite type that stands for itself (catalogs {@code pg_type} and {@code pg_attribute}); the
 * row type of a table is a part of the table.
 *
 * @param attributes in order, which row constructors depend on
 */
public record CompositeType(ObjectId id, List<Attribute> attributes) implements SchemaObject {

  /** Takes a copy. */
  public CompositeType {
    attributes = List.copyOf(attributes);
  }

  /**
   * An attribute.
   *
   * @param type as {@code format_type} prints it
   * @param collation when it is not the type's own
   * @param comment null for none
   */
  public record Attribute(
      String name, String type, @Nullable String collation, @Nullable String comment) {

    /** The type with its collation, as it stands in a definition. */
    String definition() {
      return collation == null ? type : type + " COLLATE " + collation;
    }
  }

  /** The attributes as a definition lists them. */
  String definition() {
    return attributes.stream()
        .map(
            attribute ->
                new SqlWriter()
                    .identifier(attribute.name())
                    .fragment(attribute.definition())
                    .done()
                    .text())
        .collect(joining(", "));
  }

  /** Comments by attribute. */
  Map<String, String> comments() {
    Map<String, String> comments = new LinkedHashMap<>();
    for (Attribute attribute : attributes) {
      if (attribute.comment() != null) {
        comments.put(attribute.name(), attribute.comment());
      }
    }
    return comments;
  }

  Optional<Attribute> attribute(String name) {
    return attributes.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
  }

  /** The names of the attributes, in order. */
  public List<String> names() {
    return attributes.stream().map(Attribute::name).toList();
  }

  /**
   * Whether dropping attributes and adding some at the end is enough. PostgreSQL can change the
   * type of an attribute, too, but not while a column holds values of the composite.
   */
  boolean canBecome(CompositeType desired) {
    List<String> kept = new ArrayList<>(names());
    kept.retainAll(desired.names());
    return desired.names().subList(0, kept.size()).equals(kept)
        && kept.stream().noneMatch(name -> isRetyped(name, desired));
  }

  private boolean isRetyped(String name, CompositeType desired) {
    return !attribute(name)
        .map(Attribute::definition)
        .equals(desired.attribute(name).map(Attribute::definition));
  }

  /** Whether an attribute is gone in the other one. */
  boolean losesAttributesTo(CompositeType desired) {
    return !desired.names().containsAll(names());
  }

  /** Whether an attribute of the same name may not take all values in the other one. */
  boolean losesValuesTo(CompositeType desired) {
    return attributes.stream()
        .anyMatch(
            before ->
                desired
                    .attribute(before.name())
                    .map(Attribute::definition)
                    .filter(after -> !after.equals(before.definition()))
                    .filter(after -> ValueLoss.isPossible(before.definition(), after))
                    .isPresent());
  }

  @Override
  public List<SqlText> sqlTexts() {
    return attributes.stream()
        .flatMap(
            attribute ->
                Stream.concat(
                    Stream.of(SqlText.type(attribute.type())),
                    Stream.ofNullable(attribute.collation()).map(SqlText::declarations)))
        .toList();
  }
}
