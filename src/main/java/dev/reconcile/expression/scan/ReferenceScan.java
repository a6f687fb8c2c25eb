package dev.reconcile.expression.scan;

import dev.reconcile.expression.token.Name;
import dev.reconcile.expression.token.NameChain;
import dev.reconcile.expression.token.SqlTokens;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a list of tokens could refer to, with no regard to grammar. Misses nothing. */
public final class ReferenceScan {

  private final List<NameChain> chains;
  private final LiteralNames literals;

  /** Of a text that has been split. */
  public ReferenceScan(SqlTokens sql) {
    this.chains = NameChain.of(sql.tokens());
    this.literals = new LiteralNames(sql.tokens());
  }

  /** What a query, an expression or a statement refers to. */
  public SqlReferences references() {
    return new SqlReferences(
        join(names(NameChain::relations), literals.relations()),
        functions(),
        types(),
        Certainty.SCANNED);
  }

  /** The same with what is known better about the relations that are named outside of strings. */
  public SqlReferences references(List<Name> parsedRelations) {
    return new SqlReferences(
        join(parsedRelations, literals.relations()), functions(), types(), Certainty.PARSED);
  }

  /** What the name of a type or a list of parameter declarations refers to. */
  public SqlReferences referencesOfType() {
    List<Name> types =
        chains.stream().filter(NameChain::namesFunctionOrType).map(NameChain::last).toList();
    return new SqlReferences(
        references().relations(), functions(), join(types, types()), Certainty.SCANNED);
  }

  private List<Name> functions() {
    return join(names(NameChain::functions), literals.functions());
  }

  private List<Name> types() {
    return join(names(NameChain::types), literals.types());
  }

  private List<Name> names(Function<NameChain, List<Name>> meaning) {
    return chains.stream().map(meaning).flatMap(List::stream).toList();
  }

  private static List<Name> join(Collection<Name> some, Collection<Name> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
