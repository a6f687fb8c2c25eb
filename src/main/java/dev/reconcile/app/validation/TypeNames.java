package dev.reconcile.app.validation;

import dev.reconcile.expression.catalog.BuiltInNames;
import dev.reconcile.expression.catalog.KnownNames.Knowledge;
import dev.reconcile.expression.token.Name;
import dev.reconcile.kind.rangetype.RangeType;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.spec.Requirement;
import dev.reconcile.sql.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of types: those that are described or required, those of rows, and the built-in. */
final class TypeNames {

  private static final Set<KindName> KINDS =
      EnumSet.of(
          KindName.ENUM_TYPE,
          KindName.COMPOSITE_TYPE,
          KindName.RANGE_TYPE,
          KindName.DOMAIN,
          KindName.BASE_TYPE,
          KindName.SHELL_TYPE);

  /** Words for the types of columns that a sequence fills. */
  private static final Set<String> SERIAL =
      Set.of("serial", "serial2", "serial4", "serial8", "bigserial", "smallserial");

  private final BuiltInNames builtIn;
  private final Coverage coverage;
  private final Collection<String> rows;
  private final Set<String> described;

  /**
   * Those of a description.
   *
   * @param rows the names of relations
   */
  TypeNames(Schema schema, BuiltInNames builtIn, Coverage coverage, Collection<String> rows) {
    this.builtIn = builtIn;
    this.coverage = coverage;
    this.rows = rows;
    this.described =
        Stream.of(
                schema.ids().stream()
                    .filter(id -> KINDS.contains(id.kind()))
                    .map(ObjectId::bareName),
                multiranges(schema),
                coverage.undescribed().required(Requirement.Sort.TYPE),
                SERIAL.stream())
            .flatMap(Function.identity())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** PostgreSQL makes one for every range type; its name may have a schema before it. */
  private static Stream<String> multiranges(Schema schema) {
    return schema.objects().stream()
        .filter(RangeType.class::isInstance)
        .map(range -> ((RangeType) range).multirange())
        .map(name -> name.substring(name.lastIndexOf('.') + 1));
  }

  Knowledge knowledge(Name name) {
    String element = name.name().startsWith("_") ? name.name().substring(1) : name.name();
    boolean known =
        builtIn.hasType(name.name())
            || Stream.of(name.name(), element)
                .anyMatch(type -> described.contains(type) || rows.contains(type));
    return known
        ? Knowledge.KNOWN
        : coverage.isWhole(KINDS, name.name()) ? Knowledge.MISSING : Knowledge.POSSIBLE;
  }

  /** All of them, the likely ones first. */
  List<String> all() {
    List<String> names = new ArrayList<>(described);
    TypeName.builtIn().stream().sorted().forEach(names::add);
    rows.stream().sorted().forEach(names::add);
    builtIn.types().stream().sorted().forEach(names::add);
    return names;
  }
}
