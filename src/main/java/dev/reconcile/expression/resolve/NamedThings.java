package dev.reconcile.expression.resolve;

import dev.reconcile.expression.catalog.KnownNames;
import dev.reconcile.expression.catalog.KnownNames.Knowledge;
import dev.reconcile.expression.catalog.Signature;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.finding.Findings;
import dev.reconcile.expression.token.Keywords;
import dev.reconcile.expression.token.Name;
import dev.reconcile.expression.tree.Construct;
import dev.reconcile.expression.tree.RelationFinder;
import dev.reconcile.expression.typing.LiteralTypes;
import dev.reconcile.expression.typing.Literals;
import dev.reconcile.expression.typing.Operations;
import dev.reconcile.expression.typing.Overloads;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCollectionTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlTypeNameSpec;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Looks up the functions and types that an expression names, and tells the types of its values. */
final class NamedThings {

  private final KnownNames names;
  private final Findings findings;
  private final Demands demands;
  private final Operations operations;
  private final Literals literals;

  NamedThings(KnownNames names, Findings findings, Demands demands) {
    this.demands = demands;
    this.names = names;
    this.findings = findings;
    this.operations = new Operations(names, findings);
    this.literals = new Literals(names, findings);
  }

  /** The type that is named; reports one that is not there. */
  ValueType type(SqlDataTypeSpec type) {
    SqlTypeNameSpec spec = type.getTypeNameSpec();
    boolean isArray = spec instanceof SqlCollectionTypeNameSpec;
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
    ValueType known = names.valueType(written);
    return isArray ? known.array() : known;
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
        names.function(written) != Knowledge.MISSING || names.type(written) != Knowledge.MISSING;
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

  /**
   * The type of what a function returns; reports one that is not there, or not for such arguments,
   * or not at this place.
   */
  ValueType call(SqlFunction function, SqlCall call, List<ValueType> operands) {
    SqlIdentifier name = function.getNameAsId();
    if (name.isSimple() && Keywords.isNeverColumn(name.getSimple())) {
      // current_date and its like are no functions to the catalog.
      if (call.operandCount() == 0) {
        demands.changing(name);
      }
      return LiteralTypes.ofWord(name.getSimple());
    }
    if (!isThere(name)) {
      return ValueType.UNKNOWN;
    }
    // Called in FROM, unnest takes any number of arrays.
    boolean isCounted = isCounted(call) && !RelationFinder.name(name).name().equals("unnest");
    List<ValueType> arguments = arguments(call, operands);
    demands.function(name, isCounted ? arguments.size() : -1);
    call.getOperandList().stream()
        .filter(operand -> construct(operand) == Construct.NAMED)
        .forEach(operand -> checkNamed(RelationFinder.name(name), (SqlCall) operand));
    return isCounted ? result(name, call, arguments) : ValueType.UNKNOWN;
  }

  /** See {@link Construct#NAMED}. */
  private void checkNamed(Name function, SqlCall argument) {
    String name = ((SqlLiteral) argument.operand(1)).getValueAs(String.class);
    names
        .argumentNames(function)
        .filter(known -> !known.contains(name))
        .ifPresent(
            known ->
                findings.problem(
                    "unknown-argument",
                    argument.operand(1).getParserPosition(),
                    "%s has no argument %s".formatted(function, name),
                    name,
                    known));
  }

  private ValueType result(SqlIdentifier name, SqlCall call, List<ValueType> arguments) {
    Name written = RelationFinder.name(name);
    Overloads overloads = new Overloads(names.functions(written), names::converts);
    List<Signature> fitting = overloads.fitting(arguments);
    for (int i = 0; fitting.size() == 1 && i < arguments.size(); i++) {
      literals.check(call.operand(i), fitting.get(0).parameter(i));
    }
    if (fitting.isEmpty()
        && !overloads.all().isEmpty()
        && names.type(written) == Knowledge.MISSING) {
      findings.problem(
          "unknown-function",
          RelationFinder.placeOfLast(name),
          "no function " + written + " takes " + taken(overloads, arguments),
          written.name(),
          List.of());
    }
    return overloads.result(fitting, arguments);
  }

  /** What the matter is: how many there are, or what they are. */
  private static String taken(Overloads overloads, List<ValueType> arguments) {
    if (overloads.all().stream().noneMatch(one -> one.takes(arguments.size()))) {
      return arguments.size() == 1 ? "1 argument" : arguments.size() + " arguments";
    }
    return arguments.stream().map(ValueType::toString).collect(Collectors.joining(", "));
  }

  /** Whether the number of arguments tells which function is meant. */
  private static boolean isCounted(SqlCall call) {
    return call.getOperandList().stream()
        .map(NamedThings::construct)
        .noneMatch(construct -> construct == Construct.NAMED || construct == Construct.VARIADIC);
  }

  private static List<ValueType> arguments(SqlCall call, List<ValueType> operands) {
    List<ValueType> arguments = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      Construct construct = construct(call.operand(i));
      if (construct != Construct.ORDER_BY && construct != Construct.ALL_ROWS) {
        arguments.add(operands.get(i));
      }
    }
    return arguments;
  }

  private static Construct construct(SqlNode node) {
    return node instanceof SqlCall call ? Construct.of(call) : Construct.OTHER;
  }

  /** The type of what anything but a function gives; reports an operator that is not there. */
  ValueType operation(SqlCall call, List<ValueType> operands) {
    return operations.type(call, operands);
  }

  /** Reports what is neither true nor false though it has to be. */
  void checkCondition(SqlNode node, ValueType type) {
    operations.checkCondition(place(node), type);
  }

  private static SqlParserPos place(SqlNode node) {
    return node.getParserPosition();
  }

  boolean isNoFunction(String name) {
    return names.function(Name.of(name)) == Knowledge.MISSING;
  }
}
