package dev.reconcile.kind.index;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import java.util.List;

/** {@code vector-index-limit}: a vector has more dimensions than its index takes. */
final class VectorIndexLimitLint implements Lint<Index> {

  @Override
  public String code() {
    return "vector-index-limit";
  }

  @Override
  public Severity byDefault() {
    return Severity.ERROR;
  }

  @Override
  public String meaning() {
    return "The key of a vector index has more dimensions than the access method takes (2000 of vector, 4000 of halfvec, 64000 of bit), or does not say how many; pgvector refuses it.";
  }

  @Override
  public String advice() {
    return "Say the dimension; index a cast to halfvec, or binary_quantize(), and rank the hits again.";
  }

  @Override
  public Class<Index> about() {
    return Index.class;
  }

  @Override
  public List<Remark> judge(Index index, Surroundings surroundings) {
    return VectorFit.of(index, surroundings.schema())
        .filter(fit -> fit.unfit().isEmpty())
        .map(VectorFit::overLimit)
        .filter(problem -> !problem.isEmpty())
        .map(problem -> Remark.of(problem).at(index.columns().get(0), 0))
        .stream()
        .toList();
  }
}
