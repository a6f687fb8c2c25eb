package dev.reconcile.expression.typing;

import dev.reconcile.expression.catalog.KnownNames;
import dev.reconcile.expression.catalog.ValueType;
import java.util.List;
import java.util.Optional;

/**
 * The type of values that stand for each other, as the branches of CASE (PostgreSQL documentation,
 * 10.5).
 */
public final class CommonType {

  private final KnownNames names;

  /** With the conversions that are known. */
  public CommonType(KnownNames names) {
    this.names = names;
  }

  /** The type; unknown where it is not certain, and empty where there is none. */
  public Optional<ValueType> of(List<ValueType> types) {
    ValueType common = ValueType.LITERAL;
    boolean certain = true;
    for (ValueType type : types) {
      Optional<ValueType> next = of(common, type);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      certain &= type.equals(ValueType.LITERAL) || next.get().isKnown();
      common = next.get().equals(ValueType.UNKNOWN) ? common : next.get();
    }
    return Optional.of(certain ? common : ValueType.UNKNOWN);
  }

  private Optional<ValueType> of(ValueType one, ValueType other) {
    if (one.equals(other) || other.equals(ValueType.LITERAL)) {
      return Optional.of(one);
    }
    if (one.equals(ValueType.LITERAL)) {
      return Optional.of(other);
    }
    if (!one.isKnown() || !other.isKnown()) {
      return Optional.of(ValueType.UNKNOWN);
    }
    boolean forth = names.converts(one, other);
    boolean back = names.converts(other, one);
    if (forth && back) {
      return Optional.of(ValueType.UNKNOWN);
    }
    return forth ? Optional.of(other) : back ? Optional.of(one) : Optional.empty();
  }
}
