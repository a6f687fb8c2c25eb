package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Binds publications. Their tables are objects of their own, {@link PublishedTableKind}, so that a
 * table that is built anew is published again.
 */
public final class PublicationKind {

  private static final Property PUBLISH = Property.of("publish", Form.SET).altered();

  /** All about publications. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "publications",
              KindName.PUBLICATION,
              List.of(
                  Property.of("all_tables", Form.FLAG),
                  Property.reference("schemas", Form.REFERENCES, KindName.SCHEMA).altered(),
                  PUBLISH,
                  Property.of("via_root", Form.FLAG).altered(),
                  Property.word("generated_columns", "none", "stored").altered()),
              new PublicationStatements())
          .bind(PublicationKind.class);

  private PublicationKind() {}

  static boolean sendsUpdates(RareObject publication) {
    return !publication.has(PUBLISH.name()) || publication.texts(PUBLISH.name()).contains("update");
  }

  private static final class PublicationStatements implements Statements {

    private static final List<String> EVERYTHING =
        List.of("insert", "update", "delete", "truncate");

    /** What is said of a publication that is there for later; to say nothing means everything. */
    private static final String NOTHING = "nothing";

    @Override
    public RareObject completed(RareObject described) {
      return described.texts(PUBLISH.name()).containsAll(EVERYTHING)
          ? described.with(PUBLISH, "")
          : described;
    }

    @Override
    public void check(RareObject publication, SpecBody body) {
      if (body.has(PUBLISH.name()) && body.texts(PUBLISH.name()).isEmpty()) {
        String message = "an empty list says neither that all is published nor that nothing is";
        body.error(PUBLISH.name(), "wrong-value", message, "write " + NOTHING + " for nothing");
      }
    }

    @Override
    public List<Sql> create(RareObject publication) {
      SqlWriter writer =
          sql("CREATE")
              .object(publication.id())
              .keywordIf(publication.has("all_tables"), "FOR ALL TABLES");
      if (publication.has("schemas")) {
        putSchemas(writer.keyword("FOR"), publication.texts("schemas"));
      }
      Map<String, String> parameters = parameters(publication);
      parameters.values().removeIf(value -> value.equals("false") || value.equals("none"));
      if (!publication.has(PUBLISH.name())) {
        parameters.remove("publish");
      }
      if (!parameters.isEmpty()) {
        putParameters(writer.keyword("WITH"), parameters);
      }
      return List.of(writer.done());
    }

    private static SqlWriter putSchemas(SqlWriter writer, List<String> schemas) {
      return writer.keyword("TABLES IN SCHEMA").items(schemas, SqlWriter::identifier);
    }

    private static SqlWriter putParameters(SqlWriter writer, Map<String, String> parameters) {
      return writer.list(
          parameters.entrySet(), (item, entry) -> item.option(entry.getKey(), entry.getValue()));
    }

    private static Map<String, String> parameters(RareObject publication) {
      Map<String, String> parameters = new LinkedHashMap<>();
      List<String> said = publication.texts(PUBLISH.name());
      List<String> events = said.isEmpty() ? EVERYTHING : said;
      parameters.put("publish", events.contains(NOTHING) ? "" : String.join(", ", events));
      parameters.put("publish_via_partition_root", publication.has("via_root") ? "true" : "false");
      String generated = publication.text("generated_columns");
      parameters.put("publish_generated_columns", generated == null ? "none" : generated);
      return parameters;
    }

    @Override
    public List<Sql> alter(RareObject live, RareObject desired, Set<String> changed) {
      List<Sql> statements = new ArrayList<>();
      Map<String, String> from = parameters(live);
      Map<String, String> to = parameters(desired);
      to.entrySet().removeIf(entry -> entry.getValue().equals(from.get(entry.getKey())));
      if (!to.isEmpty()) {
        SqlWriter writer = sql("ALTER").object(desired.id()).keyword("SET");
        statements.add(putParameters(writer, to).done());
      }
      schemas("DROP", desired.id(), live, desired, statements);
      schemas("ADD", desired.id(), desired, live, statements);
      return statements;
    }

    /** The schemas that one form of a publication has, and the other has not. */
    private static void schemas(
        String verb, ObjectId id, RareObject has, RareObject hasNot, List<Sql> statements) {
      List<String> schemas = new ArrayList<>(has.texts("schemas"));
      schemas.removeAll(hasNot.texts("schemas"));
      if (!schemas.isEmpty()) {
        statements.add(putSchemas(sql("ALTER").object(id).keyword(verb), schemas).done());
      }
    }
  }
}
