package dev.reconcile.kind.function;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import java.util.List;

/** {@code dynamic-sql}: a routine executes what it has put together without quoting. */
final class DynamicSqlLint implements Lint<Routine> {

  @Override
  public String code() {
    return "dynamic-sql";
  }

  @Override
  public Severity byDefault() {
    return Severity.WARN;
  }

  @Override
  public String meaning() {
    return "EXECUTE runs SQL that is put together from values by ||, without quote_ident(), quote_literal() or format(): a value with a quote in it breaks the statement, or becomes a part of it.";
  }

  @Override
  public String advice() {
    return "Use format() with %I for names and %L for values, or USING.";
  }

  @Override
  public Class<Routine> about() {
    return Routine.class;
  }

  @Override
  public List<Remark> judge(Routine routine, Surroundings surroundings) {
    String body = routine.code().body();
    return body == null || !routine.code().language().equals("plpgsql")
        ? List.of()
        : new DynamicSql(body, routine.parameters())
            .unquoted().stream()
                .map(
                    command ->
                        Remark.of("executes SQL with " + command.inWords() + " in it, unquoted")
                            .at(body, command.offset()))
                .toList();
  }
}
