package dev.reconcile.kind.index;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.kind.IndexShape;
import dev.reconcile.kind.Indexing;
import dev.reconcile.kind.RowColumn;
import dev.reconcile.kind.TypeShape;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import java.util.List;
import java.util.Set;

/** {@code vector-btree}: a b-tree sorts vectors, which finds no near ones. */
final class VectorBtreeLint implements Lint<Indexing> {

  private static final Set<String> VECTORS = Set.of("vector", "halfvec", "sparsevec");

  @Override
  public String code() {
    return "vector-btree";
  }

  @Override
  public Severity byDefault() {
    return Severity.WARN;
  }

  @Override
  public String meaning() {
    return "A b-tree sorts vectors by their first numbers: it finds equal ones only, none that are near, and refuses rows of more than 2704 bytes, which are about 670 dimensions.";
  }

  @Override
  public String advice() {
    return "Use hnsw or ivfflat; for vectors that are equal, index a hash of them.";
  }

  @Override
  public Class<Indexing> about() {
    return Indexing.class;
  }

  @Override
  public List<Remark> judge(Indexing indexing, Surroundings surroundings) {
    ObjectId table = indexing.id().requireParent();
    return indexing.shape().filter(shape -> shape.method().equals(IndexShape.BTREE)).stream()
        .flatMap(shape -> shape.leadingColumns().stream())
        .map(name -> table.child(KindName.COLUMN, name))
        .flatMap(id -> surroundings.schema().find(id).stream())
        .filter(column -> column instanceof RowColumn typed && isVector(typed.type()))
        .map(column -> Remark.of(column.id().name() + " is a vector, and this is a b-tree"))
        .toList();
  }

  private static boolean isVector(String type) {
    TypeShape shape = TypeShape.of(type);
    String base = shape.base();
    return !shape.array() && VECTORS.contains(base.substring(base.lastIndexOf('.') + 1));
  }
}
