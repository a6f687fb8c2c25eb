package dev.reconcile.kind.function;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate function (catalogs {@code pg_proc} and {@code pg_aggregate}). Functions are named as
 * in SQL.
 *
 * @param arguments the declarations between the parentheses, as {@code pg_get_function_arguments}
 *     prints them; with ORDER BY for an ordered-set aggregate
 * @param hypothetical whether its direct arguments are a row that is not there
 * @param transition how rows are aggregated
 * @param moving how they are as the frame of a window moves; null for as ever
 * @param inverse takes a row out of the state as the frame moves; null when it does not
 * @param combine the function that joins two states; null for none
 * @param serialize the function that makes bytes of a state; null for none
 * @param deserialize the function that makes a state of bytes; null for none
 * @param sortOperator the operator by which an index has the answer; null for none
 * @param parallel whether it can run in a parallel query
 */
public record Aggregate(
    ObjectId id,
    String arguments,
    boolean hypothetical,
    Transition transition,
    @Nullable Transition moving,
    @Nullable String inverse,
    @Nullable String combine,
    @Nullable String serialize,
    @Nullable String deserialize,
    @Nullable String sortOperator,
    Routine.Parallel parallel)
    implements SchemaObject {

  /**
   * How a state is kept and what becomes of it.
   *
   * @param function takes a row into the state
   * @param type of the state
   * @param space the estimated bytes of a state; null for no estimate
   * @param end the function that makes the result of the state; null when the state is the result
   * @param endGetsAll whether that takes the arguments, too
   * @param endModifies whether it may change the state; null for what is usual for the aggregate
   * @param initial the first state; null for NULL
   */
  public record Transition(
      String function,
      String type,
      @Nullable Long space,
      @Nullable String end,
      boolean endGetsAll,
      @Nullable Modification endModifies,
      @Nullable String initial) {}

  /** What a final function does to the state. */
  public enum Modification {
    /** Nothing. */
    READ_ONLY,
    /** So much that it can be called once, but the state can be shared. */
    SHAREABLE,
    /** Anything. */
    READ_WRITE
  }

  @Override
  public List<SqlText> sqlTexts() {
    List<SqlText> texts = new ArrayList<>();
    texts.add(SqlText.declarations(arguments));
    texts.add(SqlText.type(transition.type()));
    Transition second = moving == null ? transition : moving;
    texts.add(SqlText.type(second.type()));
    Stream.of(
            transition.function(),
            transition.end(),
            second.function(),
            inverse,
            second.end(),
            combine,
            serialize,
            deserialize)
        .filter(Objects::nonNull)
        .map(function -> SqlText.expression(function + "()"))
        .forEach(texts::add);
    return List.copyOf(texts);
  }
}
