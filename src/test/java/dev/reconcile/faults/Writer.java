package dev.reconcile.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** Somebody who writes rows while others convert them, and remembers what was committed. */
final class Writer {

  private static final int WRITERS = 2;

  private final TestDatabase database;
  private final int number;
  private final int rows;
  private final Map<Integer, String> notes = new TreeMap<>();
  private final Set<Integer> gone = new TreeSet<>();
  private final Set<Integer> owned = new TreeSet<>();
  private final CompletableFuture<Void> work;
  private volatile boolean over;

  Writer(TestDatabase database, int number, int rows) {
    this.database = database;
    this.number = number;
    this.rows = rows;
    this.work = CompletableFuture.runAsync(this::write);
  }

  void stop() {
    over = true;
    work.join();
  }

  private void write() {
    Random random = new Random(number);
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int i = 1; !over; i++) {
        int id = random.nextInt(rows / WRITERS) * WRITERS + number + 1;
        writeOne(statement, random.nextInt(5), id, number + " " + i);
        connection.commit();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Prices are 0, which is twice 0, too: nobody has to know how far the conversion is. */
  private void writeOne(Statement statement, int what, int id, String note) throws SQLException {
    switch (what) {
      case 0 -> {
        int fresh = rows + (notes.size() + gone.size() + 1) * WRITERS * 10 + number;
        statement.executeUpdate(
            """
            insert into item (id, price, mirror, slug, hits, note)
            values (%1$d, 0, 0, 'item %1$d', 1, '%2$s') on conflict do nothing
            """
                .formatted(fresh, note));
        statement.executeUpdate("update item set note = '%s' where id = %d".formatted(note, fresh));
        notes.put(fresh, note);
      }
      case 1 -> {
        if (statement.executeUpdate("delete from item where id = " + id) == 1) {
          notes.remove(id);
          gone.add(id);
        }
      }
      case 2 ->
          owned.addAll(
              statement.executeUpdate(
                          "insert into part values (%d, 'writer') on conflict do nothing"
                              .formatted(id))
                      == 1
                  ? Set.of(id)
                  : Set.of());
      case 3 -> note(statement, "price = 0, mirror = 0", id, note);
      default -> note(statement, "mirror = mirror", id, note);
    }
  }

  private void note(Statement statement, String set, int id, String note) throws SQLException {
    String update = "update item set %s, note = '%s' where id = %d".formatted(set, note, id);
    if (statement.executeUpdate(update) == 1) {
      notes.put(id, note);
    }
  }

  /** How many rows it deleted. */
  int deleted() {
    return gone.size();
  }

  /** What was committed is there. */
  void check() throws SQLException {
    assertThat(found("select id || ' ' || note from item where note like '" + number + " %'"))
        .as("what writer %d wrote", number)
        .containsExactlyInAnyOrderElementsOf(
            notes.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
    assertThat(
            found(
                "select key::text from part where owner = 'writer' and key % 2 = "
                    + (number + 1) % 2))
        .containsExactlyInAnyOrderElementsOf(owned.stream().map(String::valueOf).toList());
    Set<String> there = found("select id::text from item where id <= " + rows);
    assertThat(gone.stream().map(String::valueOf)).noneMatch(there::contains);
  }

  private Set<String> found(String query) throws SQLException {
    Set<String> found = new TreeSet<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
