package dev.reconcile.kind.sequence;

import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecNames;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import dev.reconcile.sql.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code sequences: {ticket_seq: {type: integer, start: 1000, increment: 10, cycle: true}}}. */
final class SequenceSpec implements SpecReader<Sequence>, SpecWriter<Sequence> {

  private static final List<String> TYPES = List.of("smallint", "integer", Sequence.DEFAULT_TYPE);

  @Override
  public Sequence read(ObjectId id, SpecBody body) {
    String type = type(body);
    long increment = number(body, "increment", 1);
    if (increment == 0) {
      body.error("increment", "wrong-value", "increment cannot be 0", null);
    }
    Sequence.Limits limits = Sequence.Limits.usual(type, increment);
    long min = number(body, "min", limits.min());
    long max = number(body, "max", limits.max());
    return new Sequence(
        id,
        type,
        number(body, "start", Sequence.usualStart(increment, min, max)),
        increment,
        min,
        max,
        number(body, "cache", 1),
        body.flag("cycle"),
        Persistence.read(body),
        owner(body));
  }

  private static String type(SpecBody body) {
    String text = body.text("type");
    String type = text == null ? Sequence.DEFAULT_TYPE : TypeName.canonical(text);
    if (!TYPES.contains(type)) {
      body.error(
          "type",
          "wrong-value",
          "type is one of " + String.join(", ", TYPES) + ", not " + text,
          null);
      return Sequence.DEFAULT_TYPE;
    }
    return type;
  }

  private static long number(SpecBody body, String key, long fallback) {
    Long number = body.number(key);
    return number == null ? fallback : number;
  }

  /** What is wrong with the name is said by {@link OwnedBySpec}, which reads it, too. */
  private static @Nullable ObjectId owner(SpecBody body) {
    String column = body.text("owned_by");
    return column == null || !SpecNames.namesColumn(column) ? null : SpecNames.column(column);
  }

  @Override
  public void write(Sequence sequence, SpecOutput output) {
    if (!sequence.type().equals(Sequence.DEFAULT_TYPE)) {
      output.put("type", sequence.type());
    }
    put(output, "start", sequence.start(), sequence.usualStart());
    put(output, "increment", sequence.increment(), 1);
    put(output, "min", sequence.min(), sequence.usualLimits().min());
    put(output, "max", sequence.max(), sequence.usualLimits().max());
    put(output, "cache", sequence.cache(), 1);
    output.putIf(sequence.cycle(), "cycle");
    sequence.persistence().write(output);
  }

  private static void put(SpecOutput output, String key, long value, long usual) {
    if (value != usual) {
      output.put(key, Long.valueOf(value));
    }
  }

  @Override
  public String section(Sequence sequence) {
    return "sequences";
  }
}
