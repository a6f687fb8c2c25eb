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

  private static final Columns ADDRESS = Columns.of("address");
  private static final Columns SUBJECT = Columns.of("subject");

  private final Map<Address, ObjectId> ids = new HashMap<>();

  /** The three columns of a row that hold an address. */
  record Columns(String ofClass, String ofObject, String ofMember) {

    static Columns of(String prefix) {
      return new Columns(prefix + "_class", prefix + "_object", prefix + "_member");
    }
  }

  void put(Row row, ObjectId id) {
    Address address = address(row, ADDRESS);
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
    return ids.get(address(row, SUBJECT));
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

  @Nullable ObjectId find(Row row, Columns columns) {
    Address address = address(row, columns);
    ObjectId exact = ids.get(address);
    return exact == null ? ids.get(address.whole()) : exact;
  }

  private static Address address(Row row, Columns columns) {
    return new Address(
        row.number(columns.ofClass()),
        row.number(columns.ofObject()),
        (int) row.number(columns.ofMember()));
  }
}
