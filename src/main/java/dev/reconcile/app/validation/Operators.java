package dev.reconcile.app.validation;

import dev.reconcile.expression.catalog.BuiltInNames;
import dev.reconcile.expression.catalog.KnownNames.Knowledge;
import dev.reconcile.expression.catalog.Signature;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.catalog.ValueType.Sort;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The operators, casts and operator classes of a description and of what PostgreSQL brings. */
final class Operators {

  private static final Set<KindName> OPERATORS = EnumSet.of(KindName.OPERATOR, KindName.CAST);

  private static final Set<KindName> OPERATOR_CLASSES =
      EnumSet.of(KindName.OPERATOR_CLASS, KindName.ACCESS_METHOD);

  private final BuiltInNames builtIn;
  private final Coverage coverage;
  private final Set<String> described;
  private final boolean describesCasts;
  private final boolean describesClasses;

  Operators(Schema schema, BuiltInNames builtIn, Coverage coverage) {
    this.builtIn = builtIn;
    this.coverage = coverage;
    this.described =
        schema.ids().stream()
            .filter(id -> id.kind() == KindName.OPERATOR)
            .map(ObjectId::bareName)
            .collect(Collectors.toSet());
    this.describesCasts = schema.ids().stream().anyMatch(id -> id.kind() == KindName.CAST);
    this.describesClasses =
        schema.ids().stream().anyMatch(id -> id.kind() == KindName.OPERATOR_CLASS);
  }

  Knowledge knowledge(String symbol) {
    boolean known = described.contains(symbol) || builtIn.hasOperator(symbol);
    return known
        ? Knowledge.KNOWN
        : coverage.isWhole(OPERATORS) ? Knowledge.MISSING : Knowledge.POSSIBLE;
  }

  /** Those of that symbol; none if there may be others. */
  List<Signature> of(String symbol) {
    return coverage.isWhole(OPERATORS) && !described.contains(symbol)
        ? builtIn.operators(symbol)
        : List.of();
  }

  boolean converts(ValueType from, ValueType to) {
    return describesCasts || builtIn.converts(from, to);
  }

  boolean assigns(ValueType from, ValueType to) {
    return describesCasts || builtIn.assigns(from, to);
  }

  /** Whether values of the two can be compared; true unless it is certain that they cannot. */
  boolean equate(ValueType one, ValueType other) {
    List<Signature> equalities = of("=");
    return one.equals(other)
        || equalities.isEmpty()
        || (one.sort() == Sort.SCALAR
            && other.sort() == Sort.SCALAR
            && equalities.stream()
                .anyMatch(equality -> equality.accepts(List.of(one, other), this::converts)));
  }

  boolean casts(ValueType from, ValueType to) {
    return describesCasts || builtIn.casts(from, to);
  }

  OperatorClasses classes() {
    return new OperatorClasses(builtIn);
  }

  /** Whether there can be no operator classes but those that are brought. */
  boolean knowsClasses() {
    return coverage.isWhole(OPERATOR_CLASSES) && !describesClasses;
  }
}
