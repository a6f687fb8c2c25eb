package dev.reconcile.kind.domain;

import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import dev.reconcile.sql.TypeName;
import java.util.Objects;

/** {@code domains: {email: {type: citext, checks: {email_check: "value ~ '@'"}}}}. */
final class DomainSpec implements SpecReader<Domain>, SpecWriter<Domain> {

  private static final String NOT_NULL_NAME = "not_null_name";

  @Override
  public Domain read(ObjectId id, SpecBody body) {
    boolean notNull = body.flag("not_null");
    String name = body.text(NOT_NULL_NAME);
    if (name != null && !notNull) {
      body.error(NOT_NULL_NAME, "missing-key", "not_null is missing here", "not_null: true");
    }
    String text = body.text("default");
    return new Domain(
        id,
        TypeName.canonical(body.requireText("type")),
        body.text("collation"),
        "null".equalsIgnoreCase(text) ? null : text,
        notNull,
        notNull ? Objects.requireNonNullElse(name, Domain.impliedNotNullName(id)) : null);
  }

  @Override
  public void write(Domain domain, SpecOutput output) {
    output
        .put("type", TypeName.brief(domain.type()))
        .put("collation", domain.collation())
        .put("default", domain.defaultSql())
        .putIf(domain.notNull(), "not_null")
        .put(NOT_NULL_NAME, domain.chosenNotNullName().orElse(null));
  }

  @Override
  public String section(Domain domain) {
    return "domains";
  }
}
