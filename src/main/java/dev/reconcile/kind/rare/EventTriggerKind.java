package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Binds event triggers. */
public final class EventTriggerKind {

  /** All about event triggers. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "event_triggers",
              KindName.EVENT_TRIGGER,
              List.of(
                  Property.of("event", Form.TEXT).required(),
                  Property.of("tags", Form.SET),
                  Property.of("function", Form.SQL).required(),
                  Property.word("enabled", "origin", "disabled", "replica", "always").altered()),
              new EventTriggerStatements())
          .bind(EventTriggerKind.class);

  private EventTriggerKind() {}

  private static final class EventTriggerStatements implements Statements {

    @Override
    public List<Sql> create(RareObject trigger) {
      SqlWriter writer =
          sql("CREATE").object(trigger.id()).keyword("ON").keyword(trigger.require("event"));
      if (trigger.has("tags")) {
        writer.newLine().keyword("WHEN TAG IN").list(trigger.texts("tags"), SqlWriter::literal);
      }
      writer
          .newLine()
          .keyword("EXECUTE FUNCTION")
          .fragment(Names.withoutTypes(trigger.require("function")) + "()");
      List<Sql> statements = new ArrayList<>(List.of(writer.done()));
      if (trigger.has("enabled")) {
        statements.add(enable(trigger));
      }
      return statements;
    }

    @Override
    public List<Sql> alter(RareObject live, RareObject desired, Set<String> changed) {
      return List.of(enable(desired));
    }

    private static Sql enable(RareObject trigger) {
      String action =
          switch (trigger.require("enabled")) {
            case "disabled" -> "DISABLE";
            case "replica" -> "ENABLE REPLICA";
            case "always" -> "ENABLE ALWAYS";
            default -> "ENABLE";
          };
      return sql("ALTER").object(trigger.id()).keyword(action).done();
    }
  }
}
