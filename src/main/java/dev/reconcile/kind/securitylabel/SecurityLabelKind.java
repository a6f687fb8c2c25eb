package dev.reconcile.kind.securitylabel;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Set;

/** Binds security labels. */
public final class SecurityLabelKind {

  private static final SecurityLabelSpec SPEC = new SecurityLabelSpec();

  /** What SECURITY LABEL takes, of all that is described. */
  private static final Set<KindName> LABELLED =
      Set.of(
          KindName.SCHEMA,
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
          KindName.COLUMN,
          KindName.IDENTITY_SEQUENCE,
          KindName.VIEW,
          KindName.MATERIALIZED_VIEW,
          KindName.VIEW_COLUMN,
          KindName.FOREIGN_TABLE,
          KindName.LANGUAGE,
          KindName.PUBLICATION,
          KindName.SUBSCRIPTION,
          KindName.EVENT_TRIGGER);

  /** All about security labels. */
  public static final ObjectKind<SecurityLabel> KIND =
      new ObjectKind<>(
          KindName.SECURITY_LABEL,
          new SpecBinding<>(
              SecurityLabel.class,
              List.of(
                  SpecSection.byWord(
                      SecurityLabelSpec.SECTION,
                      KindName.SECURITY_LABEL,
                      LABELLED,
                      SecurityLabelSpec.LABEL)),
              SPEC,
              SPEC),
          new SecurityLabelCatalog(),
          Comparison.of(SecurityLabel.class).alters("label", SecurityLabel::label),
          Silence.DROPS,
          new SecurityLabelDdl());

  private SecurityLabelKind() {}
}
