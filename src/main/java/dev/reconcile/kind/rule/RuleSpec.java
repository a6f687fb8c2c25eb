package dev.reconcile.kind.rule;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.rule.Rule.Enabled;
import dev.reconcile.kind.rule.Rule.Event;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import java.util.List;

/** {@code rules: {keep: {event: delete, where: old.paid, instead: true, commands: nothing}}}. */
final class RuleSpec implements SpecReader<Rule>, SpecWriter<Rule> {

  private static final String COMMANDS = "commands";
  private static final String NOTHING = "nothing";
  private static final String ENABLED = "enabled";

  @Override
  public Rule read(ObjectId id, SpecBody body) {
    body.requireText("event");
    List<String> commands =
        body.texts(COMMANDS).stream()
            .flatMap(text -> SqlFragment.of(text).statements().stream())
            .toList();
    if (!body.has(COMMANDS)) {
      body.error(COMMANDS, "missing-key", COMMANDS + " is missing here", "commands: nothing");
    }
    if (id.requireParent().kind() == KindName.VIEW && body.has(ENABLED)) {
      body.error(ENABLED, "wrong-key", "PostgreSQL enables rules of tables only", null);
    }
    boolean nothing = commands.size() == 1 && commands.get(0).equalsIgnoreCase(NOTHING);
    return new Rule(
        id,
        body.choice("event", Event.INSERT),
        body.flag("instead"),
        body.text("where"),
        nothing ? List.of() : commands,
        body.choice(ENABLED, Enabled.ORIGIN));
  }

  @Override
  public void write(Rule rule, SpecOutput output) {
    output
        .put("event", rule.event())
        .putIf(rule.instead(), "instead")
        .put("where", rule.where())
        .put(COMMANDS, rule.commands().isEmpty() ? List.of(NOTHING) : rule.commands());
    if (rule.enabled() != Enabled.ORIGIN) {
      output.put(ENABLED, rule.enabled());
    }
  }

  @Override
  public String section(Rule rule) {
    return "rules";
  }
}
