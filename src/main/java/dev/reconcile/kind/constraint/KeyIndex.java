package dev.reconcile.kind.constraint;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.IndexRoles;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The index behind a key or an exclusion.
 *
 * @param with storage parameters
 * @param tablespace where it is kept, when it is not the database's own tablespace
 * @param roles what it is for its table
 * @param statistics targets of an exclusion's expressions, by the number of the element
 * @param comment on the index, beside the one on the constraint
 * @param only whether it was made without those of the partitions, and not all are attached yet
 */
public record KeyIndex(
    Map<String, String> with,
    @Nullable String tablespace,
    IndexRoles roles,
    Map<String, String> statistics,
    @Nullable String comment,
    boolean only) {

  static final KeyIndex PLAIN =
      new KeyIndex(Map.of(), null, IndexRoles.NONE, Map.of(), null, false);

  /** Takes a copy. */
  public KeyIndex {
    with = StorageParameters.copyOf(with);
    statistics = StorageParameters.copyOf(statistics);
  }

  /** What one of a partition has from this. */
  KeyIndex ofPartition() {
    return new KeyIndex(with, tablespace, IndexRoles.NONE, Map.of(), null, false);
  }

  static KeyIndex read(SpecBody body) {
    String comment = body.text("index_comment");
    return new KeyIndex(
        body.settings("with"),
        body.text("tablespace"),
        IndexRoles.read(body),
        body.section().equals("exclusions") ? body.settings("statistics") : Map.of(),
        comment == null || comment.isEmpty() ? null : comment,
        body.flag("only"));
  }

  void write(SpecOutput output) {
    output
        .put("with", with)
        .put("tablespace", tablespace)
        .put("statistics", statistics)
        .put("index_comment", comment)
        .putIf(only, "only");
    roles.write(output);
  }

  /**
   * The statements that turn this index into another, but for what it was made with.
   *
   * @param constraint that it is behind
   */
  List<Operation> changesTo(KeyIndex desired, ObjectId constraint, PlanContext context) {
    List<Operation> operations = new ArrayList<>();
    Lock lock = context.isNew(constraint.requireParent()) ? Lock.NONE : Lock.SHARE_UPDATE_EXCLUSIVE;
    for (Sql set : statisticsTo(desired, constraint)) {
      operations.add(Operation.of(set, lock));
    }
    operations.addAll(IndexRoles.alter(constraint, roles, desired.roles, context));
    if (!Objects.equals(comment, desired.comment)) {
      SqlWriter writer =
          sql("COMMENT ON INDEX")
              .qualified(constraint.schemaName(), constraint.name())
              .keyword("IS");
      Sql set =
          desired.comment == null
              ? writer.keyword("NULL").done()
              : writer.literal(desired.comment).done();
      operations.add(Operation.of(set, lock));
    }
    return operations;
  }

  private List<Sql> statisticsTo(KeyIndex desired, ObjectId constraint) {
    Set<String> keys = new TreeSet<>(statistics.keySet());
    keys.addAll(desired.statistics.keySet());
    List<Sql> statements = new ArrayList<>();
    for (String key : keys) {
      String target = desired.statistics.getOrDefault(key, "-1");
      if (!target.equals(statistics.getOrDefault(key, "-1"))) {
        statements.add(
            sql("ALTER INDEX")
                .qualified(constraint.schemaName(), constraint.name())
                .keyword("ALTER COLUMN")
                .fragment(key)
                .keyword("SET STATISTICS")
                .fragment(target)
                .done());
      }
    }
    return statements;
  }
}
