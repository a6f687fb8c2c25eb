package dev.reconcile.kind.constraint;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.LiveRows;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probe;
import dev.reconcile.plan.Probe.Meaning;
import dev.reconcile.plan.Probe.Question;
import dev.reconcile.plan.Probing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What rows are asked before they have to meet a constraint. */
final class ConstraintProbes implements Probing<Constraint> {

  private static final String WITH = " WITH ";

  @Override
  public List<Probe> create(Constraint desired, PlanContext context) {
    boolean own = desired.origin().isDeclared() && desired.part() == null;
    return own && desired.checksRows() ? violations(desired, context) : List.of();
  }

  @Override
  public List<Probe> alter(Constraint live, Constraint desired, PlanContext context) {
    return live.notValid() && desired.checksRows() ? violations(desired, context) : List.of();
  }

  /** A constraint that goes takes no data along. */
  @Override
  public List<Probe> replace(Constraint live, Constraint desired, PlanContext context) {
    return create(desired, context);
  }

  private static List<Probe> violations(Constraint constraint, PlanContext context) {
    List<String> said = new ArrayList<>(constraint.columns());
    constraint.sqlTexts().forEach(text -> said.add(text.text()));
    Optional<LiveRows> there =
        LiveRows.of(constraint.id().requireParent(), context).filter(rows -> rows.canAnswer(said));
    return there.stream().map(rows -> probe(constraint, rows)).toList();
  }

  private static Probe probe(Constraint constraint, LiveRows rows) {
    return switch (constraint.sort()) {
      case CHECK -> violating(constraint, checked(constraint, rows), rows.label());
      case EXCLUSION -> violating(constraint, excluded(constraint, rows.alone()), rows.label());
      case PRIMARY_KEY, UNIQUE ->
          constraint.withoutOverlaps()
              ? violating(constraint, overlapping(constraint, rows.alone()), rows.label())
              : twice(constraint, rows.alone());
    };
  }

  private static Question checked(Constraint check, LiveRows rows) {
    String refused = "(" + check.expression() + ") IS FALSE";
    return (check.noInherit() ? rows.alone() : rows).where(refused);
  }

  private static Probe violating(Constraint constraint, Question question, String label) {
    return new Probe(
        constraint.id(),
        Meaning.VIOLATES,
        question,
        label,
        "that would violate " + constraint.id().name(),
        constraint.sort() == Constraint.Sort.CHECK
            ? "correct them first, or add it with not_valid"
            : "correct them first");
  }

  private static Probe twice(Constraint key, LiveRows rows) {
    List<String> values = key.columns().stream().map(rows::column).toList();
    boolean plain = key.sort() == Constraint.Sort.UNIQUE && !key.nullsNotDistinct();
    String named = LiveRows.labelOf(key.columns());
    return new Probe(
        key.id(),
        Meaning.VIOLATES,
        rows.same(values, plain ? noneNull(values) : "true"),
        named,
        "with the same " + named + " as another row",
        "correct or delete them first");
  }

  /** The ranges in the last column of rows that are otherwise the same. */
  private static Question overlapping(Constraint key, LiveRows rows) {
    List<String> values = key.columns().stream().map(rows::column).toList();
    List<String> operators = new ArrayList<>(Collections.nCopies(values.size() - 1, "="));
    operators.add("&&");
    return rows.conflicting(values, operators, noneNull(values));
  }

  private static String noneNull(List<String> values) {
    return values.stream()
        .map(value -> value + " IS NOT NULL")
        .collect(Collectors.joining(" AND "));
  }

  /** An exclusion's rows are compared with all others, each element by its operator. */
  private static Question excluded(Constraint exclusion, LiveRows rows) {
    String among = exclusion.where() == null ? "true" : "(" + exclusion.where() + ")";
    List<String> operators = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (String element : exclusion.elements()) {
      int with = element.toUpperCase(java.util.Locale.ROOT).lastIndexOf(WITH);
      values.add(SqlFragment.of(element.substring(0, with)).splitAfterFirst().get(0));
      operators.add(element.substring(with + WITH.length()));
    }
    return rows.conflicting(values, operators, among);
  }
}
