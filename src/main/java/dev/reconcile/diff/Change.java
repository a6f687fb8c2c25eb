package dev.reconcile.diff;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import java.util.List;

/** One difference between live and desired, as a whole. */
public sealed interface Change {

  /** The object concerned. */
  ObjectId id();

  /** The properties that differ; empty for what is created or dropped. */
  default List<Difference> differences() {
    return List.of();
  }

  /** Something to do for each sort of change. */
  interface Cases<R> {
    /** For a desired object that is not there. */
    R create(Create change);

    /** For an object that should not be there. */
    R drop(Drop change);

    /** For an object that can be altered in place. */
    R alter(Alter change);

    /** For an object that has to be dropped and created again. */
    R rebuild(Rebuild change);

    /** For an object that gets another name, or moves to another schema. */
    R rename(Rename change);
  }

  /** Does what the given cases say for this sort of change. */
  <R> R match(Cases<R> cases);

  /** An object to be created. */
  record Create(SchemaObject desired) implements Change {
    @Override
    public ObjectId id() {
      return desired.id();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.create(this);
    }
  }

  /** An object to be dropped. */
  record Drop(SchemaObject live) implements Change {
    @Override
    public ObjectId id() {
      return live.id();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.drop(this);
    }
  }

  /** An object to be altered in place. */
  record Alter(SchemaObject live, SchemaObject desired, List<Difference> differences)
      implements Change {
    @Override
    public ObjectId id() {
      return desired.id();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.alter(this);
    }
  }

  /**
   * An object to be dropped and created again.
   *
   * @param reason why, when it is not for its own differences
   */
  record Rebuild(
      SchemaObject live, SchemaObject desired, List<Difference> differences, String reason, Way way)
      implements Change {

    /** How far an object is taken down. */
    public enum Way {
      /** It goes, and comes anew. */
      ANEW,
      /** It only lets go of what it is rebuilt around, and stays. */
      LETTING_GO
    }

    /** The same, with nothing left of the old one. */
    public Rebuild anew() {
      return new Rebuild(live, desired, differences, reason, Way.ANEW);
    }

    @Override
    public ObjectId id() {
      return desired.id();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.rebuild(this);
    }
  }

  /**
   * An object to be renamed. What else has to change of it is a change of its own.
   *
   * @param live the live object as it is once it is renamed
   * @param former what it is called until then
   */
  record Rename(SchemaObject live, ObjectId former) implements Change {
    @Override
    public ObjectId id() {
      return live.id();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.rename(this);
    }
  }
}
