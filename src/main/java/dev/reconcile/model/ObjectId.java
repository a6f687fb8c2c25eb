package dev.reconcile.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an object is called: its kind, the object it belongs to, and its name there. No record,
 * because ids are the keys of every map, and it is worth while to know the hash code.
 */
public final class ObjectId implements Comparable<ObjectId> {

  private final KindName kind;
  private final @Nullable ObjectId parent;
  private final String name;
  private final int hash;

  /**
   * The id of an object.
   *
   * @param parent see {@link #parent()}
   * @param name see {@link #name()}
   */
  public ObjectId(KindName kind, @Nullable ObjectId parent, String name) {
    this.kind = kind;
    this.parent = parent;
    this.name = name;
    int outer = parent == null ? 0 : parent.hash;
    this.hash = (31 * outer + name.hashCode()) * 31 + kind.hashCode();
  }

  /** The id of a schema. */
  public static ObjectId schema(String name) {
    return new ObjectId(KindName.SCHEMA, null, name);
  }

  /** The id of an object that belongs to the whole database. */
  public static ObjectId global(KindName kind, String name) {
    return new ObjectId(kind, null, name);
  }

  /** The id of an object that lives in a schema. */
  public static ObjectId in(String schema, KindName kind, String name) {
    return new ObjectId(kind, schema(schema), name);
  }

  /** The id of an object that belongs to this one. */
  public ObjectId child(KindName childKind, String childName) {
    return new ObjectId(childKind, this, childName);
  }

  /** The id of the comment, owner or grants of this object. */
  public ObjectId attached(KindName attachment) {
    return new ObjectId(attachment, this, "");
  }

  /** The kind of object. */
  public KindName kind() {
    return kind;
  }

  /**
   * The object that this one lives in or hangs on; null for schemas, extensions and other objects
   * of the whole database.
   */
  public @Nullable ObjectId parent() {
    return parent;
  }

  /**
   * The name exactly as the catalog has it, unquoted; a function's name carries its argument types,
   * as in {@code add(integer, integer)}; empty for what is attached to its parent at most once (a
   * comment, an owner, grants).
   */
  public String name() {
    return name;
  }

  /** The parent of an object that cannot be without one. */
  public ObjectId requireParent() {
    if (parent == null) {
      throw new IllegalStateException("no parent: " + this);
    }
    return parent;
  }

  /** The schema that this object lives in, or the empty string for an object of the database. */
  public String schemaName() {
    if (kind == KindName.SCHEMA) {
      return name;
    }
    return parent == null ? "" : parent.schemaName();
  }

  /** The outermost object that this one is a part of: the table of a column's comment. */
  public ObjectId whole() {
    return isPart() ? requireParent().whole() : this;
  }

  /** This object and those that it is a part of, from the inside out. */
  public List<ObjectId> lineage() {
    List<ObjectId> lineage = new ArrayList<>(List.of(this));
    for (ObjectId at = this; at.isPart(); at = at.requireParent()) {
      lineage.add(at.requireParent());
    }
    return lineage;
  }

  /** Whether the condition holds for this object or one that it is a part of. */
  public boolean isWithin(Predicate<ObjectId> condition) {
    return condition.test(this) || (isPart() && requireParent().isWithin(condition));
  }

  /** Whether this object is a part of its parent, rather than one that merely lives there. */
  public boolean isPart() {
    return parent != null
        && (parent.kind != KindName.SCHEMA || kind.address() == KindName.Address.ATTACHED);
  }

  /** The name without the parameters of a routine. */
  public String bareName() {
    return name.substring(0, signatureStart());
  }

  /** The parameters of a routine, with the parentheses around them; empty for all else. */
  public String signature() {
    return name.substring(signatureStart());
  }

  private int signatureStart() {
    return switch (kind) {
      case FUNCTION, PROCEDURE, AGGREGATE, OPERATOR, OPERATOR_CLASS, OPERATOR_FAMILY ->
          Signature.start(name);
      default -> name.length();
    };
  }

  /** Names from the outside in, joined by dots, without quotes: for people and for sorting. */
  public String path() {
    if (parent == null) {
      return name;
    }
    return name.isEmpty() ? parent.path() : parent.path() + "." + name;
  }

  @Override
  public int compareTo(ObjectId other) {
    int byKind = kind.compareTo(other.kind);
    int byParent = byKind != 0 ? byKind : compareParents(other);
    return byParent != 0 ? byParent : name.compareTo(other.name);
  }

  private int compareParents(ObjectId other) {
    if (parent == null || other.parent == null) {
      return Boolean.compare(parent != null, other.parent != null);
    }
    return parent.compareTo(other.parent);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return this == object
        || (object instanceof ObjectId other
            && hash == other.hash
            && kind == other.kind
            && name.equals(other.name)
            && Objects.equals(parent, other.parent));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    if (kind.address() == KindName.Address.ATTACHED && parent != null) {
      return kind.word() + (name.isEmpty() ? "" : " " + name) + " of " + parent;
    }
    return kind.word() + " " + path();
  }
}
