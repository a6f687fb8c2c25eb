package dev.reconcile.expression.catalog;

import dev.reconcile.expression.token.Name;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The objects that SQL may name. Each method may answer that it cannot tell; then nothing is said
 * against the name.
 */
public interface KnownNames {

  /** What is known of a name. */
  enum Knowledge {
    /** There is such a thing. */
    KNOWN,
    /** There may be one. */
    POSSIBLE,
    /** There is none. */
    MISSING
  }

  /** A relation and what is known of its columns. */
  record Relation(Name name, ResultColumns columns) {}

  /** The relation that a name means. */
  Optional<Relation> relation(Name name);

  /** Whether a relation could have that name even though {@link #relation} found none. */
  Knowledge unfoundRelation(Name name);

  /** What could be meant by a name, with schemas if it has one. */
  List<String> relationNames(Name misspelt);

  /** Whether there is a function of that name. */
  Knowledge function(Name name);

  /** The functions that a name can mean; none if there may be others. */
  List<Signature> functions(Name name);

  /** The columns of what the functions return that a name can mean. */
  ResultColumns result(Name function);

  /** What the arguments of the functions are called that a name can mean; empty if not known. */
  Optional<Set<String>> argumentNames(Name function);

  /** The names of functions, for suggestions. */
  List<String> functionNames();

  /** Whether there is a type of that name. */
  Knowledge type(Name name);

  /** The names of types, for suggestions. */
  List<String> typeNames();

  /** The type that a name means. */
  ValueType valueType(Name type);

  /** Whether the server turns values of one type into another one by itself. */
  boolean converts(ValueType from, ValueType to);

  /** Whether the server stores values of one type in a column of another. */
  boolean assigns(ValueType from, ValueType to);

  /** Whether a cast can be written between the types. */
  boolean casts(ValueType from, ValueType to);

  /** The values of an enum; none if they are not known. */
  List<String> labels(ValueType enumType);

  /** Whether there is a relation of that name, also a sequence or an index. */
  Knowledge relationOfAnyKind(Name name);

  /** The columns of the primary key, by which all others are told; empty if it is not known. */
  Optional<List<String>> primaryKey(Name relation);

  /** Whether there is an operator of that symbol. */
  Knowledge operator(String symbol);

  /** The operators of that symbol; none if there may be others. */
  List<Signature> operators(String symbol);
}
