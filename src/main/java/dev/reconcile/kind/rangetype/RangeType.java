package dev.reconcile.kind.rangetype;

import dev.reconcile.kind.NamedType;
import dev.reconcile.kind.Succeeded;
import dev.reconcile.kind.TypeFunctions;
import dev.reconcile.model.Claim;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SqlText;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.SetAside;
import dev.reconcile.spec.ImplicitName;
import dev.reconcile.sql.SqlWriter;
import dev.reconcile.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A range type (catalog {@code pg_range}). Names of other objects are as in SQL.
 *
 * @param subtype the type of the bounds, as {@code format_type} prints it
 * @param operatorClass the order of the bounds, when it is not the subtype's own
 * @param collation of the bounds, when it is not the subtype's own
 * @param canonical the function that brings equal ranges to one form; null for none
 * @param difference the function that tells how far bounds are apart; null for none
 * @param multirange the name of the multirange type
 */
public record RangeType(
    ObjectId id,
    String subtype,
    @Nullable String operatorClass,
    @Nullable String collation,
    @Nullable String canonical,
    @Nullable String difference,
    String multirange)
    implements Succeeded {

  private static final String RANGE = "range";
  private static final int LONGEST_NAME = 63;

  /** The schema of the multirange type is told only when it is another one. */
  public RangeType {
    String own = new SqlWriter().identifier(id.schemaName()).done().text() + ".";
    multirange = multirange.startsWith(own) ? multirange.substring(own.length()) : multirange;
  }

  /**
   * What PostgreSQL calls the multirange type when nobody names it ({@code
   * makeMultirangeTypeName}).
   */
  static String impliedMultirange(ObjectId range) {
    String name = range.name();
    int at = name.indexOf(RANGE);
    String implied =
        at < 0
            ? ImplicitName.of(name, "", "_multirange")
            : ImplicitName.cut(name.substring(0, at) + "multi" + name.substring(at), LONGEST_NAME);
    return new SqlWriter().identifier(implied).done().text();
  }

  boolean hasImpliedMultirange() {
    return multirange.equals(impliedMultirange(id));
  }

  /** Its multirange type has a name among those of all types, too. */
  @Override
  public List<Claim> claims() {
    ObjectId made = RangeNames.multirange(this);
    return List.of(
        new Claim(id.schemaName(), id.name()), new Claim(made.schemaName(), made.name()));
  }

  /** The statements by which all that names its multirange type goes on naming it. */
  public List<Operation> multirangeRenamedAsIn(RangeType desired) {
    return RangeNames.renameMultirange(this, desired);
  }

  /** A function that takes and returns ranges is there before the type is more than a shell. */
  @Override
  public List<ObjectId> references(Schema schema) {
    if (canonical == null) {
      return List.of();
    }
    List<ObjectId> references = new ArrayList<>(TypeFunctions.named(canonical, schema));
    references.add(TypeFunctions.shell(id));
    return references;
  }

  @Override
  public List<SqlText> sqlTexts() {
    List<SqlText> texts = new ArrayList<>(List.of(SqlText.type(subtype)));
    Stream.of(operatorClass, collation)
        .flatMap(Stream::ofNullable)
        .map(SqlText::declarations)
        .forEach(texts::add);
    Stream.of(canonical, difference)
        .flatMap(Stream::ofNullable)
        .map(function -> SqlText.expression(function + "()"))
        .forEach(texts::add);
    return List.copyOf(texts);
  }

  /** Bounds whose type has a successor, too, are carried over one by one. */
  @Override
  public SetAside.Conversion conversion(Schema live, Schema desired) {
    return (value, shape, target) ->
        TypeName.isBuiltIn(subtype) || shape == SetAside.Shape.ARRAY
            ? NamedType.byText(value, shape, target)
            : withBounds(value, target, NamedType.conversion(subtype, live, desired));
  }

  private String withBounds(String value, String target, SetAside.Conversion bound) {
    String lower = bound.of("lower(" + value + ")", SetAside.Shape.SINGLE, subtype);
    String upper = bound.of("upper(" + value + ")", SetAside.Shape.SINGLE, subtype);
    return """
        CASE WHEN isempty(%1$s) THEN 'empty'::%2$s WHEN %1$s IS NOT NULL THEN %2$s (%3$s, %4$s, \
        CASE WHEN lower_inc(%1$s) THEN '[' ELSE '(' END \
        || CASE WHEN upper_inc(%1$s) THEN ']' ELSE ')' END) END"""
        .formatted(value, target, lower, upper);
  }
}
