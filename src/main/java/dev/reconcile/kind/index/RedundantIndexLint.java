package dev.reconcile.kind.index;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.kind.IndexRoles;
import dev.reconcile.kind.IndexShape;
import dev.reconcile.kind.Indexing;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import java.util.List;

/** {@code redundant-index}: the first columns of another index are all that an index has. */
final class RedundantIndexLint implements Lint<Index> {

  @Override
  public String code() {
    return "redundant-index";
  }

  @Override
  public Severity byDefault() {
    return Severity.WARN;
  }

  @Override
  public String meaning() {
    return "All that an index finds, another one finds as well, whose first columns are the same; each write pays for both.";
  }

  @Override
  public String advice() {
    return "Drop it, unless the other one is so much wider that reads are slower; then allow it with that reason.";
  }

  @Override
  public Class<Index> about() {
    return Index.class;
  }

  @Override
  public List<Remark> judge(Index index, Surroundings surroundings) {
    IndexShape shape = index.shape().orElse(null);
    if (shape == null || !index.roles().equals(IndexRoles.NONE)) {
      return List.of();
    }
    return surroundings
        .parts(index.id().requireParent(), Indexing.class)
        .filter(other -> !other.id().equals(index.id()) && surroundings.isAlwaysThere(other))
        .filter(other -> other.shape().filter(wider -> covers(wider, shape)).isPresent())
        .limit(1)
        .map(other -> Remark.of(other.id() + " begins with the same columns"))
        .toList();
  }

  private static boolean covers(IndexShape wider, IndexShape shape) {
    return shape.isWithin(wider) && !shape.isSameAs(wider);
  }
}
