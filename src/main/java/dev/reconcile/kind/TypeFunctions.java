package dev.reconcile.kind;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.spec.SpecNames;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The functions that a type is made of, as those that read and write its values. They take or
 * return the type, and the type needs them: PostgreSQL has the shell type for what comes first, and
 * drops them all in one go.
 */
public final class TypeFunctions {

  private TypeFunctions() {}

  /** What a type is called before it is whole. */
  public static ObjectId shell(ObjectId type) {
    return ObjectId.in(type.schemaName(), KindName.SHELL_TYPE, type.name());
  }

  /** The functions of a name that has no arguments to it. */
  public static List<ObjectId> named(String name, Schema schema) {
    ObjectId function = SpecNames.relation(KindName.FUNCTION, name);
    return schema.children(ObjectId.schema(function.schemaName())).stream()
        .filter(id -> id.kind() == KindName.FUNCTION)
        .filter(id -> id.bareName().equals(function.name()))
        .toList();
  }

  /** Those of the named functions that need the type: they have no use without it. */
  public static Set<ObjectId> of(ObjectId type, Stream<String> names, Schema schema) {
    return names
        .flatMap(name -> named(name, schema).stream())
        .filter(function -> takes(function, type))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A value is made of a text or of bytes. */
  private static boolean takes(ObjectId function, ObjectId type) {
    String arguments =
        function.name().substring(function.bareName().length() + 1, function.name().length() - 1);
    String first = arguments.split(",", -1)[0];
    return first.equals("cstring") || first.equals("internal") || NamedType.isIn(first, type);
  }
}
