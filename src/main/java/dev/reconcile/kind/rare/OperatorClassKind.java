package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Binds operator classes, called by their name and index method: {@code operator_classes:
 * {"money_ops(btree)": {type: money, operators: ["1 <"], functions: ["1 compare(money, money)"]}}}.
 * One without a family is of the family of its own name.
 */
public final class OperatorClassKind {

  private static final Property FAMILY = Property.of("family", Form.SQL);

  /** All about operator classes. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "operator_classes",
              KindName.OPERATOR_CLASS,
              List.of(
                  Property.of("type", Form.TYPE).required(),
                  Property.of("default", Form.FLAG),
                  FAMILY,
                  Property.of("operators", Form.SQL_LIST),
                  Property.of("functions", Form.SQL_LIST),
                  Property.of("storage", Form.TYPE)),
              new ClassStatements())
          .bind(OperatorClassKind.class);

  private OperatorClassKind() {}

  private static final class ClassStatements implements Statements {

    @Override
    public RareObject completed(RareObject described) {
      return described.has(FAMILY.name())
          ? described
          : described.with(FAMILY, ownName(described.id()));
    }

    /** The name alone, without the index method. */
    private static String ownName(ObjectId id) {
      return sql("").qualified(id.schemaName(), id.bareName()).done().text();
    }

    /** PostgreSQL makes the family of a class's own name, when there is none. */
    @Override
    public List<Sql> create(RareObject operatorClass) {
      String name = ownName(operatorClass.id());
      String family = operatorClass.require(FAMILY.name());
      SqlWriter writer =
          sql("CREATE OPERATOR CLASS")
              .fragment(name)
              .keywordIf(operatorClass.has("default"), "DEFAULT")
              .keyword("FOR TYPE")
              .fragment(operatorClass.require("type"))
              .keyword("USING")
              .identifier(method(operatorClass.id()))
              .keywordIf(!family.equals(name), "FAMILY " + family);
      List<Sql> items = new ArrayList<>(Members.items(operatorClass));
      if (operatorClass.has("storage") || items.isEmpty()) {
        String storage = operatorClass.has("storage") ? "storage" : "type";
        items.add(sql("STORAGE").fragment(operatorClass.require(storage)).done());
      }
      return List.of(writer.keyword("AS").itemsOnLines(items).done());
    }

    /** A family that was made for a class outlives it, unless it is dropped. */
    @Override
    public List<Operation> drop(RareObject live, PlanContext context) {
      ObjectId family =
          ObjectId.in(live.id().schemaName(), KindName.OPERATOR_FAMILY, live.id().name());
      boolean ownFamily = context.live().find(family).stream().anyMatch(f -> f.partOf() != null);
      boolean stays = context.desired().contains(live.id()) || context.desired().contains(family);
      return Stream.of(live.id(), family)
          .filter(id -> id.equals(live.id()) || (ownFamily && !stays))
          .map(id -> Operation.of(sql("DROP").object(id).done(), lock()))
          .toList();
    }

    private static String method(ObjectId id) {
      return id.name().substring(id.bareName().length() + 1, id.name().length() - 1);
    }
  }
}
