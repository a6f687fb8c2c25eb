package dev.reconcile.app;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.Requirement;
import dev.reconcile.sql.SqlWriter;
import dev.reconcile.sql.TypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for what a project requires, before anything is done. */
final class RequirementCheck {

  private static final String MISSING = "missing-requirement";

  private final Session session;
  private final Diagnostics diagnostics;

  RequirementCheck(Session session, Diagnostics diagnostics) {
    this.session = session;
    this.diagnostics = diagnostics;
  }

  /** Reports what is not there, or not as it must be. */
  void check(Requirement required) {
    switch (required.sort()) {
      case ROLE -> role(required);
      case SCHEMA -> schema(required);
      case EXTENSION -> extension(required);
      case RELATION -> relation(required);
      case ROUTINE -> routine(required);
      case TYPE -> type(required);
    }
  }

  private void role(Requirement required) {
    if (!exists("select 1 from pg_catalog.pg_roles where rolname = ?", required.name())) {
      String create = sql("CREATE ROLE").identifier(required.name()).done().text();
      missing(required, "the role " + required.name(), "have it made: " + create);
    }
  }

  private void schema(Requirement required) {
    if (!exists("select 1 from pg_catalog.pg_namespace where nspname = ?", required.name())) {
      missing(required, "the schema " + required.name(), "have its owner create it first");
    }
  }

  private void extension(Requirement required) {
    String installed =
        value("select extversion from pg_catalog.pg_extension where extname = ?", required.name());
    String wanted = required.details().getOrDefault("version", "");
    String create = sql("CREATE EXTENSION").identifier(required.name()).done().text();
    if (installed == null) {
      missing(required, "the extension " + required.name(), "have it made: " + create);
    } else if (!VersionRange.parse(wanted).contains(installed)) {
      String update = sql("ALTER EXTENSION").identifier(required.name()).done().text() + " UPDATE";
      wrong(
          required,
          "the extension " + required.name() + " is " + installed + ", not " + wanted,
          "have it updated: " + update);
    }
  }

  /** Whatever has columns: the type of each, by name. */
  private void relation(Requirement required) {
    String name = sqlName(required, KindName.TABLE);
    if (value("select pg_catalog.to_regclass(?)::text", name) == null) {
      missing(required, "the table or view " + shown(required), "have its owner create it first");
      return;
    }
    Map<String, String> columns = new LinkedHashMap<>();
    session.query(
        "select attname, pg_catalog.format_type(atttypid, atttypmod) as type"
            + " from pg_catalog.pg_attribute"
            + " where attrelid = pg_catalog.to_regclass(?) and attnum > 0 and not attisdropped",
        row -> columns.put(row.text("attname"), row.text("type")),
        name);
    required.details().forEach((column, type) -> column(required, columns, column, type));
  }

  private void column(
      Requirement required, Map<String, String> columns, String column, String type) {
    String live = columns.get(column);
    if (live == null) {
      missing(
          required,
          "the column " + column + " of " + shown(required),
          Suggestion.didYouMean(column, columns.keySet())
              .orElse("have its owner add it first, or require less"));
    } else if (!type.isEmpty() && !sameType(live, type)) {
      wrong(
          required,
          "the column " + column + " of " + shown(required) + " is " + live + ", not " + type,
          "say what it is, or have its owner change it first");
    }
  }

  private void routine(Requirement required) {
    String name = sqlName(required, KindName.FUNCTION);
    String result =
        value(
            "select coalesce(pg_catalog.pg_get_function_result(pg_catalog.to_regprocedure(?)), '')"
                + " where pg_catalog.to_regprocedure(?) is not null",
            name,
            name);
    String wanted = required.details().getOrDefault("returns", "");
    if (result == null) {
      missing(required, "the function " + shown(required), "have its owner create it first");
    } else if (!wanted.isEmpty() && !sameType(result, wanted)) {
      wrong(
          required,
          "the function " + shown(required) + " returns " + result + ", not " + wanted,
          "say what it returns, or have its owner change it first");
    }
  }

  private void type(Requirement required) {
    if (value("select pg_catalog.to_regtype(?)::text", sqlName(required, KindName.ENUM_TYPE))
        == null) {
      missing(required, "the type " + shown(required), "have its owner create it first");
    }
  }

  /** The server knows every spelling of a type. */
  private boolean sameType(String live, String wanted) {
    return TypeName.canonical(live).equals(TypeName.canonical(wanted))
        || live.equals(
            value("select pg_catalog.format_type(pg_catalog.to_regtype(?), null)", wanted));
  }

  private static String sqlName(Requirement required, KindName kind) {
    return new SqlWriter()
        .name(ObjectId.in(required.schema(), kind, required.name()))
        .done()
        .text();
  }

  private static String shown(Requirement required) {
    return required.schema() + "." + required.name();
  }

  private boolean exists(String query, String name) {
    return session.first(query, row -> true, name) != null;
  }

  private @Nullable String value(String query, Object... parameters) {
    List<Optional<String>> values =
        session.query(query, row -> Optional.ofNullable(row.textAt(1)), parameters);
    return values.isEmpty() ? null : values.get(0).orElse(null);
  }

  private void missing(Requirement required, String what, String hint) {
    wrong(required, what + " is required, and is not there", hint);
  }

  private void wrong(Requirement required, String message, String hint) {
    diagnostics.error(required.place(), MISSING, message, hint);
  }
}
