package dev.reconcile.kind.materializedview;

import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A materialized view (catalog {@code pg_class}). There is no list of column names: PostgreSQL
 * prints them as aliases within the query.
 *
 * @param query without a closing semicolon
 * @param accessMethod what stores its rows, when that is not {@code heap}
 * @param tablespace where its rows are stored, when that is not where the database is
 * @param with storage parameters by name, in the order in which they were given
 * @param withData whether it is filled, and can be read
 */
public record MaterializedView(
    ObjectId id,
    String query,
    @Nullable String accessMethod,
    @Nullable String tablespace,
    Map<String, String> with,
    boolean withData)
    implements SchemaObject {

  private static final Pattern QUERY =
      Pattern.compile("\\s*(select|with)\\s", Pattern.CASE_INSENSITIVE);

  /** What stores rows, when nothing else is said. */
  static final String DEFAULT_ACCESS_METHOD = "heap";

  /** Takes a copy. */
  public MaterializedView {
    query = query.strip();
    accessMethod = DEFAULT_ACCESS_METHOD.equals(accessMethod) ? null : accessMethod;
    with = StorageParameters.copyOf(with);
  }

  /** The same, filled. */
  MaterializedView filled() {
    return new MaterializedView(id, query, accessMethod, tablespace, with, true);
  }

  @Override
  public MaterializedView withoutGlobals() {
    return new MaterializedView(id, query, accessMethod, null, with, withData);
  }

  @Override
  public MaterializedView withIntentOf(SchemaObject described) {
    return described instanceof MaterializedView view
        ? new MaterializedView(id, query, accessMethod, view.tablespace, with, withData)
        : this;
  }

  @Override
  public List<ObjectId> references(Schema schema) {
    return Stream.ofNullable(accessMethod)
        .map(name -> ObjectId.global(KindName.ACCESS_METHOD, name))
        .filter(schema::contains)
        .toList();
  }

  @Override
  public List<SqlText> sqlTexts() {
    return Stream.concat(Stream.of(SqlText.view(query)), queriesInTexts()).toList();
  }

  /** Queries that it hands to functions, as to {@code ts_stat}, are executed to fill it. */
  private Stream<SqlText> queriesInTexts() {
    return SqlTokens.of(query).tokens().stream()
        .filter(token -> token.kind() == Token.Kind.STRING)
        .filter(token -> QUERY.matcher(token.value()).lookingAt())
        .map(token -> SqlText.query(token.value()));
  }
}
