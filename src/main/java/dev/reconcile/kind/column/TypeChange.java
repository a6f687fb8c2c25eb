package dev.reconcile.kind.column;

import dev.reconcile.kind.NamedType;
import dev.reconcile.kind.TypeShape;
import dev.reconcile.kind.ValueLoss;
import dev.reconcile.model.KindName;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one type become values of another.
 *
 * @param using the expression of ALTER TYPE ... USING; empty where PostgreSQL needs none
 * @param effects what that does to the data
 * @param note a sentence for the reviewer
 * @param rule the rule that says so; null where none does
 */
record TypeChange(String using, List<Effect> effects, String note, @Nullable Conversion rule) {

  private static final Set<String> TEXTS =
      Set.of("text", "character varying", "character", "citext", "name");
  private static final Set<String> CUT_BY_CAST =
      Set.of("character varying", "character", "bit", "bit varying");
  private static final Set<KindName> MADE_OF_PARTS =
      EnumSet.of(KindName.ENUM_TYPE, KindName.COMPOSITE_TYPE);

  private TypeChange(String using, List<Effect> effects, String note) {
    this(using, effects, note, null);
  }

  static TypeChange between(Column live, Column desired, PlanContext context) {
    if (keepsValues(live, desired)) {
      return new TypeChange("", List.of(), "the values stay as they are on disk");
    }
    return rule(live, desired)
        .map(TypeChange::byRule)
        .or(() -> withinDomains(live, desired, context))
        .orElseGet(() -> byCast(live, desired, context));
  }

  private static Optional<Conversion> rule(Column live, Column desired) {
    return desired.conversions().stream()
        .filter(conversion -> conversion.isFor(live.type()))
        .findFirst();
  }

  /** Whether values stay as they are on disk: no rule wants others, and PostgreSQL keeps them. */
  static boolean keepsValues(Column live, Column desired) {
    boolean changed =
        rule(live, desired).filter(rule -> rule.isMoreThanCast(desired)).isPresent()
            && !live.type().equals(desired.type());
    return !changed && keepsValues(live.type(), desired.type());
  }

  /** Between a domain and the type below it, values stay what they are. */
  private static Optional<TypeChange> withinDomains(
      Column live, Column desired, PlanContext context) {
    Underlying from = Underlying.of(live.type(), context.live());
    Underlying to = Underlying.of(desired.type(), context.desired());
    if (!keepsValues(from.type(), to.type())) {
      return Optional.empty();
    }
    return Optional.of(
        to.refuses()
            ? new TypeChange(
                "", List.of(Effect.REWRITES_TABLE), "fails on values that the domain refuses")
            : new TypeChange("", List.of(), "the values stay as they are on disk"));
  }

  /** Whether there can be values that it refuses; a rule or a domain is free to. */
  boolean mayFail() {
    boolean decided = !effects.contains(Effect.NEEDS_DECISION);
    boolean checked = effects.contains(Effect.REWRITES_TABLE) && !note.isEmpty();
    return decided && (checked || effects.contains(Effect.MAY_LOSE_VALUES));
  }

  /** Whether such values get another instead. */
  boolean forgives() {
    return rule != null && rule.refused().policy() != OnError.STOP;
  }

  private static TypeChange byRule(Conversion conversion) {
    List<Effect> effects = new ArrayList<>(List.of(Effect.REWRITES_TABLE));
    if (!conversion.loses().isEmpty()) {
      effects.add(Effect.MAY_LOSE_VALUES);
    }
    String note = "converted by " + conversion.rule();
    return new TypeChange(conversion.using(), effects, note, conversion);
  }

  private static TypeChange byCast(Column live, Column desired, PlanContext context) {
    String fromType = Underlying.of(live.type(), context.live()).type();
    String toType = Underlying.of(desired.type(), context.desired()).type();
    TypeShape from = TypeShape.of(fromType);
    TypeShape to = TypeShape.of(toType);
    String name = new SqlWriter().identifier(live.id().name()).done().text();
    List<Effect> effects = new ArrayList<>(List.of(Effect.REWRITES_TABLE));
    String ambiguity = ambiguity(new OldValue(name, fromType, toType));
    if (!BuiltInCasts.exists(from.base(), to.base()) && !ValueLoss.isPossible(fromType, toType)) {
      return new TypeChange(name + "::text::" + desired.type(), effects, "");
    }
    if (!ambiguity.isEmpty()) {
      return byText(name, desired, context, ambiguity);
    }
    if (byTextAlone(live, desired, context)) {
      if (BuiltInCasts.knows(from.base()) || BuiltInCasts.knows(to.base())) {
        return byText(name, desired, context, noCast(from, to));
      }
      effects.add(Effect.MAY_LOSE_VALUES);
      return new TypeChange(name + "::text::" + desired.type(), effects, "");
    }
    if (ValueLoss.isPossible(fromType, toType)) {
      effects.add(Effect.MAY_LOSE_VALUES);
    }
    // An explicit cast cuts a text that is too long; the implicit one of an assignment refuses it.
    boolean byAssignment = CUT_BY_CAST.contains(to.base()) && TEXTS.contains(from.base());
    return new TypeChange(byAssignment ? "" : name + "::" + desired.type(), effects, "");
  }

  /** Every type has a cast to text and back; over no rows, it is as good as any other. */
  private static TypeChange byText(
      String name, Column desired, PlanContext context, String ambiguity) {
    String using = name + "::text::" + desired.type();
    return context.size(desired.table()).bytes() == 0
        ? new TypeChange(using, List.of(Effect.REWRITES_TABLE, Effect.MAY_LOSE_VALUES), "")
        : new TypeChange(using, List.of(Effect.REWRITES_TABLE, Effect.NEEDS_DECISION), ambiguity);
  }

  /** What users make of labels or attributes has no casts but those that they make, too. */
  private static boolean byTextAlone(Column live, Column desired, PlanContext context) {
    boolean madeByUser =
        isMadeOfParts(live.type(), context.live())
            || isMadeOfParts(desired.type(), context.desired());
    boolean cast =
        context.desired().ids().stream()
            .filter(id -> id.kind() == KindName.CAST)
            .anyMatch(id -> id.name().equals(live.type() + " AS " + desired.type()));
    boolean text =
        TEXTS.contains(TypeShape.of(live.type()).base())
            || TEXTS.contains(TypeShape.of(desired.type()).base());
    return madeByUser && !cast && !text && !live.type().equals(desired.type());
  }

  private static boolean isMadeOfParts(String type, Schema schema) {
    return schema.ids().stream()
        .filter(id -> MADE_OF_PARTS.contains(id.kind()))
        .anyMatch(id -> NamedType.isIn(type, id));
  }

  private static String ambiguity(OldValue old) {
    TypeShape from = TypeShape.of(old.from());
    TypeShape to = TypeShape.of(old.to());
    String otherDimension = old.otherDimension();
    if (!otherDimension.isEmpty()) {
      return otherDimension + ": embeddings have to be made anew";
    }
    boolean ofVectors = OldValue.isVector(old.from()) || OldValue.isVector(old.to());
    if (from.array() != to.array() && !ofVectors) {
      return from.array()
          ? "an array can become a single value in several ways; say which with convert:"
          : "a single value can become an array in several ways; say which with convert:";
    }
    if (!BuiltInCasts.exists(from.base(), to.base())) {
      return noCast(from, to);
    }
    return "";
  }

  private static String noCast(TypeShape from, TypeShape to) {
    return "PostgreSQL has no cast from "
        + from.base()
        + " to "
        + to.base()
        + "; say what is meant with convert:";
  }

  /**
   * Whether PostgreSQL keeps the values as they are on disk: changes that only loosen a limit, and
   * types that are binary coercible.
   */
  static boolean keepsValues(String liveType, String desiredType) {
    TypeShape from = TypeShape.of(liveType);
    TypeShape to = TypeShape.of(desiredType);
    if (liveType.equals(desiredType)) {
      return true;
    }
    if (from.array() != to.array()) {
      return false;
    }
    if (from.base().equals("numeric") && to.base().equals("numeric")) {
      return to.modifiers().isEmpty()
          || (from.modifiers().size() == 2
              && from.modifiers().get(1).equals(to.modifiers().get(1))
              && from.length() <= to.length());
    }
    if (from.base().equals(to.base())) {
      return loosens(from, to);
    }
    boolean textWithoutLimit =
        Set.of("text", "character varying").containsAll(List.of(from.base(), to.base()))
            && to.modifiers().isEmpty();
    return textWithoutLimit || (from.base().equals("cidr") && to.base().equals("inet"));
  }

  /** Only these kinds of modifier are mere limits; that of character(n), for one, is padding. */
  private static boolean loosens(TypeShape from, TypeShape to) {
    boolean limit =
        Set.of("character varying", "bit varying").contains(from.base())
            || from.base().startsWith("time")
            || from.base().equals("interval");
    boolean dropped = OldValue.isVector(from.base()) && to.modifiers().isEmpty();
    return dropped || (limit && from.length() <= to.length());
  }
}
