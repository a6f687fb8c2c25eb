package dev.reconcile.kind.foreignkey;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.Deferral;
import dev.reconcile.kind.PartitionedPart;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecNames;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code foreign_keys: {tool_owner_fkey: {columns: [owner_id], references: person(id), on_delete:
 * cascade}}} within a table.
 */
final class ForeignKeySpec implements SpecReader<ForeignKey>, SpecWriter<ForeignKey> {

  private static final String COLUMNS = "columns";
  private static final String REFERENCES = "references";
  private static final String ON_DELETE = "on_delete";

  /** A name, and names in parentheses behind it if there are any. */
  private record Listing(String name, List<String> columns) {

    static Listing of(String text) {
      int open = openParenthesis(text);
      return new Listing(
          text.substring(0, open).strip(),
          SpecNames.own(SqlFragment.of(text.substring(open)).firstList()));
    }

    private static int openParenthesis(String text) {
      boolean quoted = false;
      for (int i = 0; i < text.length(); i++) {
        quoted ^= text.charAt(i) == '"';
        if (text.charAt(i) == '(' && !quoted) {
          return i;
        }
      }
      return text.length();
    }
  }

  @Override
  public ForeignKey read(ObjectId id, SpecBody body) {
    PartitionedPart part = PartitionedPart.read(KindName.FOREIGN_KEY, body);
    if (part != null) {
      return ForeignKey.part(id, part);
    }
    List<String> columns = SpecNames.own(body.texts(COLUMNS));
    Listing references = Listing.of(body.requireText(REFERENCES));
    checkColumns(columns, references, body);
    String onDelete = body.text(ON_DELETE);
    Listing deletion = Listing.of(onDelete == null ? "" : onDelete);
    return new ForeignKey(
        id,
        columns,
        SpecNames.relation(KindName.TABLE, references.name()),
        references.columns(),
        action(deletion, body),
        deletion.columns(),
        body.choice("on_update", ForeignKey.Action.NO_ACTION),
        body.choice("match", ForeignKey.Match.SIMPLE),
        body.flag("period"),
        Deferral.read(body),
        body.flag("not_valid"),
        !body.has("enforced") || body.flag("enforced"),
        null);
  }

  private static void checkColumns(List<String> columns, Listing references, SpecBody body) {
    if (columns.isEmpty()) {
      body.error(COLUMNS, "missing-columns", COLUMNS + " is missing here", null);
    } else if (body.has(REFERENCES) && references.columns().isEmpty()) {
      body.error(
          REFERENCES,
          "missing-columns",
          REFERENCES + " does not say which columns of " + references.name(),
          "write " + references.name() + "(id), with the columns of its key");
    } else if (body.has(REFERENCES) && references.columns().size() != columns.size()) {
      body.error(
          REFERENCES,
          "wrong-value",
          columns.size() + " columns cannot refer to " + references.columns().size(),
          "name as many columns of " + references.name() + " as in " + COLUMNS);
    }
  }

  private static ForeignKey.Action action(Listing deletion, SpecBody body) {
    if (deletion.columns().isEmpty()) {
      return body.choice(ON_DELETE, ForeignKey.Action.NO_ACTION);
    }
    Optional<ForeignKey.Action> setter =
        Arrays.stream(ForeignKey.Action.values())
            .filter(
                action -> SpecBody.word(action).equals(deletion.name().toLowerCase(Locale.ROOT)))
            .filter(action -> SpecBody.word(action).startsWith("set "))
            .findFirst();
    if (setter.isEmpty()) {
      body.error(
          ON_DELETE,
          "wrong-value",
          deletion.name() + " takes no columns",
          "only set null and set default do");
    }
    return setter.orElse(ForeignKey.Action.NO_ACTION);
  }

  @Override
  public void write(ForeignKey key, SpecOutput output) {
    if (key.part() != null) {
      key.part().write(output);
      return;
    }
    output
        .put(COLUMNS, SpecNames.writeOwn(key.columns()))
        .put(REFERENCES, SpecNames.write(key.target()) + list(key.targetColumns()));
    if (key.onDelete() != ForeignKey.Action.NO_ACTION) {
      String columns = key.onDeleteColumns().isEmpty() ? "" : " " + list(key.onDeleteColumns());
      output.put(ON_DELETE, SpecBody.word(key.onDelete()) + columns);
    }
    if (key.onUpdate() != ForeignKey.Action.NO_ACTION) {
      output.put("on_update", key.onUpdate());
    }
    if (key.match() != ForeignKey.Match.SIMPLE) {
      output.put("match", key.match());
    }
    output.putIf(key.period(), "period").putIf(key.notValid(), "not_valid");
    key.deferral().write(output);
    if (!key.enforced()) {
      output.put("enforced", "false");
    }
  }

  private static String list(List<String> columns) {
    return "(" + String.join(", ", SpecNames.writeListed(columns)) + ")";
  }

  @Override
  public String section(ForeignKey key) {
    return "foreign_keys";
  }
}
