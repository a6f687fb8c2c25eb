package dev.reconcile.kind.foreignkey;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.lint.Lint;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecSection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds foreign keys. */
public final class ForeignKeyKind {

  private static final ForeignKeySpec SPEC = new ForeignKeySpec();

  /** All about foreign keys. */
  public static final ObjectKind<ForeignKey> KIND =
      new ObjectKind<>(
          KindName.FOREIGN_KEY,
          new SpecBinding<>(
              ForeignKey.class,
              List.of(
                  SpecSection.nested(
                      "foreign_keys", KindName.FOREIGN_KEY, Set.of(KindName.TABLE), "")),
              SPEC,
              SPEC),
          new ForeignKeyCatalog(),
          Comparison.of(ForeignKey.class)
              .rebuilds("columns", ForeignKey::columns)
              .rebuilds("references", ForeignKeyKind::references)
              .rebuilds("on_delete", ForeignKeyKind::onDelete)
              .rebuilds("on_update", ForeignKey::onUpdate)
              .rebuilds("match", ForeignKey::match)
              .rebuilds("period", ForeignKey::period)
              .rebuilds("part_of", ForeignKeyKind::whole)
              .alters("deferrable", ForeignKey::deferral)
              // It can be validated, but not the other way round.
              .altersIf("not_valid", ForeignKey::notValid, (live, desired) -> live.notValid())
              .rebuilds("enforced", ForeignKey::enforced),
          Silence.DROPS,
          new ForeignKeyDdl(),
          Decision.WARN);

  /** What can be odd about them. */
  public static final List<Lint<?>> LINTS = List.of(new UnindexedForeignKeyLint());

  private ForeignKeyKind() {}

  private static @Nullable ObjectId whole(ForeignKey key) {
    return key.part() == null ? null : key.part().whole();
  }

  private static String references(ForeignKey key) {
    ObjectId target = key.target();
    return target.schemaName() + "." + target.name() + list(key.targetColumns());
  }

  private static String onDelete(ForeignKey key) {
    String columns = key.onDeleteColumns().isEmpty() ? "" : " " + list(key.onDeleteColumns());
    return SpecBody.word(key.onDelete()) + columns;
  }

  private static String list(List<String> columns) {
    return "(" + String.join(", ", columns) + ")";
  }
}
