package dev.reconcile.app.validation;

import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.expression.catalog.KnownNames.Knowledge;
import dev.reconcile.expression.token.Name;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The described relations by their names, as the search path finds them. */
final class RelationNames {

  private static final Set<KindName> KINDS =
      EnumSet.of(
          KindName.TABLE,
          KindName.VIEW,
          KindName.MATERIALIZED_VIEW,
          KindName.FOREIGN_TABLE,
          KindName.SEQUENCE);

  private final Map<String, List<ObjectId>> byName;
  private final Set<String> schemas;
  private final List<String> searchPath;
  private final Coverage coverage;

  /**
   * Those of a description.
   *
   * @param isOurs whether others have no hand in a relation
   * @param searchPath which of several relations is meant that are called the same
   */
  RelationNames(
      Schema schema, Predicate<ObjectId> isOurs, List<String> searchPath, Coverage coverage) {
    List<ObjectId> relations =
        schema.ids().stream().filter(id -> KINDS.contains(id.kind())).toList();
    this.byName = relations.stream().collect(Collectors.groupingBy(ObjectId::name));
    this.schemas =
        relations.stream().filter(isOurs).map(ObjectId::schemaName).collect(Collectors.toSet());
    this.searchPath = List.copyOf(searchPath);
    this.coverage = coverage;
  }

  Collection<String> all() {
    return byName.keySet();
  }

  boolean isDescribed(Name name) {
    return !called(name).isEmpty();
  }

  /** The one that is meant; none where it is not certain which. */
  Optional<ObjectId> find(Name name) {
    List<ObjectId> found = called(name);
    return searchPath.stream()
        .flatMap(path -> found.stream().filter(id -> id.schemaName().equals(path)))
        .findFirst()
        .or(() -> found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty());
  }

  private List<ObjectId> called(Name name) {
    return byName.getOrDefault(name.name(), List.of()).stream()
        .filter(id -> name.schema() == null || id.schemaName().equals(name.schema()))
        .toList();
  }

  /** Whether a relation that is not described may be there all the same. */
  Knowledge unfound(Name name) {
    boolean isJudged =
        coverage.isKnown(name.name())
            && (isOfMisspeltSchema(name)
                || (name.schema() == null
                    ? !schemas.isEmpty()
                        && schemas.containsAll(searchPath)
                        && !byName.containsKey(name.name())
                    : schemas.contains(name.schema())))
            && !coverage.undescribed().mayHold(KINDS, schemas, name.name());
    return isJudged ? Knowledge.MISSING : Knowledge.POSSIBLE;
  }

  /** Others' schemas are not described, but none is called nearly like one with that relation. */
  private boolean isOfMisspeltSchema(Name name) {
    return name.schema() != null
        && Suggestion.slipOf(name.schema(), schemasWith(name.name())).isPresent();
  }

  private List<String> schemasWith(String relation) {
    return byName.getOrDefault(relation, List.of()).stream().map(ObjectId::schemaName).toList();
  }

  /** What could be meant by a name that stands for nothing: with schemas, if it has one. */
  List<String> meant(Name misspelt) {
    return byName.values().stream()
        .flatMap(List::stream)
        .map(id -> misspelt.schema() == null ? id.name() : id.schemaName() + "." + id.name())
        .sorted()
        .distinct()
        .toList();
  }
}
