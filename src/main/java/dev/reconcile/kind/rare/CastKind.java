package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import dev.reconcile.sql.TypeName;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Binds casts: {@code casts: {app.money as text: {function: app.money_text(app.money)}}}. */
public final class CastKind {

  /** All about casts. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "casts",
              KindName.CAST,
              List.of(
                  Property.of("function", Form.SQL),
                  Property.of("inout", Form.FLAG),
                  Property.word("context", "explicit", "assignment", "implicit")),
              new CastStatements())
          .bind(CastKind.class);

  private CastKind() {}

  private static final class CastStatements implements Statements {

    private static final Pattern TYPES =
        Pattern.compile("(.+?)\\s+as\\s+(.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public boolean isNamedByOthers() {
      return true;
    }

    @Override
    public String name(String key) {
      Matcher types = TYPES.matcher(key.strip());
      return types.matches()
          ? TypeName.canonical(types.group(1)) + " AS " + TypeName.canonical(types.group(2))
          : key;
    }

    @Override
    public String key(ObjectId id) {
      return id.name().replaceFirst(" AS ", " as ");
    }

    @Override
    public void check(RareObject cast, SpecBody body) {
      if (!cast.id().name().contains(" AS ")) {
        body.error("", "bad-name", "a cast is called by its types: money as text", null);
      }
      if (cast.has("function") && cast.has("inout")) {
        body.error("inout", "wrong-value", "a cast by a function is not one by text", null);
      }
    }

    @Override
    public List<Sql> create(RareObject cast) {
      SqlWriter writer = sql("CREATE").object(cast.id());
      if (cast.has("function")) {
        writer.keyword("WITH FUNCTION").fragment(cast.require("function"));
      } else {
        writer.keyword(cast.has("inout") ? "WITH INOUT" : "WITHOUT FUNCTION");
      }
      String context = cast.text("context");
      return List.of(writer.keywordIf(context != null, "AS " + upper(context)).done());
    }

    private static String upper(@org.jspecify.annotations.Nullable String word) {
      return word == null ? "" : word.toUpperCase(java.util.Locale.ROOT);
    }
  }
}
