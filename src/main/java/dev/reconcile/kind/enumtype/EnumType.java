package dev.reconcile.kind.enumtype;

import dev.reconcile.kind.Enumerated;
import dev.reconcile.kind.Succeeded;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.SetAside;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An enum type (catalogs {@code pg_type} and {@code pg_enum}).
 *
 * @param values in the order in which they compare
 * @param renamedValues new names by old ones; from YAML only
 * @param map what becomes of values that are gone, and leave to build the type anew; null for no
 *     word about it; from YAML only
 */
public record EnumType(
    ObjectId id,
    List<String> values,
    Map<String, String> renamedValues,
    @Nullable Map<String, String> map)
    implements Succeeded, Enumerated {

  /** Takes copies. */
  public EnumType {
    values = List.copyOf(values);
    renamedValues = Collections.unmodifiableMap(new LinkedHashMap<>(renamedValues));
    map = map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** Renames that are still to be done for this live type to become the described one. */
  Map<String, String> renamesTo(EnumType desired) {
    Map<String, String> renames = new LinkedHashMap<>(desired.renamedValues);
    renames
        .entrySet()
        .removeIf(
            rename ->
                !values.contains(rename.getKey())
                    || values.contains(rename.getValue())
                    || !desired.values.contains(rename.getValue()));
    return renames;
  }

  /** The values once they have their new names. */
  List<String> valuesRenamedFor(EnumType desired) {
    Map<String, String> renames = renamesTo(desired);
    return values.stream().map(value -> renames.getOrDefault(value, value)).toList();
  }

  /** Whether renaming and adding values is enough: PostgreSQL neither moves nor removes one. */
  boolean canBecome(EnumType desired) {
    List<String> renamed = valuesRenamedFor(desired);
    List<String> kept = new ArrayList<>(desired.values);
    kept.retainAll(renamed);
    return kept.equals(renamed);
  }

  /** Values of this live type that the described one neither has nor says anything of. */
  List<String> unmappedIn(EnumType desired) {
    Map<String, String> known = desired.map == null ? Map.of() : desired.map;
    return valuesRenamedFor(desired).stream()
        .filter(value -> !desired.values.contains(value) && !known.containsKey(value))
        .toList();
  }

  /** What becomes of values that are there and go. */
  Map<String, String> replacementsIn(EnumType desired) {
    Map<String, String> replacements =
        new LinkedHashMap<>(desired.map == null ? Map.of() : desired.map);
    replacements.keySet().retainAll(valuesRenamedFor(desired));
    return replacements;
  }

  @Override
  public SchemaObject withIntentOf(SchemaObject described) {
    return described instanceof EnumType type
        ? new EnumType(id, values, type.renamedValues, type.map)
        : this;
  }

  @Override
  public SetAside.Conversion conversion(Schema live, Schema desired) {
    Map<String, String> replacements =
        desired.find(id).orElse(null) instanceof EnumType successor
            ? replacementsIn(successor)
            : Map.of();
    return new ValueConversion(replacements)::of;
  }
}
