package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import dev.reconcile.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Binds transforms: {@code transforms: {hstore language plperl: {from_sql: ..., to_sql: ...}}}. */
public final class TransformKind {

  /** All about transforms. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "transforms",
              KindName.TRANSFORM,
              List.of(Property.of("from_sql", Form.SQL), Property.of("to_sql", Form.SQL)),
              new TransformStatements())
          .bind(TransformKind.class);

  private TransformKind() {}

  private static final class TransformStatements implements Statements {

    private static final Pattern PHRASE =
        Pattern.compile("(.+?)\\s+language\\s+(.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public boolean isNamedByOthers() {
      return true;
    }

    @Override
    public String name(String key) {
      Matcher phrase = PHRASE.matcher(key.strip());
      return phrase.matches()
          ? "FOR " + TypeName.canonical(phrase.group(1)) + " LANGUAGE " + phrase.group(2)
          : key;
    }

    @Override
    public String key(ObjectId id) {
      return id.name().replaceFirst("^FOR ", "").replaceFirst(" LANGUAGE ", " language ");
    }

    @Override
    public void check(RareObject transform, SpecBody body) {
      if (!transform.id().name().contains(" LANGUAGE ")) {
        String message = "a transform is called by its type and language: hstore language plperl";
        body.error("", "bad-name", message, null);
      }
    }

    @Override
    public List<Sql> create(RareObject transform) {
      List<Sql> functions = new ArrayList<>();
      if (transform.has("from_sql")) {
        String function = transform.require("from_sql");
        functions.add(sql("FROM SQL WITH FUNCTION").fragment(function).done());
      }
      if (transform.has("to_sql")) {
        functions.add(sql("TO SQL WITH FUNCTION").fragment(transform.require("to_sql")).done());
      }
      SqlWriter writer = sql("CREATE").object(transform.id());
      return List.of(writer.list(functions, SqlWriter::sql).done());
    }
  }
}
