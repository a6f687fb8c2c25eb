package dev.reconcile.kind.foreignkey;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.IndexShape;
import dev.reconcile.kind.Indexing;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import dev.reconcile.model.ObjectId;
import java.util.List;
import java.util.Set;

/** {@code unindexed-foreign-key}: whoever deletes what is referred to waits for a scan. */
final class UnindexedForeignKeyLint implements Lint<ForeignKey> {

  private static final Set<String> METHODS = Set.of("btree", "hash");

  @Override
  public String code() {
    return "unindexed-foreign-key";
  }

  @Override
  public Severity byDefault() {
    return Severity.INFO;
  }

  @Override
  public String meaning() {
    return "No index begins with the columns of a foreign key: each delete or change of a key that it refers to reads the whole table, and so do joins along it.";
  }

  @Override
  public String advice() {
    return "Index the columns, unless the table stays small or what it refers to is never deleted.";
  }

  @Override
  public Class<ForeignKey> about() {
    return ForeignKey.class;
  }

  @Override
  public List<Remark> judge(ForeignKey key, Surroundings surroundings) {
    ObjectId table = key.id().requireParent();
    if (!surroundings.isWhole(table) || key.period() || !key.enforced()) {
      return List.of();
    }
    boolean served =
        surroundings
            .parts(table, Indexing.class)
            .flatMap(indexing -> indexing.shape().stream())
            .anyMatch(shape -> serves(shape, key));
    String columns = String.join(", ", key.columns());
    return served
        ? List.of()
        : List.of(
            Remark.of("no index begins with " + columns)
                .fix("index " + columns + ", unless the table stays small"));
  }

  /** In any order; one that leaves out nothing but rows without the key will do. */
  private static boolean serves(IndexShape shape, ForeignKey key) {
    Set<String> wanted = Set.copyOf(key.columns());
    List<String> leading = shape.leadingColumns();
    int count = Math.min(wanted.size(), leading.size());
    boolean begins = Set.copyOf(leading.subList(0, count)).equals(wanted);
    boolean identifies =
        shape.isUnique() && leading.size() == shape.keys().size() && wanted.containsAll(leading);
    return METHODS.contains(shape.method()) && (begins || identifies) && hasAll(shape, wanted);
  }

  private static boolean hasAll(IndexShape shape, Set<String> wanted) {
    return shape.where() == null
        || wanted.stream()
            .map(column -> IndexShape.comparable(column + " is not null"))
            .anyMatch(SqlFragment.unwrapped(shape.where())::equals);
  }
}
