package dev.reconcile.kind.table;

import dev.reconcile.kind.IndexRoles;
import dev.reconcile.kind.Logged;
import dev.reconcile.kind.Secluded;
import dev.reconcile.kind.Spread;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.kind.UnmanagedPartitions;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table (catalog {@code pg_class}).
 *
 * @param unlogged whether its contents are lost in a crash, for speed
 * @param rowSecurity whether policies decide which rows a role sees
 * @param forceRowSecurity whether policies bind the owner, too
 * @param partitionBy how rows are spread over partitions, as in {@code range (born)}; null for a
 *     table that keeps its rows itself
 * @param partitions what it means that a partition is not described; from YAML only
 * @param ofType the composite type that its columns follow, as in {@code app.address}; null for
 *     none
 * @param method the access method, when it is not heap
 * @param with storage parameters by name, in the order in which they were given
 * @param tablespace where it is kept, when it is not the database's own tablespace
 */
public record Table(
    ObjectId id,
    boolean unlogged,
    boolean rowSecurity,
    boolean forceRowSecurity,
    @Nullable String partitionBy,
    Partitions partitions,
    @Nullable String ofType,
    @Nullable String method,
    Map<String, String> with,
    @Nullable String tablespace,
    ReplicaIdentity replicaIdentity)
    implements UnmanagedPartitions.Owner, IndexRoles.Replicated, Logged, Secluded, Spread {

  /** What it means that a partition is not described. */
  public enum Partitions {
    /** It is reported as unmanaged. */
    REPORTED,
    /** It comes and goes at run time. */
    UNMANAGED
  }

  /** What tells rows apart in logical replication, when no index does. */
  public enum ReplicaIdentity {
    /** The primary key. */
    DEFAULT,
    /** All columns together. */
    FULL,
    /** Nothing. */
    NOTHING
  }

  /** Takes a copy. */
  public Table {
    with = StorageParameters.copyOf(with);
  }

  @Override
  public Map<String, Integer> firstMajors() {
    return partitionBy != null && method != null
        ? Map.of("access_method of a partitioned table", 17)
        : Map.of();
  }

  @Override
  public List<ObjectId> references(Schema schema) {
    return Stream.ofNullable(method)
        .map(name -> ObjectId.global(KindName.ACCESS_METHOD, name))
        .filter(schema::contains)
        .toList();
  }

  @Override
  public List<SqlText> sqlTexts() {
    return Stream.concat(
            Stream.ofNullable(partitionBy).map(SqlText::expression),
            Stream.ofNullable(ofType).map(SqlText::type))
        .toList();
  }

  @Override
  public boolean leavesPartitionsAlone() {
    return partitions == Partitions.UNMANAGED;
  }

  @Override
  public boolean isPartitioned() {
    return partitionBy != null;
  }

  Table withoutType() {
    return new Table(
        id,
        unlogged,
        rowSecurity,
        forceRowSecurity,
        partitionBy,
        partitions,
        null,
        method,
        with,
        tablespace,
        replicaIdentity);
  }

  @Override
  public Table withIntentOf(SchemaObject described) {
    return described instanceof Table other
        ? new Table(
            id,
            unlogged,
            rowSecurity,
            forceRowSecurity,
            partitionBy,
            other.partitions,
            ofType,
            method,
            with,
            tablespace,
            replicaIdentity)
        : this;
  }

  @Override
  public String replicaIdentityWithoutIndex() {
    return replicaIdentity.name();
  }
}
