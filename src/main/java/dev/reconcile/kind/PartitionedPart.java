package dev.reconcile.kind;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecNames;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A partition's part of an index or key of its partitioned table. PostgreSQL makes it and all of it
 * is as the whole's but its name.
 *
 * @param whole the index or key of the outermost partitioned table
 * @param isNamed whether it has another name than the one that PostgreSQL would choose
 */
public record PartitionedPart(ObjectId whole, boolean isNamed) {

  private static final String KEY = "part_of";

  /** What can be a part, or have parts. */
  public interface Holder extends SchemaObject {

    /** What it is a part of; null for one that stands for itself. */
    @Nullable PartitionedPart part();

    /** A part goes with the whole. */
    @Override
    default @Nullable ObjectId partOf() {
      PartitionedPart part = part();
      return part == null ? id().parent() : part.whole();
    }

    @Override
    default boolean comesWithWhole() {
      return part() != null;
    }

    /** Whether it was made without those of the partitions, and not all are attached yet. */
    default boolean isMadeAlone() {
      return false;
    }

    /** What becomes of this part when its table is no partition any more. */
    SchemaObject detached(SchemaObject whole);

    /** What PostgreSQL would call this as a part, as far as that is known. */
    default Optional<ObjectId> usualId() {
      return Optional.empty();
    }

    /** The same part of another whole. */
    SchemaObject ofWhole(PartitionedPart other);

    /** What a partition keeps of this when it is detached and had no part of its own to show. */
    default Optional<SchemaObject> leftTo(ObjectId partition) {
      return Optional.empty();
    }

    /** Whether PostgreSQL takes this for the part of a whole when its table becomes a partition. */
    boolean becomesPartOf(SchemaObject whole);

    /** What becomes the part of this when a table is attached, as far as it is not there yet. */
    default Joining joining(ObjectId table, PlanContext context) {
      return Joining.NOTHING;
    }

    /** Whether a table that is to be attached has what becomes the part of this. */
    default boolean isReady(ObjectId table, Schema live) {
      return live.children(table).stream()
          .flatMap(id -> live.find(id).stream())
          .filter(Holder.class::isInstance)
          .map(Holder.class::cast)
          .anyMatch(own -> own.becomesPartOf(this) || own.isPartOf(id()));
    }

    /** Whether it is the part of a whole. */
    private boolean isPartOf(ObjectId whole) {
      PartitionedPart part = part();
      return part != null && part.whole().equals(whole);
    }
  }

  /**
   * What a table lacks that is to become a partition.
   *
   * @param ahead what is built beside traffic before it is attached
   * @param left what PostgreSQL does with its rows while it is attached
   */
  public record Joining(List<Operation> ahead, List<Effect> left) {

    /** It lacks nothing. */
    public static final Joining NOTHING = new Joining(List.of(), List.of());

    /** Takes copies. */
    public Joining {
      ahead = List.copyOf(ahead);
      left = List.copyOf(left);
    }

    /** PostgreSQL makes up for it. */
    public static Joining left(Effect effect) {
      return new Joining(List.of(), List.of(effect));
    }
  }

  /** What a table lacks of what the partitioned table has that it is attached to. */
  public static Stream<Joining> joinings(ObjectId table, ObjectId parent, PlanContext context) {
    Schema desired = context.desired();
    return desired.children(parent).stream()
        .flatMap(id -> desired.find(id).stream())
        .filter(Holder.class::isInstance)
        .map(Holder.class::cast)
        .flatMap(holder -> whole(holder, desired).stream())
        .filter(whole -> !whole.isReady(table, context.live()))
        .map(whole -> whole.joining(table, context));
  }

  private static Optional<Holder> whole(Holder holder, Schema schema) {
    PartitionedPart part = holder.part();
    return part == null ? Optional.of(holder) : schema.find(part.whole()).map(Holder.class::cast);
  }

  /** What an entry says; null when it says nothing. */
  public static @Nullable PartitionedPart read(KindName kind, SpecBody body) {
    String name = body.text(KEY);
    if (name == null) {
      return null;
    }
    if (!SpecNames.namesColumn(name)) {
      body.error(KEY, "wrong-value", name + " does not name a table", "write table.index");
    }
    ObjectId member = SpecNames.column(name);
    return new PartitionedPart(member.requireParent().child(kind, member.name()), true);
  }

  /** What has to be there before a part. */
  public List<ObjectId> references(ObjectId part, Schema schema) {
    ObjectId table = part.requireParent();
    List<ObjectId> references = new ArrayList<>();
    references.add(whole);
    references.add(above(part, schema));
    references.add(table.attached(KindName.INHERITANCE));
    if (wholeMadeAlone(schema).isPresent()) {
      references.addAll(partitionsBefore(part, schema));
    }
    return List.copyOf(references);
  }

  /** Partitions that come after what was made without parts would get theirs, too. */
  public static List<ObjectId> partitionsBefore(ObjectId alone, Schema schema) {
    return Parentage.childrenOf(alone.requireParent(), schema).stream()
        .map(child -> child.attached(KindName.INHERITANCE))
        .toList();
  }

  /** The whole, when it was made without parts, so that each has to be made and attached. */
  public Optional<Holder> wholeMadeAlone(Schema schema) {
    return schema.find(whole).map(Holder.class::cast).filter(Holder::isMadeAlone);
  }

  /**
   * What the table that a part's table is a partition of has of the same whole: the whole itself or
   * a part, too.
   */
  public ObjectId above(ObjectId part, Schema schema) {
    return Parentage.parentsOf(part.requireParent(), schema).stream()
        .flatMap(parent -> schema.children(parent).stream())
        .filter(sibling -> isOfSameWhole(schema.find(sibling).orElse(null)))
        .findFirst()
        .orElse(whole);
  }

  private boolean isOfSameWhole(@Nullable SchemaObject object) {
    PartitionedPart part = object instanceof Holder holder ? holder.part() : null;
    return part != null && part.whole().equals(whole);
  }

  /** The statement that makes an index of a partition part of the one that is {@link #above} it. */
  public Operation attach(ObjectId part, Schema schema) {
    ObjectId above = above(part, schema);
    Sql attach =
        sql("ALTER INDEX")
            .qualified(above.schemaName(), above.name())
            .keyword("ATTACH PARTITION")
            .qualified(part.schemaName(), part.name())
            .done();
    return Operation.of(attach, Lock.ACCESS_EXCLUSIVE);
  }

  /** Writes what {@link #read} reads. */
  public void write(SpecOutput output) {
    output.put(KEY, SpecNames.write(whole.requireParent().child(KindName.COLUMN, whole.name())));
  }

  /**
   * The statement that gives a part its name. Which name it has until then depends on all the
   * others that are taken, so it is looked up when it is done.
   */
  public List<Operation> name(ObjectId part) {
    if (!isNamed) {
      return List.of();
    }
    ObjectId table = part.requireParent();
    Sql tableText = literal(new SqlWriter().name(table).done());
    Sql wholeText = literal(new SqlWriter().qualified(whole.schemaName(), whole.name()).done());
    Sql newName = literal(new SqlWriter().identifier(part.name()).done());
    String body =
        "\nDECLARE part regclass;\nBEGIN\n"
            + "  SELECT indexrelid INTO part FROM pg_catalog.pg_index\n"
            + "  WHERE indrelid = "
            + tableText.text()
            + "::regclass\n    AND pg_catalog.pg_partition_root(indexrelid) = "
            + wholeText.text()
            + "::regclass;\n"
            + "  IF part <> coalesce(to_regclass("
            + literal(new SqlWriter().qualified(part.schemaName(), part.name()).done()).text()
            + "), 0) THEN\n    EXECUTE 'ALTER INDEX ' || part || ' RENAME TO ' || "
            + newName.text()
            + ";\n  END IF;\nEND\n";
    return List.of(
        Operation.of(sql("DO").dollarQuoted(body).done(), Lock.SHARE_UPDATE_EXCLUSIVE)
            .noting("PostgreSQL makes this part of " + whole + ", under a name of its own"));
  }

  private static Sql literal(Sql text) {
    return new SqlWriter().literal(text.text()).done();
  }
}
