package dev.reconcile.kind.compositetype;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.NamedType;
import dev.reconcile.kind.compositetype.CompositeType.Attribute;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.SetAside;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Creates, drops and alters composite types. */
final class CompositeTypeDdl implements Ddl<CompositeType> {

  private static final String GOES = "the values of this attribute go: ";

  private static final String WITHIN_OTHERS =
      "attributes can be added at the end and dropped while arrays or other types hold values, but"
          + " not moved: keep the order, or convert those columns first";

  @Override
  public List<Operation> create(CompositeType desired, List<Sql> parts, PlanContext context) {
    List<Operation> operations = new ArrayList<>();
    operations.add(
        Operation.of(
            sql("CREATE")
                .object(desired.id())
                .keyword("AS")
                .lines(desired.attributes().stream().map(CompositeTypeDdl::definition).toList())
                .done(),
            Lock.NONE));
    desired.attributes().stream()
        .filter(attribute -> attribute.comment() != null)
        .forEach(attribute -> operations.add(comment(desired, attribute)));
    return operations;
  }

  private static Sql definition(Attribute attribute) {
    return new SqlWriter().identifier(attribute.name()).fragment(attribute.definition()).done();
  }

  @Override
  public List<Operation> drop(CompositeType live, PlanContext context) {
    return List.of(Operation.of(sql("DROP").object(live.id()).done(), Lock.NONE));
  }

  @Override
  public List<Operation> alter(
      CompositeType live,
      CompositeType desired,
      List<Difference> differences,
      PlanContext context) {
    List<Operation> operations = new ArrayList<>();
    for (Attribute attribute : live.attributes()) {
      if (desired.attribute(attribute.name()).isEmpty()) {
        Operation drop = alteration(desired, "DROP ATTRIBUTE", attribute.name(), "");
        operations.add(
            NamedType.isHeld(live.id(), context)
                ? drop.with(Effect.DESTROYS_DATA).noting(GOES + attribute.name())
                : drop);
      }
    }
    for (Attribute attribute : desired.attributes()) {
      operations.addAll(alter(live.attribute(attribute.name()), attribute, desired));
    }
    return operations;
  }

  private static List<Operation> alter(
      Optional<Attribute> live, Attribute desired, CompositeType type) {
    List<Operation> operations = new ArrayList<>();
    if (live.isEmpty()) {
      operations.add(alteration(type, "ADD ATTRIBUTE", desired.name(), desired.definition()));
    }
    if (!Objects.equals(live.map(Attribute::comment).orElse(null), desired.comment())) {
      operations.add(comment(type, desired));
    }
    return operations;
  }

  private static Operation alteration(
      CompositeType type, String action, String attribute, String rest) {
    return Operation.of(
        sql("ALTER").object(type.id()).keyword(action).identifier(attribute).fragment(rest).done(),
        Lock.NONE);
  }

  private static Operation comment(CompositeType type, Attribute attribute) {
    SqlWriter writer =
        sql("COMMENT ON COLUMN")
            .name(type.id().child(KindName.COLUMN, attribute.name()))
            .keyword("IS");
    return Operation.of(
        attribute.comment() == null
            ? writer.keyword("NULL").done()
            : writer.literal(attribute.comment()).done(),
        Lock.NONE);
  }

  /**
   * PostgreSQL refuses to drop an attribute that a view or an expression reads, and any change
   * while a table follows the type.
   */
  @Override
  public Set<KindName> inTheWay(
      CompositeType live, CompositeType desired, List<Difference> differences) {
    if (live.losesAttributesTo(desired)) {
      return EnumSet.complementOf(EnumSet.of(KindName.COMPOSITE_TYPE, KindName.DOMAIN));
    }
    return live.definition().equals(desired.definition())
        ? EnumSet.noneOf(KindName.class)
        : EnumSet.of(KindName.TABLE);
  }

  @Override
  public Optional<SetAside> yields(CompositeType live, PlanContext context) {
    return NamedType.yields(live, context);
  }

  @Override
  public Optional<SetAside> setAside(
      CompositeType live, CompositeType desired, PlanContext context) {
    if (!NamedType.isHeld(live.id(), context)) {
      return Optional.empty();
    }
    RowConversion conversion = new RowConversion(live, desired, context);
    boolean samePlaces = live.names().equals(desired.names());
    SetAside aside =
        NamedType.setAside(
            live.id(),
            (value, shape, target) ->
                shape == SetAside.Shape.SINGLE
                    ? conversion.of(value, target)
                    : NamedType.byText(value, shape, target));
    if (!samePlaces && NamedType.isHeldWithinOthers(live.id(), context)) {
      return Optional.of(aside.with(Effect.NEEDS_DECISION, WITHIN_OTHERS));
    }
    if (live.losesAttributesTo(desired)) {
      return Optional.of(aside.with(Effect.DESTROYS_DATA, "attributes go with their values"));
    }
    return Optional.of(
        live.losesValuesTo(desired) ? aside.with(Effect.MAY_LOSE_VALUES, "") : aside);
  }
}
