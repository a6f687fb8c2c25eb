package dev.reconcile.kind.statement;

import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.TransactionMode;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;

/** {@code statements: {plain_parser: {present: select exists ..., create: ..., drop: ...}}}. */
final class StatementSpec implements SpecReader<Statement>, SpecWriter<Statement> {

  private static final String ALONE = "alone";

  @Override
  public Statement read(ObjectId id, SpecBody body) {
    return new Statement(
        id,
        body.requireText("present"),
        body.requireText("create"),
        body.text("drop"),
        body.texts("requires"),
        body.texts("needed_by"),
        body.flag(ALONE) ? TransactionMode.NONE : TransactionMode.SHARED);
  }

  @Override
  public void write(Statement statement, SpecOutput output) {
    output
        .put("present", statement.present())
        .put("create", statement.create())
        .put("drop", statement.drop())
        .put("requires", statement.requires())
        .put("needed_by", statement.neededBy())
        .putIf(statement.transaction() == TransactionMode.NONE, ALONE);
  }

  @Override
  public String section(Statement statement) {
    return "statements";
  }
}
