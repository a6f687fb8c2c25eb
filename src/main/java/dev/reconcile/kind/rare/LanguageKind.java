package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;

/** Binds procedural languages that no extension brought along. */
public final class LanguageKind {

  /** All about procedural languages. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "languages",
              KindName.LANGUAGE,
              List.of(
                  Property.of("handler", Form.SQL).required(),
                  Property.of("inline", Form.SQL),
                  Property.of("validator", Form.SQL),
                  Property.of("trusted", Form.FLAG)),
              LanguageKind::create)
          .bind(LanguageKind.class);

  private LanguageKind() {}

  private static List<Sql> create(RareObject language) {
    SqlWriter writer =
        sql("CREATE")
            .keywordIf(language.has("trusted"), "TRUSTED")
            .object(language.id())
            .keyword("HANDLER")
            .fragment(Names.withoutTypes(language.require("handler")));
    if (language.has("inline")) {
      writer.keyword("INLINE").fragment(Names.withoutTypes(language.require("inline")));
    }
    if (language.has("validator")) {
      writer.keyword("VALIDATOR").fragment(Names.withoutTypes(language.require("validator")));
    }
    return List.of(writer.done());
  }
}
