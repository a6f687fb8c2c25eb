package dev.reconcile.expression.typing;

import dev.reconcile.expression.catalog.KnownNames;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.finding.Findings;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlNode;

/** Values of which one is given, as the branches of CASE: they have to be of one type. */
final class Branches {

  private final CommonType common;
  private final Literals literals;
  private final Findings findings;

  Branches(KnownNames names, Findings findings) {
    this.common = new CommonType(names);
    this.literals = new Literals(names, findings);
    this.findings = findings;
  }

  /** The type that they have in common; reports the first one that is of another. */
  ValueType type(String construct, List<SqlNode> values, List<ValueType> types) {
    Optional<ValueType> found = common.of(types);
    if (found.isEmpty()) {
      reportFirst(construct, values, types);
      return ValueType.UNKNOWN;
    }
    values.forEach(value -> literals.check(value, found.get()));
    return found.get();
  }

  private void reportFirst(String construct, List<SqlNode> values, List<ValueType> types) {
    int end = 2;
    while (common.of(types.subList(0, end)).isPresent()) {
      end++;
    }
    ValueType before = common.of(types.subList(0, end - 1)).orElse(ValueType.UNKNOWN);
    findings.problem(
        "types-differ",
        values.get(end - 1).getParserPosition(),
        "%s gives %s and %s, which have no type in common"
            .formatted(
                construct,
                before.isKnown() ? before : "values of another type",
                types.get(end - 1)),
        "",
        List.of());
  }
}
