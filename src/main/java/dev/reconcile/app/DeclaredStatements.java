package dev.reconcile.app;

import dev.reconcile.catalog.LiveSchema;
import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.kind.statement.Statement;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out which of the described statements have done their work already. */
final class DeclaredStatements {

  private final Session session;
  private final Task task;
  private final List<SchemaObject> found = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private DeclaredStatements(Session session, Task task) {
    this.session = session;
    this.task = task;
  }

  /**
   * Asks the query of each statement, within the transaction that the session is in; not of those
   * that require what is not live yet.
   */
  static DeclaredStatements asked(Session session, Task task, Schema live) {
    DeclaredStatements statements = new DeclaredStatements(session, task);
    Schema described = task.desired();
    for (Statement statement : of(described)) {
      statement.unknownName(described).ifPresent(name -> statements.noteUnknown(statement, name));
      boolean possible = statement.references(described).stream().allMatch(live::contains);
      if (possible && statements.isThere(statement)) {
        statements.found.add(statement.found());
      }
    }
    of(task.departing()).stream().filter(statements::isThere).forEach(statements.found::add);
    return statements;
  }

  /** Reports statements whose work should go, but that don't say how. */
  static void check(LoadedSpec spec, Diagnostics diagnostics) {
    of(spec.departing()).stream()
        .filter(statement -> statement.drop() == null)
        .forEach(
            statement ->
                diagnostics.add(
                    new Diagnostic(
                        "wrong-statement",
                        spec.places().get(statement.id()),
                        statement.id() + " is said to be absent, and cannot be dropped",
                        "say with drop how it goes")));
  }

  private static List<Statement> of(Schema schema) {
    return schema.objects().stream()
        .filter(Statement.class::isInstance)
        .map(Statement.class::cast)
        .toList();
  }

  /** The live objects, and with them the work of statements that was found. */
  LiveSchema addedTo(LiveSchema live) {
    if (found.isEmpty()) {
      return live;
    }
    return live.with(
        Schema.of(Stream.concat(live.schema().objects().stream(), found.stream()).toList()));
  }

  /** What a reviewer should know of the answers. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  private boolean isThere(Statement statement) {
    String doing = "asking whether " + statement.id() + " is present";
    try {
      return session.inSavepoint(
          () ->
              isTrue(
                  statement,
                  session.ask(new SqlWriter().fragment(statement.present()).done(), doing)));
    } catch (DatabaseException e) {
      if (!e.isAboutUndefinedName()) {
        throw refused(statement, "cannot be asked: " + e.reason(), "the query must be read-only");
      }
      notes.add(statement.id() + " counts as not present: " + e.reason());
      return false;
    }
  }

  private boolean isTrue(Statement statement, List<Optional<String>> answer) {
    String value = answer.isEmpty() ? "f" : answer.get(0).orElse("f");
    if (!value.equals("t") && !value.equals("f")) {
      throw refused(
          statement, "answers " + value + ", not true or false", "write: select exists (...)");
    }
    return value.equals("t");
  }

  private ReconcileException refused(Statement statement, String problem, String hint) {
    return new ReconcileException(
        List.of(
            new Diagnostic(
                "wrong-statement",
                task.place(statement.id()),
                "present of " + statement.id() + " " + problem,
                hint)));
  }

  private void noteUnknown(Statement statement, String name) {
    notes.add(statement.id() + " names " + name + ", which nothing described is called");
  }
}
