package dev.reconcile.kind.backfill;

import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;

/**
 * {@code backfills: {meta_present: {set: "meta = '{}'", where: meta is null}, orphans_gone:
 * {delete: true, where: ...}}}.
 */
final class BackfillSpec implements SpecReader<Backfill>, SpecWriter<Backfill> {

  @Override
  public Backfill read(ObjectId id, SpecBody body) {
    boolean deletes = body.flag("delete");
    if (deletes && body.has("set")) {
      body.error("set", "wrong-value", "what is deleted is not set", "keep one of set and delete");
    }
    Backfill backfill =
        new Backfill(
            id,
            deletes ? null : body.requireText("set"),
            body.requireText("where"),
            body.choice("triggers", Triggers.SILENT),
            null);
    if (!deletes && body.has("set") && backfill.filled().isEmpty()) {
      body.error(
          "set",
          "wrong-value",
          "set assigns nothing",
          "write it as in an UPDATE: meta = '{}', kind = 'new'");
    }
    return backfill;
  }

  @Override
  public void write(Backfill backfill, SpecOutput output) {
    output.putIf(backfill.deletes(), "delete").put("set", backfill.set());
    output.put("where", backfill.where());
    if (backfill.triggers() != Triggers.SILENT) {
      output.put("triggers", SpecBody.word(backfill.triggers()));
    }
  }

  @Override
  public String section(Backfill backfill) {
    return "backfills";
  }
}
