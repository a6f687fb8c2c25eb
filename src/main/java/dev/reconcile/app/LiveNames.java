package dev.reconcile.app;

import dev.reconcile.expression.FunctionSort;
import dev.reconcile.expression.KnownNames;
import dev.reconcile.expression.Name;
import dev.reconcile.expression.ResultColumns;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names that SQL finds which is executed before all is as described: there may be relations and
 * columns that are about to go. No sort of function is asked for there.
 */
record LiveNames(KnownNames described) implements KnownNames {

  @Override
  public Optional<Relation> relation(Name name) {
    return described
        .relation(name)
        .map(found -> new Relation(found.name(), found.columns().amongOthers()));
  }

  @Override
  public Knowledge unfoundRelation(Name name) {
    return Knowledge.POSSIBLE;
  }

  @Override
  public List<String> relationNames() {
    return described.relationNames();
  }

  @Override
  public Knowledge function(Name name, int arguments) {
    return described.function(name, arguments);
  }

  @Override
  public ResultColumns result(Name function) {
    return described.result(function);
  }

  @Override
  public Set<FunctionSort> sorts(Name function, int arguments) {
    return Set.of();
  }

  @Override
  public List<String> functionNames() {
    return described.functionNames();
  }

  @Override
  public Knowledge type(Name name) {
    return described.type(name);
  }

  @Override
  public List<String> typeNames() {
    return described.typeNames();
  }

  @Override
  public Knowledge operator(String symbol) {
    return described.operator(symbol);
  }
}
