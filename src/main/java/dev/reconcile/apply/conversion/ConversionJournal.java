package dev.reconcile.apply.conversion;

import dev.reconcile.apply.Journal;
import dev.reconcile.database.Row;
import dev.reconcile.database.Session;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Batches;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlResource;
import dev.reconcile.sql.SqlWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the journal knows of one conversion. Called within transactions of the caller's. */
final class ConversionJournal {

  /** A size at which the rows of the journal are few, and workers find enough to share. */
  private static final int CHUNK_BLOCKS = 8_192;

  private final Session session;
  private final String project;
  private final Batches batches;
  private long conversion;

  ConversionJournal(Session session, String project, Batches batches) {
    this.session = session;
    this.project = project;
    this.batches = batches;
  }

  /** Finds what an earlier run of the same began and did not end, or begins. */
  void open() {
    if (!join()) {
      conversion = begin(batches.object().toString(), batches.statement().text());
    }
  }

  /** Whether it is under way; then this is about it from now on. */
  boolean join() {
    Long known =
        session.first(
            SqlResource.beside(ConversionJournal.class, "Known"),
            ConversionJournal::id,
            project,
            batches.object().toString(),
            batches.statement().text());
    conversion = known == null ? 0 : known;
    return known != null;
  }

  private static Long id(Row row) {
    return row.number("id");
  }

  private long begin(String object, String statement) {
    forget(session, "project = ? and object = ?", project, object);
    return Objects.requireNonNull(
        session.first(
            SqlResource.beside(ConversionJournal.class, "Begin"),
            ConversionJournal::id,
            project,
            object,
            statement,
            batches.staging() == null ? "" : batches.table().name()));
  }

  /** Nothing is under way any more, and nothing is set aside. */
  static void forgetUnfinished(Session session, String project) {
    forget(session, "project = ? and ended_at is null", project);
  }

  /** What an earlier release set aside, its journal does not say. */
  private static void forget(Session session, String which, Object... values) {
    session
        .query(
            "delete from reconcile.conversion as c where %s returning coalesce(to_jsonb(c) ->> 'aside', '') as aside"
                .formatted(which),
            row -> row.text("aside"),
            values)
        .stream()
        .filter(aside -> !aside.isEmpty())
        .forEach(aside -> dropAside(session, ObjectId.in(Journal.SCHEMA, KindName.TABLE, aside)));
  }

  /** All blocks that there are now are to be gone through. */
  void beginPass() {
    forgetChunks();
    if (batches.staging() != null) {
      dropAside(session, batches.table());
      Sql stage =
          SqlWriter.sql("CREATE UNLOGGED TABLE")
              .name(batches.table())
              .keyword("AS")
              .sql(batches.staging().missing())
              .done();
      session.execute(stage, "setting aside what is missing");
    }
    session.query(
        SqlResource.beside(ConversionJournal.class, "Chunks"),
        row -> true,
        new SqlWriter().name(batches.table()).done().text(),
        conversion,
        CHUNK_BLOCKS,
        CHUNK_BLOCKS);
  }

  /** Nothing is left to do. */
  void end() {
    forgetChunks();
    if (batches.staging() != null) {
      dropAside(session, batches.table());
    }
    session.query(
        "update reconcile.conversion set ended_at = clock_timestamp() where id = ? returning 1",
        row -> true,
        conversion);
  }

  private static void dropAside(Session session, ObjectId table) {
    Sql drop = SqlWriter.sql("DROP TABLE IF EXISTS").name(table).done();
    session.execute(drop, "clearing away what was set aside");
  }

  private void forgetChunks() {
    session.query(
        SqlResource.beside(ConversionJournal.class, "NextPass"),
        row -> true,
        conversion,
        conversion);
  }

  /** A chunk with something left to do that no one else is at; null when there is none. */
  @Nullable Chunk claim() {
    return session.first(
        SqlResource.beside(ConversionJournal.class, "Claim"), ConversionJournal::chunk, conversion);
  }

  /** Whether all chunks are done, those that others are at included; a partition may be gone. */
  boolean isPassOver() {
    return session
        .query(
            """
            select from reconcile.conversion_chunk k
            join pg_catalog.pg_class c on c.oid = k.relation
            where k.conversion_id = ? and k.next_block < k.end_block
            limit 1
            """,
            row -> true,
            conversion)
        .isEmpty();
  }

  private static Chunk chunk(Row row) {
    Chunk.Window window =
        row.number("strides") == 0
            ? null
            : new Chunk.Window(
                row.number("window_end"), (int) row.number("stride"), (int) row.number("strides"));
    return new Chunk(
        (int) row.number("number"),
        row.text("schema_name"),
        row.text("table_name"),
        row.number("next_block"),
        row.number("end_block"),
        window);
  }

  /** A chunk is as far as it says. */
  void save(Chunk chunk, long rows) {
    Chunk.Window window = chunk.window();
    session.query(
        SqlResource.beside(ConversionJournal.class, "Save"),
        row -> true,
        chunk.next(),
        window == null ? chunk.next() : window.end(),
        window == null ? 0 : window.stride(),
        window == null ? 0 : window.strides(),
        rows,
        conversion,
        chunk.number());
  }

  /** What somebody at another terminal wants. */
  enum Wanted {
    RUNNING,
    PAUSED,
    ABORTED,
    /** Nothing any more: it has ended. */
    ENDED
  }

  Wanted wanted() {
    String state =
        session.first(
            "select upper(state) as state from reconcile.conversion where id = ? and ended_at is null",
            row -> row.text("state"),
            conversion);
    return state == null ? Wanted.ENDED : Wanted.valueOf(state);
  }

  /** How far all chunks are together. */
  Meter.Position position() {
    return Objects.requireNonNull(
        session.first(
            SqlResource.beside(ConversionJournal.class, "Position"),
            row ->
                new Meter.Position(
                    row.number("pass"),
                    row.number("rows"),
                    row.number("blocks"),
                    row.number("all_blocks")),
            conversion));
  }
}
