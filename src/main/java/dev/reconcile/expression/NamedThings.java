package dev.reconcile.expression;

import dev.reconcile.expression.KnownNames.Knowledge;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCollectionTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlTypeNameSpec;

/** Looks up the functions, types and operators that an expression names. */
final class NamedThings {

  /** The schema of an operator may stand before it. */
  private static final Pattern OPERATOR = Pattern.compile("(?:.*\\.)?([-~!@#^&|`?+*/%<>=]+)");

  private final KnownNames names;
  private final Findings findings;
  private final Demands demands;

  NamedThings(KnownNames names, Findings findings, Demands demands) {
    this.demands = demands;
    this.names = names;
    this.findings = findings;
  }

  /** Reports a type that is not there. */
  void checkType(SqlDataTypeSpec type) {
    SqlTypeNameSpec spec = type.getTypeNameSpec();
    SqlIdentifier name =
        spec instanceof SqlCollectionTypeNameSpec array
            ? array.getElementTypeName().getTypeName()
            : spec.getTypeName();
    Name written = RelationFinder.name(name);
    if (names.type(written) == Knowledge.MISSING) {
      findings.problem(
          "unknown-type",
          RelationFinder.placeOfLast(name),
          "there is no type " + written,
          written.name(),
          names.typeNames());
    }
  }

  /** Reports a function that is not there. */
  void checkName(SqlCall call) {
    if (call.getOperator() instanceof SqlFunction function) {
      isThere(function.getNameAsId());
    }
  }

  private boolean isThere(SqlIdentifier name) {
    Name written = RelationFinder.name(name);
    boolean isThere =
        names.function(written, -1) != Knowledge.MISSING
            || names.type(written) != Knowledge.MISSING;
    if (!isThere) {
      findings.problem(
          "unknown-function",
          RelationFinder.placeOfLast(name),
          "there is no function " + written,
          written.name(),
          names.functionNames());
    }
    return isThere;
  }

  /** Reports a function that is not there, or not for so many arguments, or not at this place. */
  void checkFunction(SqlFunction function, SqlCall call) {
    SqlIdentifier name = function.getNameAsId();
    if (name.isSimple() && Keywords.isNeverColumn(name.getSimple())) {
      // current_date and its like are no functions to the catalog.
      if (call.operandCount() == 0) {
        demands.changing(name);
      }
      return;
    }
    if (!isThere(name)) {
      return;
    }
    Name written = RelationFinder.name(name);
    // Called in FROM, unnest takes any number of arrays.
    int arguments = written.name().equals("unnest") ? -1 : arguments(call.getOperandList());
    demands.function(name, arguments);
    if (arguments >= 0
        && names.function(written, arguments) == Knowledge.MISSING
        && names.type(written) == Knowledge.MISSING) {
      findings.problem(
          "unknown-function",
          RelationFinder.placeOfLast(name),
          "no function "
              + written
              + " takes "
              + (arguments == 1 ? "1 argument" : arguments + " arguments"),
          written.name(),
          List.of());
    }
  }

  /** How many there are; negative where that does not tell which function is meant. */
  private static int arguments(List<SqlNode> operands) {
    int count = 0;
    for (SqlNode operand : operands) {
      Construct construct = operand instanceof SqlCall call ? Construct.of(call) : Construct.OTHER;
      switch (construct) {
        case NAMED, VARIADIC -> {
          return -1;
        }
        case ORDER_BY, ALL_ROWS -> {
          // They are no arguments.
        }
        default -> count++;
      }
    }
    return count;
  }

  /** Reports an operator that is not there. */
  void checkOperator(SqlCall call) {
    var matcher = OPERATOR.matcher(call.getOperator().getName());
    if (Construct.of(call) == Construct.OTHER
        && matcher.matches()
        && names.operator(matcher.group(1)) == Knowledge.MISSING) {
      findings.problem(
          "unknown-operator",
          call.getParserPosition(),
          "there is no operator " + matcher.group(1),
          "",
          List.of());
    }
  }

  boolean isNoFunction(String name) {
    return names.function(Name.of(name), -1) == Knowledge.MISSING;
  }
}
