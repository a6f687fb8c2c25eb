package dev.reconcile.kind.index;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.kind.IndexRoles;
import dev.reconcile.kind.IndexShape;
import dev.reconcile.kind.Indexing;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import dev.reconcile.model.ObjectId;
import java.util.List;

/** {@code duplicate-index}: two indexes hold the same. */
final class DuplicateIndexLint implements Lint<Indexing> {

  @Override
  public String code() {
    return "duplicate-index";
  }

  @Override
  public Severity byDefault() {
    return Severity.WARN;
  }

  @Override
  public String meaning() {
    return "Two indexes of a table hold the same, so that each write pays for both, and each read uses one.";
  }

  @Override
  public String advice() {
    return "Drop one of them; keep the one behind the key.";
  }

  @Override
  public Class<Indexing> about() {
    return Indexing.class;
  }

  @Override
  public List<Remark> judge(Indexing indexing, Surroundings surroundings) {
    ObjectId table = indexing.id().requireParent();
    return indexing.shape().filter(shape -> !playsRole(indexing)).stream()
        .flatMap(
            shape ->
                surroundings
                    .parts(table, Indexing.class)
                    .filter(other -> goesRather(indexing, shape, other, surroundings))
                    .filter(surroundings::isAlwaysThere)
                    .limit(1))
        .map(other -> Remark.of("holds the same as " + other.id()))
        .toList();
  }

  private static boolean playsRole(Indexing indexing) {
    return indexing instanceof IndexRoles.Player player && !player.roles().equals(IndexRoles.NONE);
  }

  /** Of two that are the same, the one that does less goes, or else the later one. */
  private static boolean goesRather(
      Indexing indexing, IndexShape shape, Indexing other, Surroundings surroundings) {
    IndexShape rival = other.shape().orElse(null);
    if (rival == null || other.id().equals(indexing.id()) || !shape.isSameAs(rival)) {
      return false;
    }
    List<ObjectId> order = surroundings.schema().children(indexing.id().requireParent());
    return shape.role() == rival.role()
        ? order.indexOf(other.id()) < order.indexOf(indexing.id())
        : shape.role().compareTo(rival.role()) < 0;
  }
}
