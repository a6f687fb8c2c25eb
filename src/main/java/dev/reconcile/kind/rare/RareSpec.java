package dev.reconcile.kind.rare;

import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads and writes the properties of one kind, each as its form wants it. */
final class RareSpec implements SpecReader<RareObject>, SpecWriter<RareObject> {

  static final String SEPARATOR = ", ";

  private final RareKind kind;

  RareSpec(RareKind kind) {
    this.kind = kind;
  }

  @Override
  public String name(String key) {
    return kind.statements().name(key);
  }

  @Override
  public boolean isNamedByOthers() {
    return kind.statements().isNamedByOthers();
  }

  @Override
  public RareObject read(ObjectId id, SpecBody body) {
    Map<Property, List<String>> properties = new LinkedHashMap<>();
    for (Property property : kind.properties()) {
      boolean said = property.need() != Property.Need.IN_NAME;
      properties.put(property, said ? values(property, body) : List.of(body.name()));
    }
    RareObject object = new RareObject(id, properties, false);
    kind.statements().check(object, body);
    kind.statements().imply(object, body);
    return kind.statements().completed(object);
  }

  private static List<String> values(Property property, SpecBody body) {
    String key = property.name();
    boolean required = property.need() == Property.Need.REQUIRED;
    if (required && !body.has(key)) {
      body.requireText(key);
    }
    return switch (property.form()) {
      case FLAG -> List.of(String.valueOf(body.flag(key)));
      case WORD -> word(property, body);
      case OPTIONS, DEFINITIONS ->
          body.settings(key).entrySet().stream()
              .map(option -> option.getKey() + "=" + option.getValue())
              .toList();
      case LISTS, PRIVILEGES ->
          body.lists(key).entrySet().stream()
              .map(list -> list.getKey() + "=" + String.join(SEPARATOR, list.getValue()))
              .toList();
      case LIST, SET, SQL_LIST, REFERENCES -> body.texts(key);
      case TEXT, SPELLING, TYPE, SQL, FUNCTION, REFERENCE -> {
        String text = body.text(key);
        yield text == null ? List.of() : List.of(text);
      }
    };
  }

  private static List<String> word(Property property, SpecBody body) {
    String key = property.name();
    String text = body.text(key);
    if (text == null) {
      return List.of();
    }
    List<String> words = property.words();
    String word = text.toLowerCase(Locale.ROOT).replace('_', ' ');
    if (!words.contains(word)) {
      String message = key + " is one of " + String.join(SEPARATOR, words) + ", not " + text;
      body.error(key, "wrong-value", message, Suggestion.didYouMean(word, words).orElse(null));
      return List.of();
    }
    return List.of(word);
  }

  @Override
  public void write(RareObject object, SpecOutput output) {
    object
        .properties()
        .forEach(
            (property, values) -> {
              if (property.need() != Property.Need.IN_NAME) {
                write(property, values, object, output);
              }
            });
  }

  private static void write(
      Property property, List<String> values, RareObject object, SpecOutput output) {
    String key = property.name();
    switch (property.form()) {
      case FLAG -> output.putIf(true, key);
      case OPTIONS, DEFINITIONS -> output.put(key, object.map(key));
      case LISTS, PRIVILEGES -> {
        SpecOutput lists = new SpecOutput();
        object.map(key).forEach((name, list) -> lists.put(name, split(list)));
        output.put(key, lists);
      }
      case LIST, SET, SQL_LIST, REFERENCES -> output.put(key, values);
      case TEXT, SPELLING, WORD, TYPE, SQL, FUNCTION, REFERENCE -> output.put(key, values.get(0));
    }
  }

  static List<String> split(String list) {
    return Arrays.asList(list.split(SEPARATOR, -1));
  }

  @Override
  public String section(RareObject object) {
    return kind.section().name();
  }

  @Override
  public String key(RareObject object) {
    return kind.statements().key(object.id());
  }
}
