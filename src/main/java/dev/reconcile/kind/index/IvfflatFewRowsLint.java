package dev.reconcile.kind.index;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import java.util.List;

/** {@code ivfflat-few-rows}: an ivfflat index is there before its rows are. */
final class IvfflatFewRowsLint implements Lint<Index> {

  @Override
  public String code() {
    return "ivfflat-few-rows";
  }

  @Override
  public Severity byDefault() {
    return Severity.WARN;
  }

  @Override
  public String meaning() {
    return "An ivfflat index learns the centers of its lists when it is built. Made with its table it learns from no rows, and searches miss those that come later.";
  }

  @Override
  public String advice() {
    return "Let it wait for rows, as in wanted: {rows: 10000}, or use hnsw, which needs none.";
  }

  @Override
  public Class<Index> about() {
    return Index.class;
  }

  @Override
  public List<Remark> judge(Index index, Surroundings surroundings) {
    boolean waits = surroundings.rowsAwaited(index.id()) > 0;
    return index.method().equals(VectorFit.IVFFLAT) && !waits
        ? List.of(Remark.of("is made with its table, before there are rows to learn from"))
        : List.of();
  }
}
