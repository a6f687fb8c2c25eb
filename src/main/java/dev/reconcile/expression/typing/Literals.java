package dev.reconcile.expression.typing;

import dev.reconcile.expression.catalog.KnownNames;
import dev.reconcile.expression.catalog.KnownNames.Knowledge;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.catalog.ValueType.Sort;
import dev.reconcile.expression.finding.Findings;
import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.expression.token.Name;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlNode;

/** Reports strings that become a value of a type and are none of its values. */
public final class Literals {

  private final KnownNames names;
  private final Findings findings;

  /** Tells the findings of what is wrong. */
  public Literals(KnownNames names, Findings findings) {
    this.names = names;
    this.findings = findings;
  }

  /** Looks at an expression that is to be of the type, if it is a string. */
  public void check(SqlNode node, ValueType type) {
    if (node instanceof SqlCharStringLiteral literal) {
      String text = String.valueOf(literal.getValueAs(String.class));
      if (type.sort() == Sort.ENUM) {
        checkLabel(node, type, text);
      } else if (type.name().equals("regclass")) {
        checkRelation(node, text);
      } else if (!LiteralValues.fits(type, text)) {
        report("bad-literal", node, "'%s' is no value of %s".formatted(text, type), "", List.of());
      }
    }
  }

  private void checkLabel(SqlNode node, ValueType type, String text) {
    List<String> labels = names.labels(type);
    if (!labels.isEmpty() && !labels.contains(text)) {
      report("bad-literal", node, "'%s' is no value of %s".formatted(text, type), text, labels);
    }
  }

  private void checkRelation(SqlNode node, String text) {
    Optional<Name> name = SqlFragment.of(text).asName();
    if (name.isPresent() && names.relationOfAnyKind(name.get()) == Knowledge.MISSING) {
      report(
          "unknown-relation",
          node,
          "there is no table, view or sequence " + name.get(),
          name.get().toString(),
          names.relationNames(name.get()));
    }
  }

  private void report(String code, SqlNode node, String message, String word, List<String> known) {
    findings.problem(code, node.getParserPosition(), message, word, known);
  }
}
