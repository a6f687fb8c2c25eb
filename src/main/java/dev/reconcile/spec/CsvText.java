package dev.reconcile.spec;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.diagnostic.SourceLocation;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A text of comma-separated values, read the way COPY reads CSV: an empty field is NULL, one of two
 * quotes is an empty text. Each reading goes through it again, so that what is kept in memory does
 * not depend on its length.
 *
 * @param file the path to name in diagnostics
 * @param source where the text begins anew with each reading
 */
public record CsvText(String file, Source source) {

  /** Gives a text from its beginning. */
  @FunctionalInterface
  public interface Source {

    /** A reader at the beginning, to be closed by who asks for it. */
    Reader open() throws IOException;
  }

  /** What is at hand. */
  public static CsvText of(String file, String text) {
    return new CsvText(file, () -> new StringReader(text));
  }

  /** What is in a file. */
  public static CsvText in(Path path) {
    return new CsvText(path.toString(), () -> Files.newBufferedReader(path));
  }

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
    try (QuoteCounter counter = new QuoteCounter(source.open())) {
      CsvReader.builder()
          .allowExtraFields(true)
          .allowMissingFields(true)
          .detectBomHeader(false)
          .build(fields, counter)
          .forEach(each);
      if (counter.isOdd()) {
        throw malformed(fields.begin(), "a quote is opened here and never closed");
      }
    } catch (CsvParseException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw malformed(fields.begin(), String.valueOf(cause.getMessage()));
    } catch (IOException e) {
      throw unreadable(e);
    } catch (UncheckedIOException e) {
      throw unreadable(Objects.requireNonNull(e.getCause()));
    }
  }

  private ReconcileException unreadable(IOException reason) {
    boolean encoding = reason instanceof CharacterCodingException;
    return ReconcileException.of(
        "unreadable-file",
        "cannot read " + file + ": " + (encoding ? "it is not UTF-8" : reason.getMessage()),
        encoding ? "convert it, as with iconv -t utf-8" : "is it still there?");
  }

  private static ReconcileException malformed(SourceLocation place, String reason) {
    return new ReconcileException(
        List.of(
            Diagnostic.at(place, "malformed-csv", "this is not CSV: " + reason)
                .withHint("check the quotes from here on")));
  }

  /** Counts quotes on their way, and passes a byte order mark by. */
  private static final class QuoteCounter extends FilterReader {

    private boolean begun;
    private long quotes;

    QuoteCounter(Reader reader) {
      super(reader);
    }

    boolean isOdd() {
      return quotes % 2 == 1;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      if (!begun && count > 0 && buffer[offset] == '\uFEFF') {
        System.arraycopy(buffer, offset + 1, buffer, offset, --count);
      }
      begun = true;
      for (int i = 0; i < count; i++) {
        quotes += buffer[offset + i] == '"' ? 1 : 0;
      }
      return count;
    }
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
