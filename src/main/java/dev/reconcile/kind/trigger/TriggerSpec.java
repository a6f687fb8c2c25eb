package dev.reconcile.kind.trigger;

import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.kind.trigger.Trigger.Each;
import dev.reconcile.kind.trigger.Trigger.Enabled;
import dev.reconcile.kind.trigger.Trigger.Event;
import dev.reconcile.kind.trigger.Trigger.Timing;
import dev.reconcile.kind.trigger.Trigger.Waiting;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecNames;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code triggers: {touch: {timing: before, events: [update], each: row, function: touch()}}}. */
final class TriggerSpec implements SpecReader<Trigger>, SpecWriter<Trigger> {

  /** The trigger functions that PostgreSQL brings along, in the schema that is searched first. */
  private static final Set<String> BUILT_IN =
      Set.of(
          "suppress_redundant_updates_trigger",
          "tsvector_update_trigger",
          "tsvector_update_trigger_column");

  private static final String PART_OF = "part_of";

  @Override
  public Trigger read(ObjectId id, SpecBody body) {
    String whole = body.text(PART_OF);
    if (whole != null && SpecNames.namesColumn(whole)) {
      ObjectId member = SpecNames.column(whole);
      return Trigger.part(
          id,
          member.requireParent().child(KindName.TRIGGER, member.name()),
          body.choice("enabled", Enabled.ORIGIN));
    }
    if (whole != null) {
      body.error(PART_OF, "wrong-value", whole + " names no trigger", "write table.trigger");
    }
    body.requireText("timing");
    boolean constraint = body.flag("constraint");
    boolean deferrable = body.flag("deferrable");
    boolean deferred = body.flag("initially_deferred");
    String other = body.text("from");
    ObjectId from = other == null ? null : body.reference(KindName.TABLE, other);
    if (!constraint && (deferrable || deferred || from != null)) {
      body.error(
          "constraint",
          "missing-key",
          "only constraint triggers can be deferred or have a second table",
          "add constraint: true");
    }
    TriggerCall call = TriggerCall.parse(body.requireText("function"));
    List<String> arguments = body.texts("arguments");
    SpecBody referencing = body.body("referencing");
    return new Trigger(
        id,
        body.choice("timing", Timing.AFTER),
        readEvents(body),
        body.texts("columns"),
        body.choice("each", constraint ? Each.ROW : Each.STATEMENT),
        body.text("when"),
        function(body, call.name()),
        arguments.isEmpty() ? call.arguments() : arguments,
        constraint ? new Waiting(deferrable || deferred, deferred, from) : null,
        referencing == null ? null : referencing.text("old_table"),
        referencing == null ? null : referencing.text("new_table"),
        body.choice("enabled", Enabled.ORIGIN),
        null);
  }

  private static ObjectId function(SpecBody body, String name) {
    String qualified = BUILT_IN.contains(name) ? "pg_catalog." + name : name;
    return body.reference(KindName.FUNCTION, qualified + "()");
  }

  private static List<Event> readEvents(SpecBody body) {
    List<String> known = Arrays.stream(Event.values()).map(SpecBody::word).toList();
    List<Event> events = new ArrayList<>();
    for (String text : body.texts("events")) {
      String word = text.toLowerCase(Locale.ROOT).strip();
      if (known.contains(word)) {
        events.add(Event.valueOf(word.toUpperCase(Locale.ROOT)));
      } else {
        body.error(
            "events",
            "wrong-value",
            "an event is one of " + String.join(", ", known) + ", not " + text,
            Suggestion.didYouMean(word, known).orElse(null));
      }
    }
    if (!body.has("events")) {
      body.error("events", "missing-key", "events is missing here", "events: [insert, update]");
    }
    return events;
  }

  @Override
  public void write(Trigger trigger, SpecOutput output) {
    if (trigger.whole() != null) {
      writePart(trigger.whole(), output);
    } else {
      writeOwn(trigger, output);
    }
    if (trigger.enabled() != Enabled.ORIGIN) {
      output.put("enabled", trigger.enabled());
    }
  }

  private static void writePart(ObjectId whole, SpecOutput output) {
    ObjectId member = whole.requireParent().child(KindName.COLUMN, whole.name());
    output.put(PART_OF, SpecNames.write(member));
  }

  private static void writeOwn(Trigger trigger, SpecOutput output) {
    Waiting constraint = trigger.constraint();
    output
        .putIf(constraint != null, "constraint")
        .put("timing", trigger.timing())
        .put("events", trigger.events().stream().map(SpecBody::word).toList())
        .put("columns", trigger.columns())
        .put("each", trigger.each());
    if (constraint != null) {
      output
          .put("from", constraint.from())
          .putIf(constraint.deferrable(), "deferrable")
          .putIf(constraint.initiallyDeferred(), "initially_deferred");
    }
    output
        .put(
            "referencing",
            new SpecOutput()
                .put("old_table", trigger.oldTable())
                .put("new_table", trigger.newTable()))
        .put("when", trigger.when())
        .put("function", trigger.function())
        .put("arguments", trigger.arguments());
  }

  @Override
  public String section(Trigger trigger) {
    return "triggers";
  }
}
