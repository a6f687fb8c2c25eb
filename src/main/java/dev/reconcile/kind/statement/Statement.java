package dev.reconcile.kind.statement;

import dev.reconcile.model.Claim;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import dev.reconcile.plan.TransactionMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What brings about something that no kind describes.
 *
 * @param present the query that says whether it is there
 * @param create what makes it: one statement or several
 * @param drop what takes it away; null when nothing does
 * @param requires names of objects that must be there before it
 * @param neededBy names of objects that come after it
 * @param transaction how {@code create} and {@code drop} get along with transactions
 */
public record Statement(
    ObjectId id,
    String present,
    String create,
    @Nullable String drop,
    List<String> requires,
    List<String> neededBy,
    TransactionMode transaction)
    implements SchemaObject {

  /** Takes copies of the lists. */
  public Statement {
    requires = List.copyOf(requires);
    neededBy = List.copyOf(neededBy);
  }

  /** What is known of it when it is there: that it is. */
  public Statement found() {
    return new Statement(id, "", "", null, List.of(), List.of(), TransactionMode.SHARED);
  }

  /** The first of the names that no described object has. */
  public Optional<String> unknownName(Schema schema) {
    return Stream.concat(requires.stream(), neededBy.stream())
        .filter(name -> called(List.of(name), schema).isEmpty())
        .findFirst();
  }

  @Override
  public List<ObjectId> references(Schema schema) {
    return called(requires, schema);
  }

  @Override
  public List<ObjectId> precedes(Schema schema) {
    return called(neededBy, schema);
  }

  @Override
  public List<SqlText> sqlTexts() {
    return create.isEmpty() ? List.of() : List.of(SqlText.query(create));
  }

  /** Two of them can bear the name of one and the same object of another kind. */
  @Override
  public List<Claim> claims() {
    return List.of();
  }

  private static List<ObjectId> called(List<String> names, Schema schema) {
    return names.isEmpty()
        ? List.of()
        : schema.ids().stream().filter(id -> !id.isPart() && isCalled(id, names)).toList();
  }

  /** By its name, or by its name in the schema public; a routine with its types or without. */
  private static boolean isCalled(ObjectId id, List<String> names) {
    String bare = id.schemaName().isEmpty() ? id.name() : id.schemaName() + "." + id.bareName();
    return names.stream()
        .flatMap(name -> Stream.of(name, "public." + name))
        .anyMatch(name -> name.equals(id.path()) || name.equals(bare));
  }
}
