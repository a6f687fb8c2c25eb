package dev.reconcile.catalog;

import dev.reconcile.database.Row;
import dev.reconcile.model.ObjectId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells the id of what the catalog calls by numbers. */
public final class AddressBook {

  private final Map<Address, ObjectId> ids = new HashMap<>();

  void put(Row row, ObjectId id) {
    Address address = address(row, "address");
    if (address.object() != 0) {
      ids.put(address, id);
    }
  }

  /** No object is any longer known to be one of the given. */
  void forget(Set<ObjectId> gone) {
    ids.values().removeAll(gone);
  }

  /**
   * The object whose address stands in the columns {@code subject_class}, {@code subject_object}
   * and {@code subject_member}; null when it is not among those that were read.
   */
  public @Nullable ObjectId subject(Row row) {
    return ids.get(address(row, "subject"));
  }

  /** What the objects of this book are called in a later one of the same database. */
  public Map<ObjectId, ObjectId> namesIn(AddressBook later) {
    Map<ObjectId, ObjectId> names = new TreeMap<>();
    ids.forEach(
        (address, id) -> {
          ObjectId name = later.ids.get(address);
          if (name != null) {
            names.put(id, name);
          }
        });
    return names;
  }

  @Nullable ObjectId find(Row row, String prefix) {
    Address address = address(row, prefix);
    ObjectId exact = ids.get(address);
    return exact == null ? ids.get(address.whole()) : exact;
  }

  private static Address address(Row row, String prefix) {
    return new Address(
        row.number(prefix + "_class"),
        row.number(prefix + "_object"),
        (int) row.number(prefix + "_member"));
  }
}
