package dev.reconcile.spec;

import dev.reconcile.model.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key that names an object: {@code tool}, {@code rag.chunks}, {@code "odd.name"} in SQL's quotes,
 * {@code app.add(integer, integer)}. What stands without quotes stands for itself, exactly.
 *
 * @param schema the schema
 * @param name the rest
 */
record SpecKey(String schema, String name) {

  /** The schema of names that don't say theirs. */
  static final String DEFAULT_SCHEMA = "public";

  private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")*)\"|[^.\"(]+");

  static SpecKey qualified(String key) {
    return qualified(key, DEFAULT_SCHEMA);
  }

  /** A key that is in the given schema unless it says otherwise. */
  static SpecKey qualified(String key, String defaultSchema) {
    int signature = signatureStart(key);
    String names = key.substring(0, signature);
    List<String> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(names);
    while (matcher.find()) {
      parts.add(unquoted(matcher));
    }
    String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    if (signature < key.length() && !names.stripTrailing().endsWith("\"")) {
      last = last.stripTrailing();
    }
    String schema = parts.size() < 2 ? defaultSchema : parts.get(parts.size() - 2);
    return new SpecKey(schema, last + key.substring(signature));
  }

  static String plain(String key) {
    if (!key.startsWith("\"")) {
      return key;
    }
    Matcher matcher = PART.matcher(key);
    return matcher.matches() ? unquoted(matcher) : key;
  }

  /** A key that reads back as the given name in the given schema. */
  static String write(String schema, String name) {
    int signature = Signature.start(name);
    String own = quotedIfNeeded(name.substring(0, signature)) + name.substring(signature);
    return schema.equals(DEFAULT_SCHEMA) ? own : quotedIfNeeded(schema) + "." + own;
  }

  /** A key that reads back as the given name, where no schema can stand before it. */
  static String writePlain(String name) {
    return name.startsWith("\"") || !name.equals(name.strip()) ? quoted(name) : name;
  }

  private static String quotedIfNeeded(String name) {
    boolean plain =
        !name.isEmpty()
            && name.equals(name.strip())
            && name.chars().noneMatch(c -> c == '.' || c == '"' || c == '(');
    return plain ? name : quoted(name);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String unquoted(Matcher part) {
    return part.group(1) == null ? part.group() : part.group(1).replace("\"\"", "\"");
  }

  /** Where the argument types of a routine begin: the first parenthesis outside quotes. */
  private static int signatureStart(String key) {
    boolean quoted = false;
    for (int i = 0; i < key.length(); i++) {
      char letter = key.charAt(i);
      quoted ^= letter == '"';
      if (letter == '(' && !quoted) {
        return i;
      }
    }
    return key.length();
  }
}
