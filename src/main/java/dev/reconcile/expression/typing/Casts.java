package dev.reconcile.expression.typing;

import dev.reconcile.expression.catalog.KnownNames;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.finding.Findings;
import java.util.List;
import org.apache.calcite.sql.SqlCall;

/** Reports casts that there are not (PostgreSQL documentation, CREATE CAST). */
final class Casts {

  private final KnownNames names;
  private final Findings findings;

  Casts(KnownNames names, Findings findings) {
    this.names = names;
    this.findings = findings;
  }

  void check(SqlCall cast, ValueType from, ValueType to) {
    if (from.isKnown() && to.isKnown() && !names.casts(from, to)) {
      findings.problem(
          "no-cast",
          cast.getParserPosition(),
          "%s cannot be cast to %s".formatted(from, to),
          "",
          List.of());
    }
  }
}
