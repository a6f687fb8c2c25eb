package dev.reconcile.app;

import dev.reconcile.database.Session;
import dev.reconcile.diff.Change;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What is described of rows: which there are, and which values they have. */
final class DeclaredData {

  private final DeclaredWork work;
  private final DeclaredRows rows;

  DeclaredData(Session session, Task task) {
    this.work = new DeclaredWork(session, task);
    this.rows = new DeclaredRows(session, task);
  }

  /** The live schema with what can be as described, until it is asked. */
  RenamedLive assumedIn(RenamedLive live, Schema desired, Collection<ObjectId> moved) {
    return rows.assumedIn(work.assumedIn(live, desired, moved), desired, moved);
  }

  /**
   * The live schema with what is known instead of what was assumed.
   *
   * @param changes what else is to be changed
   */
  RenamedLive foundIn(RenamedLive live, Schema desired, List<Change> changes) {
    return work.foundIn(rows.foundIn(live, desired, changes), desired, changes);
  }

  /** A schema with what is known. */
  Schema addedTo(Schema live) {
    return rows.addedTo(work.addedTo(live));
  }

  /** What a reviewer should know of the answers. */
  List<String> notes() {
    return Stream.concat(rows.notes().stream(), work.notes().stream()).toList();
  }
}
