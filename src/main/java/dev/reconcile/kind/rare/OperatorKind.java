package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecNames;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import dev.reconcile.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Binds operators: {@code operators: {"===(money, money)": {function: same(money, money)}}}. An
 * operator that another one names as its commutator or negator learns of it by itself, so it is
 * enough that one of the two says so.
 */
public final class OperatorKind {

  /** All about operators. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "operators",
              KindName.OPERATOR,
              List.of(
                  Property.of("function", Form.SQL).required(),
                  Property.of("commutator", Form.SQL).mutual(),
                  Property.of("negator", Form.SQL).mutual(),
                  Property.of("restrict", Form.SQL).altered(),
                  Property.of("join", Form.SQL).altered(),
                  Property.of("hashes", Form.FLAG).added(),
                  Property.of("merges", Form.FLAG).added()),
              new OperatorStatements())
          .bind(OperatorKind.class);

  private OperatorKind() {}

  private static final class OperatorStatements implements Statements {

    private static final String NONE = "none";

    private static final List<String> MUTUAL = List.of("commutator", "negator");

    /** What follows the operands. */
    private static final List<String> PROPERTIES =
        List.of("commutator", "negator", "restrict", "join", "hashes", "merges");

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
      PROPERTIES.stream()
          .filter(operator::has)
          .map(name -> option(operator, name))
          .forEach(options::add);
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

    private static Sql option(RareObject operator, String name) {
      String keyword = name.toUpperCase(Locale.ROOT);
      return switch (name) {
        case "hashes", "merges" -> Sql.of(keyword);
        case "commutator", "negator" -> sql(keyword + " =").fragment(other(operator, name)).done();
        default ->
            sql(keyword + " =")
                .fragment(operator.has(name) ? operator.require(name) : "NONE")
                .done();
      };
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

    /** A commutator takes the operands the other way round. */
    @Override
    public ObjectId counterpart(RareObject operator, String property) {
      String other = operator.require(property);
      int dot = other.lastIndexOf('.');
      String schema = dot < 0 ? operator.id().schemaName() : SpecNames.own(other.substring(0, dot));
      List<String> operands = operands(afterOpen(operator.id()));
      boolean swapped = property.equals("commutator");
      String left = operands.get(swapped ? 1 : 0);
      String right = operands.get(swapped ? 0 : 1);
      String name = other.substring(dot + 1).strip() + "(" + left + ", " + right + ")";
      return ObjectId.in(schema, KindName.OPERATOR, name);
    }

    @Override
    public void imply(RareObject operator, SpecBody body) {
      for (String property : MUTUAL) {
        if (operator.has(property)) {
          ObjectId other = counterpart(operator, property);
          SpecOutput mutual = new SpecOutput();
          mutual.put(property, named(operator.id(), other));
          body.implyOf("operators", other, mutual);
        }
      }
    }

    /** How one operator is called in the description of another one. */
    private static String named(ObjectId id, ObjectId there) {
      String schema = sql("").identifier(id.schemaName()).done().text();
      boolean neighbours = id.schemaName().equals(there.schemaName());
      return neighbours ? id.bareName() : schema + "." + id.bareName();
    }

    @Override
    public List<Sql> alter(RareObject live, RareObject desired, Set<String> changed) {
      List<Sql> settings =
          PROPERTIES.stream().filter(changed::contains).map(name -> option(desired, name)).toList();
      return List.of(
          sql("ALTER").object(desired.id()).keyword("SET").list(settings, SqlWriter::sql).done());
    }
  }
}
