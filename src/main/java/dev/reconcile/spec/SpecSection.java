package dev.reconcile.spec;

import dev.reconcile.model.KindName;
import java.util.Set;

/**
 * A key under which objects of a kind are described.
 *
 * @param name the key
 * @param kind the kind of the objects
 * @param within the kinds that hold this section; empty for a section at the top of a file
 * @param shape whether it holds several objects by name, or one
 * @param shorthand the key that a value stands for when it is given alone instead of a mapping:
 *     {@code embedding: vector(128)} means {@code embedding: {type: vector(128)}}
 * @param suffix what is put after the parent's name to name an only object that has no name of its
 *     own; empty for attachments
 * @param files whether an export gives each object a file of its own
 */
public record SpecSection(
    String name,
    KindName kind,
    Set<KindName> within,
    Shape shape,
    String shorthand,
    String suffix,
    Files files) {

  /** How many objects a section holds. */
  public enum Shape {
    /** A mapping from names to objects. */
    BY_NAME,
    /** A mapping from words that are no names of theirs, as labels by provider, to objects. */
    BY_WORD,
    /** One object. */
    SINGLE,
    /** One object, or a list of them. */
    SEVERAL
  }

  /** How an export spreads the objects of a section at the top of a file. */
  public enum Files {
    /** All in one: what there are few of, or says little. */
    SHARED,
    /** One for each object, in a folder of its section. */
    ONE_EACH
  }

  /** A section at the top of a file. */
  public static SpecSection top(String name, KindName kind, String shorthand) {
    return new SpecSection(name, kind, Set.of(), Shape.BY_NAME, shorthand, "", Files.SHARED);
  }

  /** A section with named objects within others. */
  public static SpecSection nested(
      String name, KindName kind, Set<KindName> within, String shorthand) {
    return new SpecSection(name, kind, within, Shape.BY_NAME, shorthand, "", Files.SHARED);
  }

  /** A section with objects within others that go by a word rather than by a name. */
  public static SpecSection byWord(
      String name, KindName kind, Set<KindName> within, String shorthand) {
    return new SpecSection(name, kind, within, Shape.BY_WORD, shorthand, "", Files.SHARED);
  }

  /** A section with one object within others. */
  public static SpecSection single(
      String name, KindName kind, Set<KindName> within, String shorthand, String suffix) {
    return new SpecSection(name, kind, within, Shape.SINGLE, shorthand, suffix, Files.SHARED);
  }

  /** A section with one object or a list of them within others. */
  public static SpecSection several(String name, KindName kind, Set<KindName> within) {
    return new SpecSection(name, kind, within, Shape.SEVERAL, "", "", Files.SHARED);
  }

  /** The same, with a file for each object in an export. */
  public SpecSection inFilesOfTheirOwn() {
    return new SpecSection(name, kind, within, shape, shorthand, suffix, Files.ONE_EACH);
  }
}
