package dev.reconcile.kind.extensiondependency;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Binds objects to extensions and lets them go. */
final class ExtensionDependencyDdl implements Ddl<ExtensionDependency> {

  @Override
  public List<Operation> create(ExtensionDependency desired, List<Sql> parts, PlanContext context) {
    return change(desired.id().requireParent(), List.of(), desired.extensions(), context);
  }

  @Override
  public List<Operation> drop(ExtensionDependency live, PlanContext context) {
    return change(live.id().requireParent(), live.extensions(), List.of(), context);
  }

  @Override
  public List<Operation> alter(
      ExtensionDependency live,
      ExtensionDependency desired,
      List<Difference> differences,
      PlanContext context) {
    return change(desired.id().requireParent(), live.extensions(), desired.extensions(), context);
  }

  private static List<Operation> change(
      ObjectId object, List<String> from, List<String> to, PlanContext context) {
    List<Operation> operations = new ArrayList<>();
    from.stream()
        .filter(extension -> !to.contains(extension))
        .forEach(extension -> operations.add(operation(object, "NO DEPENDS", extension, context)));
    to.stream()
        .filter(extension -> !from.contains(extension))
        .forEach(extension -> operations.add(operation(object, "DEPENDS", extension, context)));
    return operations;
  }

  private static Operation operation(
      ObjectId object, String verb, String extension, PlanContext context) {
    Sql statement =
        sql("ALTER")
            .object(object)
            .keyword(verb)
            .keyword("ON EXTENSION")
            .identifier(extension)
            .done();
    boolean locks =
        switch (object.kind()) {
          case TRIGGER, INDEX, MATERIALIZED_VIEW -> !context.isNew(object.whole());
          default -> false;
        };
    return Operation.of(statement, locks ? Lock.ACCESS_EXCLUSIVE : Lock.NONE);
  }
}
