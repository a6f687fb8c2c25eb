package dev.reconcile.kind.rangetype;

import dev.reconcile.kind.TypeFunctions;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import dev.reconcile.sql.TypeName;
import java.util.Objects;

/** {@code ranges: {price_range: {subtype: numeric, subtype_diff: numeric_diff}}}. */
final class RangeTypeSpec implements SpecReader<RangeType>, SpecWriter<RangeType> {

  private static final String SUBTYPE = "subtype";
  private static final String MULTIRANGE = "multirange_type_name";

  @Override
  public RangeType read(ObjectId id, SpecBody body) {
    if (body.has("canonical")) {
      body.imply("shell_types", TypeFunctions.shell(id), new SpecOutput());
    }
    return new RangeType(
        id,
        TypeName.canonical(body.requireText(SUBTYPE)),
        body.text("subtype_opclass"),
        body.text("collation"),
        body.text("canonical"),
        body.text("subtype_diff"),
        Objects.requireNonNullElse(body.text(MULTIRANGE), RangeType.impliedMultirange(id)));
  }

  @Override
  public void write(RangeType type, SpecOutput output) {
    output
        .put(SUBTYPE, TypeName.brief(type.subtype()))
        .put("subtype_opclass", type.operatorClass())
        .put("collation", type.collation())
        .put("canonical", type.canonical())
        .put("subtype_diff", type.difference())
        .put(MULTIRANGE, type.hasImpliedMultirange() ? null : type.multirange());
  }

  @Override
  public String section(RangeType type) {
    return "ranges";
  }
}
