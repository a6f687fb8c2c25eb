package dev.reconcile.kind;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What follows from the parents of tables. YAML says of a child only what its parents don't; live,
 * a child has all that it inherits. A complete schema says of each child all that it will have.
 */
public final class Inheritance {

  private final Schema schema;
  private final Schema around;
  private final Map<ObjectId, Map<ObjectId, Inheritable>> parts = new HashMap<>();

  private Inheritance(Schema schema, Schema around) {
    this.schema = schema;
    this.around = around;
  }

  /**
   * The schema with all that its tables inherit.
   *
   * @param around where parents are found that the schema does not describe
   */
  public static Schema complete(Schema described, Schema around) {
    if (described.ids().stream().noneMatch(id -> id.kind() == KindName.INHERITANCE)) {
      return described;
    }
    Inheritance inheritance = new Inheritance(described, around);
    List<SchemaObject> all = new ArrayList<>();
    for (SchemaObject object : described.objects()) {
      ObjectId whole = object.id().parent();
      boolean inChild = whole != null && inheritance.isChild(whole);
      if (!inChild || !(object instanceof Inheritable)) {
        all.add(object);
      }
      if (inheritance.isChild(object.id())) {
        all.addAll(inheritance.partsOf(object.id()).values());
      }
    }
    return Schema.of(all);
  }

  private boolean isChild(ObjectId table) {
    // A foreign table's columns are all said with itself.
    return table.kind() == KindName.TABLE && !Parentage.parentsOf(table, schema).isEmpty();
  }

  /** The columns and checks of a table by their ids, inherited ones first. */
  private Map<ObjectId, Inheritable> partsOf(ObjectId table) {
    Map<ObjectId, Inheritable> known = parts.get(table);
    if (known == null) {
      parts.put(table, Map.of()); // two tables that inherit from each other end here
      known = schema.contains(table) ? merged(table) : own(table, around);
      parts.put(table, known);
    }
    return known;
  }

  private static Map<ObjectId, Inheritable> own(ObjectId table, Schema schema) {
    Map<ObjectId, Inheritable> own = new LinkedHashMap<>();
    for (ObjectId id : schema.children(table)) {
      schema
          .find(id)
          .filter(Inheritable.class::isInstance)
          .ifPresent(part -> own.put(id, (Inheritable) part));
    }
    return own;
  }

  private Map<ObjectId, Inheritable> merged(ObjectId table) {
    Map<ObjectId, Inheritable> own = own(table, schema);
    Map<ObjectId, Inheritable> inherited = inherited(table);
    boolean partition = Parentage.of(table, schema).filter(Parentage::isPartition).isPresent();
    boolean placed = partition && hasOtherOrder(own, inherited);
    Map<ObjectId, Inheritable> all = new LinkedHashMap<>();
    if (placed) {
      own.forEach((id, part) -> all.put(id, part)); // their order counts
    }
    inherited.forEach(
        (id, parents) -> {
          Inheritable said = own.get(id);
          if (said == null) {
            Inheritable made = parents.inheritedBy(table);
            all.put(id, placed ? made.from(Origin.PLACED) : made);
          } else {
            boolean merges = !partition && said.origin().isDeclared();
            Origin origin = placed ? Origin.PLACED : merges ? Origin.MERGED : Origin.INHERITED;
            all.put(id, said.completedFrom(parents, origin));
          }
        });
    own.forEach(all::putIfAbsent);
    return all;
  }

  private Map<ObjectId, Inheritable> inherited(ObjectId table) {
    Map<ObjectId, Inheritable> inherited = new LinkedHashMap<>();
    for (ObjectId parent : Parentage.parentsOf(table, schema)) {
      for (Inheritable part : partsOf(parent).values()) {
        if (part.isPassedOn()) {
          inherited.putIfAbsent(part.idIn(table), part);
        }
      }
    }
    return inherited;
  }

  /** Whether all columns are declared, but not as they would come from the parent. */
  private static boolean hasOtherOrder(
      Map<ObjectId, Inheritable> own, Map<ObjectId, Inheritable> inherited) {
    List<ObjectId> declared =
        own.values().stream()
            .filter(part -> part.origin().isDeclared())
            .map(Inheritable::id)
            .filter(id -> id.kind() == KindName.COLUMN)
            .toList();
    List<ObjectId> coming =
        inherited.keySet().stream().filter(id -> id.kind() == KindName.COLUMN).toList();
    return !declared.equals(coming) && new TreeSet<>(declared).equals(new TreeSet<>(coming));
  }

  /** Whether a table has parents or children. */
  public static boolean isInFamily(ObjectId table, Schema schema) {
    return !Parentage.parentsOf(table, schema).isEmpty()
        || !Parentage.childrenOf(table, schema).isEmpty();
  }

  /** The schema without what its tables inherit, as YAML says it. */
  public static Schema brief(Schema complete) {
    List<SchemaObject> brief = new ArrayList<>();
    for (SchemaObject object : complete.objects()) {
      if (object instanceof Inheritable part) {
        Optional<Inheritable> parents = parentsPart(part, complete);
        if (parents.isPresent()) {
          said(part, parents.get(), complete).ifPresent(brief::add);
          continue;
        }
      }
      if (!goesWithoutSaying(object) || !complete.children(object.id()).isEmpty()) {
        brief.add(object);
      }
    }
    return Schema.of(brief);
  }

  private static boolean goesWithoutSaying(SchemaObject object) {
    PartitionedPart part = object instanceof PartitionedPart.Holder holder ? holder.part() : null;
    return part != null && !part.isNamed();
  }

  /** A part that nothing differs in has to be there for what hangs on it. */
  private static Optional<Inheritable> said(
      Inheritable part, Inheritable parents, Schema complete) {
    boolean bears = complete.children(part.id()).stream().anyMatch(complete::contains);
    Optional<Inheritable> said = part.briefly(parents);
    return bears ? Optional.of(said.orElseGet(part::bare)) : said;
  }

  private static Optional<Inheritable> parentsPart(Inheritable part, Schema schema) {
    return Parentage.parentsOf(part.id().requireParent(), schema).stream()
        .flatMap(parent -> schema.find(part.idIn(parent)).stream())
        .map(Inheritable.class::cast)
        .filter(Inheritable::isPassedOn)
        .findFirst();
  }

  /**
   * The live schema as it will be when parents have become as desired and all of that was carried
   * on to their children: what still differs then is for the children alone to change.
   */
  public static Schema cascaded(Schema live, Schema desired) {
    return new Cascade(live, desired).schema();
  }

  /**
   * What partitions have for their own and a new whole makes its parts: the names of the parts that
   * PostgreSQL would make, by the names of these.
   */
  public static Map<ObjectId, ObjectId> adopted(Schema live, Schema desired) {
    return new Attachment(live, desired).takingUsualNames();
  }
}
