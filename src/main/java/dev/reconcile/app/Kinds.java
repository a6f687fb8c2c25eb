package dev.reconcile.app;

import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.kind.backfill.BackfillKind;
import dev.reconcile.kind.column.ColumnKind;
import dev.reconcile.kind.comment.CommentKind;
import dev.reconcile.kind.compositetype.CompositeTypeKind;
import dev.reconcile.kind.constraint.ConstraintKind;
import dev.reconcile.kind.copy.CopyKind;
import dev.reconcile.kind.domain.DomainKind;
import dev.reconcile.kind.domainconstraint.DomainConstraintKind;
import dev.reconcile.kind.enumtype.EnumTypeKind;
import dev.reconcile.kind.extension.ExtensionKind;
import dev.reconcile.kind.extensiondependency.ExtensionDependencyKind;
import dev.reconcile.kind.foreignkey.ForeignKeyKind;
import dev.reconcile.kind.function.AggregateKind;
import dev.reconcile.kind.function.RoutineKind;
import dev.reconcile.kind.grants.GrantsKind;
import dev.reconcile.kind.index.IndexKind;
import dev.reconcile.kind.materializedview.MaterializedViewKind;
import dev.reconcile.kind.owner.OwnerKind;
import dev.reconcile.kind.policy.PolicyKind;
import dev.reconcile.kind.rangetype.RangeTypeKind;
import dev.reconcile.kind.rare.AccessMethodKind;
import dev.reconcile.kind.rare.BaseTypeKind;
import dev.reconcile.kind.rare.CastKind;
import dev.reconcile.kind.rare.CollationKind;
import dev.reconcile.kind.rare.ConversionKind;
import dev.reconcile.kind.rare.DefaultPrivilegesKind;
import dev.reconcile.kind.rare.EventTriggerKind;
import dev.reconcile.kind.rare.ForeignDataWrapperKind;
import dev.reconcile.kind.rare.ForeignTableKind;
import dev.reconcile.kind.rare.LanguageKind;
import dev.reconcile.kind.rare.OperatorClassKind;
import dev.reconcile.kind.rare.OperatorFamilyKind;
import dev.reconcile.kind.rare.OperatorKind;
import dev.reconcile.kind.rare.PublicationKind;
import dev.reconcile.kind.rare.PublishedTableKind;
import dev.reconcile.kind.rare.ServerKind;
import dev.reconcile.kind.rare.ShellTypeKind;
import dev.reconcile.kind.rare.SubscriptionKind;
import dev.reconcile.kind.rare.TextSearchConfigurationKind;
import dev.reconcile.kind.rare.TextSearchDictionaryKind;
import dev.reconcile.kind.rare.TextSearchParserKind;
import dev.reconcile.kind.rare.TextSearchTemplateKind;
import dev.reconcile.kind.rare.TransformKind;
import dev.reconcile.kind.rare.UserMappingKind;
import dev.reconcile.kind.rows.OtherRowsKind;
import dev.reconcile.kind.rows.RowsKind;
import dev.reconcile.kind.rule.RuleKind;
import dev.reconcile.kind.schema.SchemaKind;
import dev.reconcile.kind.securitylabel.SecurityLabelKind;
import dev.reconcile.kind.sequence.IdentitySequenceKind;
import dev.reconcile.kind.sequence.OwnedByKind;
import dev.reconcile.kind.sequence.SequenceKind;
import dev.reconcile.kind.statement.StatementKind;
import dev.reconcile.kind.statistics.StatisticsKind;
import dev.reconcile.kind.table.ParentsKind;
import dev.reconcile.kind.table.TableKind;
import dev.reconcile.kind.trigger.TriggerKind;
import dev.reconcile.kind.view.ViewKind;
import dev.reconcile.kind.viewcolumn.ViewColumnKind;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.HazardRule;
import dev.reconcile.plan.TypedDdl;
import dev.reconcile.plan.hazard.DropHazard;
import dev.reconcile.plan.hazard.HazardRules;
import dev.reconcile.spec.SpecBinding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The kinds, and what each engine wants to know of them. */
public final class Kinds {

  /** Every kind that there is. */
  public static final List<ObjectKind<?>> ALL =
      List.of(
          SchemaKind.KIND,
          ExtensionKind.KIND,
          EnumTypeKind.KIND,
          CompositeTypeKind.KIND,
          RangeTypeKind.KIND,
          DomainKind.KIND,
          DomainConstraintKind.KIND,
          SequenceKind.KIND,
          RoutineKind.FUNCTION,
          RoutineKind.PROCEDURE,
          AggregateKind.KIND,
          TableKind.KIND,
          ColumnKind.KIND,
          IdentitySequenceKind.KIND,
          ConstraintKind.KIND,
          IndexKind.KIND,
          StatisticsKind.KIND,
          ForeignKeyKind.KIND,
          ParentsKind.KIND,
          ViewKind.KIND,
          MaterializedViewKind.KIND,
          ViewColumnKind.KIND,
          TriggerKind.KIND,
          RuleKind.KIND,
          PolicyKind.KIND,
          CollationKind.KIND,
          ShellTypeKind.KIND,
          BaseTypeKind.KIND,
          ConversionKind.KIND,
          CastKind.KIND,
          OperatorKind.KIND,
          AccessMethodKind.KIND,
          OperatorFamilyKind.KIND,
          OperatorClassKind.KIND,
          TextSearchParserKind.KIND,
          TextSearchTemplateKind.KIND,
          TextSearchDictionaryKind.KIND,
          TextSearchConfigurationKind.KIND,
          ForeignDataWrapperKind.KIND,
          ServerKind.KIND,
          UserMappingKind.KIND,
          LanguageKind.KIND,
          TransformKind.KIND,
          ForeignTableKind.KIND,
          DefaultPrivilegesKind.KIND,
          PublicationKind.KIND,
          PublishedTableKind.KIND,
          SubscriptionKind.KIND,
          EventTriggerKind.KIND,
          OwnedByKind.KIND,
          ExtensionDependencyKind.KIND,
          OwnerKind.KIND,
          GrantsKind.KIND,
          CommentKind.KIND,
          SecurityLabelKind.KIND,
          CopyKind.KIND,
          BackfillKind.KIND,
          RowsKind.KIND,
          OtherRowsKind.KIND,
          StatementKind.KIND);

  private Kinds() {}

  /** How kinds appear in YAML. */
  public static Map<KindName, SpecBinding<?>> specs() {
    return facets(ObjectKind::spec);
  }

  /** How kinds are read from the catalog. */
  public static Map<KindName, CatalogReader<?>> catalogs() {
    return facets(ObjectKind::catalog);
  }

  /** How kinds are compared. */
  public static Map<KindName, Comparison<?>> comparisons() {
    return facets(ObjectKind::comparison);
  }

  /** What silence about kinds means. */
  public static Map<KindName, Silence> silences() {
    return facets(ObjectKind::silence);
  }

  /** How kinds are created, dropped and altered. */
  public static Map<KindName, TypedDdl<?>> ddls() {
    return facets(Kinds::typed);
  }

  /** Every hazard that there is. */
  public static List<HazardRule> hazards() {
    return HazardRules.with(
        ALL.stream()
            .flatMap(
                kind ->
                    Stream.ofNullable(kind.dropping())
                        .map(byDefault -> new DropHazard(kind.name(), byDefault)))
            .toList());
  }

  private static <T extends dev.reconcile.model.SchemaObject> TypedDdl<T> typed(
      ObjectKind<T> kind) {
    return new TypedDdl<>(kind.type(), kind.ddl());
  }

  private static <F> Map<KindName, F> facets(Function<ObjectKind<?>, F> facet) {
    Map<KindName, F> facets = new TreeMap<>();
    for (ObjectKind<?> kind : ALL) {
      if (facets.put(kind.name(), facet.apply(kind)) != null) {
        throw new IllegalStateException("two kinds called " + kind.name());
      }
    }
    return facets;
  }
}
