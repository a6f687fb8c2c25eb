package dev.reconcile.expression.tree;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCollectionTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlTypeNameSpec;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * What PostgreSQL calls a column of the output that has no alias ({@code FigureColname} in {@code
 * parse_target.c}).
 */
public final class OutputNames {

  /** What is nobody's name. */
  public static final String NONE = "?column?";

  private static final Set<String> NAMED_AS_WRITTEN =
      Set.of(
          "array",
          "case",
          "coalesce",
          "exists",
          "extract",
          "greatest",
          "grouping",
          "least",
          "nullif",
          "overlay",
          "position",
          "row",
          "substring",
          "xmlconcat",
          "xmlelement",
          "xmlforest",
          "xmlparse",
          "xmlpi",
          "xmlroot",
          "xmlserialize");

  private OutputNames() {}

  /** The name of a column of the output, with an alias or without. */
  public static Optional<String> ofItem(SqlNode item) {
    return item.getKind() == SqlKind.AS
        ? Optional.of(((SqlIdentifier) ((SqlCall) item).operand(1)).getSimple())
        : of(item);
  }

  /** The name, or empty where it is not certain. */
  public static Optional<String> of(SqlNode expression) {
    if (expression instanceof SqlIdentifier identifier) {
      return Optional.of(identifier.names.get(identifier.names.size() - 1));
    }
    if (expression instanceof SqlLiteral literal) {
      return isTruth(literal) ? Optional.empty() : Optional.of(NONE);
    }
    if (expression instanceof SqlDynamicParam) {
      return Optional.of(NONE);
    }
    return expression instanceof SqlCall call ? ofCall(call) : Optional.empty();
  }

  private static boolean isTruth(SqlLiteral literal) {
    return literal.getTypeName() == SqlTypeName.BOOLEAN;
  }

  private static Optional<String> ofCall(SqlCall call) {
    if (call.getKind() == SqlKind.CAST) {
      return isWeak(call.operand(0)) ? ofType(call.operand(1)) : of(call.operand(0));
    }
    if (call.getOperator() instanceof SqlFunction function) {
      List<String> names = function.getNameAsId().names;
      return Optional.of(names.get(names.size() - 1));
    }
    return switch (Construct.of(call)) {
      case FILTER, OVER, WITHIN_GROUP, COLLATE, ELEMENT -> of(call.operand(0));
      case FIELD -> Optional.of(String.valueOf(((SqlLiteral) call.operand(1)).toValue()));
      case SUBQUERY -> ofQuery(call.operand(0));
      case CASE -> ofCase(call);
      default -> ofWord(call.getOperator().getName().toLowerCase(Locale.ROOT));
    };
  }

  private static Optional<String> ofWord(String construct) {
    if (construct.equals("at time zone")) {
      return Optional.of("timezone");
    }
    if (NAMED_AS_WRITTEN.contains(construct)) {
      return Optional.of(construct);
    }
    boolean isOperator = !Character.isLowerCase(construct.charAt(0));
    boolean isTest =
        Set.of("and", "or", "not", "is", "is null", "between", "in", "like").contains(construct);
    return isOperator || isTest ? Optional.of(NONE) : Optional.empty();
  }

  /** That of ELSE, if it has one of its own. */
  private static Optional<String> ofCase(SqlCall call) {
    SqlNode last = call.operand(call.operandCount() - 1);
    return isWeak(last) ? Optional.of("case") : of(last);
  }

  /** Whether a cast or CASE around the expression has a better name. */
  private static boolean isWeak(SqlNode expression) {
    if (!(expression instanceof SqlCall call)) {
      return expression instanceof SqlNodeList
          || expression instanceof SqlLiteral
          || of(expression).filter(NONE::equals).isPresent();
    }
    if (call.getKind() == SqlKind.CAST) {
      return isWeak(call.operand(0));
    }
    return switch (Construct.of(call)) {
      case COLLATE, ELEMENT -> isWeak(call.operand(0));
      case CASE -> isWeak(call.operand(call.operandCount() - 1));
      default -> ofCall(call).filter(NONE::equals).isPresent();
    };
  }

  private static Optional<String> ofQuery(SqlNode query) {
    if (query instanceof SqlSelect select && select.getSelectList().size() == 1) {
      SqlNode item = select.getSelectList().get(0);
      return ofItem(item);
    }
    return Optional.empty();
  }

  private static Optional<String> ofType(SqlNode type) {
    SqlTypeNameSpec spec = ((SqlDataTypeSpec) type).getTypeNameSpec();
    SqlIdentifier name =
        spec instanceof SqlCollectionTypeNameSpec array
            ? array.getElementTypeName().getTypeName()
            : spec.getTypeName();
    return Optional.of(name.names.get(name.names.size() - 1));
  }
}
