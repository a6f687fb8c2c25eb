package dev.reconcile.app.validation;

import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.token.Name;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.project.IgnorePattern;
import dev.reconcile.project.Project;
import dev.reconcile.spec.Requirement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is, or may be, in the database though no file describes it.
 *
 * @param requirements what must be there
 * @param ignore what may be there
 * @param unmanaged whether the project expects others' objects in its schemas
 */
public record Undescribed(
    List<Requirement> requirements, List<IgnorePattern> ignore, Project.Unmanaged unmanaged) {

  /** Nothing. */
  public static final Undescribed NOTHING =
      new Undescribed(List.of(), List.of(), Project.Unmanaged.REPORT);

  /** Takes copies. */
  public Undescribed {
    requirements = List.copyOf(requirements);
    ignore = List.copyOf(ignore);
  }

  /** What a project says of that. */
  public static Undescribed in(Project project) {
    return new Undescribed(project.requirements(), project.ignore(), project.unmanaged());
  }

  /** The same with more that must be there. */
  Undescribed with(Collection<Requirement> more) {
    return new Undescribed(
        Stream.concat(requirements.stream(), more.stream()).toList(), ignore, unmanaged);
  }

  Stream<String> required(Requirement.Sort sort) {
    return requirements.stream()
        .filter(requirement -> requirement.sort() == sort)
        .map(Requirement::name);
  }

  /** A relation that must be there; it may have more columns than that is said of. */
  Optional<Requirement> relation(Name name) {
    return requirements.stream()
        .filter(requirement -> requirement.sort() == Requirement.Sort.RELATION)
        .filter(requirement -> requirement.name().equals(name.name()))
        .filter(requirement -> name.schema() == null || requirement.schema().equals(name.schema()))
        .findFirst();
  }

  static ResultColumns columns(Requirement relation) {
    return ResultColumns.of(
        Name.of(relation.schema(), relation.name()),
        List.copyOf(relation.details().keySet()),
        ResultColumns.Extent.PARTIAL);
  }

  /** Whether something of one of the kinds may be there under that name. */
  boolean mayHold(Set<KindName> kinds, Collection<String> schemas, String name) {
    return unmanaged == Project.Unmanaged.IGNORE
        || ignore.stream()
            .anyMatch(
                pattern ->
                    kinds.stream()
                        .filter(pattern.kinds()::contains)
                        .anyMatch(
                            kind ->
                                schemas.stream()
                                    .map(schema -> ObjectId.in(schema, kind, name))
                                    .anyMatch(pattern::matches)));
  }

  /** Whether there may be some of a kind whose full names the texts that use them do not tell. */
  boolean mayHold(Set<KindName> kinds) {
    return unmanaged == Project.Unmanaged.IGNORE
        || ignore.stream().anyMatch(pattern -> kinds.stream().anyMatch(pattern.kinds()::contains));
  }
}
