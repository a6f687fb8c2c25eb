package dev.reconcile.kind.enumtype;

import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.ImplicitName;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code enums: {mood: [sad, ok, happy]}}. Values that go or move: {@code mood: {values: [ok,
 * glad], renamed_values: {happy: glad}, map: {sad: ok}}}.
 */
final class EnumTypeSpec implements SpecReader<EnumType>, SpecWriter<EnumType> {

  private static final String VALUES = "values";
  private static final String RENAMED_VALUES = "renamed_values";
  private static final String MAP = "map";
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
    Map<String, String> renamed = body.settings(RENAMED_VALUES);
    renamed.values().forEach(name -> checkListed(RENAMED_VALUES, name, values, body));
    return new EnumType(id, List.copyOf(values), renamed, readMap(values, body));
  }

  private static @Nullable Map<String, String> readMap(Set<String> values, SpecBody body) {
    if (!body.has(MAP)) {
      return null;
    }
    Map<String, String> map = body.settings(MAP);
    map.forEach(
        (value, replacement) -> {
          checkListed(MAP, replacement, values, body);
          if (values.contains(value)) {
            body.error(
                MAP, "wrong-value", value + " is listed, so its rows keep it", "leave it out here");
          }
        });
    return map;
  }

  private static void checkListed(String key, String value, Set<String> values, SpecBody body) {
    if (!values.contains(value)) {
      body.error(
          key,
          "wrong-value",
          value + " is not one of the values",
          Suggestion.didYouMean(value, values).orElse("add it to values"));
    }
  }

  @Override
  public void write(EnumType type, SpecOutput output) {
    output.put(VALUES, type.values()).put(RENAMED_VALUES, type.renamedValues());
    if (type.map() != null) {
      output.putMapping(MAP, type.map());
    }
  }

  @Override
  public String section(EnumType type) {
    return "enums";
  }
}
