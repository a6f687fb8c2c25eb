package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import dev.reconcile.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Binds operators: {@code operators: {"===(money, money)": {function: same(money, money)}}}. An
 * operator that another one names as its commutator or negator learns of it by itself, so nothing
 * said about them says nothing.
 */
public final class OperatorKind {

  /** All about operators. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "operators",
              KindName.OPERATOR,
              List.of(
                  Property.of("function", Form.SQL).required(),
                  Property.of("commutator", Form.SQL).implied(),
                  Property.of("negator", Form.SQL).implied(),
                  Property.of("restrict", Form.SQL).altered(),
                  Property.of("join", Form.SQL).altered(),
                  Property.of("hashes", Form.FLAG),
                  Property.of("merges", Form.FLAG)),
              new OperatorStatements())
          .bind(OperatorKind.class);

  private OperatorKind() {}

  private static final class OperatorStatements implements Statements {

    private static final String NONE = "none";

    @Override
    public String name(String key) {
      int open = key.lastIndexOf('(');
      List<String> types = open < 0 ? List.of() : operands(key.substring(open + 1));
      return types.size() == 2
          ? key.substring(0, open).strip() + "(" + String.join(", ", types) + ")"
          : key;
    }

    private static List<String> operands(String list) {
      List<String> types = new ArrayList<>();
      for (String type : list.replaceFirst("\\)\\s*$", "").split(",", -1)) {
        types.add(type.strip().equalsIgnoreCase(NONE) ? NONE : TypeName.canonical(type));
      }
      return types;
    }

    @Override
    public List<Sql> create(RareObject operator) {
      List<Sql> options = new ArrayList<>();
      options.add(
          sql("FUNCTION =").fragment(Names.withoutTypes(operator.require("function"))).done());
      List<String> operands = operands(afterOpen(operator.id()));
      put(options, "LEFTARG", operands.get(0));
      put(options, "RIGHTARG", operands.get(1));
      for (String name : List.of("commutator", "negator")) {
        if (operator.has(name)) {
          options.add(sql(keyword(name)).fragment(other(operator, name)).done());
        }
      }
      for (String name : List.of("restrict", "join")) {
        if (operator.has(name)) {
          options.add(sql(keyword(name)).fragment(operator.require(name)).done());
        }
      }
      for (String name : List.of("hashes", "merges")) {
        if (operator.has(name)) {
          options.add(Sql.of(name.toUpperCase(Locale.ROOT)));
        }
      }
      SqlWriter writer = sql("CREATE OPERATOR").fragment(bareName(operator.id()));
      return List.of(writer.list(options, SqlWriter::sql).done());
    }

    /** {@code CREATE OPERATOR} has the operands among its options. */
    private static String bareName(ObjectId id) {
      String name = sql("").name(id).done().text();
      return name.substring(0, name.lastIndexOf('('));
    }

    private static String afterOpen(ObjectId id) {
      return id.name().substring(id.name().lastIndexOf('(') + 1);
    }

    private static void put(List<Sql> options, String keyword, String type) {
      if (!type.equals(NONE)) {
        options.add(sql(keyword + " =").fragment(type).done());
      }
    }

    private static String keyword(String name) {
      return name.toUpperCase(Locale.ROOT) + " =";
    }

    /** One without a schema is the operator's neighbour, also where the search path is another. */
    private static String other(RareObject operator, String name) {
      String other = operator.require(name);
      String schema = operator.id().schemaName();
      Sql qualified =
          other.indexOf('.') >= 0
              ? Sql.of(other)
              : Sql.of(sql("").identifier(schema).done().text() + "." + other);
      return "OPERATOR(" + qualified.text() + ")";
    }

    @Override
    public List<Sql> alter(RareObject live, RareObject desired, Set<String> changed) {
      List<Sql> settings = new ArrayList<>();
      for (String name : List.of("restrict", "join")) {
        if (changed.contains(name)) {
          String value = desired.has(name) ? desired.require(name) : "NONE";
          settings.add(sql(keyword(name)).fragment(value).done());
        }
      }
      return List.of(
          sql("ALTER").object(desired.id()).keyword("SET").list(settings, SqlWriter::sql).done());
    }
  }
}
