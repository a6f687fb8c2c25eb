package dev.reconcile.kind.grants;

import dev.reconcile.database.ServerVersion;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What privileges there are (PostgreSQL documentation, table 5.2), and how GRANT names objects. */
final class GrantTarget {

  /** How a description calls all roles, those that come later included. */
  static final String PUBLIC = "public";

  private GrantTarget() {}

  /** The privileges on objects of a kind; none when there is nothing to grant. */
  static List<String> privileges(KindName kind) {
    return switch (kind) {
      case SCHEMA -> List.of("create", "usage");
      case BASE_TYPE,
          ENUM_TYPE,
          COMPOSITE_TYPE,
          RANGE_TYPE,
          DOMAIN,
          FOREIGN_DATA_WRAPPER,
          SERVER,
          LANGUAGE ->
          List.of("usage");
      case SEQUENCE, IDENTITY_SEQUENCE -> List.of("select", "update", "usage");
      case FUNCTION, PROCEDURE, AGGREGATE -> List.of("execute");
      case COLUMN, VIEW_COLUMN -> List.of("insert", "references", "select", "update");
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW ->
          List.of(
              "delete",
              "insert",
              "maintain",
              "references",
              "select",
              "trigger",
              "truncate",
              "update");
      default -> List.of();
    };
  }

  /** The privileges on objects of a kind that a server knows. */
  static List<String> privileges(KindName kind, ServerVersion version) {
    return privileges(kind).stream()
        .filter(privilege -> version.atLeast(17) || !privilege.equals("maintain"))
        .toList();
  }

  /** Whether objects of a kind are columns, of a table or of a view. */
  static boolean isColumn(KindName kind) {
    return kind == KindName.COLUMN || kind == KindName.VIEW_COLUMN;
  }

  /** The privileges that everyone has on an object until they are revoked. */
  static List<String> openByDefault(ObjectId object, ServerVersion version) {
    return switch (object.kind()) {
      case BASE_TYPE, ENUM_TYPE, COMPOSITE_TYPE, RANGE_TYPE, DOMAIN, LANGUAGE -> List.of("usage");
      case FUNCTION, PROCEDURE, AGGREGATE -> List.of("execute");
      case SCHEMA -> object.name().equals("public") ? openByInitdb(version) : List.of();
      default -> List.of();
    };
  }

  /** Up to PostgreSQL 14, everyone could create objects in the schema public. */
  private static List<String> openByInitdb(ServerVersion version) {
    return version.atLeast(15) ? List.of("usage") : List.of("create", "usage");
  }

  /** Privileges and the object that they are on: {@code SELECT (name) ON TABLE app.tool}. */
  static SqlWriter put(SqlWriter writer, Collection<String> privileges, ObjectId object) {
    boolean column = isColumn(object.kind());
    writer.items(
        privileges,
        (item, privilege) -> {
          item.keyword(privilege.toUpperCase(Locale.ROOT));
          if (column) {
            item.names(List.of(object.name()));
          }
        });
    writer.keyword("ON");
    return switch (object.kind()) {
      case COLUMN, VIEW_COLUMN -> writer.keyword("TABLE").name(object.requireParent());
      case VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> writer.keyword("TABLE").name(object);
      case SERVER -> writer.keyword("FOREIGN").object(object);
      case AGGREGATE -> writer.object(asFunction(object));
      default -> writer.object(object);
    };
  }

  /** GRANT knows no aggregates, but takes them for functions. */
  private static ObjectId asFunction(ObjectId aggregate) {
    return ObjectId.in(aggregate.schemaName(), KindName.FUNCTION, aggregate.name());
  }

  /** A role, or everyone. */
  static SqlWriter putRole(SqlWriter writer, String role) {
    return role.equals(PUBLIC) ? writer.keyword("PUBLIC") : writer.identifier(role);
  }
}
