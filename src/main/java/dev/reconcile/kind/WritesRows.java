package dev.reconcile.kind;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.sql.Sql;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is done to rows of a table, by SQL that may read those of others, until a question finds
 * nothing left to do.
 */
public interface WritesRows extends SchemaObject {

  /** So many rows that no one counted them. */
  long UNCOUNTED = Long.MAX_VALUE;

  /** The table. */
  ObjectId table();

  /** All that could be a name in its SQL. */
  Set<String> words();

  /** Asks how many rows there is something to do about. */
  Sql question(Schema schema);

  /** Asks whether there are any. */
  Sql whether(Schema schema);

  /** A statement that the server refuses if what is done is wrong, and that does nothing. */
  Sql trial(Schema schema);

  /** Asks for rows that forbid it, in words. */
  default @Nullable Sql objections(Schema schema) {
    return null;
  }

  /** What is said before such rows. */
  default String objection() {
    return "";
  }

  /** Fails where what it reads is not there; null where it reads no other rows than those. */
  default @Nullable Sql source() {
    return null;
  }

  /** How its SQL is to be written. */
  String manner();

  /** The live form: so many rows there is something to do about. */
  WritesRows found(long rows);

  /** Whether there are known to be such rows. */
  boolean isPending();

  /** Whether there can be something to do where the table is new. */
  boolean concernsNewTables();

  /**
   * What has to be done before, because its rows are read. Where two read each other's tables,
   * copies come first; of one table, backfills do if the copy reads the table.
   */
  static Stream<ObjectId> doneBefore(WritesRows reader, Schema schema) {
    return schema.ids().stream()
        .filter(id -> id.kind() == KindName.COPY || id.kind() == KindName.BACKFILL)
        .filter(id -> isRead(id.requireParent(), reader))
        .filter(id -> isBefore((WritesRows) schema.find(id).orElseThrow(), reader));
  }

  private static boolean isBefore(WritesRows writer, WritesRows reader) {
    boolean copies = writer.id().kind() == KindName.COPY;
    boolean isCopy = reader.id().kind() == KindName.COPY;
    boolean backAndForth = writer.words().contains(reader.table().bareName());
    if (writer.table().equals(reader.table())) {
      return copies != isCopy && (copies ? !backAndForth : isReading(reader));
    }
    return !backAndForth || (copies && !isCopy);
  }

  /** Whether a copy looks at rows of the table that it copies to. */
  private static boolean isReading(WritesRows copy) {
    return copy.words().contains(copy.table().bareName());
  }

  private static boolean isRead(ObjectId table, WritesRows reader) {
    return table.equals(reader.table()) || reader.words().contains(table.bareName());
  }
}
