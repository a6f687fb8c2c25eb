package dev.reconcile.kind.rows;

import dev.reconcile.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of rows that were gone through: of each only a short name is kept, and where two have
 * the same, the rows are gone through once more to see whether the keys are the same, too.
 */
final class SeenKeys {

  private static final long PRIME = 0x100000001b3L;
  private static final long BEGIN = 0xcbf29ce484222325L;

  private final Rows rows;
  private long[] names = new long[1 << 10];
  private int count;

  SeenKeys(Rows rows) {
    this.rows = rows;
  }

  /** The place of an earlier row with the same key; null for the first one. */
  @Nullable SourceLocation before(WrittenRow row) {
    List<String> key = key(row);
    if (add(name(key))) {
      return null;
    }
    List<SourceLocation> earlier = new ArrayList<>();
    rows.source()
        .forEach(
            other -> {
              if (earlier.isEmpty() && other.number() < row.number() && key(other).equals(key)) {
                earlier.add(other.place());
              }
            });
    return earlier.isEmpty() ? null : earlier.get(0);
  }

  private List<String> key(WrittenRow row) {
    List<String> values = new ArrayList<>();
    for (String column : rows.key()) {
      Cell cell = row.cell(column);
      values.add(cell == null ? "" : CellText.described(cell));
    }
    return values;
  }

  /** FNV-1a over all characters; 0 is a place that is free. */
  private static long name(List<String> key) {
    long hash = BEGIN;
    for (String value : key) {
      for (int i = 0; i < value.length(); i++) {
        hash = (hash ^ value.charAt(i)) * PRIME;
      }
      hash = (hash ^ -1) * PRIME;
    }
    return hash == 0 ? 1 : hash;
  }

  /** Whether it was not there. */
  private boolean add(long name) {
    if (2 * count >= names.length) {
      long[] all = names;
      names = new long[2 * all.length];
      Arrays.stream(all).filter(known -> known != 0).forEach(known -> names[place(known)] = known);
    }
    int place = place(name);
    boolean isNew = names[place] == 0;
    names[place] = name;
    count += isNew ? 1 : 0;
    return isNew;
  }

  private int place(long name) {
    int at = (int) (name ^ (name >>> 32)) & (names.length - 1);
    while (names[at] != 0 && names[at] != name) {
      at = (at + 1) & (names.length - 1);
    }
    return at;
  }
}
