package dev.reconcile.kind.compositetype;

import dev.reconcile.kind.compositetype.CompositeType.Attribute;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecNames;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import dev.reconcile.sql.TypeName;
import java.util.ArrayList;
import java.util.List;

/** {@code composites: {address: {attributes: {street: text, zip: {type: text, comment: US}}}}}. */
final class CompositeTypeSpec implements SpecReader<CompositeType>, SpecWriter<CompositeType> {

  private static final String ATTRIBUTES = "attributes";
  private static final String TYPE = "type";

  @Override
  public CompositeType read(ObjectId id, SpecBody body) {
    List<Attribute> attributes = new ArrayList<>();
    SpecBody entries = body.body(ATTRIBUTES);
    if (entries != null) {
      for (String name : entries.keys()) {
        SpecBody entry = entries.body(name, TYPE);
        if (entry != null) {
          attributes.add(readAttribute(SpecNames.own(name), entry));
        }
      }
    }
    return new CompositeType(id, attributes);
  }

  private static Attribute readAttribute(String name, SpecBody entry) {
    return new Attribute(
        name,
        TypeName.canonical(entry.requireText(TYPE)),
        entry.text("collation"),
        entry.text("comment"));
  }

  @Override
  public void write(CompositeType type, SpecOutput output) {
    SpecOutput entries = new SpecOutput();
    for (Attribute attribute : type.attributes()) {
      SpecOutput entry =
          new SpecOutput()
              .put(TYPE, TypeName.brief(attribute.type()))
              .put("collation", attribute.collation())
              .put("comment", attribute.comment());
      entries.put(SpecNames.writeOwn(attribute.name()), entry, TYPE);
    }
    output.put(ATTRIBUTES, entries);
  }

  @Override
  public String section(CompositeType type) {
    return "composites";
  }
}
