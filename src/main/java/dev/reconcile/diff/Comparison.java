package dev.reconcile.diff;

import dev.reconcile.database.ServerVersion;
import dev.reconcile.diff.Difference.Effect;
import dev.reconcile.diff.Difference.Form;
import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How two objects of one kind are compared: property by property, in the order in which they are
 * declared.
 *
 * @param <T> the kind's record
 */
public final class Comparison<T extends SchemaObject> {

  private record Property<T>(
      String name,
      BiPredicate<T, T> alterable,
      Form form,
      Function<T, @Nullable Object> value,
      BiPredicate<T, T> same,
      Predicate<String> standsForItself,
      @Nullable Newer<T> newer) {

    Property(
        String name,
        BiPredicate<T, T> alterable,
        Form form,
        Function<T, @Nullable Object> value,
        BiPredicate<T, T> same) {
      this(name, alterable, form, value, same, text -> false, null);
    }

    Property<T> certain(Predicate<String> texts) {
      return new Property<>(name, alterable, form, value, same, texts, newer);
    }

    Property<T> from(Newer<T> since) {
      return new Property<>(name, alterable, form, value, same, standsForItself, since);
    }

    Property<T> on(ServerVersion version) {
      return newer == null || !version.atLeast(newer.major())
          ? this
          : new Property<>(
              name, alterable.or(newer.alterable()), form, value, same, standsForItself, null);
    }

    Difference difference(Effect effect, String from, String to) {
      boolean certain = standsForItself.test(from) && standsForItself.test(to);
      return new Difference(name, effect, certain ? Form.VALUE : form, from, to);
    }
  }

  /** What newer servers alter in place, too. */
  private record Newer<T>(int major, BiPredicate<T, T> alterable) {}

  /**
   * A rule for a difference that lies in what surrounds two objects of a kind.
   *
   * @param <T> the kind's record
   */
  @FunctionalInterface
  public interface Surrounding<T> {

    /** The difference, if there is one. */
    Optional<Difference> between(T live, Schema liveSchema, T desired, Schema desiredSchema);
  }

  private final Class<T> type;
  private final List<Property<T>> properties;
  private final List<Surrounding<T>> surroundings;
  private final Function<T, List<Difference>> known;

  private Comparison(
      Class<T> type,
      List<Property<T>> properties,
      List<Surrounding<T>> surroundings,
      Function<T, List<Difference>> known) {
    this.type = type;
    this.properties = List.copyOf(properties);
    this.surroundings = List.copyOf(surroundings);
    this.known = known;
  }

  /** A comparison that finds no differences yet. */
  public static <T extends SchemaObject> Comparison<T> of(Class<T> type) {
    return asked(type, live -> List.of());
  }

  /** A comparison that was made by the server: the live object knows how it differs. */
  public static <T extends SchemaObject> Comparison<T> asked(
      Class<T> type, Function<T, List<Difference>> known) {
    return new Comparison<>(type, List.of(), List.of(), known);
  }

  /** The same, also looking at a property that can be altered in place. */
  public Comparison<T> alters(String name, Function<T, @Nullable Object> value) {
    return altersIf(name, value, (live, desired) -> true);
  }

  /** The same, also looking at a property that has a sameness of its own (live, desired). */
  public Comparison<T> alters(
      String name, Function<T, @Nullable Object> value, BiPredicate<T, T> same) {
    return with(new Property<>(name, (live, desired) -> true, Form.VALUE, value, same));
  }

  /**
   * The same, also looking at a property that can be altered in place when the two objects (live,
   * desired) allow it, and else needs the object to be built anew.
   */
  public Comparison<T> altersIf(
      String name, Function<T, @Nullable Object> value, BiPredicate<T, T> alterable) {
    return with(new Property<>(name, alterable, Form.VALUE, value, same(value, Objects::equals)));
  }

  /**
   * The same, also looking at a property that has a sameness of its own, and can be altered in
   * place when the two objects allow it.
   */
  public Comparison<T> altersIf(
      String name,
      Function<T, @Nullable Object> value,
      BiPredicate<T, T> same,
      BiPredicate<T, T> alterable) {
    return with(new Property<>(name, alterable, Form.VALUE, value, same));
  }

  /** The same, also looking at a property whose change needs the object to be built anew. */
  public Comparison<T> rebuilds(String name, Function<T, @Nullable Object> value) {
    return altersIf(name, value, (live, desired) -> false);
  }

  /** The same, also looking at SQL that can be altered in place. */
  public Comparison<T> altersSql(String name, Function<T, @Nullable Object> value) {
    return altersSqlIf(name, value, (live, desired) -> true);
  }

  /** The same, also looking at SQL that can be altered in place when the objects allow it. */
  public Comparison<T> altersSqlIf(
      String name, Function<T, @Nullable Object> value, BiPredicate<T, T> alterable) {
    return with(new Property<>(name, alterable, Form.SQL, value, same(value, Comparison::sameSql)));
  }

  /**
   * The same, also looking at SQL that can be altered in place, where some texts are known to stand
   * for themselves: two of those that differ do differ.
   */
  public Comparison<T> altersSql(
      String name, Function<T, @Nullable Object> value, Predicate<String> standsForItself) {
    Property<T> property =
        new Property<>(
            name, (live, desired) -> true, Form.SQL, value, same(value, Comparison::sameSql));
    return with(property.certain(standsForItself));
  }

  /**
   * The same, also looking at SQL whose change needs the object to be built anew, where some texts
   * are known to stand for themselves.
   */
  public Comparison<T> rebuildsSql(
      String name, Function<T, @Nullable Object> value, Predicate<String> standsForItself) {
    return with(rebuilding(name, value).certain(standsForItself));
  }

  /** The same, also looking at SQL whose change needs the object to be built anew. */
  public Comparison<T> rebuildsSql(String name, Function<T, @Nullable Object> value) {
    return altersSqlIf(name, value, (live, desired) -> false);
  }

  private static <T> Property<T> rebuilding(String name, Function<T, @Nullable Object> value) {
    return new Property<>(
        name, (live, desired) -> false, Form.SQL, value, same(value, Comparison::sameSql));
  }

  /**
   * The same, also looking at SQL whose change needs the object to be built anew; where nothing is
   * desired, whatever there is will do.
   */
  public Comparison<T> rebuildsSqlIfSaid(String name, Function<T, @Nullable Object> value) {
    return with(
        new Property<>(
            name,
            (live, desired) -> false,
            Form.SQL,
            value,
            (live, desired) ->
                value.apply(desired) == null || sameSql(value.apply(live), value.apply(desired))));
  }

  private static <T> BiPredicate<T, T> same(
      Function<T, @Nullable Object> value,
      BiPredicate<@Nullable Object, @Nullable Object> sameValue) {
    return (live, desired) -> sameValue.test(value.apply(live), value.apply(desired));
  }

  private Comparison<T> with(Property<T> property) {
    List<Property<T>> more = new ArrayList<>(properties);
    more.add(property);
    return new Comparison<>(type, more, surroundings, known);
  }

  /** The same, where servers from a major version on also alter the last property in place. */
  public Comparison<T> orFrom(int major, BiPredicate<T, T> alterable) {
    List<Property<T>> same = new ArrayList<>(properties);
    same.add(same.remove(same.size() - 1).from(new Newer<>(major, alterable)));
    return new Comparison<>(type, same, surroundings, known);
  }

  /** The same for a server of the given version. */
  public Comparison<T> on(ServerVersion version) {
    List<Property<T>> there = properties.stream().map(property -> property.on(version)).toList();
    return new Comparison<>(type, there, surroundings, known);
  }

  /** The same, also looking at what surrounds the objects in their schemas. */
  public Comparison<T> within(Surrounding<T> rule) {
    List<Surrounding<T>> more = new ArrayList<>(surroundings);
    more.add(rule);
    return new Comparison<>(type, properties, more, known);
  }

  private static boolean sameSql(@Nullable Object live, @Nullable Object desired) {
    return Objects.equals(live, desired)
        || (live != null
            && desired != null
            && SqlTokens.sameTokens(live.toString(), desired.toString()));
  }

  /** The names of the properties that are compared. */
  public List<String> propertyNames() {
    return properties.stream().map(Property::name).toList();
  }

  /** The differences between two objects of this kind; none when they are the same. */
  public List<Difference> differences(SchemaObject liveObject, SchemaObject desiredObject) {
    T live = type.cast(liveObject);
    T desired = type.cast(desiredObject);
    List<Difference> differences = new ArrayList<>(known.apply(live));
    for (Property<T> property : properties) {
      if (!property.same().test(live, desired)) {
        Effect effect = property.alterable().test(live, desired) ? Effect.ALTERS : Effect.REBUILDS;
        differences.add(
            property.difference(
                effect, show(property.value().apply(live)), show(property.value().apply(desired))));
      }
    }
    return List.copyOf(differences);
  }

  /** The differences between two objects of this kind, and between what surrounds them. */
  List<Difference> differences(
      SchemaObject liveObject, Schema live, SchemaObject desiredObject, Schema desired) {
    List<Difference> differences = new ArrayList<>(differences(liveObject, desiredObject));
    for (Surrounding<T> rule : surroundings) {
      rule.between(type.cast(liveObject), live, type.cast(desiredObject), desired)
          .ifPresent(differences::add);
    }
    return List.copyOf(differences);
  }

  private static String show(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Enum<?> constant
        ? constant.name().toLowerCase(Locale.ROOT).replace('_', ' ')
        : value.toString();
  }
}
