package dev.reconcile.kind.rule;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule (catalog {@code pg_rewrite}).
 *
 * @param instead whether the commands stand in for the statement, rather than being done, too
 * @param where the condition, without parentheses around it; null for none
 * @param commands statements without closing semicolons; empty for nothing to be done
 */
public record Rule(
    ObjectId id,
    Event event,
    boolean instead,
    @Nullable String where,
    List<String> commands,
    Enabled enabled)
    implements SchemaObject {

  /** Takes a copy. */
  public Rule {
    where = where == null ? null : SqlFragment.unwrapped(where);
    commands = commands.stream().map(String::strip).toList();
  }

  /** The statements that it is for. */
  public enum Event {
    INSERT,
    UPDATE,
    DELETE
  }

  /** In which sessions it counts, by their {@code session_replication_role}. */
  public enum Enabled {
    /** In all but those that replicate. */
    ORIGIN,
    /** In none. */
    DISABLED,
    /** In those that replicate. */
    REPLICA,
    /** In all. */
    ALWAYS
  }

  /** OLD and NEW have the columns of the relation, so each name that is one may mean it. */
  @Override
  public List<ObjectId> references(Schema schema) {
    ObjectId relation = id.requireParent();
    return sqlTexts().stream()
        .flatMap(text -> SqlFragment.of(text.text()).words().stream())
        .distinct()
        .map(name -> relation.child(KindName.COLUMN, name))
        .filter(schema::contains)
        .toList();
  }

  @Override
  public List<SqlText> sqlTexts() {
    List<SqlText> texts = new ArrayList<>();
    if (where != null) {
      texts.add(SqlText.ofOldAndNew(where).asCondition());
    }
    commands.forEach(command -> texts.add(SqlText.bodyOfOldAndNew(command)));
    return List.copyOf(texts);
  }
}
