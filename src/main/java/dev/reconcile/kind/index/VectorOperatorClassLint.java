package dev.reconcile.kind.index;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import java.util.List;

/** {@code vector-operator-class}: pgvector does not know for which distance an index is. */
final class VectorOperatorClassLint implements Lint<Index> {

  @Override
  public String code() {
    return "vector-operator-class";
  }

  @Override
  public Severity byDefault() {
    return Severity.ERROR;
  }

  @Override
  public String meaning() {
    return "A vector index has no operator class, or one that the access method does not have for the type; pgvector refuses it.";
  }

  @Override
  public String advice() {
    return "Name the operator class of the distance that queries order by.";
  }

  @Override
  public Class<Index> about() {
    return Index.class;
  }

  @Override
  public List<Remark> judge(Index index, Surroundings surroundings) {
    return VectorFit.of(index, surroundings.schema())
        .map(VectorFit::unfit)
        .filter(problem -> !problem.isEmpty())
        .map(problem -> Remark.of(problem).at(index.columns().get(0), 0))
        .stream()
        .toList();
  }
}
