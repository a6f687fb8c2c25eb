package dev.reconcile.kind.rows;

import dev.reconcile.diff.Difference;
import dev.reconcile.model.Fingerprint;
import java.util.BitSet;
import java.util.List;

/**
 * How live rows differ from those that are described.
 *
 * @param missing numbers of rows that are not there
 * @param changed numbers of rows that are there, but differ
 * @param differences all of that for people, row by row
 */
record RowsFound(BitSet missing, BitSet changed, List<Difference> differences) {

  /** All is as described. */
  static final RowsFound NOTHING = new RowsFound(new BitSet(), new BitSet(), List.of());

  /** Takes copies. */
  RowsFound {
    missing = (BitSet) missing.clone();
    changed = (BitSet) changed.clone();
    differences = List.copyOf(differences);
  }

  @Override
  public String toString() {
    return missing.cardinality()
        + " missing, "
        + changed.cardinality()
        + " changed "
        + Fingerprint.digest(differences.stream().distinct().map(Difference::toString).toList());
  }
}
