package dev.reconcile.kind.schema;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;

/** Binds schemas. */
public final class SchemaKind {

  private static final SchemaSpec SPEC = new SchemaSpec();

  /** All about schemas. */
  public static final ObjectKind<DatabaseSchema> KIND =
      new ObjectKind<>(
          KindName.SCHEMA,
          new SpecBinding<>(
              DatabaseSchema.class,
              List.of(SpecSection.top("schemas", KindName.SCHEMA, "")),
              SPEC,
              SPEC),
          new SchemaCatalog(),
          Comparison.of(DatabaseSchema.class),
          Silence.DROPS,
          new SchemaDdl(),
          Decision.BLOCK);

  private SchemaKind() {}
}
