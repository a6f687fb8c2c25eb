package dev.reconcile.kind.statistics;

import dev.reconcile.expression.SqlFragment;
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
 * Extended statistics (catalog {@code pg_statistic_ext}) in the schema of their relation.
 *
 * @param sorts what is gathered; empty for all that can be
 * @param columns columns and expressions as SQL, without parentheses around them: first the columns
 *     in the order of their names, since theirs means nothing, then the expressions
 * @param target how much is gathered; null for as much as for the columns alone
 */
public record Statistics(ObjectId id, List<Sort> sorts, List<String> columns, @Nullable Long target)
    implements SchemaObject {

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

  @Override
  public List<ObjectId> references(Schema schema) {
    ObjectId relation = id.requireParent();
    return columns.stream()
        .flatMap(column -> SqlFragment.of(column).words().stream())
        .distinct()
        .map(name -> relation.child(KindName.COLUMN, name))
        .filter(schema::contains)
        .toList();
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
