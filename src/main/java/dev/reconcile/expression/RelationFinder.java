package dev.reconcile.expression;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Collects what stands in the FROM clauses of a query and its subqueries, save what names a common
 * table expression. Identifiers elsewhere are columns.
 */
final class RelationFinder extends SqlBasicVisitor<@Nullable Void> {

  private final SortedSet<Name> relations = new TreeSet<>();
  private SortedSet<String> commonTables = new TreeSet<>();
  private Certainty certainty = Certainty.PARSED;

  private RelationFinder() {}

  /** The relations, or empty where something unknown stands in a FROM clause. */
  static Optional<List<Name>> relationsOf(SqlNode query) {
    RelationFinder finder = new RelationFinder();
    query.accept(finder);
    return finder.certainty == Certainty.PARSED
        ? Optional.of(List.copyOf(finder.relations))
        : Optional.empty();
  }

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call instanceof SqlWith with) {
      visitWith(with, List.of());
    } else if (call instanceof SqlOrderBy ordered && ordered.query instanceof SqlWith with) {
      // Calcite puts the order around the whole, but the common table expressions are visible in
      // it.
      visitWith(with, ordered.getOperandList().subList(1, ordered.operandCount()));
    } else if (call instanceof SqlSelect select) {
      visitSelect(select);
    } else if (call.getKind() == SqlKind.EXPLICIT_TABLE) {
      visitFrom(call.operand(0));
    } else {
      super.visit(call);
    }
    return null;
  }

  private void visitSelect(SqlSelect select) {
    SqlNode from = select.getFrom();
    if (from != null) {
      visitFrom(from);
    }
    visitClauses(select.getOperandList().stream().filter(clause -> clause != from).toList());
  }

  private void visitClauses(List<? extends @Nullable SqlNode> clauses) {
    for (SqlNode clause : clauses) {
      if (clause != null) {
        clause.accept(this);
      }
    }
  }

  /** A name is visible to later items and the body; with RECURSIVE, to all items. */
  private void visitWith(SqlWith with, List<? extends @Nullable SqlNode> clauses) {
    SortedSet<String> outer = commonTables;
    commonTables = new TreeSet<>(outer);
    List<SqlWithItem> items =
        with.withList.getList().stream().map(SqlWithItem.class::cast).toList();
    if (items.stream().anyMatch(item -> item.recursive.booleanValue())) {
      items.forEach(item -> commonTables.add(part(item.name, 0)));
    }
    for (SqlWithItem item : items) {
      item.query.accept(this);
      commonTables.add(part(item.name, 0));
    }
    with.body.accept(this);
    visitClauses(clauses);
    commonTables = outer;
  }

  private void visitFrom(SqlNode from) {
    if (from instanceof SqlIdentifier identifier) {
      addRelation(identifier);
    } else if (from instanceof SqlJoin join) {
      visitFrom(join.getLeft());
      visitFrom(join.getRight());
      if (join.getCondition() != null) {
        join.getCondition().accept(this);
      }
    } else if (SqlKind.QUERY.contains(from.getKind())) {
      from.accept(this);
    } else if (from instanceof SqlCall item) {
      visitFromItem(item);
    } else {
      certainty = Certainty.SCANNED;
    }
  }

  private void visitFromItem(SqlCall item) {
    switch (item.getKind()) {
      case AS, LATERAL, TABLE_REF, TABLESAMPLE -> visitFrom(item.operand(0));
      // The arguments of functions, which may hold subqueries.
      case COLLECTION_TABLE, UNNEST -> super.visit(item);
      default -> certainty = Certainty.SCANNED;
    }
  }

  private void addRelation(SqlIdentifier identifier) {
    int last = identifier.names.size() - 1;
    if (last > 0) {
      // What stands before a schema can only be the name of the database itself.
      relations.add(Name.of(part(identifier, last - 1), part(identifier, last)));
    } else if (!commonTables.contains(part(identifier, 0))) {
      relations.add(Name.of(part(identifier, 0)));
    }
  }

  private static String part(SqlIdentifier identifier, int index) {
    String written = identifier.names.get(index);
    return identifier.isComponentQuoted(index) ? written : Name.fold(written);
  }
}
