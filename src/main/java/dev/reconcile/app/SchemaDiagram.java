package dev.reconcile.app;

import dev.reconcile.kind.column.Column;
import dev.reconcile.kind.constraint.Constraint;
import dev.reconcile.kind.foreignkey.ForeignKey;
import dev.reconcile.kind.view.View;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.report.Diagram;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A schema as boxes and arrows: tables with their columns and foreign keys, views with what they
 * read.
 */
public final class SchemaDiagram {

  private static final Set<KindName> RELATIONS =
      EnumSet.of(KindName.TABLE, KindName.FOREIGN_TABLE, KindName.VIEW, KindName.MATERIALIZED_VIEW);

  private static final Pattern OUTPUT =
      Pattern.compile("(\"(?:[^\"]|\"\")*\"|[^ ]+) (.*)", Pattern.DOTALL);

  private final Schema schema;
  private final Predicate<ObjectId> shown;
  private final Map<ObjectId, String> remarks;

  private SchemaDiagram(Schema schema, Predicate<ObjectId> shown, Map<ObjectId, String> remarks) {
    this.schema = schema;
    this.shown = id -> RELATIONS.contains(id.kind()) && schema.contains(id) && shown.test(id);
    this.remarks = remarks;
  }

  /**
   * Draws a part of a schema.
   *
   * @param uses what views read
   * @param shown which tables and views
   * @param remarks what to say of columns
   */
  static Diagram of(
      Schema schema, Dependencies uses, Predicate<ObjectId> shown, Map<ObjectId, String> remarks) {
    SchemaDiagram drawer = new SchemaDiagram(schema, shown, remarks);
    List<Diagram.Box> boxes = schema.ids().stream().filter(drawer.shown).map(drawer::box).toList();
    List<Diagram.Arrow> arrows = new ArrayList<>();
    schema.objects().forEach(object -> drawer.refers(object, arrows));
    schema.ids().stream().filter(drawer.shown).forEach(id -> drawer.reads(id, uses, arrows));
    return new Diagram(boxes, arrows);
  }

  private Diagram.Box box(ObjectId relation) {
    Map<String, Set<Diagram.Role>> roles = roles(relation);
    List<Diagram.Row> rows = new ArrayList<>();
    for (ObjectId part : schema.children(relation)) {
      if (schema.find(part).orElse(null) instanceof Column column) {
        List<Diagram.Role> own = List.copyOf(roles.getOrDefault(part.name(), Set.of()));
        String remark = remarks.getOrDefault(part, "");
        rows.add(new Diagram.Row(part.name(), column.type(), own, remark));
      }
    }
    if (schema.find(relation).orElse(null) instanceof View view) {
      view.outputs().forEach(output -> rows.add(output(output)));
    }
    return new Diagram.Box(relation.path(), relation.kind().word(), rows);
  }

  /**
   * A column of a view as a server told it: its name, in quotes where it has to be, and its type.
   */
  private static Diagram.Row output(String output) {
    Matcher named = OUTPUT.matcher(output);
    if (!named.matches()) {
      return new Diagram.Row(output, "", List.of(), "");
    }
    String name = named.group(1);
    String bare =
        name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    return new Diagram.Row(bare, named.group(2), List.of(), "");
  }

  private Map<String, Set<Diagram.Role>> roles(ObjectId table) {
    Map<String, Set<Diagram.Role>> roles = new TreeMap<>();
    for (ObjectId part : schema.children(table)) {
      SchemaObject object = schema.find(part).orElse(null);
      if (object instanceof ForeignKey key) {
        key.columns().forEach(column -> add(roles, column, Diagram.Role.FOREIGN_KEY));
      } else if (object instanceof Constraint constraint) {
        if (constraint.sort() == Constraint.Sort.PRIMARY_KEY) {
          constraint.columns().forEach(column -> add(roles, column, Diagram.Role.PRIMARY_KEY));
        } else if (constraint.sort() == Constraint.Sort.UNIQUE
            && constraint.columns().size() == 1) {
          add(roles, constraint.columns().get(0), Diagram.Role.UNIQUE);
        }
      }
    }
    return roles;
  }

  private static void add(Map<String, Set<Diagram.Role>> roles, String column, Diagram.Role role) {
    roles.computeIfAbsent(column, name -> EnumSet.noneOf(Diagram.Role.class)).add(role);
  }

  private void refers(SchemaObject object, List<Diagram.Arrow> arrows) {
    if (object instanceof ForeignKey key
        && key.part() == null
        && shown.test(key.id().whole())
        && shown.test(key.target())) {
      arrows.add(
          new Diagram.Arrow(
              key.id().whole().path(),
              key.target().path(),
              mayBeNull(key) ? Diagram.Meaning.MAY_REFER : Diagram.Meaning.REFERS,
              String.join(", ", key.columns())));
    }
  }

  private boolean mayBeNull(ForeignKey key) {
    Set<String> certain = new HashSet<>();
    roles(key.id().whole())
        .forEach(
            (name, roles) -> {
              if (roles.contains(Diagram.Role.PRIMARY_KEY)) {
                certain.add(name);
              }
            });
    return key.columns().stream()
        .filter(name -> !certain.contains(name))
        .map(name -> schema.find(key.id().whole().child(KindName.COLUMN, name)).orElse(null))
        .anyMatch(column -> column instanceof Column c && !c.notNull());
  }

  private void reads(ObjectId view, Dependencies uses, List<Diagram.Arrow> arrows) {
    if (view.kind() != KindName.VIEW && view.kind() != KindName.MATERIALIZED_VIEW) {
      return;
    }
    uses.neededBy(view).stream()
        .map(ObjectId::whole)
        .distinct()
        .filter(shown)
        .forEach(
            read ->
                arrows.add(
                    new Diagram.Arrow(view.path(), read.path(), Diagram.Meaning.READS, "reads")));
  }
}
