package dev.reconcile.plan;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlWriter;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** How PostgreSQL renames what is addressed in the usual ways. */
final class Renaming {

  private static final Set<KindName> RELATIONS =
      EnumSet.of(KindName.TABLE, KindName.VIEW, KindName.SEQUENCE);

  private Renaming() {}

  /** Gives an object another name, or puts it into another schema; never both at once. */
  static Operation statement(ObjectId from, ObjectId to) {
    SqlWriter writer =
        switch (from.kind().address()) {
          case GLOBAL, QUALIFIED, SIBLING, FOR_METHOD -> moved(sql("ALTER").object(from), from, to);
          case MEMBER -> within(from, to);
          case ON_PARENT ->
              from.kind().keyword().equals("CONSTRAINT")
                  ? within(from, to)
                  : moved(sql("ALTER").object(from), from, to);
          case PHRASE, ATTACHED -> throw new IllegalArgumentException("has no name: " + from);
        };
    return Operation.of(writer.done(), lock(from));
  }

  private static SqlWriter moved(SqlWriter writer, ObjectId from, ObjectId to) {
    boolean stays = from.isPart() || Objects.equals(from.parent(), to.parent());
    return stays
        ? writer.keyword("RENAME TO").identifier(to.bareName())
        : writer.keyword("SET SCHEMA").identifier(to.schemaName());
  }

  private static SqlWriter within(ObjectId from, ObjectId to) {
    return sql("ALTER")
        .object(from.requireParent())
        .keyword("RENAME")
        .keyword(from.kind().keyword())
        .identifier(from.name())
        .keyword("TO")
        .identifier(to.name());
  }

  private static Lock lock(ObjectId id) {
    if (id.kind() == KindName.INDEX) {
      return Lock.SHARE_UPDATE_EXCLUSIVE;
    }
    return id.isPart() || RELATIONS.contains(id.kind()) ? Lock.ACCESS_EXCLUSIVE : Lock.NONE;
  }
}
