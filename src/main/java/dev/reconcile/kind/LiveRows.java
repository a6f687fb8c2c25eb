package dev.reconcile.kind;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probe;
import dev.reconcile.plan.Probe.Question;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows of a live table, asked under the names that the plan gives to the table and its columns.
 */
public final class LiveRows {

  private static final String SEARCH =
      """
      #variable_conflict use_column
      DECLARE
        "reconcile row" record;
        looked_at bigint := 0;
        failed bigint := 0;
        examples text[] := '{}';
      BEGIN
        FOR "reconcile row" IN %s LOOP
          looked_at := looked_at + 1;
          BEGIN
            %s;
          EXCEPTION
            WHEN data_exception OR integrity_constraint_violation OR raise_exception THEN
              failed := failed + 1;
              IF failed <= %d + 1 THEN
                examples := examples || "reconcile row".shown;
              END IF;
          END;
        END LOOP;
        PERFORM pg_catalog.set_config(
          %s, (ARRAY[failed::text, looked_at::text] || examples)::text, true);
      END
      """;

  private static final String SAMPLES =
      """
      #variable_conflict use_column
      DECLARE
        "reconcile row" record;
        after text;
        answer text[] := '{}';
      BEGIN
        FOR "reconcile row" IN %s LOOP
          BEGIN
            %s;
            after := pg_catalog.quote_nullable(pg_catalog.left(after, 60));
          EXCEPTION
            WHEN data_exception OR integrity_constraint_violation OR raise_exception THEN
              after := 'refused: ' || SQLERRM;
          END;
          answer := answer
            || (pg_catalog.quote_nullable(pg_catalog.left("reconcile row".before, 60)) || ' → ' || after);
        END LOOP;
        PERFORM pg_catalog.set_config(%s, answer::text, true);
      END
      """;

  private static final Set<KindName> TYPES =
      EnumSet.of(KindName.ENUM_TYPE, KindName.DOMAIN, KindName.COMPOSITE_TYPE, KindName.RANGE_TYPE);

  private final ObjectId table;
  private final PlanContext context;
  private final String only;

  private LiveRows(ObjectId table, PlanContext context, String only) {
    this.table = table;
    this.context = context;
    this.only = only;
  }

  /** The rows of a table and of its children; empty when it is not there or has none. */
  public static Optional<LiveRows> of(ObjectId table, PlanContext context) {
    boolean there = table.kind() == KindName.TABLE && context.live().contains(table);
    return there && !context.isKnownEmpty(table)
        ? Optional.of(new LiveRows(table, context, ""))
        : Optional.empty();
  }

  /** Without those of children; a partitioned table's rows are those of its partitions. */
  public LiveRows alone() {
    boolean spread =
        context.live().find(table).orElse(null) instanceof Spread found
            && found.partitionBy() != null;
    return spread ? this : new LiveRows(table, context, "ONLY");
  }

  /** A column, as conditions name it. */
  public String column(String name) {
    return columnOf(new SqlWriter().identifier(table.name()).done().text(), name);
  }

  /** A column of rows that have the given name in a query. */
  public static String columnOf(String rows, String name) {
    return rows + "." + new SqlWriter().identifier(name).done().text();
  }

  /** A query for the rows for which a condition holds that calls them by the given name. */
  public String matching(String name, String condition) {
    return rows(sql("SELECT"))
        .keyword("AS " + name)
        .keyword("WHERE")
        .parenthesized(condition)
        .done()
        .text();
  }

  /**
   * Whether all that SQL over these rows names is live already, and holds the values that it will
   * hold.
   */
  public boolean canAnswer(Collection<String> sql) {
    Set<String> words = new TreeSet<>();
    sql.forEach(text -> words.addAll(SqlFragment.of(text).words()));
    return words.stream().allMatch(this::isSettled)
        && context.desired().ids().stream()
            .filter(id -> id.kind() == KindName.FUNCTION && words.contains(id.bareName()))
            .allMatch(id -> context.live().find(id).equals(context.desired().find(id)));
  }

  /** Whether columns are NULL already where they will be, whatever their types become. */
  public boolean canTellNulls(Collection<String> columns) {
    return columns.stream()
        .map(name -> table.child(KindName.COLUMN, name))
        .allMatch(column -> context.live().find(column).filter(this::keepsNulls).isPresent());
  }

  private boolean keepsNulls(SchemaObject live) {
    return context.desired().find(live.id()).orElse(null) instanceof TakesValues values
        && values.keepsNulls(live);
  }

  private boolean isSettled(String word) {
    ObjectId column = table.child(KindName.COLUMN, word);
    Optional<SchemaObject> live = context.live().find(column);
    Optional<SchemaObject> desired = context.desired().find(column);
    return live.isPresent()
        ? desired.isEmpty() || keepsValues(live.get(), desired.get())
        : desired.isEmpty();
  }

  private boolean keepsValues(SchemaObject live, SchemaObject desired) {
    boolean computedAnew =
        desired instanceof TakesValues values
            && (values.isRetyped(live) || values.valueFrom(live).isEmpty());
    return live.equals(desired) || !(computedAnew || isOfChangingType(live));
  }

  private boolean isOfChangingType(SchemaObject column) {
    return context.desired().ids().stream()
        .filter(id -> TYPES.contains(id.kind()))
        .filter(id -> context.live().contains(id))
        .filter(id -> !context.live().find(id).equals(context.desired().find(id)))
        .anyMatch(
            id -> column.sqlTexts().stream().anyMatch(text -> NamedType.isIn(text.text(), id)));
  }

  /** Whether there are rows for which a condition holds. */
  public Question.Condition where(String condition) {
    Sql examples =
        from(sql("SELECT").fragment(shownKey() + " AS shown"))
            .keyword("WHERE")
            .parenthesized(condition)
            .keyword("ORDER BY")
            .fragment(order())
            .keyword("LIMIT " + (Probe.SHOWN + 1))
            .done();
    String counts = "ARRAY[count(*) FILTER (WHERE " + condition + "), count(*)]";
    return new Question.Condition(
        examples, from(sql("SELECT unnest").parenthesized(counts)).done());
  }

  /**
   * Whether there are rows that have the same values.
   *
   * @param values expressions over a row
   * @param where which rows are looked at
   */
  public Question.Condition same(List<String> values, String where) {
    String each = String.join(", ", values);
    Sql groups =
        from(sql("SELECT").fragment(each + ", count(*) AS \"rows\""))
            .keyword("WHERE")
            .parenthesized(where)
            .keyword("GROUP BY")
            .fragment(each)
            .done();
    Sql examples =
        from(sql("SELECT").fragment(shown(values)))
            .keyword("WHERE")
            .parenthesized(where)
            .keyword("GROUP BY")
            .fragment(each)
            .keyword("HAVING count(*) > 1 ORDER BY")
            .fragment(each)
            .keyword("LIMIT " + (Probe.SHOWN + 1))
            .done();
    Sql count =
        sql("SELECT unnest(ARRAY[sum(\"rows\") FILTER (WHERE \"rows\" > 1), sum(\"rows\")])")
            .keyword("FROM")
            .parenthesized(groups.text())
            .keyword("AS same")
            .done();
    return new Question.Condition(examples, count);
  }

  /**
   * Whether there are rows for which all operators give true with some other row.
   *
   * @param values columns or expressions, one for each operator
   * @param where which rows are looked at
   */
  public Question.Condition conflicting(List<String> values, List<String> operators, String where) {
    List<String> names = new ArrayList<>();
    StringBuilder tests = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      names.add("value" + i);
      tests.append(" AND (%s) %s other.value%d".formatted(values.get(i), operators.get(i), i));
    }
    Sql others =
        from(sql("SELECT tableoid, ctid,").fragment(String.join(", ", values)))
            .keyword("WHERE")
            .parenthesized(where)
            .done();
    return where(
        "(%s) AND EXISTS (SELECT FROM (%s) AS other (tableoid, ctid, %s) WHERE %s%s)"
            .formatted(
                where,
                others,
                String.join(", ", names),
                "(other.tableoid, other.ctid) <> (%s, %s)"
                    .formatted(column("tableoid"), column("ctid")),
                tests));
  }

  /** Whether there are rows for which an expression fails. */
  public Question.Attempt attempt(String expression) {
    String one =
        from(sql("PERFORM count").parenthesized(expression))
            .keyword("WHERE tableoid = \"reconcile row\".tableoid")
            .keyword("AND ctid = \"reconcile row\".ctid")
            .done()
            .text();
    String rows =
        from(sql("SELECT tableoid, ctid,").fragment(shownKey() + " AS shown"))
            .keyword("ORDER BY")
            .fragment(order())
            .done()
            .text();
    String answer = new SqlWriter().literal(Question.Attempt.ANSWER).done().text();
    String body = SEARCH.formatted(rows, one, Probe.SHOWN, answer);
    return new Question.Attempt(
        from(sql("SELECT count").parenthesized(expression)).done(),
        sql("DO").dollarQuoted(body).done());
  }

  /** Where a condition stands, neither aggregates nor sets are allowed, as in a conversion. */
  public Question.Trial trial(String expression) {
    return new Question.Trial(
        from(sql("SELECT 'yes'"))
            .keyword("WHERE")
            .parenthesized("(" + expression + ") IS DISTINCT FROM NULL")
            .keyword("LIMIT 1")
            .done());
  }

  /** What an expression makes of the values of a few rows, those with NULL last. */
  public Question.Samples samples(String before, String after) {
    String one =
        from(sql("SELECT (").fragment(after + ")::text INTO after"))
            .keyword("WHERE tableoid = \"reconcile row\".tableoid")
            .keyword("AND ctid = \"reconcile row\".ctid")
            .done()
            .text();
    String rows =
        from(sql("SELECT tableoid, ctid,").fragment("(" + before + ")::text AS before"))
            .keyword("ORDER BY")
            .fragment("(" + before + ") IS NULL, " + order())
            .keyword("LIMIT " + Probe.SHOWN)
            .done()
            .text();
    String answer = new SqlWriter().literal(Question.Attempt.ANSWER).done().text();
    return new Question.Samples(
        sql("DO").dollarQuoted(SAMPLES.formatted(rows, one, answer)).done());
  }

  /** What the examples of rows tell of them. */
  public String label() {
    return key().isEmpty() ? "ctid" : labelOf(key());
  }

  /** What examples tell that give values of several columns. */
  public static String labelOf(List<String> values) {
    String all = String.join(", ", values);
    return values.size() == 1 ? all : "(" + all + ")";
  }

  private List<String> key() {
    return context.live().children(table).stream()
        .flatMap(id -> context.live().find(id).stream())
        .filter(RowKey.class::isInstance)
        .map(part -> ((RowKey) part).keyOfRows())
        .filter(columns -> !columns.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> keyColumns() {
    return key().stream().map(this::column).toList();
  }

  private String order() {
    return key().isEmpty() ? "tableoid, ctid" : String.join(", ", keyColumns());
  }

  private String shownKey() {
    return key().isEmpty() ? "ctid::text" : shown(keyColumns());
  }

  private static String shown(List<String> values) {
    return values.size() == 1
        ? "(" + values.get(0) + ")::text"
        : "pg_catalog.concat('(', " + String.join(", ', ', ", values) + ", ')')";
  }

  private SqlWriter from(SqlWriter writer) {
    return rows(writer).keyword("AS").identifier(table.name());
  }

  private SqlWriter rows(SqlWriter writer) {
    ObjectId former = context.former().of(table);
    writer.keyword("FROM");
    List<ObjectId> columns =
        context.live().children(table).stream().filter(id -> id.kind() == KindName.COLUMN).toList();
    boolean renamed =
        columns.stream().anyMatch(id -> !context.former().of(id).name().equals(id.name()));
    if (renamed) {
      List<Sql> items = new ArrayList<>(List.of(Sql.of("tableoid"), Sql.of("ctid")));
      columns.forEach(id -> items.add(renamed(context.former().of(id).name(), id.name())));
      Sql rows =
          sql("SELECT")
              .items(items, SqlWriter::sql)
              .keyword("FROM")
              .keyword(only)
              .name(former)
              .done();
      writer.parenthesized(rows.text());
    } else {
      writer.keyword(only).name(former);
    }
    return writer;
  }

  private static Sql renamed(String before, String after) {
    return new SqlWriter().identifier(before).keyword("AS").identifier(after).done();
  }
}
