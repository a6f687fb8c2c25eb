package dev.reconcile.project;

import java.util.List;
import java.util.stream.Stream;

/** What is done around a run, in this order. */
public record Hooks(List<Hook> before, List<Hook> after) {

  /** Nothing. */
  public static final Hooks NONE = new Hooks(List.of(), List.of());

  /** Takes copies. */
  public Hooks {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** These, and then others. */
  Hooks and(Hooks more) {
    return new Hooks(joined(before, more.before), joined(after, more.after));
  }

  private static List<Hook> joined(List<Hook> some, List<Hook> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
