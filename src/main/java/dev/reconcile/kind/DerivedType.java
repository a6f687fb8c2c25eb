package dev.reconcile.kind;

/** A type whose values are those of another type, as far as it accepts them. */
public interface DerivedType {

  /** The other type, as {@code format_type} prints it. */
  String type();

  /** Whether NULL is refused. */
  boolean notNull();
}
