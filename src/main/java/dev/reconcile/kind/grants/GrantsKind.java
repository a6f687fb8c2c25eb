package dev.reconcile.kind.grants;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.reconcile.database.ServerVersion;
import dev.reconcile.diff.Access;
import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Difference;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.kind.Ownership;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Binds grants. */
public final class GrantsKind {

  private static final GrantsSpec SPEC = new GrantsSpec();

  /** All about grants. */
  public static final ObjectKind<Grants> KIND =
      new ObjectKind<>(
          KindName.GRANTS,
          new SpecBinding<>(
              Grants.class,
              List.of(SpecSection.single("grants", KindName.GRANTS, grantable(), "", "")),
              SPEC,
              SPEC),
          new GrantsCatalog(),
          Comparison.of(Grants.class)
              .alters(
                  "grants",
                  Grants::privileges,
                  (live, desired) -> live.privileges().equals(desired.wantedOn(live)))
              .alters(
                  GrantsSpec.OWNER,
                  grants -> grants.ownersOwn() == null ? grants.ofAnyOwner() : grants.ownersOwn())
              .within(GrantsKind::ofFormerOwner),
          Silence.ignores(GrantsKind::untold),
          new GrantsDdl());

  private GrantsKind() {}

  /** What an owner has is not told; what it is to keep as another's has to be granted then. */
  private static Optional<Difference> ofFormerOwner(
      Grants live, Schema liveSchema, Grants desired, Schema desiredSchema) {
    String owner = live.owner();
    boolean stays =
        desiredSchema
            .find(desired.id().whole().attached(KindName.OWNER))
            .filter(object -> object instanceof Ownership told && !told.role().equals(owner))
            .isEmpty();
    List<String> kept = owner == null ? null : desired.privileges().get(owner);
    return stays || kept == null
        ? Optional.empty()
        : Optional.of(
            new Difference(
                "grants of the former owner",
                Difference.Effect.ALTERS,
                Difference.Form.VALUE,
                "",
                owner + "=" + kept));
  }

  private static Optional<SchemaObject> untold(
      SchemaObject live, Access access, ServerVersion version) {
    return switch (access.grants()) {
      case STAY -> Optional.empty();
      case GO -> Optional.of(initial(live.id(), version));
    };
  }

  /** The privileges on an object that nobody has granted or revoked anything on. */
  static Grants initial(ObjectId id, ServerVersion version) {
    List<String> open = GrantTarget.openByDefault(id.requireParent(), version);
    return new Grants(id, Map.of("public", open), null, null);
  }

  private static Set<KindName> grantable() {
    return Arrays.stream(KindName.values())
        .filter(kind -> !GrantTarget.privileges(kind).isEmpty())
        .collect(toUnmodifiableSet());
  }
}
