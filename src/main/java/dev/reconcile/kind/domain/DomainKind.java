package dev.reconcile.kind.domain;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import dev.reconcile.sql.TypeName;
import java.util.List;

/** Binds domains. */
public final class DomainKind {

  private static final DomainSpec SPEC = new DomainSpec();

  /** All about domains. */
  public static final ObjectKind<Domain> KIND =
      new ObjectKind<>(
          KindName.DOMAIN,
          new SpecBinding<>(
              Domain.class,
              List.of(SpecSection.top("domains", KindName.DOMAIN, "type")),
              SPEC,
              SPEC),
          new DomainCatalog(),
          Comparison.of(Domain.class)
              .rebuildsSql("type", Domain::type, TypeName::isBuiltIn)
              .rebuildsSql("collation", Domain::collation)
              .altersSql("default", Domain::defaultSql)
              .alters("not_null", Domain::notNull)
              .alters("not_null_name", Domain::notNullName, Domain::refusesNullAs),
          Silence.DROPS,
          new DomainDdl(),
          Decision.WARN);

  private DomainKind() {}
}
