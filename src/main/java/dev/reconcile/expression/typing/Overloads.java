package dev.reconcile.expression.typing;

import dev.reconcile.expression.catalog.Signature;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.catalog.ValueType.Sort;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Which functions or operators of a name a call can mean (PostgreSQL documentation, 10.2 and 10.3,
 * as far as that is certain).
 *
 * @param all those of the name
 * @param converts whether the server turns a type into another one by itself
 */
public record Overloads(List<Signature> all, BiPredicate<ValueType, ValueType> converts) {

  /** Those that can be meant. */
  public List<Signature> fitting(List<ValueType> arguments) {
    return all.stream()
        .filter(one -> one.takes(arguments.size()))
        .filter(one -> one.accepts(arguments, converts))
        .toList();
  }

  /** The type of the result, as far as all that fit agree, or one of them fits exactly. */
  public ValueType result(List<ValueType> arguments) {
    return result(fitting(arguments), arguments);
  }

  /** The same where it is known which of them fit. */
  public ValueType result(List<Signature> fitting, List<ValueType> arguments) {
    List<ValueType> settled = settled(arguments);
    return fitting.stream()
        .filter(one -> one.parameters().equals(settled))
        .map(Signature::result)
        .findFirst()
        .orElseGet(() -> agreed(fitting));
  }

  private static ValueType agreed(List<Signature> fitting) {
    return fitting.isEmpty()
        ? ValueType.UNKNOWN
        : ValueType.common(fitting.stream().map(Signature::result).toList());
  }

  /** A literal beside another operand is taken for one of its type; varchar has what text has. */
  private static List<ValueType> settled(List<ValueType> arguments) {
    ValueType common = arguments.size() == 2 ? ValueType.common(arguments) : ValueType.UNKNOWN;
    return arguments.stream()
        .map(type -> type.sort() == Sort.LITERAL && common.isKnown() ? common : type)
        .map(type -> type.name().equals("varchar") ? ValueType.scalar("text") : type)
        .toList();
  }
}
