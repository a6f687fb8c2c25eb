package dev.reconcile.kind.rare;

/** What the values of a property are, hence how YAML has them and how they are compared. */
enum Form {
  /** One text, compared as it is. */
  TEXT,
  /** One text that PostgreSQL may spell in its own way. */
  SPELLING,
  /** True, or nothing. */
  FLAG,
  /** One of some words, the first of which goes without saying. */
  WORD,
  /** Texts, in their order. */
  LIST,
  /** Texts whose order means nothing. */
  SET,
  /** Texts by name, each as {@code name=text}; kept in their order, compared in any. */
  OPTIONS,
  /** Lists of names by name, each as {@code name=first, second}. */
  LISTS,
  /** SQL by name, in order, each as {@code name=definition}. */
  DEFINITIONS,
  /** Privileges by role, each as {@code role=insert, select}. */
  PRIVILEGES,
  /** A type. */
  TYPE,
  /** An expression, or the name of a routine, an operator or the like. */
  SQL,
  /** A list of them. */
  SQL_LIST,
  /** The name of a function, without its arguments: what uses it tells which they are. */
  FUNCTION,
  /** The name of another object of the database. */
  REFERENCE,
  /** Names of other objects of the database, in no order. */
  REFERENCES;

  /** Whether two different texts may mean the same, which only a server can say. */
  boolean isReworded() {
    return switch (this) {
      case SPELLING, TYPE, SQL, SQL_LIST, FUNCTION, LISTS, DEFINITIONS -> true;
      case TEXT, FLAG, WORD, LIST, SET, OPTIONS, PRIVILEGES, REFERENCE, REFERENCES -> false;
    };
  }

  /** Whether there can be several values. */
  boolean isPlural() {
    return switch (this) {
      case LIST, SET, OPTIONS, LISTS, DEFINITIONS, PRIVILEGES, SQL_LIST, REFERENCES -> true;
      case TEXT, SPELLING, FLAG, WORD, TYPE, SQL, FUNCTION, REFERENCE -> false;
    };
  }

  /** Whether the order of the values means nothing, so that they are kept sorted. */
  boolean isUnordered() {
    return switch (this) {
      case SET, LISTS, PRIVILEGES, REFERENCES -> true;
      case TEXT,
          SPELLING,
          FLAG,
          WORD,
          LIST,
          OPTIONS,
          TYPE,
          SQL,
          SQL_LIST,
          FUNCTION,
          DEFINITIONS,
          REFERENCE ->
          false;
    };
  }
}
