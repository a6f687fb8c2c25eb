package dev.reconcile.kind.rows;

import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Row;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.diff.Difference;
import dev.reconcile.kind.rows.SentRows.Sent;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.TypeName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server how a set of rows differs from what is live, in the transaction that the session
 * is in.
 *
 * @param session connected to the database
 * @param schema what the table is like
 * @param place where the rows are described
 * @param diagnostics for values that their type refuses
 */
public record RowsComparison(
    Session session, Schema schema, SourceLocation place, Diagnostics diagnostics) {

  /** Nobody reads more; of the others is told how many they are. */
  private static final int MOST_TOLD = 2_000;

  private static final String DOING = "comparing rows";

  /** The rows as they are live. */
  public SchemaObject of(Rows rows) {
    RowTable table = RowTable.of(rows, schema);
    BitSet missing = new BitSet();
    BitSet changed = new BitSet();
    SortedMap<Integer, List<Difference>> differences = new TreeMap<>();
    int[] others = new int[1];
    BadValues bad = new BadValues(session, table, place, diagnostics);
    SentRows.of(
        table,
        (shape, sent) -> {
          RowSql sql = new RowSql(table, shape);
          Map<Integer, Sent> byNumber = new HashMap<>();
          sent.forEach(row -> byNumber.put(row.number(), row));
          Sql query = sql.comparison(sql.sent(SentRows.json(shape.columns(), sent)));
          bad.unlessRefused(
              shape,
              sent,
              () ->
                  session.query(
                      query,
                      row -> {
                        Sent said = Objects.requireNonNull(byNumber.get(number(row)));
                        List<Difference> found = found(sql, row, said);
                        (isMissing(row) ? missing : changed).set(said.number());
                        if (differences.size() < MOST_TOLD) {
                          differences
                              .computeIfAbsent(said.number(), n -> new ArrayList<>())
                              .addAll(found); // several live rows may have the key
                        } else {
                          others[0] += found.size();
                        }
                        return true;
                      },
                      DOING));
        });
    bad.reportDuplicates();
    List<Difference> all = new ArrayList<>();
    differences.values().forEach(all::addAll);
    all.addAll(Collections.nCopies(others[0], RowDifference.OF_ANOTHER));
    return rows.found(all.isEmpty() ? RowsFound.NOTHING : new RowsFound(missing, changed, all));
  }

  /** Only has the server read the values whose types it knows for sure. */
  public void check(Rows rows) {
    RowTable table = RowTable.of(rows, schema);
    BadValues bad = new BadValues(session, table, place, diagnostics);
    SentRows.of(
        table,
        (shape, sent) -> {
          for (String column : shape.columns()) {
            if (TypeName.isBuiltIn(table.type(column).name().replace("[]", ""))) {
              bad.check(column, shape, sent);
            }
          }
        });
  }

  /** Has the server read the expressions that rows give for new ones. */
  public void checkExpressions(Rows rows) {
    RowTable table = RowTable.of(rows, schema);
    BadValues bad = new BadValues(session, table, place, diagnostics);
    SentRows.of(
        table,
        (shape, sent) ->
            shape.expressions().keySet().forEach(column -> bad.check(column, shape, sent.get(0))));
  }

  /** The keys of the rows that none of the sets of the table has. */
  public SchemaObject of(OtherRows others) {
    Rows set = (Rows) schema.find(others.rows()).orElseThrow();
    List<List<@Nullable String>> keys = new ArrayList<>();
    try {
      Sql query = OtherRowsSql.query(others, set.key(), schema);
      session.inSavepoint(
          () ->
              session.query(
                  query,
                  row -> {
                    List<@Nullable String> key = new ArrayList<>();
                    for (int i = 1; i <= set.key().size(); i++) {
                      key.add(row.textAt(i));
                    }
                    return keys.add(key);
                  },
                  DOING));
    } catch (DatabaseException e) {
      diagnostics.error(
          place,
          "wrong-rows",
          "the other rows of " + set.table() + " cannot be found: " + e.reason(),
          null);
    }
    return others.found(InlineRows.of(set.key(), keys));
  }

  private static int number(Row row) {
    return Integer.parseInt(Objects.requireNonNull(row.textAt(1)));
  }

  private static boolean isMissing(Row row) {
    return "t".equals(row.textAt(2));
  }

  private static List<Difference> found(RowSql sql, Row row, Sent said) {
    RowTable table = sql.table();
    List<@Nullable String> key = new ArrayList<>();
    for (String column : table.rows().key()) {
      key.add(said.texts().get(sql.shape().columns().indexOf(column)));
    }
    String name = RowDifference.name(table.rows().key(), key);
    if (isMissing(row)) {
      return List.of(RowDifference.missing(name));
    }
    List<Difference> differences = new ArrayList<>();
    List<String> compared = sql.compared();
    for (int i = 0; i < compared.size(); i++) {
      int at = 3 + 3 * i;
      if ("t".equals(row.textAt(at))) {
        differences.add(
            RowDifference.changed(name, compared.get(i), row.textAt(at + 1), row.textAt(at + 2)));
      }
    }
    return differences;
  }
}
