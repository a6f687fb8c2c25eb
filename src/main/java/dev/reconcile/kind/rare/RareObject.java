package dev.reconcile.kind.rare;

import dev.reconcile.kind.GrantedAtBirth;
import dev.reconcile.kind.TypeFunctions;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import dev.reconcile.plan.Publishes;
import dev.reconcile.spec.SpecNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of one of the rare kinds.
 *
 * @param properties all that is not default, in the order in which the kind declares it
 * @param comesWithWhole whether PostgreSQL may have made it together with something else; only the
 *     catalog can tell
 */
public record RareObject(
    ObjectId id, Map<Property, List<String>> properties, boolean comesWithWhole)
    implements SchemaObject, GrantedAtBirth, Publishes {

  /** Takes a copy, in one spelling. */
  public RareObject {
    Map<Property, List<String>> canonical = new LinkedHashMap<>();
    properties.forEach(
        (property, values) -> {
          List<String> spelled = property.canonical(values);
          if (!spelled.isEmpty()) {
            canonical.put(property, spelled);
          }
        });
    properties = Collections.unmodifiableMap(canonical);
  }

  /** All values of a property; none when it is the default. */
  List<String> texts(String name) {
    return properties.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(List.of());
  }

  /** The only value of a property; null when it is the default. */
  @Nullable String text(String name) {
    List<String> values = texts(name);
    return values.isEmpty() ? null : values.get(0);
  }

  /** The value of a property that is always there. */
  String require(String name) {
    String value = text(name);
    return value == null ? "" : value;
  }

  /** The same with another value of a property. */
  RareObject with(Property property, String value) {
    Map<Property, List<String>> more = new LinkedHashMap<>(properties);
    more.put(property, value.isEmpty() ? List.of() : List.of(value));
    return new RareObject(id, more, comesWithWhole);
  }

  boolean has(String name) {
    return !texts(name).isEmpty();
  }

  /** Values by name, of a property that has such. */
  Map<String, String> map(String name) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String option : texts(name)) {
      int equals = option.indexOf('=');
      map.put(option.substring(0, equals), option.substring(equals + 1));
    }
    return map;
  }

  @Override
  public Map<String, Integer> firstMajors() {
    return FirstMajors.of(this);
  }

  @Override
  public Extent extentOf(ObjectId table) {
    return Publishing.extent(this, table);
  }

  @Override
  public boolean sendsUpdates() {
    return PublicationKind.sendsUpdates(this);
  }

  /** Only default privileges give any. */
  @Override
  public Map<String, String> grantedAtBirth() {
    return id.kind() == KindName.DEFAULT_PRIVILEGES ? map("grants") : Map.of();
  }

  @Override
  public RareObject grantingAtBirth(Map<String, List<String>> privileges) {
    Map<Property, List<String>> more = new LinkedHashMap<>(properties);
    List<String> grants = new ArrayList<>();
    privileges.forEach((role, list) -> grants.add(role + "=" + String.join(", ", list)));
    more.replaceAll((property, values) -> property.name().equals("grants") ? grants : values);
    return new RareObject(id, more, comesWithWhole);
  }

  @Override
  public List<ObjectId> references(Schema schema) {
    List<ObjectId> references = new ArrayList<>();
    properties.forEach(
        (property, values) -> {
          KindName target = property.target();
          if (property.form() == Form.FUNCTION) {
            values.forEach(name -> references.addAll(TypeFunctions.named(name, schema)));
          } else if (target != null) {
            values.forEach(value -> references.add(reference(target, value)));
          }
        });
    Members.operators(this, schema).forEach(references::add);
    if (id.kind() == KindName.BASE_TYPE) {
      references.add(TypeFunctions.shell(id));
    }
    return references;
  }

  /** A family that was made for a class has the name of that, and is of no use without it. */
  @Override
  public @Nullable ObjectId partOf() {
    return id.kind() == KindName.OPERATOR_FAMILY && comesWithWhole
        ? ObjectId.in(id.schemaName(), KindName.OPERATOR_CLASS, id.name())
        : SchemaObject.super.partOf();
  }

  /** The shell of a type is all there was of it, until the type became whole. */
  @Override
  public boolean goesOnlyWithWhole() {
    return id.kind() == KindName.SHELL_TYPE && comesWithWhole;
  }

  private static ObjectId reference(KindName kind, String name) {
    return kind.isOfDatabase()
        ? ObjectId.global(kind, SpecNames.own(name))
        : SpecNames.relation(kind, name);
  }

  /** The name of a cast or a transform is all that says which types it is for. */
  private List<String> typesInName() {
    return switch (id.kind()) {
      case CAST -> List.of(id.name().split(" AS "));
      case TRANSFORM ->
          List.of(id.name().replaceFirst("^FOR ", "").replaceFirst(" LANGUAGE .*", ""));
      default -> List.of();
    };
  }

  @Override
  public List<SqlText> sqlTexts() {
    List<SqlText> texts = new ArrayList<>();
    typesInName().forEach(type -> texts.add(SqlText.declarations(type)));
    properties.forEach((property, values) -> texts.addAll(property.sqlTexts(values)));
    return texts;
  }
}
