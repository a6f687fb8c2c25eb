package dev.reconcile.plan;

import dev.reconcile.diff.Change;
import dev.reconcile.diff.Difference;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what a change is. */
final class Wording {

  private Wording() {}

  static String of(Change change) {
    return change.match(
        new Change.Cases<>() {
          @Override
          public String create(Change.Create create) {
            return "create " + create.id();
          }

          @Override
          public String drop(Change.Drop drop) {
            return "drop " + drop.id();
          }

          @Override
          public String alter(Change.Alter alter) {
            return "alter " + alter.id() + ": " + properties(alter.differences());
          }

          @Override
          public String rebuild(Change.Rebuild rebuild) {
            return rebuild.id()
                + (rebuild.reason().isEmpty()
                    ? " changes: " + properties(rebuild.differences())
                    : " " + rebuild.reason());
          }

          @Override
          public String rename(Change.Rename rename) {
            return "rename " + rename.former() + " to " + rename.id().path();
          }
        });
  }

  private static String properties(List<Difference> differences) {
    boolean rows = differences.stream().anyMatch(d -> d.form() == Difference.Form.ROW);
    return rows ? "rows differ" : named(differences);
  }

  private static String named(List<Difference> differences) {
    return differences.stream().map(Difference::property).collect(Collectors.joining(", "));
  }
}
