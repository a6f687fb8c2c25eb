package dev.reconcile.spec;

import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.Requirement.Sort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code requires: {roles: [app], extensions: {vector: ">=0.7"}, tables: {auth.users: {id:
 * uuid}}}}.
 */
public final class RequirementReader {

  private RequirementReader() {}

  /** All that is required. */
  public static List<Requirement> read(SpecBody body) {
    List<Requirement> all = new ArrayList<>();
    for (String role : body.texts("roles")) {
      all.add(new Requirement(Sort.ROLE, "", SpecKey.plain(role), Map.of(), body.place("roles")));
    }
    for (String schema : body.texts("schemas")) {
      all.add(
          new Requirement(Sort.SCHEMA, "", SpecKey.plain(schema), Map.of(), body.place("schemas")));
    }
    body.named("extensions", "version")
        .forEach(
            (name, version) ->
                all.add(
                    new Requirement(
                        Sort.EXTENSION,
                        "",
                        SpecKey.plain(name),
                        detail("version", version),
                        body.place("extensions"))));
    relations(body, all);
    body.named("functions", "returns")
        .forEach(
            (name, returns) ->
                all.add(
                    qualified(
                        Sort.ROUTINE, name, detail("returns", returns), body.place("functions"))));
    body.texts("types")
        .forEach(name -> all.add(qualified(Sort.TYPE, name, Map.of(), body.place("types"))));
    return all;
  }

  private static void relations(SpecBody body, List<Requirement> all) {
    SpecBody tables = body.holdsMapping("tables") ? body.body("tables") : null;
    if (tables == null) {
      body.texts("tables")
          .forEach(name -> all.add(qualified(Sort.RELATION, name, Map.of(), body.place("tables"))));
    } else {
      for (String name : tables.keys()) {
        all.add(qualified(Sort.RELATION, name, tables.named(name, "type"), tables.place(name)));
      }
    }
    Map<String, Map<String, String>> columns = new LinkedHashMap<>();
    for (String column : body.texts("columns")) {
      ObjectId id = SpecNames.column(column);
      columns
          .computeIfAbsent(SpecNames.write(id.requireParent()), table -> new LinkedHashMap<>())
          .put(id.name(), "");
    }
    columns.forEach(
        (table, names) -> all.add(qualified(Sort.RELATION, table, names, body.place("columns"))));
  }

  private static Requirement qualified(
      Sort sort, String name, Map<String, String> details, SourceLocation place) {
    SpecKey key = SpecKey.qualified(name.strip());
    return new Requirement(sort, key.schema(), key.name(), details, place);
  }

  /** What is required of an object that is others' own; empty for kinds that can't be. */
  static Optional<Requirement> ofExternal(ObjectId id, SpecBody body) {
    return sort(id.kind())
        .map(
            sort -> {
              Map<String, String> details =
                  switch (sort) {
                    case RELATION -> body.named("columns", "type");
                    case ROUTINE ->
                        detail("returns", Optional.ofNullable(body.text("returns")).orElse(""));
                    case ROLE, SCHEMA, EXTENSION, TYPE -> Map.of();
                  };
              String schema = id.parent() == null ? "" : id.schemaName();
              return new Requirement(sort, schema, id.name(), details, body.place());
            });
  }

  static Optional<Sort> sort(KindName kind) {
    return switch (kind.keyword()) {
      case "SCHEMA" -> Optional.of(Sort.SCHEMA);
      case "TYPE", "DOMAIN" -> Optional.of(Sort.TYPE);
      case "FUNCTION", "PROCEDURE", "AGGREGATE" -> Optional.of(Sort.ROUTINE);
      case "TABLE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE", "SEQUENCE" ->
          Optional.of(Sort.RELATION);
      default -> Optional.empty();
    };
  }

  private static Map<String, String> detail(String key, String value) {
    return value.isEmpty() ? Map.of() : Map.of(key, value);
  }
}
