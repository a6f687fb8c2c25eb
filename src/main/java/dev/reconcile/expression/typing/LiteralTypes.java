package dev.reconcile.expression.typing;

import dev.reconcile.expression.catalog.ValueType;
import java.math.BigDecimal;
import java.util.Map;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.type.SqlTypeName;

/** The types of what is written out (PostgreSQL documentation, 4.1.2). */
public final class LiteralTypes {

  /** Of functions that are called without parentheses (chapters 9.9 and 9.27). */
  private static final Map<String, String> CALLED_ALONE =
      Map.ofEntries(
          Map.entry("current_date", "date"),
          Map.entry("current_time", "timetz"),
          Map.entry("current_timestamp", "timestamptz"),
          Map.entry("localtime", "time"),
          Map.entry("localtimestamp", "timestamp"),
          Map.entry("current_user", "name"),
          Map.entry("current_role", "name"),
          Map.entry("session_user", "name"),
          Map.entry("user", "name"),
          Map.entry("current_catalog", "name"),
          Map.entry("current_schema", "name"));

  private LiteralTypes() {}

  /** The type that a literal has by itself. */
  public static ValueType of(SqlLiteral literal) {
    if (literal.getTypeName() == SqlTypeName.BOOLEAN) {
      return ValueType.BOOLEAN;
    }
    BigDecimal number =
        literal.getTypeName() == SqlTypeName.DECIMAL ? literal.getValueAs(BigDecimal.class) : null;
    if (number == null) {
      return ValueType.LITERAL;
    }
    boolean whole = number.scale() == 0;
    return ValueType.scalar(
        whole && number.toBigInteger().bitLength() < 32
            ? "int4"
            : whole && number.toBigInteger().bitLength() < 64 ? "int8" : "numeric");
  }

  /** The type of what a word gives that is a function and needs no parentheses. */
  public static ValueType ofWord(String word) {
    String type = CALLED_ALONE.get(word);
    return type == null ? ValueType.UNKNOWN : ValueType.scalar(type);
  }
}
