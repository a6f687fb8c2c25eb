package dev.reconcile.expression.catalog;

import dev.reconcile.expression.token.Name;
import java.util.function.Function;

/**
 * The type of a value, as far as it can be told without a server; domains count as what they are
 * made of.
 *
 * @param name in the catalog, those of arrays with an underscore before it
 * @param sort what parameters of no particular type look at
 */
public record ValueType(String name, Sort sort) {

  /** Nothing is known. */
  public static final ValueType UNKNOWN = new ValueType("", Sort.UNKNOWN);

  /** A string, or NULL: it becomes what is wanted. */
  public static final ValueType LITERAL = new ValueType("unknown", Sort.LITERAL);

  /** A truth value. */
  public static final ValueType BOOLEAN = scalar("bool");

  /** What sorts of types there are. */
  public enum Sort {
    /** It is not known. */
    UNKNOWN,
    /** None yet. */
    LITERAL,
    /** What parameters and results have that no value has; and rows, of which nothing is told. */
    PSEUDO,
    /** One value. */
    SCALAR,
    /** A value of an enum. */
    ENUM,
    /** Several values. */
    ARRAY,
    /** A range. */
    RANGE,
    /** Several ranges. */
    MULTIRANGE;

    /** Whether a parameter of that pseudo-type takes a value of the sort (chapter 38.2.5). */
    boolean fits(String pseudoType) {
      return switch (pseudoType) {
        case "any", "anyelement", "anycompatible" -> true;
        case "anyarray", "anycompatiblearray" -> this == ARRAY;
        case "anynonarray", "anycompatiblenonarray" -> this != ARRAY;
        case "anyenum" -> this == ENUM;
        case "anyrange", "anycompatiblerange" -> this == RANGE;
        case "anymultirange", "anycompatiblemultirange" -> this == MULTIRANGE;
        default -> false;
      };
    }
  }

  /** A type of single values. */
  public static ValueType scalar(String name) {
    Sort sort =
        name.endsWith("multirange")
            ? Sort.MULTIRANGE
            : name.endsWith("range") ? Sort.RANGE : Sort.SCALAR;
    return new ValueType(name, sort);
  }

  /** An enum. */
  public static ValueType ofEnum(String name) {
    return new ValueType(name, Sort.ENUM);
  }

  /**
   * The type that a declaration means, with or without its modifiers.
   *
   * @param named the type of a name of the catalog
   */
  public static ValueType declared(String declaration, Function<Name, ValueType> named) {
    return TypeWords.declared(declaration, named);
  }

  /** An array of this. */
  public ValueType array() {
    return switch (sort) {
      case UNKNOWN, LITERAL -> UNKNOWN;
      case PSEUDO -> new ValueType("_" + name, Sort.PSEUDO);
      case ARRAY -> this;
      case SCALAR, ENUM, RANGE, MULTIRANGE -> new ValueType("_" + name, Sort.ARRAY);
    };
  }

  /** Whether it is settled. */
  public boolean isKnown() {
    return sort != Sort.UNKNOWN && sort != Sort.LITERAL && sort != Sort.PSEUDO;
  }

  /** The one type that values share which stand for each other; unknown unless it is certain. */
  public static ValueType common(Iterable<ValueType> types) {
    ValueType common = LITERAL;
    for (ValueType type : types) {
      if (common.equals(LITERAL)) {
        common = type;
      } else if (!type.equals(LITERAL) && !type.equals(common)) {
        return UNKNOWN;
      }
    }
    return common;
  }

  @Override
  public String toString() {
    return TypeWords.of(name);
  }
}
