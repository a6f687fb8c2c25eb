package dev.reconcile.expression.typing;

import dev.reconcile.expression.catalog.KnownNames;
import dev.reconcile.expression.catalog.KnownNames.Knowledge;
import dev.reconcile.expression.catalog.Signature;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.finding.Findings;
import dev.reconcile.expression.token.Name;
import dev.reconcile.expression.tree.Construct;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * Tells the types of what operators and constructs give, and reports operators that are not there.
 */
public final class Operations {

  private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");

  /** The schema of an operator may stand before it. */
  private static final Pattern OPERATOR = Pattern.compile("(?:.*\\.)?([-~!@#^&|`?+*/%<>=]+)");

  private final KnownNames names;
  private final Findings findings;
  private final Literals literals;
  private final Casts casts;
  private final Branches branches;

  /** Tells the findings of what is wrong. */
  public Operations(KnownNames names, Findings findings) {
    this.names = names;
    this.findings = findings;
    this.literals = new Literals(names, findings);
    this.casts = new Casts(names, findings);
    this.branches = new Branches(names, findings);
  }

  /** The type of what a call gives that is none of a function. */
  public ValueType type(SqlCall call, List<ValueType> operands) {
    if (call.getKind() == SqlKind.CAST) {
      literals.check(call.operand(0), operands.get(1));
      casts.check(call, operands.get(0), operands.get(1));
      return operands.get(1);
    }
    return switch (Construct.of(call)) {
      case COLLATE, FILTER, OVER -> operands.get(0);
      case CASE -> choice(call, operands);
      case OTHER -> other(call, operands);
      default -> ValueType.UNKNOWN;
    };
  }

  /** See {@link Construct#CASE}. */
  private ValueType choice(SqlCall call, List<ValueType> operands) {
    boolean isComparison = !isNothing(call.operand(0));
    List<SqlNode> results = new ArrayList<>();
    List<ValueType> types = new ArrayList<>();
    for (int i = 1; i < operands.size(); i++) {
      SqlNode operand = call.operand(i);
      if (i % 2 == 1 && i < operands.size() - 1) {
        if (isComparison) {
          compared(place(operand), "=", List.of(operands.get(0), operands.get(i)));
          literals.check(operand, operands.get(0));
        } else {
          checkCondition(place(operand), operands.get(i));
        }
      } else if (!isNothing(operand)) {
        results.add(operand);
        types.add(operands.get(i));
      }
    }
    return branches.type("CASE", results, types);
  }

  private static boolean isNothing(SqlNode node) {
    return node instanceof SqlNodeList list && list.size() == 0;
  }

  private ValueType other(SqlCall call, List<ValueType> operands) {
    String word = call.getOperator().getName();
    Matcher operator = OPERATOR.matcher(word);
    if (operator.matches()) {
      checkLiterals(call, operator.group(1), operands);
      return operator(call.getParserPosition(), operator.group(1), operands);
    }
    return switch (word) {
      case "AND", "OR", "NOT" -> {
        for (int i = 0; i < operands.size(); i++) {
          checkCondition(place(call.operand(i)), operands.get(i));
        }
        yield ValueType.BOOLEAN;
      }
      case "IN" -> in(call, operands);
      case "LIKE" -> compared(place(call), "~~", operands);
      case "BETWEEN" -> {
        checkLiterals(call, ">=", operands);
        yield compared(place(call), ">=", operands);
      }
      case "IS" -> operands.size() == 2 ? compared(place(call), "=", operands) : ValueType.BOOLEAN;
      case "IS NULL", "OVERLAPS", "exists", "xmlexists", "json_exists" -> ValueType.BOOLEAN;
      case "coalesce", "greatest", "least" -> branches.type(word, call.getOperandList(), operands);
      case "ARRAY" -> branches.type(word, call.getOperandList(), operands).array();
      case "AT TIME ZONE" -> operands.size() == 2 ? zoned(operands) : ValueType.UNKNOWN;
      case "extract" -> ValueType.scalar("numeric");
      case "position", "grouping" -> ValueType.scalar("int4");
      default -> ValueType.UNKNOWN;
    };
  }

  /** Each item of a list is compared by itself. */
  private ValueType in(SqlCall call, List<ValueType> operands) {
    if (call.operand(1) instanceof SqlNodeList list && list.size() > 1) {
      for (SqlNode item : list) {
        if (item instanceof SqlLiteral literal) {
          literals.check(item, operands.get(0));
          compared(place(item), "=", List.of(operands.get(0), LiteralTypes.of(literal)));
        }
      }
      return ValueType.BOOLEAN;
    }
    if (call.operand(1) instanceof SqlNodeList list && list.size() == 1) {
      literals.check(list.get(0), operands.get(0));
    }
    return compared(place(call), "=", operands);
  }

  /** A string beside a value is one of its type where there is an operator for two of them. */
  private void checkLiterals(SqlCall call, String symbol, List<ValueType> operands) {
    for (int i = 0; operands.size() > 1 && i < operands.size(); i++) {
      ValueType other = operands.get(i == 0 ? 1 : 0);
      boolean isOfOther =
          other.isKnown()
              && (COMPARISONS.contains(symbol)
                  || names.operators(symbol).stream()
                      .anyMatch(one -> one.parameters().equals(List.of(other, other))));
      if (isOfOther) {
        literals.check(call.operand(i), other);
      }
    }
  }

  private ValueType zoned(List<ValueType> operands) {
    return new Overloads(names.functions(Name.of("timezone")), names::converts)
        .result(List.of(operands.get(1), operands.get(0)));
  }

  private ValueType compared(SqlParserPos place, String symbol, List<ValueType> operands) {
    operator(place, symbol, operands.subList(0, 2));
    return ValueType.BOOLEAN;
  }

  private ValueType operator(SqlParserPos place, String symbol, List<ValueType> operands) {
    Overloads overloads = new Overloads(names.operators(symbol), names::converts);
    boolean isMissing = names.operator(symbol) == Knowledge.MISSING;
    List<Signature> fitting = overloads.fitting(operands);
    boolean fitsNothing = !overloads.all().isEmpty() && fitting.isEmpty();
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
    return overloads.result(fitting, operands);
  }

  /** Reports what is neither true nor false though it has to be. */
  public void checkCondition(SqlParserPos place, ValueType type) {
    if (type.isKnown() && !type.equals(ValueType.BOOLEAN)) {
      findings.problem(
          "not-boolean", place, "a condition is wanted here, and this is " + type, "", List.of());
    }
  }

  private static SqlParserPos place(SqlNode node) {
    return node.getParserPosition();
  }
}
