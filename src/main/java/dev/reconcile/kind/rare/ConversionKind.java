package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.sql.Sql;
import java.util.List;

/** Binds conversions between encodings. */
public final class ConversionKind {

  /** All about conversions. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "conversions",
              KindName.CONVERSION,
              List.of(
                  Property.of("from", Form.SPELLING).required(),
                  Property.of("to", Form.SPELLING).required(),
                  Property.of("function", Form.SQL).required(),
                  Property.of("default", Form.FLAG)),
              ConversionKind::create)
          .bind(ConversionKind.class);

  private ConversionKind() {}

  private static List<Sql> create(RareObject conversion) {
    return List.of(
        sql("CREATE")
            .keywordIf(conversion.has("default"), "DEFAULT")
            .object(conversion.id())
            .keyword("FOR")
            .literal(conversion.require("from"))
            .keyword("TO")
            .literal(conversion.require("to"))
            .keyword("FROM")
            .fragment(Names.withoutTypes(conversion.require("function")))
            .done());
  }
}
