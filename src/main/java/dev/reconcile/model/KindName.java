package dev.reconcile.model;

/**
 * The vocabulary of kinds. The order of the constants is the order in which objects are created
 * when nothing else decides.
 */
public enum KindName {
  SCHEMA("schema", "SCHEMA", Address.GLOBAL),
  EXTENSION("extension", "EXTENSION", Address.GLOBAL),
  FOREIGN_DATA_WRAPPER("foreign data wrapper", "FOREIGN DATA WRAPPER", Address.GLOBAL),
  SERVER("server", "SERVER", Address.GLOBAL),
  USER_MAPPING("user mapping", "USER MAPPING", Address.ATTACHED),
  COLLATION("collation", "COLLATION", Address.QUALIFIED),
  SHELL_TYPE("shell type", "TYPE", Address.QUALIFIED),
  BASE_TYPE("base type", "TYPE", Address.QUALIFIED),
  ENUM_TYPE("enum type", "TYPE", Address.QUALIFIED),
  COMPOSITE_TYPE("composite type", "TYPE", Address.QUALIFIED),
  RANGE_TYPE("range type", "TYPE", Address.QUALIFIED),
  DOMAIN("domain", "DOMAIN", Address.QUALIFIED),
  DOMAIN_CONSTRAINT("domain check", "CONSTRAINT", Address.ON_PARENT),
  SEQUENCE("sequence", "SEQUENCE", Address.QUALIFIED),
  FUNCTION("function", "FUNCTION", Address.QUALIFIED),
  PROCEDURE("procedure", "PROCEDURE", Address.QUALIFIED),
  OPERATOR("operator", "OPERATOR", Address.QUALIFIED),
  AGGREGATE("aggregate", "AGGREGATE", Address.QUALIFIED),
  ACCESS_METHOD("access method", "ACCESS METHOD", Address.GLOBAL),
  OPERATOR_FAMILY("operator family", "OPERATOR FAMILY", Address.FOR_METHOD),
  OPERATOR_CLASS("operator class", "OPERATOR CLASS", Address.FOR_METHOD),
  CAST("cast", "CAST", Address.PHRASE),
  CONVERSION("conversion", "CONVERSION", Address.QUALIFIED),
  TEXT_SEARCH_PARSER("text search parser", "TEXT SEARCH PARSER", Address.QUALIFIED),
  TEXT_SEARCH_TEMPLATE("text search template", "TEXT SEARCH TEMPLATE", Address.QUALIFIED),
  TEXT_SEARCH_DICTIONARY("text search dictionary", "TEXT SEARCH DICTIONARY", Address.QUALIFIED),
  TEXT_SEARCH_CONFIGURATION(
      "text search configuration", "TEXT SEARCH CONFIGURATION", Address.QUALIFIED),
  TABLE("table", "TABLE", Address.QUALIFIED),
  INHERITANCE("inheritance", "INHERIT", Address.ATTACHED),
  COLUMN("column", "COLUMN", Address.MEMBER),
  IDENTITY_SEQUENCE("identity sequence", "SEQUENCE", Address.ATTACHED),
  CONSTRAINT("constraint", "CONSTRAINT", Address.ON_PARENT),
  INDEX("index", "INDEX", Address.SIBLING),
  STATISTICS("statistics", "STATISTICS", Address.SIBLING),
  FOREIGN_KEY("foreign key", "CONSTRAINT", Address.ON_PARENT),
  VIEW("view", "VIEW", Address.QUALIFIED),
  MATERIALIZED_VIEW("materialized view", "MATERIALIZED VIEW", Address.QUALIFIED),
  VIEW_COLUMN("column", "COLUMN", Address.MEMBER),
  TRIGGER("trigger", "TRIGGER", Address.ON_PARENT),
  RULE("rule", "RULE", Address.ON_PARENT),
  POLICY("policy", "POLICY", Address.ON_PARENT),
  LANGUAGE("language", "LANGUAGE", Address.GLOBAL),
  TRANSFORM("transform", "TRANSFORM", Address.PHRASE),
  FOREIGN_TABLE("foreign table", "FOREIGN TABLE", Address.QUALIFIED),
  DEFAULT_PRIVILEGES("default privileges", "DEFAULT PRIVILEGES", Address.PHRASE),
  PUBLICATION("publication", "PUBLICATION", Address.GLOBAL),
  PUBLISHED_TABLE("published table", "TABLE", Address.ATTACHED),
  SUBSCRIPTION("subscription", "SUBSCRIPTION", Address.GLOBAL),
  EVENT_TRIGGER("event trigger", "EVENT TRIGGER", Address.GLOBAL),
  OWNED_BY("ownership", "OWNED BY", Address.ATTACHED),
  EXTENSION_DEPENDENCY("dependency on extensions", "DEPENDS ON EXTENSION", Address.ATTACHED),
  OWNER("owner", "OWNER", Address.ATTACHED),
  GRANTS("grants", "GRANT", Address.ATTACHED),
  COMMENT("comment", "COMMENT", Address.ATTACHED),
  SECURITY_LABEL("security label", "SECURITY LABEL", Address.ATTACHED),
  COPY("copy", "", Address.ATTACHED),
  BACKFILL("backfill", "", Address.ATTACHED),
  ROWS("rows", "", Address.ATTACHED),
  OTHER_ROWS("other rows", "", Address.ATTACHED),
  STATEMENT("statement", "", Address.GLOBAL),
  /** What PostgreSQL has and no kind describes yet: seen, counted, never touched. */
  UNMODELLED("unmodelled", "", Address.GLOBAL);

  /** How SQL addresses an object of a kind. */
  public enum Address {
    /** By its bare name: {@code SCHEMA app}. */
    GLOBAL,
    /** By its name within its schema: {@code TABLE app.tool}. */
    QUALIFIED,
    /**
     * By its own name in the schema of the relation that it belongs to: {@code INDEX app.tool_idx}.
     */
    SIBLING,
    /** As a member of a relation: {@code COLUMN app.tool.tags}. */
    MEMBER,
    /** By its name on a relation: {@code TRIGGER touch ON app.tool}. */
    ON_PARENT,
    /** By its name and an index method: {@code OPERATOR CLASS app.money_ops USING btree}. */
    FOR_METHOD,
    /** By what it joins: {@code CAST (app.money AS text)}. */
    PHRASE,
    /** Only through the object that it is attached to: a comment, an owner, grants. */
    ATTACHED
  }

  private final String word;
  private final String keyword;
  private final Address address;

  KindName(String word, String keyword, Address address) {
    this.word = word;
    this.keyword = keyword;
    this.address = address;
  }

  /** The word for this kind in messages, plans and documentation. */
  public String word() {
    return word;
  }

  /**
   * The keyword that SQL uses for this kind in {@code COMMENT ON}, {@code ALTER} and {@code DROP}.
   */
  public String keyword() {
    return keyword;
  }

  /** Whether objects of this kind that are no parts of others belong to no schema. */
  public boolean isOfDatabase() {
    return address == Address.GLOBAL || address == Address.PHRASE;
  }

  /**
   * Whether SQL uses objects of this kind without naming them in a way that its text could tell: by
   * a symbol, or because types meet.
   */
  public boolean isUsedUnnamed() {
    return switch (this) {
      case OPERATOR, OPERATOR_CLASS, CAST -> true;
      default -> false;
    };
  }

  /** Whether this is said of what tables hold, which is no definition. */
  public boolean isOfRows() {
    return switch (this) {
      case COPY, BACKFILL, ROWS, OTHER_ROWS -> true;
      default -> false;
    };
  }

  /** Whether PostgreSQL's catalogs have objects of this kind, and a kind here reads them. */
  public boolean isRead() {
    return !isOfRows() && this != STATEMENT && this != UNMODELLED;
  }

  /** How SQL addresses an object of this kind. */
  public Address address() {
    return address;
  }

  /** Whether PostgreSQL can give an object of this kind another name. */
  public boolean canBeRenamed() {
    return switch (this) {
      case EXTENSION, ACCESS_METHOD, OPERATOR, STATEMENT, UNMODELLED -> false;
      default -> address != Address.ATTACHED && address != Address.PHRASE;
    };
  }
}
