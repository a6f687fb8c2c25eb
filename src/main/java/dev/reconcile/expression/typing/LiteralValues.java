package dev.reconcile.expression.typing;

import dev.reconcile.expression.catalog.ValueType;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which strings types take for values (PostgreSQL documentation, chapter 8), as far as that is
 * certain: what looks odd but may be right is taken.
 */
public final class LiteralValues {

  private static final String WHOLE = "0[xob][\\da-f_]+|\\d[\\d_]*";

  private static final Pattern INTEGER = pattern("[-+]?(" + WHOLE + ")");

  private static final Predicate<String> NUMBER =
      matches(
          "[-+]?("
              + WHOLE
              + "|(\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)(e[-+]?\\d[\\d_]*)?|0x.*|inf(inity)?)|nan");

  private static final Predicate<String> TIME =
      contains("\\d|epoch|infinity|now|today|tomorrow|yesterday|allballs");

  private static final Predicate<String> JSON =
      matches("\\{.*}|\\[.*]|\".*\"|-?\\d[-+.e\\d]*|true|false|null");

  private static final Predicate<String> RANGE = matches("[\\[(].*[])]|empty");

  private static final Predicate<String> ARRAY = matches("(\\[.*]=)?\\{.*}");

  private static final Map<String, Predicate<String>> BY_TYPE = byType();

  private LiteralValues() {}

  private static Map<String, Predicate<String>> byType() {
    Map<String, Predicate<String>> taken = new HashMap<>();
    taken.put("int2", text -> isInteger(text, 15));
    taken.put("int4", text -> isInteger(text, 31));
    taken.put("int8", text -> isInteger(text, 63));
    List.of("numeric", "float4", "float8").forEach(type -> taken.put(type, NUMBER));
    taken.put("bool", matches("t|tr|tru|true|f|fa|fal|fals|false|y|ye|yes|n|no|on|of|off|1|0"));
    taken.put("uuid", matches("\\{?[\\da-f]{4}(-?[\\da-f]{4}){7}}?"));
    List.of("json", "jsonb").forEach(type -> taken.put(type, JSON));
    List.of("date", "timestamp", "timestamptz", "time", "timetz")
        .forEach(type -> taken.put(type, TIME));
    taken.put("interval", contains("\\d|infinity"));
    taken.put("inet", matches("[\\da-f.:]+(/\\d{1,3})?"));
    List.of("vector", "halfvec").forEach(type -> taken.put(type, matches("\\[.*]")));
    return Map.copyOf(taken);
  }

  /** Whether a string can be a value of the type; of enums the labels are not known here. */
  public static boolean fits(ValueType type, String text) {
    return switch (type.sort()) {
      case ARRAY -> ARRAY.test(text);
      case RANGE -> RANGE.test(text);
      case SCALAR -> BY_TYPE.getOrDefault(type.name(), any -> true).test(text);
      case UNKNOWN, LITERAL, PSEUDO, ENUM, MULTIRANGE -> true;
    };
  }

  private static boolean isInteger(String text, int bits) {
    String number = text.strip().replace("_", "");
    return INTEGER.matcher(number).matches()
        && (!number.matches("[-+]?\\d+") || new BigInteger(number).bitLength() <= bits);
  }

  private static Predicate<String> matches(String expression) {
    Pattern pattern = pattern(expression);
    return text -> pattern.matcher(text.strip()).matches();
  }

  private static Predicate<String> contains(String expression) {
    Pattern pattern = pattern(expression);
    return text -> pattern.matcher(text).find();
  }

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }
}
