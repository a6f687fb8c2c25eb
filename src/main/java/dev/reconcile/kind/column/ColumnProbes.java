package dev.reconcile.kind.column;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.Bequest;
import dev.reconcile.kind.LiveRows;
import dev.reconcile.kind.SequenceLimits;
import dev.reconcile.kind.SequenceLimits.Asked;
import dev.reconcile.kind.StillEmpty;
import dev.reconcile.kind.TypeShape;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Guard;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probe;
import dev.reconcile.plan.Probe.Meaning;
import dev.reconcile.plan.Probing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What rows are asked before a column is added, dropped, refuses NULL or gets another type. */
final class ColumnProbes implements Probing<Column> {

  /** Types that PostgreSQL cannot compare, or compares by something else than their value. */
  private static final Set<String> COMPARED_AS_TEXT =
      Set.of(
          "text",
          "character varying",
          "character",
          "citext",
          "json",
          "xml",
          "point",
          "line",
          "lseg",
          "box",
          "path",
          "polygon",
          "circle");

  /** What their definitions say decides what a rule makes of a value. */
  private static final Set<KindName> MATTERING =
      EnumSet.of(
          KindName.ENUM_TYPE,
          KindName.DOMAIN,
          KindName.COMPOSITE_TYPE,
          KindName.RANGE_TYPE,
          KindName.FUNCTION);

  @Override
  public List<Probe> create(Column wanted, PlanContext context) {
    Column desired = new FilledColumn(wanted, context).beforehand();
    boolean empty =
        desired.isWithoutNull()
            && desired.defaultSql() == null
            && desired.generated() == null
            && desired.identity() == null;
    if (!empty || !desired.origin().isDeclared()) {
      return List.of();
    }
    return LiveRows.of(desired.table(), context).stream()
        .map(
            rows ->
                new Probe(
                    desired.id(),
                    Meaning.VIOLATES,
                    rows.where("true"),
                    rows.label(),
                    "that would hold NULL in the new column " + desired.id().name(),
                    "give it a default, or add it without not_null and fill it first"))
        .toList();
  }

  @Override
  public List<Probe> drop(Column live, PlanContext context) {
    if (live.generated() != null) {
      return List.of();
    }
    return LiveRows.of(live.table(), context).stream()
        .map(rows -> Bequest.in(context).losing(live, rows))
        .map(
            rows ->
                new Probe(
                    live.id(),
                    Meaning.HOLDS,
                    rows.where(rows.column(live.id().name()) + " " + EmptyProof.isThere(live)),
                    rows.label(),
                    "with a value in " + live.id().name(),
                    ""))
        .toList();
  }

  @Override
  public List<Probe> alter(Column live, Column wanted, PlanContext context) {
    Column desired = new FilledColumn(wanted, context).beforehand();
    if (desired.changesWithParents(context) || desired.generated() != null) {
      return List.of();
    }
    Optional<LiveRows> there = LiveRows.of(desired.table(), context);
    List<Probe> probes = new ArrayList<>(limits(live, desired, context));
    if (there.isPresent()) {
      LiveRows rows = there.get();
      String value = rows.column(desired.id().name());
      if (!live.type().equals(desired.type())) {
        TypeChange change = TypeChange.between(live, desired, context);
        value = change.using().isEmpty() ? value : change.using();
        probes.addAll(retyping(new Retyping(live, desired, change, rows), context));
        value = change.forgives() ? "" : value;
      }
      if (desired.isWithoutNull() && !live.isWithoutNull() && !value.isEmpty()) {
        probes.add(nulls(desired, value, rows));
      }
    }
    return probes;
  }

  private static List<Probe> limits(Column live, Column desired, PlanContext context) {
    ObjectId name = live.heldSequence();
    SequenceLimits before = live.sequenceLimits();
    SequenceLimits after = desired.sequenceLimits();
    if (name == null || before == null || after == null) {
      return List.of();
    }
    ObjectId sequence = live.id().attached(KindName.IDENTITY_SEQUENCE);
    return before.questions(after, new Asked(sequence, desired.id(), name), context);
  }

  private static Probe nulls(Column desired, String value, LiveRows rows) {
    return new Probe(
        desired.id(),
        Meaning.VIOLATES,
        rows.where("(" + value + ") IS NULL"),
        rows.label(),
        "with NULL in " + desired.id().name(),
        "give them a value first, or leave out not_null");
  }

  /** A change of type, and the rows that it happens to. */
  private record Retyping(Column live, Column desired, TypeChange change, LiveRows rows) {

    String value() {
      return rows.column(desired.id().name());
    }

    String converted() {
      String value = change.using().isEmpty() ? value() : "(" + change.using() + ")";
      String cast = "::" + desired.type();
      boolean isCast = change.effects().contains(Effect.MAY_LOSE_VALUES);
      return isCast && change.using().endsWith(cast) ? change.using() : value + cast;
    }

    Probe trial(String expression) {
      return probe(Meaning.RULE, rows.trial(expression), " becomes ", "");
    }

    Probe probe(Meaning meaning, Probe.Question question, String words, String remedy) {
      String which = "whose value in " + desired.id().name() + words + desired.type();
      return new Probe(desired.id(), meaning, question, rows.label(), which, remedy);
    }
  }

  private static List<Probe> retyping(Retyping retyping, PlanContext context) {
    List<Probe> probes = new ArrayList<>(choices(retyping));
    TypeChange change = retyping.change();
    if (change.rule() != null && isSettled(change.rule(), retyping.desired(), context)) {
      probes.add(retyping.trial(retyping.converted()));
      if (!change.rule().loses().isEmpty()) {
        probes.add(retyping.trial(change.rule().loses()));
      }
      if (change.forgives()) {
        String instead = change.rule().refused().instead();
        probes.add(retyping.trial("(" + instead + ")::" + retyping.desired().type()));
      }
    }
    if (change.mayFail()) {
      probes.add(refused(retyping));
    }
    if (change.mayFail() && change.effects().contains(Effect.MAY_LOSE_VALUES)) {
      String what = change.rule() == null ? " would change as " : " loses a part as ";
      probes.add(retyping.probe(Meaning.LOSES, retyping.rows().where(loses(retyping)), what, ""));
    }
    return probes;
  }

  private static String loses(Retyping retyping) {
    Conversion rule = retyping.change().rule();
    return rule == null ? differs(retyping) : rule.loses();
  }

  /** Whether nothing that it could name is yet to come, or to change. */
  private static boolean isSettled(Conversion rule, Column desired, PlanContext context) {
    String all = String.join(" ", rule.using(), rule.loses(), rule.refused().instead());
    Set<String> words = SqlFragment.of(all + " " + desired.type()).words();
    return context.desired().ids().stream()
        .filter(id -> words.contains(id.bareName()) && !isThere(id, context))
        .allMatch(
            id -> id.kind() == KindName.COLUMN && !id.requireParent().equals(desired.table()));
  }

  /** A type may lack values that it will have, and a function do what it will not. */
  private static boolean isThere(ObjectId id, PlanContext context) {
    Optional<SchemaObject> live = context.live().find(id);
    boolean asItWillBe = live.isPresent() && live.equals(context.desired().find(id));
    return asItWillBe || (live.isPresent() && !MATTERING.contains(id.kind()));
  }

  private static Probe refused(Retyping retyping) {
    Conversion rule = retyping.change().rule();
    if (rule != null && rule.refused().policy() != OnError.STOP) {
      String fate =
          rule.refused().policy() == OnError.QUARANTINE ? " is set aside" : " is forgotten";
      return retyping.probe(
          Meaning.LOSES, refusals(retyping), fate + " because it cannot become ", "");
    }
    return retyping.probe(
        Meaning.VIOLATES,
        refusals(retyping),
        " cannot become ",
        rule == null
            ? "correct them first, or say with convert: how"
            : "correct them or the rule, or say with on_error: null or quarantine what becomes of them");
  }

  /** What each reasonable meaning would make of some rows. */
  private static List<Probe> choices(Retyping retyping) {
    if (!retyping.change().effects().contains(Effect.NEEDS_DECISION)) {
      return List.of();
    }
    List<Probe> probes = new ArrayList<>();
    for (Choice choice : Choice.of(OldValue.of(retyping.live(), retyping.desired()))) {
      Probe.Question samples =
          retyping
              .rows()
              .samples(retyping.value(), "(" + choice.using() + ")::" + retyping.desired().type());
      probes.add(
          new Probe(
              retyping.desired().id(),
              Meaning.CHOICE,
              samples,
              retyping.rows().label(),
              choice.yaml(),
              ""));
    }
    return probes;
  }

  /** An assignment refuses a text that is too long, unless only blanks are; a cast cuts it. */
  private static Probe.Question refusals(Retyping retyping) {
    boolean cut =
        retyping.change().using().isEmpty()
            && retyping.change().effects().contains(Effect.MAY_LOSE_VALUES);
    return cut
        ? retyping
            .rows()
            .where(
                "pg_catalog.rtrim(%s::text) IS DISTINCT FROM pg_catalog.rtrim((%s)::text)"
                    .formatted(retyping.value(), retyping.converted()))
        : retyping.rows().attempt(retyping.converted());
  }

  /**
   * That no value has come since they were asked that would be another one afterwards; empty where
   * none can be lost, or nothing was found out about it.
   */
  static Optional<Guard> stillKept(Column live, Column desired, PlanContext context) {
    TypeChange change = TypeChange.between(live, desired, context);
    boolean mayLose = change.effects().contains(Effect.MAY_LOSE_VALUES);
    if (mayLose && context.isKnownEmpty(desired.table())) {
      return Optional.of(StillEmpty.table(desired.table(), context));
    }
    return lossNotSeen(live, desired, context)
        .map(
            changed ->
                StillEmpty.rows(
                    desired.id(),
                    changed,
                    desired.id() + " holds values by now that would change as " + desired.type(),
                    context));
  }

  /** The condition for values that would be others afterwards, where it was seen of none. */
  static Optional<String> lossNotSeen(Column live, Column desired, PlanContext context) {
    TypeChange change = TypeChange.between(live, desired, context);
    boolean seenToKeep =
        change.effects().contains(Effect.MAY_LOSE_VALUES)
            && context.findings().clear(desired.id(), Meaning.VIOLATES, Meaning.LOSES);
    return seenToKeep
        ? LiveRows.of(desired.table(), context)
            .map(rows -> loses(new Retyping(live, desired, change, rows)))
        : Optional.empty();
  }

  private static String differs(Retyping retyping) {
    String before = retyping.value();
    String asText = "::text COLLATE \"C\"";
    if (retyping.change().using().contains("::text::")) {
      return before + asText + " IS DISTINCT FROM (" + retyping.converted() + ")" + asText;
    }
    String back = "(" + retyping.converted() + ")::" + retyping.live().type();
    return COMPARED_AS_TEXT.contains(TypeShape.of(retyping.live().type()).base())
        ? before + asText + " IS DISTINCT FROM (" + back + ")" + asText
        : before + " IS DISTINCT FROM " + back;
  }
}
