package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.sql.Sql;
import java.util.List;
import java.util.Locale;

/** Binds access methods of tables and indexes that no extension brought along. */
public final class AccessMethodKind {

  /** All about access methods. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "access_methods",
              KindName.ACCESS_METHOD,
              List.of(
                  Property.word("type", "index", "table"),
                  Property.of("handler", Form.SQL).required()),
              AccessMethodKind::create)
          .bind(AccessMethodKind.class);

  private AccessMethodKind() {}

  private static List<Sql> create(RareObject method) {
    String type = method.has("type") ? method.require("type") : "index";
    return List.of(
        sql("CREATE")
            .object(method.id())
            .keyword("TYPE")
            .keyword(type.toUpperCase(Locale.ROOT))
            .keyword("HANDLER")
            .fragment(Names.withoutTypes(method.require("handler")))
            .done());
  }
}
