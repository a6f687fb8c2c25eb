package dev.reconcile.kind.statistics;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.model.Claim;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Extended statistics (catalog {@code pg_statistic_ext}): a part of their relation, or objects of
 * their own where they are in another schema.
 *
 * @param elsewhere the table, or what is in its place, when they are not a part of it; else null
 * @param sorts what is gathered; empty for all that can be
 * @param columns columns and expressions as SQL, without parentheses around them: first the columns
 *     in the order of their names, since theirs means nothing, then the expressions
 * @param target how much is gathered; null for as much as for the columns alone
 */
public record Statistics(
    ObjectId id,
    @Nullable ObjectId elsewhere,
    List<Sort> sorts,
    List<String> columns,
    @Nullable Long target)
    implements SchemaObject {

  private static final List<KindName> GATHERED =
      List.of(KindName.TABLE, KindName.MATERIALIZED_VIEW, KindName.FOREIGN_TABLE);

  /** Takes copies in the usual order and wording. */
  public Statistics {
    List<String> unwrapped = columns.stream().map(column -> SqlFragment.unwrapped(column)).toList();
    columns =
        Stream.concat(
                unwrapped.stream().filter(Statistics::isName).sorted(),
                unwrapped.stream().filter(column -> !isName(column)))
            .toList();
    boolean all = EnumSet.allOf(Sort.class).equals(Set.copyOf(sorts));
    sorts = all ? List.of() : sorts.stream().sorted().distinct().toList();
  }

  /** What PostgreSQL can gather about several columns together. */
  public enum Sort {
    /** How many combinations there are. */
    NDISTINCT,
    /** Which columns follow from which others. */
    DEPENDENCIES,
    /** The most common combinations. */
    MCV
  }

  static boolean isName(String column) {
    return SqlFragment.of(column).isName();
  }

  /** What they are about; of one elsewhere, only its name is certain. */
  ObjectId relation() {
    return elsewhere == null ? id.requireParent() : elsewhere;
  }

  @Override
  public List<ObjectId> references(Schema schema) {
    ObjectId relation = relation();
    return GATHERED.stream()
        .map(kind -> ObjectId.in(relation.schemaName(), kind, relation.name()))
        .filter(schema::contains)
        .flatMap(found -> Stream.concat(outside(found), columnsOf(found, schema)))
        .toList();
  }

  private Stream<ObjectId> outside(ObjectId found) {
    return Stream.ofNullable(elsewhere).map(table -> found);
  }

  private Stream<ObjectId> columnsOf(ObjectId relation, Schema schema) {
    return columns.stream()
        .flatMap(column -> SqlFragment.of(column).words().stream())
        .distinct()
        .map(name -> relation.child(KindName.COLUMN, name))
        .filter(schema::contains);
  }

  /** Their name is one among those of all statistics of their schema. */
  @Override
  public List<Claim> claims() {
    return List.of(new Claim(id.schemaName(), id.kind().word() + " " + id.name()));
  }

  @Override
  public List<SqlText> sqlTexts() {
    return columns.stream().map(SqlText::keptOfRow).toList();
  }
}
