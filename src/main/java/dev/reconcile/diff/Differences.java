package dev.reconcile.diff;

import dev.reconcile.model.ObjectId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a comparison of two snapshots found.
 *
 * @param renames objects that are there under another name; the other changes count on them
 * @param changes what has to change for live to become desired
 * @param unmanaged what is live, stands for itself and is not described
 */
public record Differences(
    List<Change.Rename> renames, List<Change> changes, List<ObjectId> unmanaged) {

  /** The same with more that is live and not described. */
  public Differences withUnmanaged(List<ObjectId> more) {
    return new Differences(
        renames, changes, Stream.concat(unmanaged.stream(), more.stream()).sorted().toList());
  }

  /** The same with more to change. */
  public Differences and(List<Change> more) {
    return more.isEmpty()
        ? this
        : new Differences(
            renames, Stream.concat(changes.stream(), more.stream()).toList(), unmanaged);
  }

  /** The same after objects get other names. */
  public Differences after(List<Change.Rename> moves) {
    return new Differences(List.copyOf(moves), changes, unmanaged);
  }
}
