package dev.reconcile.kind.function;

import dev.reconcile.kind.function.Aggregate.Modification;
import dev.reconcile.kind.function.Aggregate.Transition;
import dev.reconcile.kind.function.Routine.Parallel;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import java.util.List;
import java.util.Objects;

/** {@code aggregates: {"total(integer)": {sfunc: int4pl, stype: integer, initcond: "0"}}}. */
final class AggregateSpec implements SpecReader<Aggregate>, SpecWriter<Aggregate> {

  private static final List<String> MOVING =
      List.of(
          "msfunc",
          "minvfunc",
          "mstype",
          "msspace",
          "mfinalfunc",
          "mfinalfunc_extra",
          "mfinalfunc_modify",
          "minitcond");

  @Override
  public String name(String key) {
    return RoutineSpec.catalogName(key.replaceFirst("\\(\\s*\\*\\s*\\)$", "()"));
  }

  @Override
  public Aggregate read(ObjectId id, SpecBody body) {
    String arguments = Objects.requireNonNullElse(body.text("arguments"), typesOf(id)).strip();
    return new Aggregate(
        id,
        arguments.equals("*") ? "" : arguments,
        body.flag("hypothetical"),
        readTransition(body, ""),
        MOVING.stream().anyMatch(body::has) ? readTransition(body, "m") : null,
        body.text("minvfunc"),
        body.text("combinefunc"),
        body.text("serialfunc"),
        body.text("deserialfunc"),
        body.text("sortop"),
        body.choice("parallel", Parallel.UNSAFE));
  }

  private static Transition readTransition(SpecBody body, String prefix) {
    return new Transition(
        body.requireText(prefix + "sfunc"),
        ArgumentType.canonical(body.requireText(prefix + "stype")),
        body.number(prefix + "sspace"),
        body.text(prefix + "finalfunc"),
        body.flag(prefix + "finalfunc_extra"),
        body.has(prefix + "finalfunc_modify")
            ? body.choice(prefix + "finalfunc_modify", Modification.READ_ONLY)
            : null,
        body.text(prefix + "initcond"));
  }

  @Override
  public void write(Aggregate aggregate, SpecOutput output) {
    if (!aggregate.arguments().equals(typesOf(aggregate.id()))) {
      output.put("arguments", aggregate.arguments());
    }
    writeTransition(aggregate.transition(), "", output);
    output
        .put("combinefunc", aggregate.combine())
        .put("serialfunc", aggregate.serialize())
        .put("deserialfunc", aggregate.deserialize());
    if (aggregate.moving() != null) {
      writeTransition(aggregate.moving(), "m", output);
    }
    output.put("minvfunc", aggregate.inverse()).put("sortop", aggregate.sortOperator());
    if (aggregate.parallel() != Parallel.UNSAFE) {
      output.put("parallel", aggregate.parallel());
    }
    output.putIf(aggregate.hypothetical(), "hypothetical");
  }

  private static void writeTransition(Transition transition, String prefix, SpecOutput output) {
    output
        .put(prefix + "sfunc", transition.function())
        .put(prefix + "stype", transition.type())
        .put(prefix + "sspace", transition.space())
        .put(prefix + "finalfunc", transition.end())
        .putIf(transition.endGetsAll(), prefix + "finalfunc_extra");
    if (transition.endModifies() != null) {
      output.put(prefix + "finalfunc_modify", transition.endModifies());
    }
    output.put(prefix + "initcond", transition.initial());
  }

  private static String typesOf(ObjectId id) {
    return id.signature().substring(1, id.signature().length() - 1);
  }

  @Override
  public String section(Aggregate aggregate) {
    return "aggregates";
  }

  @Override
  public String key(Aggregate aggregate) {
    return RoutineSpec.keyOf(aggregate.id());
  }
}
