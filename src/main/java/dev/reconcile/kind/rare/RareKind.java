package dev.reconcile.kind.rare;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Difference;
import dev.reconcile.diff.Difference.Effect;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.model.Schema;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a rare kind.
 *
 * @param section where YAML has its objects
 * @param properties all that can be said about one
 * @param statements its SQL
 */
record RareKind(
    KindName name, SpecSection section, List<Property> properties, Statements statements) {

  /** The first major version of which ALTER OPERATOR sets more than estimators. */
  private static final int SETS_MORE = 17;

  /** A kind whose objects stand at the top of a file. */
  static RareKind top(
      String section, KindName name, List<Property> properties, Statements statements) {
    return new RareKind(name, SpecSection.top(section, name, ""), properties, statements);
  }

  /**
   * All about the kind.
   *
   * @param owner has the query beside it
   */
  ObjectKind<RareObject> bind(Class<?> owner) {
    RareSpec spec = new RareSpec(this);
    return new ObjectKind<>(
        name,
        new SpecBinding<>(RareObject.class, List.of(section), spec, spec),
        new RareCatalog(this, owner),
        comparison(),
        Silence.DROPS,
        new RareDdl(statements));
  }

  private Comparison<RareObject> comparison() {
    Comparison<RareObject> comparison = Comparison.of(RareObject.class);
    for (Property property : properties) {
      comparison = comparing(comparison, property);
    }
    return comparison;
  }

  private Comparison<RareObject> comparing(Comparison<RareObject> comparison, Property property) {
    String key = property.name();
    boolean reworded = property.form().isReworded();
    return switch (property.change()) {
      case ALTERS ->
          reworded
              ? comparison.altersSql(key, object -> shown(object, property))
              : comparison.alters(key, object -> shown(object, property));
      case REBUILDS ->
          reworded
              ? comparison.rebuildsSql(key, object -> shown(object, property))
              : comparison.rebuilds(key, object -> shown(object, property));
      case ADDS ->
          comparison
              .rebuilds(key, object -> shown(object, property))
              .orFrom(SETS_MORE, (live, desired) -> !live.has(key));
      case MUTUAL ->
          comparison
              .rebuildsSqlIfSaid(key, object -> shown(object, property))
              .orFrom(SETS_MORE, (live, desired) -> !live.has(key))
              .within((live, now, desired, then) -> unsaid(key, live, desired, then));
    };
  }

  /** What goes with the other object is none of this one's business. */
  private Optional<Difference> unsaid(
      String key, RareObject live, RareObject desired, Schema described) {
    return Optional.ofNullable(live.text(key))
        .filter(value -> !desired.has(key))
        .filter(value -> described.contains(statements.counterpart(live, key)))
        .map(value -> new Difference(key, Effect.REBUILDS, Difference.Form.VALUE, value, ""));
  }

  /** A value by itself, several as a list; null for none. */
  private static @Nullable Object shown(RareObject object, Property property) {
    List<String> all = object.texts(property.name());
    List<String> values = property.form() == Form.OPTIONS ? all.stream().sorted().toList() : all;
    return switch (values.size()) {
      case 0 -> null;
      case 1 -> values.get(0);
      default -> String.join(", ", values);
    };
  }
}
