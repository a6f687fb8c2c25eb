package dev.reconcile.kind.table;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecNames;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import java.util.List;

/**
 * {@code inherits: [city]} or {@code partition_of: {table: visit, values: from (1) to (10)}} within
 * a table.
 */
final class ParentsSpec implements SpecReader<Parents>, SpecWriter<Parents> {

  static final String INHERITS = "inherits";
  static final String PARTITION_OF = "partition_of";
  static final String TABLES = "tables";
  private static final String TABLE = "table";
  private static final String VALUES = "values";

  @Override
  public Parents read(ObjectId id, SpecBody body) {
    if (body.section().equals(PARTITION_OF)) {
      ObjectId parent = SpecNames.relation(KindName.TABLE, body.requireText(TABLE));
      return new Parents(id, List.of(parent), body.requireText(VALUES), false);
    }
    List<String> names = body.texts(TABLES);
    if (names.isEmpty()) {
      body.error(TABLES, "missing-key", TABLES + " is missing here", "inherits: [city]");
    }
    return new Parents(
        id,
        names.stream().map(name -> SpecNames.relation(KindName.TABLE, name)).toList(),
        null,
        false);
  }

  @Override
  public void write(Parents parents, SpecOutput output) {
    if (parents.isPartition()) {
      output.put(TABLE, SpecNames.write(parents.parents().get(0))).put(VALUES, parents.values());
    } else {
      output.put(TABLES, parents.parents().stream().map(SpecNames::write).toList());
    }
  }

  @Override
  public String section(Parents parents) {
    return parents.isPartition() ? PARTITION_OF : INHERITS;
  }
}
