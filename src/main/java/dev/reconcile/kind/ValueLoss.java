package dev.reconcile.kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which casts between PostgreSQL's own types keep every value (PostgreSQL documentation, chapter 8,
 * and catalog {@code pg_cast}). Of those not told here, some values may be rounded, cut or refused.
 */
public final class ValueLoss {

  private static final Set<String> TEXTS =
      Set.of("text", "character varying", "character", "citext", "name");
  private static final Set<String> TIMESTAMPS =
      Set.of("timestamp without time zone", "timestamp with time zone");
  private static final Set<String> BITS = Set.of("bit", "bit varying");

  /** Every value of the key fits each of the types, exactly, when those have no modifiers. */
  private static final Map<String, Set<String>> WIDENINGS = widenings();

  /** The digits of the largest value. */
  private static final Map<String, Integer> DIGITS =
      Map.of("smallint", 5, "integer", 10, "bigint", 19);

  /** The characters of the longest text of a value. */
  private static final Map<String, Integer> WIDTHS =
      Map.of("smallint", 6, "integer", 11, "bigint", 20, "boolean", 5, "uuid", 36, "date", 13);

  private ValueLoss() {}

  private static Map<String, Set<String>> widenings() {
    Map<String, Set<String>> widenings = new HashMap<>();
    widenings.put("boolean", Set.of("integer"));
    widenings.put("smallint", Set.of("integer", "bigint", "numeric", "real", "double precision"));
    widenings.put("integer", Set.of("bigint", "numeric", "double precision"));
    widenings.put("bigint", Set.of("numeric"));
    widenings.put("oid", Set.of("bigint"));
    widenings.put("real", Set.of("double precision"));
    widenings.put("date", Set.of("timestamp without time zone"));
    widenings.put("timestamp without time zone", TIMESTAMPS);
    widenings.put("timestamp with time zone", TIMESTAMPS);
    widenings.put("time without time zone", Set.of("time with time zone", "interval"));
    widenings.put("json", Set.of("jsonb"));
    widenings.put("jsonb", Set.of("json"));
    widenings.put("cidr", Set.of("inet"));
    widenings.put("macaddr", Set.of("macaddr8"));
    widenings.put("int4range", Set.of("int8range", "numrange"));
    widenings.put("int8range", Set.of("numrange"));
    widenings.put("daterange", Set.of("tsrange"));
    return Map.copyOf(widenings);
  }

  /**
   * Whether a cast may round, cut or refuse some values of a type, as {@code format_type} says it.
   */
  public static boolean isPossible(String fromType, String toType) {
    TypeShape from = TypeShape.of(fromType);
    TypeShape to = TypeShape.of(toType);
    boolean anyText = to.base().equals("text") && !to.array();
    return !anyText && (from.array() != to.array() || losesElements(from, to));
  }

  private static boolean losesElements(TypeShape from, TypeShape to) {
    if (TEXTS.contains(to.base())) {
      return losesText(from, to);
    }
    if (to.base().equals("numeric") || from.base().equals("numeric")) {
      return losesDigits(from, to);
    }
    if (from.base().equals(to.base()) || (BITS.contains(from.base()) && isVarying(to))) {
      return from.length() > to.length() || to.base().equals("bit");
    }
    boolean wider = WIDENINGS.getOrDefault(from.base(), Set.of()).contains(to.base());
    return !wider || from.length() > to.length();
  }

  private static boolean isVarying(TypeShape type) {
    return type.base().equals("bit varying");
  }

  /** What a fixed length pads is no part of the value; what a limit cuts is. */
  private static boolean losesText(TypeShape from, TypeShape to) {
    boolean limited = !to.modifiers().isEmpty() || to.base().equals("character");
    int longest =
        TEXTS.contains(from.base())
            ? from.length()
            : WIDTHS.getOrDefault(from.base(), Integer.MAX_VALUE);
    return limited && longest > to.length();
  }

  /** Neither the digits before the point nor those behind it may become fewer. */
  private static boolean losesDigits(TypeShape from, TypeShape to) {
    boolean whole = DIGITS.containsKey(from.base());
    if (!whole && !from.base().equals("numeric")) {
      return true;
    }
    int before =
        whole ? DIGITS.getOrDefault(from.base(), Integer.MAX_VALUE) : from.length() - scale(from);
    if (!to.base().equals("numeric")) {
      return scale(from) > 0 || before >= DIGITS.getOrDefault(to.base(), 0);
    }
    boolean unlimited = !whole && from.modifiers().isEmpty();
    return !to.modifiers().isEmpty()
        && (unlimited || before > to.length() - scale(to) || scale(from) > scale(to));
  }

  private static int scale(TypeShape type) {
    List<Integer> modifiers = type.modifiers();
    return modifiers.size() > 1 ? modifiers.get(1) : 0;
  }
}
