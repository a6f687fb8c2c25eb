package dev.reconcile.spec;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names of other objects inside a description. They stand for themselves like keys do, exactly, and
 * between SQL's quotes when they hold a dot or begin with a quote. What is written here is read
 * here.
 */
public final class SpecNames {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  private SpecNames() {}

  /** The relation called {@code tool} or {@code app.tool}. */
  public static ObjectId relation(KindName kind, String name) {
    SpecKey key = SpecKey.qualified(name.strip());
    return ObjectId.in(key.schema(), kind, key.name());
  }

  /** The column called {@code tool.id} or {@code app.tool.id}. */
  public static ObjectId column(String name) {
    int dot = lastDot(name);
    return relation(KindName.TABLE, name.substring(0, Math.max(dot, 0)))
        .child(KindName.COLUMN, own(name.substring(dot + 1)));
  }

  /** Whether a name can be that of a column: it has a table's before it. */
  public static boolean namesColumn(String name) {
    return lastDot(name) > 0;
  }

  /** A name that nothing stands before. */
  public static String own(String name) {
    return SpecKey.plain(name.strip());
  }

  /** Names that nothing stands before. */
  public static List<String> own(List<String> names) {
    return names.stream().map(SpecNames::own).toList();
  }

  /** A relation, or a column with its table. */
  public static String write(ObjectId id) {
    return id.kind() == KindName.COLUMN
        ? write(id.requireParent()) + "." + SpecKey.write(SpecKey.DEFAULT_SCHEMA, id.name())
        : SpecKey.write(id.schemaName(), id.name());
  }

  /** A name that nothing stands before. */
  public static String writeOwn(String name) {
    return SpecKey.writePlain(name);
  }

  /** Names that nothing stands before. */
  public static List<String> writeOwn(List<String> names) {
    return names.stream().map(SpecKey::writePlain).toList();
  }

  /** Names for a list inside a text: {@code person(first_name, "last, name")}. */
  public static List<String> writeListed(List<String> names) {
    return names.stream()
        .map(name -> PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"')
        .toList();
  }

  private static int lastDot(String name) {
    int last = -1;
    boolean quoted = false;
    for (int i = 0; i < name.length(); i++) {
      quoted ^= name.charAt(i) == '"';
      last = name.charAt(i) == '.' && !quoted ? i : last;
    }
    return last;
  }
}
