package dev.reconcile.kind.rows;

import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.CsvText;
import dev.reconcile.spec.NamedFile;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecNode;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code rows: {key: [key], values: [{key: ping, name: Ping}]}}, or a list of such sets. */
final class RowsSpec implements SpecReader<Rows>, SpecWriter<Rows> {

  private static final SourceLocation NOWHERE = new SourceLocation("", 1, 1);

  @Override
  public String nameWithin(SpecNode.Mapping entry) {
    SpecNode.Entry set = entry.entries().get("set");
    return set != null && set.value() instanceof SpecNode.Scalar name && !name.missing()
        ? name.text()
        : Rows.REFERENCE;
  }

  @Override
  public Rows read(ObjectId id, SpecBody body) {
    String set = body.text("set");
    List<String> key = body.texts("key");
    if (key.isEmpty()) {
      body.error(
          "key", "missing-key", "key is missing here", "name the columns that tell rows apart");
    }
    return new Rows(
        id, set == null ? Rows.REFERENCE : set, key, onConflict(body), source(body), null);
  }

  private static OnConflict onConflict(SpecBody body) {
    if (!body.holdsMapping("on_conflict")) {
      OnConflict.Manner manner = body.choice("on_conflict", OnConflict.Manner.UPDATE);
      return new OnConflict(manner, List.of(), List.of());
    }
    SpecBody inner = body.body("on_conflict");
    return inner == null
        ? new OnConflict(OnConflict.Manner.UPDATE, List.of(), List.of())
        : new OnConflict(OnConflict.Manner.UPDATE, inner.texts("update"), inner.texts("merge"));
  }

  private static RowSource source(SpecBody body) {
    SpecNode values = body.value("values");
    String from = body.text("from");
    boolean csv = from != null && from.toLowerCase(Locale.ROOT).endsWith(".csv");
    NamedFile file = csv ? NamedFile.unread(body, "from") : NamedFile.of(body, "from");
    if (values != null && body.has("from")) {
      body.error("from", "two-sources", "rows are given by values and by from", "keep one of them");
    }
    if (values == null && !body.has("from")) {
      body.error("values", "missing-key", "there are no rows here", "give values, or from: a file");
    }
    if (file == null) {
      return values == null ? InlineRows.of(List.of()) : inline(values, body);
    }
    return csv ? csv(file, body) : listed(file, body);
  }

  private static RowSource listed(NamedFile file, SpecBody body) {
    if (file.text().isBlank()) {
      body.error(
          "from", "empty-file", file.said() + " is empty", "write [] if it is to have no rows");
      return InlineRows.of(List.of());
    }
    return body.content(file).map(node -> inline(node, body)).orElse(InlineRows.of(List.of()));
  }

  private static RowSource inline(SpecNode node, SpecBody body) {
    List<SpecNode> items = node instanceof SpecNode.Items list ? list.items() : List.of(node);
    List<SpecNode.Mapping> entries = new ArrayList<>();
    for (SpecNode item : items) {
      if (item instanceof SpecNode.Mapping entry) {
        entries.add(entry);
      } else {
        body.error(
            item.place(),
            "wrong-type",
            "a row is a mapping of columns to values, not " + item.shape(),
            "as in {key: ping, name: Ping}");
      }
    }
    return InlineRows.of(entries);
  }

  private static RowSource csv(NamedFile file, SpecBody body) {
    try {
      CsvRows rows = CsvRows.of(file.said(), CsvText.in(Path.of(file.path())));
      checkHeader(rows, body);
      checkFields(rows, body);
      return rows;
    } catch (ReconcileException e) {
      e.diagnostics()
          .forEach(
              wrong ->
                  body.error(
                      wrong.place() == null ? body.place("from") : wrong.place(),
                      wrong.code(),
                      wrong.message(),
                      wrong.hint()));
      return InlineRows.of(List.of());
    }
  }

  /** Every column has a name, and one alone. */
  private static void checkHeader(CsvRows rows, SpecBody body) {
    if (rows.header().isEmpty()) {
      body.error(
          "from",
          "empty-file",
          rows.said() + " is empty",
          "its first line names the columns, also where there are no rows");
    }
    Set<String> names = new LinkedHashSet<>();
    for (CsvText.Field field : rows.header()) {
      String name = field.text();
      if (name == null || name.isEmpty()) {
        body.error(field.place(), "wrong-csv", "this column has no name", "or a comma too many?");
      } else if (!names.add(name)) {
        body.error(field.place(), "wrong-csv", name + " is here a second time", "keep one of them");
      }
    }
    for (String key : body.texts("key")) {
      if (!rows.header().isEmpty() && !names.contains(key)) {
        body.error(
            rows.header().get(0).place(),
            "wrong-key",
            "%s is in the key, and no column here".formatted(key),
            "the columns here: " + String.join(", ", names));
      }
    }
  }

  /** Every record has as many fields as there are columns. */
  private static void checkFields(CsvRows rows, SpecBody body) {
    int columns = rows.header().size();
    rows.forEach(
        row -> {
          int fields = row.cells().size();
          if (fields != columns) {
            body.error(
                row.cells().get(Math.min(fields - 1, columns)).place(),
                "wrong-csv",
                "this line has " + fields + " values, and the header names " + columns + " columns",
                fields < columns
                    ? "a value that is NULL needs its comma"
                    : "quote values with commas");
          }
        });
  }

  @Override
  public void write(Rows rows, SpecOutput output) {
    output.put("key", rows.key());
    if (!rows.set().equals(Rows.REFERENCE)) {
      output.put("set", rows.set());
    }
    OnConflict onConflict = rows.onConflict();
    if (onConflict.manner() == OnConflict.Manner.KEEP) {
      output.put("on_conflict", onConflict.manner());
    }
    output.put(
        "on_conflict",
        new SpecOutput().put("update", onConflict.update()).put("merge", onConflict.merge()));
    if (rows.source() instanceof CsvRows csv) {
      output.put("from", csv.said());
    } else {
      List<WrittenRow> written = new ArrayList<>();
      rows.source().forEach(written::add);
      output.putAll("values", written, RowsSpec::write);
    }
  }

  private static void write(WrittenRow row, SpecOutput output) {
    for (int i = 0; i < row.columns().size(); i++) {
      output.put(row.columns().get(i), node(row.cells().get(i)));
    }
  }

  private static SpecNode node(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return scalar(text.text());
    }
    return cell instanceof Cell.Expression expression
        ? new SpecNode.Mapping(
            java.util.Map.of(Cell.SQL, new SpecNode.Entry(NOWHERE, scalar(expression.sql()))),
            NOWHERE)
        : ((Cell.Nested) cell).node();
  }

  private static SpecNode scalar(@Nullable String text) {
    return new SpecNode.Scalar(
        text == null ? "" : text,
        text == null ? SpecNode.Scalar.Meaning.NOTHING : SpecNode.Scalar.Meaning.TEXT,
        NOWHERE);
  }

  @Override
  public String section(Rows rows) {
    return "rows";
  }
}
