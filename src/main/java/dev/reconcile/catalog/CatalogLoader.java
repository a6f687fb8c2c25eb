package dev.reconcile.catalog;

import dev.reconcile.database.Row;
import dev.reconcile.database.Session;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.sql.SqlResource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the live schema. Call it within one snapshot transaction. */
public final class CatalogLoader {

  private static final AddressBook.Columns DEPENDENT = AddressBook.Columns.of("dependent");
  private static final AddressBook.Columns NEEDED = AddressBook.Columns.of("needed");

  private final Map<KindName, CatalogReader<?>> readers;

  /** A loader that knows the given kinds. */
  public CatalogLoader(Map<KindName, CatalogReader<?>> readers) {
    this.readers = new TreeMap<>(readers);
  }

  /**
   * All objects of the given schemas, and those of the whole database.
   *
   * @param schemas empty for all that are not the system's
   */
  public LiveSchema load(Session session, List<String> schemas) {
    return read(session, scope(session, schemas), Map.of());
  }

  /**
   * Other schemas of users that hold something that needs an object of the given ones.
   *
   * @param schemas at least one
   */
  public List<String> leaningOn(Session session, List<String> schemas) {
    if (schemas.containsAll(scope(session, List.of()))) {
      return List.of();
    }
    session.set(Map.of("reconcile.schemas", arrayLiteral(schemas)));
    return session.query(SqlResource.beside(LeaningSchemas.class), row -> row.text("schema_name"));
  }

  /**
   * All objects of one schema under the name of another.
   *
   * @param schema that is read
   * @param name that it has in what is read
   */
  public LiveSchema loadAs(Session session, String schema, String name) {
    return read(session, List.of(schema), Map.of(schema, name));
  }

  private LiveSchema read(Session session, List<String> schemas, Map<String, String> names) {
    session.set(Map.of("reconcile.schemas", arrayLiteral(schemas)));
    AddressBook addresses = new AddressBook();
    List<SchemaObject> objects = new ArrayList<>();
    for (CatalogReader<?> reader : readersOf(session)) {
      if (mayRead(session, reader.restrictedCatalog())) {
        session.query(reader.sql(), row -> take(reader, row.reading(names), addresses, objects));
      }
    }
    Schema all = withoutOrphans(Schema.of(objects));
    LiveSchema live =
        new LiveSchema(all, unmodelled(session, addresses), Schema.of(List.of()), addresses);
    return withoutInterim(live, InterimObjects.in(all, () -> dependencies(session, live)));
  }

  private static LiveSchema withoutInterim(LiveSchema live, Set<ObjectId> interim) {
    if (interim.isEmpty()) {
      return live;
    }
    Map<Boolean, List<SchemaObject>> parted =
        live.schema().objects().stream()
            .collect(Collectors.partitioningBy(object -> interim.contains(object.id())));
    live.addresses().forget(interim);
    return new LiveSchema(
        Schema.of(parted.getOrDefault(false, List.of())),
        live.unmodelled(),
        Schema.of(parted.getOrDefault(true, List.of())),
        live.addresses());
  }

  private Collection<CatalogReader<?>> readersOf(Session session) {
    Map<KindName, CatalogReader<?>> needed = new TreeMap<>(readers);
    session
        .query(SqlResource.beside(AbsentKinds.class), row -> KindName.valueOf(row.text("kind")))
        .forEach(needed::remove);
    return needed.values();
  }

  private static boolean mayRead(Session session, String restrictedCatalog) {
    return restrictedCatalog.isEmpty()
        || Boolean.TRUE.equals(
            session.first(
                "select pg_catalog.has_table_privilege(?, 'select') as allowed",
                row -> row.flag("allowed"),
                restrictedCatalog));
  }

  private static boolean take(
      CatalogReader<?> reader, Row row, AddressBook addresses, List<SchemaObject> objects) {
    SchemaObject object = reader.read(row, addresses);
    if (object == null) {
      return false;
    }
    addresses.put(row, object.id());
    return objects.add(object);
  }

  /** Parts of what no kind describes, as columns of a partition, are left alone with it. */
  private static Schema withoutOrphans(Schema read) {
    List<SchemaObject> whole =
        read.objects().stream()
            .filter(
                object -> object.id().whole().kind() == KindName.SCHEMA || hasWhole(object, read))
            .toList();
    return whole.size() == read.objects().size() ? read : Schema.of(whole);
  }

  private static boolean hasWhole(SchemaObject object, Schema read) {
    return !object.id().isPart() || read.contains(object.id().whole());
  }

  private static List<ObjectId> unmodelled(Session session, AddressBook addresses) {
    return session.query(
        SqlResource.beside(UnmodelledObjects.class),
        row -> {
          ObjectId id = ObjectId.global(KindName.UNMODELLED, row.text("description"));
          addresses.put(row, id);
          return id;
        });
  }

  private static List<String> scope(Session session, List<String> schemas) {
    if (!schemas.isEmpty()) {
      return schemas;
    }
    return session.query(SqlResource.beside(UserSchemas.class), row -> row.text("schema_name"));
  }

  /** Who needs whom among the objects that were read. Call it in the same transaction. */
  public static Dependencies dependencies(Session session, LiveSchema live) {
    Map<ObjectId, SortedSet<ObjectId>> needs = new TreeMap<>();
    session.query(
        SqlResource.beside(CatalogDependencies.class),
        row -> {
          ObjectId dependent = live.addresses().find(row, DEPENDENT);
          ObjectId needed = live.addresses().find(row, NEEDED);
          if (dependent != null && needed != null) {
            needs.computeIfAbsent(dependent, id -> new TreeSet<>()).add(needed);
          }
          return true;
        });
    return Dependencies.of(needs);
  }

  private static String arrayLiteral(List<String> names) {
    StringBuilder literal = new StringBuilder("{");
    for (String name : names) {
      String escaped = name.replace("\\", "\\\\").replace("\"", "\\\"");
      literal.append(literal.length() == 1 ? "" : ",").append('"').append(escaped).append('"');
    }
    return literal.append('}').toString();
  }

  /** Names the query that lists the schemas that are not the system's. */
  private static final class UserSchemas {}

  /** Names the query that tells what need not be asked for. */
  private static final class AbsentKinds {}

  /** Names the query that finds other schemas with dependents in them. */
  private static final class LeaningSchemas {}

  /** Names the query that lists what no kind describes yet. */
  private static final class UnmodelledObjects {}

  /** Names the query over {@code pg_depend}. */
  private static final class CatalogDependencies {}
}
