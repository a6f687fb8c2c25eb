package dev.reconcile.plan;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What rows answered before a plan was shown, asked again in the transaction that counts on it: the
 * table is locked first, so that the answer holds. It fails when rows have come meanwhile.
 *
 * @param before statements that go before the questions
 * @param questions what is asked
 * @param after statements that undo the first ones
 */
public record Guard(List<Sql> before, List<Question> questions, List<Sql> after) {

  /**
   * A question that no row may answer.
   *
   * @param rows a query for such rows
   * @param otherwise what is said when there are any
   */
  public record Question(Sql rows, String otherwise) {}

  /** Takes copies. */
  public Guard {
    before = List.copyOf(before);
    questions = List.copyOf(questions);
    after = List.copyOf(after);
  }

  /** A guard that asks a table, locked so that no one writes to it before the transaction ends. */
  public static Guard of(ObjectId table, Question question) {
    Sql lock = sql("LOCK TABLE").name(table).keyword("IN ACCESS EXCLUSIVE MODE").done();
    return new Guard(List.of(lock), List.of(question), List.of());
  }

  /** The same after one more statement. */
  public Guard after(Sql first) {
    return new Guard(joined(before, List.of(first)), questions, after);
  }

  /** The same within two more statements. */
  public Guard within(Sql first, Sql last) {
    return new Guard(joined(before, List.of(first)), questions, joined(List.of(last), after));
  }

  /** Both in one. */
  Guard and(Guard other) {
    return new Guard(
        joined(before, other.before),
        joined(questions, other.questions),
        joined(after, other.after));
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  /** The statement, which takes the lock of what follows. */
  Operation operation() {
    List<String> lines = new ArrayList<>();
    before.forEach(statement -> lines.add("  " + statement.text() + ";"));
    questions.forEach(question -> lines.add(question(question)));
    after.forEach(statement -> lines.add("  " + statement.text() + ";"));
    String body = "\nBEGIN\n" + String.join("\n", lines) + "\nEND\n";
    return Operation.of(sql("DO").dollarQuoted(body).done(), Lock.ACCESS_EXCLUSIVE);
  }

  private static String question(Question question) {
    String message = new SqlWriter().literal(question.otherwise()).done().text();
    return """
      IF EXISTS (%s) THEN
        RAISE EXCEPTION USING MESSAGE = %s, HINT = 'plan again';
      END IF;"""
        .formatted(question.rows().text(), message)
        .indent(2)
        .stripTrailing();
  }
}
