package dev.reconcile.app.validation;

import dev.reconcile.expression.catalog.KnownNames;
import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.catalog.Signature;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.token.Name;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names that SQL finds which is executed before all is as described: columns may be of another
 * type. Relations and columns that are about to go may be there, too; who asks has to know that.
 */
record LiveNames(KnownNames described) implements KnownNames {

  @Override
  public Optional<Relation> relation(Name name) {
    return described
        .relation(name)
        .map(found -> new Relation(found.name(), found.columns().ofUnknownTypes()));
  }

  @Override
  public Knowledge unfoundRelation(Name name) {
    return described.unfoundRelation(name);
  }

  @Override
  public List<String> relationNames(Name misspelt) {
    return described.relationNames(misspelt);
  }

  @Override
  public Knowledge function(Name name) {
    return described.function(name);
  }

  @Override
  public List<Signature> functions(Name name) {
    return described.functions(name);
  }

  @Override
  public ResultColumns result(Name function) {
    return described.result(function);
  }

  @Override
  public Optional<Set<String>> argumentNames(Name function) {
    return described.argumentNames(function);
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
  public ValueType valueType(Name type) {
    return described.valueType(type);
  }

  @Override
  public boolean converts(ValueType from, ValueType to) {
    return described.converts(from, to);
  }

  @Override
  public boolean assigns(ValueType from, ValueType to) {
    return described.assigns(from, to);
  }

  @Override
  public boolean casts(ValueType from, ValueType to) {
    return described.casts(from, to);
  }

  /** The live one may have others. */
  @Override
  public List<String> labels(ValueType enumType) {
    return List.of();
  }

  @Override
  public Knowledge relationOfAnyKind(Name name) {
    return Knowledge.POSSIBLE;
  }

  @Override
  public Optional<List<String>> primaryKey(Name relation) {
    return Optional.empty();
  }

  @Override
  public List<Signature> operators(String symbol) {
    return described.operators(symbol);
  }

  @Override
  public Knowledge operator(String symbol) {
    return described.operator(symbol);
  }
}
