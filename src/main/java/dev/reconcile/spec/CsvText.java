package dev.reconcile.spec;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A text of comma-separated values, read the way COPY reads CSV: an empty field is NULL, one of two
 * quotes is an empty text. Only the text is kept; each reading goes through it again.
 *
 * @param file the path to name in diagnostics
 */
public record CsvText(String file, String text) {

  /**
   * One value of a record.
   *
   * @param text null where nothing stands between the commas
   */
  public record Field(@Nullable String text, SourceLocation place) {}

  /**
   * Gives the fields of each record, of the header first; empty lines are none.
   *
   * @throws ReconcileException when the text is not CSV
   */
  public void read(Consumer<List<Field>> each) {
    Fields fields = new Fields(file);
    try {
      CsvReader.builder()
          .allowExtraFields(true)
          .allowMissingFields(true)
          .detectBomHeader(false)
          .build(fields, text.startsWith("\uFEFF") ? text.substring(1) : text)
          .forEach(each);
    } catch (CsvParseException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw malformed(fields.begin(), String.valueOf(cause.getMessage()));
    }
    if (text.chars().filter(c -> c == '"').count() % 2 == 1) {
      throw malformed(fields.begin(), "a quote is opened here and never closed");
    }
  }

  private static ReconcileException malformed(SourceLocation place, String reason) {
    return new ReconcileException(
        List.of(
            Diagnostic.at(place, "malformed-csv", "this is not CSV: " + reason)
                .withHint("check the quotes from here on")));
  }

  /** Gathers the fields of a record, and counts where they begin. */
  private static final class Fields extends AbstractBaseCsvCallbackHandler<List<Field>> {

    private final String file;
    private List<Field> fields = new ArrayList<>();
    private int beginLine = 1;
    private int line = 1;
    private int column = 1;

    Fields(String file) {
      this.file = file;
    }

    /** Where the last record begins. */
    SourceLocation begin() {
      return new SourceLocation(file, beginLine, 1);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
      fields = new ArrayList<>();
      beginLine = (int) startingLineNumber;
      line = beginLine;
      column = 1;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      String value = new String(buffer, offset, length);
      SourceLocation place = new SourceLocation(file, line, column);
      fields.add(new Field(length == 0 && !quoted ? null : value, place));
      passBy(value, quoted);
    }

    /** Quotes within quotes are written twice; a line break begins a new line of the file. */
    private void passBy(String value, boolean quoted) {
      int lastBreak = value.lastIndexOf('\n');
      String rest = value.substring(lastBreak + 1);
      int doubled = quoted ? (int) rest.chars().filter(c -> c == '"').count() : 0;
      if (lastBreak >= 0) {
        line += (int) value.chars().filter(c -> c == '\n').count();
        column = 1;
      } else if (quoted) {
        column++;
      }
      column += rest.length() + doubled + (quoted ? 1 : 0) + 1;
    }

    @Override
    protected List<Field> buildRecord() {
      return List.copyOf(fields);
    }
  }
}
