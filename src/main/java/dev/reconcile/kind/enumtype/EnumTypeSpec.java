package dev.reconcile.kind.enumtype;

import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.ImplicitName;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code enums: {mood: [sad, ok, happy]}}. */
final class EnumTypeSpec implements SpecReader<EnumType>, SpecWriter<EnumType> {

  private static final String VALUES = "values";
  private static final int LONGEST_VALUE = 63;

  @Override
  public EnumType read(ObjectId id, SpecBody body) {
    Set<String> values = new LinkedHashSet<>();
    for (String value : body.texts(VALUES)) {
      if (!values.add(value)) {
        body.error(VALUES, "duplicate-value", value + " is listed twice", "keep one of them");
      }
      String kept = ImplicitName.cut(value, LONGEST_VALUE);
      if (!kept.equals(value)) {
        body.error(
            VALUES,
            "bad-name",
            "the value " + value + " has more than " + LONGEST_VALUE + " bytes",
            "PostgreSQL refuses longer ones; this much would fit: " + kept);
      }
    }
    return new EnumType(id, List.copyOf(values));
  }

  @Override
  public void write(EnumType type, SpecOutput output) {
    output.put(VALUES, type.values());
  }

  @Override
  public String section(EnumType type) {
    return "enums";
  }
}
