package dev.reconcile.kind.owner;

import dev.reconcile.database.ServerVersion;
import dev.reconcile.diff.Access;
import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Binds owners. */
public final class OwnerKind {

  /** Whoever owns the database: it owns the schema public from the start. */
  private static final String DATABASE_OWNER = "pg_database_owner";

  private static final OwnerSpec SPEC = new OwnerSpec();

  static final Set<KindName> OWNED =
      Set.of(
          KindName.SCHEMA,
          KindName.SHELL_TYPE,
          KindName.BASE_TYPE,
          KindName.ENUM_TYPE,
          KindName.COMPOSITE_TYPE,
          KindName.RANGE_TYPE,
          KindName.DOMAIN,
          KindName.SEQUENCE,
          KindName.FUNCTION,
          KindName.PROCEDURE,
          KindName.AGGREGATE,
          KindName.TABLE,
          KindName.VIEW,
          KindName.MATERIALIZED_VIEW,
          KindName.STATISTICS,
          KindName.COLLATION,
          KindName.CONVERSION,
          KindName.OPERATOR,
          KindName.OPERATOR_FAMILY,
          KindName.OPERATOR_CLASS,
          KindName.TEXT_SEARCH_DICTIONARY,
          KindName.TEXT_SEARCH_CONFIGURATION,
          KindName.FOREIGN_DATA_WRAPPER,
          KindName.SERVER,
          KindName.FOREIGN_TABLE,
          KindName.LANGUAGE,
          KindName.PUBLICATION,
          KindName.SUBSCRIPTION,
          KindName.EVENT_TRIGGER);

  /** All about owners. */
  public static final ObjectKind<Owner> KIND =
      new ObjectKind<>(
          KindName.OWNER,
          new SpecBinding<>(
              Owner.class,
              List.of(SpecSection.single("owner", KindName.OWNER, OWNED, "role", "")),
              SPEC,
              SPEC),
          new OwnerCatalog(),
          Comparison.of(Owner.class).alters("role", Owner::role),
          Silence.ignores(OwnerKind::untold),
          new OwnerDdl());

  private OwnerKind() {}

  private static Optional<SchemaObject> untold(
      SchemaObject live, Access access, ServerVersion version) {
    boolean ofDatabase = live instanceof Owner owner && owner.role().equals(DATABASE_OWNER);
    return ofDatabase
        ? Optional.empty()
        : Optional.ofNullable(access.owner()).map(role -> new Owner(live.id(), role));
  }
}
