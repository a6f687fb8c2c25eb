package dev.reconcile.app.validation;

import dev.reconcile.expression.catalog.BuiltInNames;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.token.Name;
import dev.reconcile.kind.domain.Domain;
import dev.reconcile.kind.enumtype.EnumType;
import dev.reconcile.model.KindName;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The types of values: those that PostgreSQL and extensions bring, described enums, and domains for
 * what they are made of. Of all others nothing is known.
 */
final class ValueTypes {

  private static final Set<KindName> KINDS =
      EnumSet.of(
          KindName.ENUM_TYPE,
          KindName.COMPOSITE_TYPE,
          KindName.RANGE_TYPE,
          KindName.DOMAIN,
          KindName.BASE_TYPE,
          KindName.SHELL_TYPE,
          KindName.TABLE,
          KindName.VIEW,
          KindName.MATERIALIZED_VIEW,
          KindName.FOREIGN_TABLE);

  private final BuiltInNames builtIn;
  private final Map<String, List<SchemaObject>> described;
  private final Map<String, ValueType> declared = new HashMap<>();
  private final Set<String> underWay = new HashSet<>();

  ValueTypes(Schema schema, BuiltInNames builtIn) {
    this.builtIn = builtIn;
    this.described =
        schema.objects().stream()
            .filter(object -> KINDS.contains(object.id().kind()))
            .collect(Collectors.groupingBy(object -> object.id().name()));
  }

  /** The type that a declaration means, with or without modifiers. */
  ValueType declared(String declaration) {
    ValueType known = declared.get(declaration);
    if (known == null) {
      known = ValueType.declared(declaration, this::named);
      declared.put(declaration, known);
    }
    return known;
  }

  /** The type of that name; which of several is meant that are called the same is not told. */
  ValueType named(Name name) {
    List<SchemaObject> found = described.getOrDefault(name.name(), List.of());
    boolean isOfSystem = name.schema() != null && name.schema().equals("pg_catalog");
    if (builtIn.hasType(name.name())) {
      return isOfSystem || found.isEmpty() ? builtIn.valueType(name.name()) : ValueType.UNKNOWN;
    }
    return found.size() == 1 ? type(found.get(0)) : ValueType.UNKNOWN;
  }

  /** The described enum that is meant. */
  Optional<EnumType> enumType(ValueType type) {
    List<SchemaObject> found = described.getOrDefault(type.name(), List.of());
    return found.size() == 1 && found.get(0) instanceof EnumType one
        ? Optional.of(one)
        : Optional.empty();
  }

  private ValueType type(SchemaObject object) {
    if (object instanceof EnumType) {
      return ValueType.ofEnum(object.id().name());
    }
    if (object instanceof Domain domain && underWay.add(domain.id().name())) {
      ValueType base = declared(domain.type());
      underWay.remove(domain.id().name());
      return base;
    }
    return ValueType.UNKNOWN;
  }
}
