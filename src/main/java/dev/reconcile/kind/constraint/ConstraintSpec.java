package dev.reconcile.kind.constraint;

import dev.reconcile.kind.Deferral;
import dev.reconcile.kind.Origin;
import dev.reconcile.kind.PartitionedPart;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecNames;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import java.util.List;

/**
 * {@code primary_key: [id]}, {@code unique: {tool_key_key: [key]}}, {@code checks: {tool_key_check:
 * "key <> ''"}}, {@code exclusions: {no_overlap: ["room with =", "during with &&"]}} within a
 * table.
 */
final class ConstraintSpec implements SpecReader<Constraint>, SpecWriter<Constraint> {

  /** The only method of use for most operators; PostgreSQL's own default is for equality alone. */
  private static final String EXCLUSION_METHOD = "gist";

  @Override
  public Constraint read(ObjectId id, SpecBody body) {
    Constraint.Sort sort = Constraint.Sort.ofSection(body.section());
    PartitionedPart part =
        sort == Constraint.Sort.CHECK ? null : PartitionedPart.read(KindName.CONSTRAINT, body);
    if (part != null) {
      return Constraint.part(id, sort, part);
    }
    return switch (sort) {
      case PRIMARY_KEY, UNIQUE -> key(id, sort, body);
      case CHECK -> check(id, body);
      case EXCLUSION -> exclusion(id, body);
    };
  }

  private static Constraint key(ObjectId id, Constraint.Sort sort, SpecBody body) {
    List<String> columns = SpecNames.own(required(body, "columns"));
    if (sort == Constraint.Sort.PRIMARY_KEY) {
      columns.forEach(column -> implyNotNull(id.requireParent(), column, body));
    }
    return new Constraint(
        id,
        sort,
        columns,
        SpecNames.own(body.texts("include")),
        sort == Constraint.Sort.UNIQUE && body.flag("nulls_not_distinct"),
        body.flag("without_overlaps"),
        null,
        false,
        List.of(),
        "",
        null,
        KeyIndex.read(body),
        null,
        Deferral.read(body),
        false,
        true,
        Origin.OWN);
  }

  /** PostgreSQL makes the columns of a primary key NOT NULL, said or not. */
  private static void implyNotNull(ObjectId table, String column, SpecBody body) {
    SpecOutput notNull = new SpecOutput().putIf(true, "not_null");
    body.implyOf("columns", table.child(KindName.COLUMN, column), notNull);
  }

  private static Constraint check(ObjectId id, SpecBody body) {
    boolean inherited = body.flag("inherited");
    String expression = inherited ? body.text("expression") : body.requireText("expression");
    return new Constraint(
        id,
        Constraint.Sort.CHECK,
        List.of(),
        List.of(),
        false,
        false,
        expression == null ? "" : expression,
        body.flag("no_inherit"),
        List.of(),
        "",
        null,
        KeyIndex.PLAIN,
        null,
        Deferral.NOT_DEFERRABLE,
        body.flag("not_valid"),
        !body.has("enforced") || body.flag("enforced"),
        inherited ? Origin.INHERITED : Origin.OWN);
  }

  private static Constraint exclusion(ObjectId id, SpecBody body) {
    String method = body.text("method");
    return new Constraint(
        id,
        Constraint.Sort.EXCLUSION,
        List.of(),
        SpecNames.own(body.texts("include")),
        false,
        false,
        null,
        false,
        required(body, "elements"),
        method == null ? EXCLUSION_METHOD : method,
        body.text("where"),
        KeyIndex.read(body),
        null,
        Deferral.read(body),
        false,
        true,
        Origin.OWN);
  }

  private static List<String> required(SpecBody body, String key) {
    List<String> texts = body.texts(key);
    if (texts.isEmpty()) {
      body.error(key, "missing-key", key + " is missing here", null);
    }
    return texts;
  }

  @Override
  public void write(Constraint constraint, SpecOutput output) {
    if (constraint.part() != null) {
      constraint.part().write(output);
    }
    output
        .putIf(constraint.origin() == Origin.INHERITED, "inherited")
        .put("columns", SpecNames.writeOwn(constraint.columns()))
        .put("expression", "".equals(constraint.expression()) ? null : constraint.expression())
        .put("elements", constraint.elements());
    if (constraint.sort() == Constraint.Sort.EXCLUSION
        && !constraint.method().equals(EXCLUSION_METHOD)) {
      output.put("method", constraint.method());
    }
    output
        .put("include", SpecNames.writeOwn(constraint.include()))
        .putIf(constraint.nullsNotDistinct(), "nulls_not_distinct")
        .putIf(constraint.withoutOverlaps(), "without_overlaps")
        .put("where", constraint.where())
        .putIf(constraint.noInherit(), "no_inherit")
        .putIf(constraint.notValid(), "not_valid");
    constraint.index().write(output);
    constraint.deferral().write(output);
    if (!constraint.enforced()) {
      output.put("enforced", "false");
    }
  }

  @Override
  public String section(Constraint constraint) {
    return constraint.sort().section();
  }
}
