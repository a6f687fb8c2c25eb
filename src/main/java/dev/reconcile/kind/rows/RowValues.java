package dev.reconcile.kind.rows;

import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.typing.LiteralValues;
import dev.reconcile.kind.Enumerated;
import dev.reconcile.kind.NamedType;
import dev.reconcile.kind.RowColumn;
import dev.reconcile.kind.rows.ColumnType.Form;
import dev.reconcile.model.Schema;
import dev.reconcile.sql.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Which values columns take, as far as the type tells without a server. */
final class RowValues {

  private record Taken(ColumnType type, Predicate<String> test) {}

  private final Schema schema;
  private final Map<String, Taken> taken = new HashMap<>();

  RowValues(Schema schema) {
    this.schema = schema;
  }

  /** What is wrong with a value. */
  Optional<String> problem(String name, RowColumn column, Cell cell) {
    Taken known = taken.computeIfAbsent(column.type(), type -> taken(column));
    String text = CellText.of(cell, known.type());
    return text == null || known.test().test(text)
        ? Optional.empty()
        : Optional.of("%s is %s, which has no value '%s'".formatted(name, column.type(), text));
  }

  private Taken taken(RowColumn column) {
    ColumnType type = ColumnType.of(column, schema);
    List<String> labels = labels(type);
    if (!labels.isEmpty()) {
      return new Taken(type, labels::contains);
    }
    String declared = type.form() == Form.ARRAY ? type.base() + "[]" : type.base();
    ValueType known =
        TypeName.isBuiltIn(type.base())
            ? ValueType.declared(declared, name -> ValueType.scalar(name.name()))
            : ValueType.UNKNOWN;
    return new Taken(type, text -> LiteralValues.fits(known, text));
  }

  private List<String> labels(ColumnType type) {
    return schema.objects().stream()
        .filter(object -> type.form() != Form.ARRAY && object instanceof Enumerated)
        .filter(object -> NamedType.isIn(type.base(), object.id()))
        .findFirst()
        .map(object -> ((Enumerated) object).values())
        .orElse(List.of());
  }
}
