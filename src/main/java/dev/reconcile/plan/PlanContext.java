package dev.reconcile.plan;

import dev.reconcile.database.ServerVersion;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.IdMapping;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.TableSize;
import dev.reconcile.plan.Probe.Meaning;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a kind may look at while it decides how to carry out a change.
 *
 * @param live the live schema
 * @param desired the desired schema
 * @param server what is known of the target server
 * @param uses who uses what in the live schema
 * @param sizes rows and bytes of the live tables, from the statistics
 * @param onlineWay what is done otherwise to large tables
 * @param former what live objects are called until the plan renames them
 * @param findings what live rows answered
 */
public record PlanContext(
    Schema live,
    Schema desired,
    Server server,
    Dependencies uses,
    Map<ObjectId, TableSize> sizes,
    OnlineWay onlineWay,
    IdMapping former,
    Findings findings) {

  /**
   * What is done otherwise to large tables.
   *
   * @param rows from so many on a table is large
   * @param preparation whether something can still be built ahead of a change
   * @param begun what an interrupted run left of columns that were to get another type
   */
  public record OnlineWay(long rows, Preparation preparation, Schema begun) {

    /** Whether something can be built ahead of a change, in transactions of its own. */
    public enum Preparation {
      /** It can. */
      POSSIBLE,
      /** Something is taken down by now, which no one shall miss for long. */
      TOO_LATE
    }

    /** The way of a project that says from how many rows on. */
    public static OnlineWay from(long rows) {
      return new OnlineWay(rows, Preparation.POSSIBLE, Schema.of(List.of()));
    }

    /** The same where something was begun. */
    public OnlineWay goingOnWith(Schema left) {
      return new OnlineWay(rows, preparation, left);
    }

    private OnlineWay unprepared() {
      return new OnlineWay(rows, Preparation.TOO_LATE, begun);
    }
  }

  /**
   * What is known of the target server.
   *
   * @param user the role that the plan will run as
   * @param bypassesRowSecurity whether no policy hides rows from that role, even where they are
   *     forced on the owner
   * @param buildMemory {@code maintenance_work_mem}, in bytes
   */
  public record Server(
      ServerVersion version, String user, boolean bypassesRowSecurity, long buildMemory) {}

  /** The target server's version. */
  public ServerVersion version() {
    return server.version();
  }

  /** The role that the plan will run as. */
  public String user() {
    return server.user();
  }

  /** Whether no policy hides rows from the role that the plan will run as. */
  public boolean bypassesRowSecurity() {
    return server.bypassesRowSecurity();
  }

  /** The same, knowing what live rows answered. */
  public PlanContext with(Findings answers) {
    return new PlanContext(live, desired, server, uses, sizes, onlineWay, former, answers);
  }

  /** The size of a table; nothing for one that is not there yet. */
  public TableSize size(ObjectId table) {
    return sizes.getOrDefault(table, TableSize.EMPTY);
  }

  /** Whether a table is there and so large that nothing may take long while others wait for it. */
  public boolean online(ObjectId table) {
    return live.contains(table) && size(table).hasRows(onlineWay.rows());
  }

  /** Whether that is so, and what a change needs can be built ahead of it. */
  public boolean preparing(ObjectId table) {
    return canPrepare() && online(table);
  }

  /** Whether what a change needs can be built ahead of it. */
  public boolean canPrepare() {
    return onlineWay.preparation() == OnlineWay.Preparation.POSSIBLE;
  }

  /** The same for changes that have to be carried out in one go. */
  PlanContext inOneGo() {
    return new PlanContext(
        live, desired, server, uses, sizes, onlineWay.unprepared(), former, findings);
  }

  /** What an interrupted run left of columns that were to get another type beside traffic. */
  public Schema begun() {
    return onlineWay.begun();
  }

  /** Whether changes of the table's rows are sent to subscribers, to whom a rewrite is not. */
  public boolean isPublished(ObjectId table) {
    return publishersOf(table).findAny().isPresent();
  }

  /** Whether updates of the table's rows are sent, which takes what tells its rows apart. */
  public boolean publishesUpdates(ObjectId table) {
    return publishersOf(table)
        .map(object -> live.find(object.id().whole()).orElse(object))
        .anyMatch(object -> object instanceof Publishes publisher && publisher.sendsUpdates());
  }

  /** Whether subscribers to the table need each column that it gets. */
  public boolean publishesNewColumns(ObjectId table) {
    return publishersOf(table)
        .anyMatch(object -> extent(object, table) == Publishes.Extent.ALL_COLUMNS);
  }

  private Stream<SchemaObject> publishersOf(ObjectId table) {
    return live.objects().stream()
        .filter(object -> extent(object, table) != Publishes.Extent.NOTHING);
  }

  private static Publishes.Extent extent(SchemaObject object, ObjectId table) {
    return object instanceof Publishes publisher
        ? publisher.extentOf(table)
        : Publishes.Extent.NOTHING;
  }

  /** Whether the table takes no room, so that there is no row in it. */
  public boolean isKnownEmpty(ObjectId table) {
    return sizes.containsKey(table) && size(table).bytes() == 0;
  }

  /**
   * Whether nothing goes with a live object: its rows were asked and there are none, or its table
   * takes no room. Rows can come until it is locked.
   */
  public boolean holdsNothing(ObjectId id) {
    boolean measured = id.kind() == KindName.TABLE || id.kind() == KindName.COLUMN;
    return (measured && isKnownEmpty(id.whole())) || findings.clear(id, Meaning.HOLDS);
  }

  /** Whether the object does not exist yet, so that no one can be using it. */
  public boolean isNew(ObjectId id) {
    return !live.contains(id);
  }

  /** The same for other forms of the schemas' objects. */
  PlanContext with(Schema otherLive, Schema otherDesired) {
    return new PlanContext(
        otherLive, otherDesired, server, uses, sizes, onlineWay, former, findings);
  }

  /** A part of a child and those of its parents that it has this from: it changes with them. */
  Stream<ObjectId> withParents(ObjectId part) {
    Stream<ObjectId> parents =
        live.find(part).stream()
            .flatMap(object -> object.references(live).stream())
            .filter(other -> other.kind() == part.kind() && other.name().equals(part.name()))
            .flatMap(this::withParents);
    return Stream.concat(Stream.of(part), parents);
  }
}
