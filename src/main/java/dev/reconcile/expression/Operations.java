package dev.reconcile.expression;

import dev.reconcile.expression.KnownNames.Knowledge;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * Tells the types of what operators and constructs give, and reports operators that are not there.
 */
final class Operations {

  /** The schema of an operator may stand before it. */
  private static final Pattern OPERATOR = Pattern.compile("(?:.*\\.)?([-~!@#^&|`?+*/%<>=]+)");

  private final KnownNames names;
  private final Findings findings;

  Operations(KnownNames names, Findings findings) {
    this.names = names;
    this.findings = findings;
  }

  /** The type of what a call gives that is none of a function. */
  ValueType type(SqlCall call, List<ValueType> operands) {
    if (call.getKind() == SqlKind.CAST) {
      return operands.get(1);
    }
    return switch (Construct.of(call)) {
      case COLLATE, FILTER, OVER -> operands.get(0);
      case OTHER -> other(call, operands);
      default -> ValueType.UNKNOWN;
    };
  }

  private ValueType other(SqlCall call, List<ValueType> operands) {
    String word = call.getOperator().getName();
    Matcher operator = OPERATOR.matcher(word);
    if (operator.matches()) {
      return operator(call.getParserPosition(), operator.group(1), operands);
    }
    return switch (word) {
      case "AND", "OR", "NOT" -> {
        for (int i = 0; i < operands.size(); i++) {
          checkCondition(place(call.operand(i)), operands.get(i));
        }
        yield ValueType.BOOLEAN;
      }
      case "IN" -> compared(call, "=", operands);
      case "LIKE" -> compared(call, "~~", operands);
      case "BETWEEN" -> compared(call, ">=", operands);
      case "IS" -> operands.size() == 2 ? compared(call, "=", operands) : ValueType.BOOLEAN;
      case "IS NULL", "OVERLAPS", "exists", "xmlexists", "json_exists" -> ValueType.BOOLEAN;
      case "coalesce", "greatest", "least" -> ValueType.common(operands);
      case "ARRAY" -> ValueType.common(operands).array();
      case "AT TIME ZONE" -> operands.size() == 2 ? zoned(operands) : ValueType.UNKNOWN;
      case "extract" -> ValueType.scalar("numeric");
      case "position", "grouping" -> ValueType.scalar("int4");
      default -> ValueType.UNKNOWN;
    };
  }

  private ValueType zoned(List<ValueType> operands) {
    return new Overloads(names.functions(Name.of("timezone")), names::converts)
        .result(List.of(operands.get(1), operands.get(0)));
  }

  private ValueType compared(SqlCall call, String symbol, List<ValueType> operands) {
    operator(call.getParserPosition(), symbol, operands.subList(0, 2));
    return ValueType.BOOLEAN;
  }

  private ValueType operator(SqlParserPos place, String symbol, List<ValueType> operands) {
    Overloads overloads = new Overloads(names.operators(symbol), names::converts);
    boolean isMissing = names.operator(symbol) == Knowledge.MISSING;
    boolean fitsNothing = !overloads.all().isEmpty() && overloads.fitting(operands).isEmpty();
    if (isMissing || fitsNothing) {
      String types =
          operands.stream()
              .map(type -> type.isKnown() ? type.toString() : "...")
              .collect(
                  Collectors.joining(
                      " " + symbol + " ", operands.size() == 1 ? symbol + " " : "", ""));
      findings.problem(
          "unknown-operator",
          place,
          "there is no operator " + (isMissing ? symbol : types),
          symbol,
          List.of());
    }
    return overloads.result(operands);
  }

  /** Reports what is neither true nor false though it has to be. */
  void checkCondition(SqlParserPos place, ValueType type) {
    if (type.isKnown() && !type.equals(ValueType.BOOLEAN)) {
      findings.problem(
          "not-boolean", place, "a condition is wanted here, and this is " + type, "", List.of());
    }
  }

  private static SqlParserPos place(SqlNode node) {
    return node.getParserPosition();
  }
}
