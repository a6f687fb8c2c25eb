package dev.reconcile.expression.tree;

import dev.reconcile.expression.token.Name;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Collects what stands in the FROM clauses of a query and its subqueries, save what names a common
 * table expression. Identifiers elsewhere are columns.
 */
public final class RelationFinder extends SqlBasicVisitor<@Nullable Void> {

  private final SortedSet<Name> relations = new TreeSet<>();
  private SortedSet<String> commonTables = new TreeSet<>();

  private RelationFinder() {}

  /** The relations of a statement. */
  static List<Name> relationsOf(SqlNode statement) {
    RelationFinder finder = new RelationFinder();
    statement.accept(finder);
    return List.copyOf(finder.relations);
  }

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call instanceof SqlWith with) {
      visitWith(with);
    } else if (call instanceof SqlSelect select) {
      visitAll(select.getOperandList(), select.getFrom());
    } else if (call.getKind() == SqlKind.EXPLICIT_TABLE) {
      visitFrom(call.operand(0));
    } else if (Construct.of(call).changesRows()) {
      addTarget(call.operand(0));
      visitAll(call.getOperandList().subList(1, call.operandCount()), call.operand(2));
    } else {
      super.visit(call);
    }
    return null;
  }

  /** Visits the operands, one of them as what rows come from. */
  private void visitAll(List<? extends @Nullable SqlNode> operands, @Nullable SqlNode from) {
    for (SqlNode operand : operands) {
      if (operand != null && operand == from) {
        visitFrom(operand);
      } else if (operand != null) {
        operand.accept(this);
      }
    }
  }

  /** A name is visible to later items and the body; with RECURSIVE, to all items. */
  private void visitWith(SqlWith with) {
    SortedSet<String> outer = commonTables;
    commonTables = new TreeSet<>(outer);
    List<SqlWithItem> items =
        with.withList.getList().stream().map(SqlWithItem.class::cast).toList();
    if (items.stream().anyMatch(item -> item.recursive.booleanValue())) {
      items.forEach(item -> commonTables.add(item.name.getSimple()));
    }
    for (SqlWithItem item : items) {
      item.query.accept(this);
      commonTables.add(item.name.getSimple());
    }
    with.body.accept(this);
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
    } else if (from instanceof SqlCall item && wrapsTable(item)) {
      visitFrom(item.operand(0));
    } else {
      from.accept(this);
    }
  }

  private static boolean wrapsTable(SqlCall item) {
    return item.getKind() == SqlKind.AS
        || item.getKind() == SqlKind.LATERAL
        || Construct.of(item).wrapsTable();
  }

  /** What is changed is never a common table expression. */
  private void addTarget(SqlNode target) {
    SqlNode named = target.getKind() == SqlKind.AS ? ((SqlCall) target).operand(0) : target;
    relations.add(name((SqlIdentifier) named));
  }

  private void addRelation(SqlIdentifier identifier) {
    if (!identifier.isSimple() || !commonTables.contains(identifier.getSimple())) {
      relations.add(name(identifier));
    }
  }

  /** What stands before a schema can only be the name of the database itself. */
  public static Name name(SqlIdentifier identifier) {
    int last = identifier.names.size() - 1;
    return last > 0
        ? Name.of(identifier.names.get(last - 1), identifier.names.get(last))
        : Name.of(identifier.names.get(0));
  }

  /** Where the name itself stands, after that of its schema. */
  public static SqlParserPos placeOfLast(SqlIdentifier identifier) {
    return identifier.getComponentParserPosition(identifier.names.size() - 1);
  }
}
