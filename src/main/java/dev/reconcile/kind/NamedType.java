package dev.reconcile.kind;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.SetAside;
import dev.reconcile.spec.ImplicitName;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import dev.reconcile.sql.TypeName;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What types of users have in common, whatever they are made of. */
public final class NamedType {

  private static final String ARRAY = "[]";

  private NamedType() {}

  /**
   * Whether a type, as {@code format_type} prints it, is the given one or an array of it. One whose
   * name a built-in type has as well is always printed with its schema.
   */
  public static boolean isIn(String printed, ObjectId type) {
    String scalar =
        printed.endsWith(ARRAY) ? printed.substring(0, printed.length() - ARRAY.length()) : printed;
    return scalar.equals(new SqlWriter().name(type).done().text())
        || (!TypeName.isBuiltIn(scalar)
            && scalar.equals(new SqlWriter().identifier(type.name()).done().text()));
  }

  /** Whether a type, as {@code format_type} prints it, is an array. */
  public static SetAside.Shape shape(String printed) {
    return printed.endsWith(ARRAY) ? SetAside.Shape.ARRAY : SetAside.Shape.SINGLE;
  }

  /** Another type with the same brackets behind it. */
  public static String inShapeOf(String printed, Sql scalar) {
    return printed.endsWith(ARRAY) ? scalar.text() + ARRAY : scalar.text();
  }

  /** Whether rows hold values of a type, by themselves or within those of other types. */
  public static boolean isHeld(ObjectId type, PlanContext context) {
    return context.uses().dependentsOf(type).stream()
        .anyMatch(
            user ->
                switch (user.kind()) {
                  case COLUMN, TABLE -> true;
                  case COMPOSITE_TYPE, RANGE_TYPE, DOMAIN -> isHeld(user, context);
                  default -> false;
                });
  }

  /** Whether tables that hold values of a type have rows at all. */
  public static boolean isInRows(ObjectId type, PlanContext context) {
    return context.uses().dependentsOf(type).stream()
        .anyMatch(
            user ->
                switch (user.kind()) {
                  case COLUMN, TABLE -> context.size(user.whole()).bytes() > 0;
                  case COMPOSITE_TYPE, RANGE_TYPE, DOMAIN -> isInRows(user, context);
                  default -> false;
                });
  }

  /** Whether rows hold values of a type within others: in arrays, or in values of other types. */
  public static boolean isHeldWithinOthers(ObjectId type, PlanContext context) {
    return context.uses().dependentsOf(type).stream()
        .anyMatch(
            user ->
                switch (user.kind()) {
                  case COLUMN ->
                      context.size(user.whole()).bytes() > 0 && isArrayOf(type, user, context);
                  case COMPOSITE_TYPE, RANGE_TYPE, DOMAIN -> isInRows(user, context);
                  default -> false;
                });
  }

  private static boolean isArrayOf(ObjectId type, ObjectId column, PlanContext context) {
    return context.live().find(column).stream()
        .flatMap(object -> object.sqlTexts().stream())
        .filter(text -> text.form() == SqlText.Form.TYPE)
        .anyMatch(text -> text.text().endsWith(ARRAY) && isIn(text.text(), type));
  }

  /** The expression that carries a value over by its text, which every type has. */
  public static String byText(String value, SetAside.Shape shape, String target) {
    return value + (shape == SetAside.Shape.ARRAY ? "::text[]::" : "::text::") + target;
  }

  /**
   * How values of a type become those that take its place.
   *
   * @param printed the live type, as {@code format_type} prints it
   */
  public static SetAside.Conversion conversion(String printed, Schema live, Schema desired) {
    return live.objects().stream()
        .filter(object -> object instanceof Succeeded && isIn(printed, object.id()))
        .findFirst()
        .map(type -> ((Succeeded) type).conversion(live, desired))
        .orElse(NamedType::byText);
  }

  /** How a type that goes makes room for a type of another kind while rows hold its values. */
  public static Optional<SetAside> yields(SchemaObject type, PlanContext context) {
    if (!isHeld(type.id(), context)) {
      return Optional.empty();
    }
    return context.desired().objects().stream()
        .filter(other -> other.id().name().equals(type.id().name()))
        .filter(other -> !context.live().contains(other.id()))
        .filter(other -> !Collections.disjoint(other.claims(), type.claims()))
        .findFirst()
        .map(successor -> yields(type.id(), successor.id(), context));
  }

  private static SetAside yields(ObjectId type, ObjectId successor, PlanContext context) {
    SetAside aside = setAside(type, NamedType::byText).succeededBy(successor);
    return isInRows(type, context)
        ? aside.with(
            Effect.MAY_LOSE_VALUES, "fails if a row holds a value that " + successor + " refuses")
        : aside;
  }

  /** A type makes room for its successor by taking another name. */
  public static SetAside setAside(ObjectId type, SetAside.Conversion conversion) {
    String name = ImplicitName.of(type.name(), "", "_replaced");
    ObjectId interim = ObjectId.in(type.schemaName(), type.kind(), name);
    Operation rename =
        Operation.of(
            sql("ALTER").object(type).keyword("RENAME TO").identifier(name).done(), Lock.NONE);
    Operation discard = Operation.of(sql("DROP").object(interim).done(), Lock.NONE);
    return new SetAside(
        type,
        new SqlWriter().name(interim).done(),
        List.of(rename),
        List.of(),
        Set.of(),
        List.of(discard),
        conversion);
  }
}
