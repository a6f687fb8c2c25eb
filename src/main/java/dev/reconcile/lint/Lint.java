package dev.reconcile.lint;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.model.SchemaObject;
import java.util.List;

/**
 * Knows one thing that PostgreSQL accepts and few would want.
 *
 * @param <T> what it is about: a kind's record, or what records of several kinds implement
 */
public interface Lint<T extends SchemaObject> {

  /** The stable name, as in {@code duplicate-index}. */
  String code();

  /** How much it matters when policy says nothing. */
  Severity byDefault();

  /** Why it is said, in a sentence. */
  String meaning();

  /** What to do about it, in a sentence. */
  String advice();

  /** What it is about. */
  Class<T> about();

  /** What there is to say of an object; nothing where not all is known that it takes to judge. */
  List<Remark> judge(T object, Surroundings surroundings);
}
