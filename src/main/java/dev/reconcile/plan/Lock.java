package dev.reconcile.plan;

/**
 * Table-level lock modes (PostgreSQL documentation, 13.3.1), weakest first, and what they block.
 */
public enum Lock {
  /** No lock on any table. */
  NONE("", "nothing"),
  /** Reading. */
  ACCESS_SHARE("ACCESS SHARE", "nothing"),
  /** Index builds beside traffic, validation, statistics. */
  SHARE_UPDATE_EXCLUSIVE("SHARE UPDATE EXCLUSIVE", "other schema changes"),
  /** An ordinary index build. */
  SHARE("SHARE", "writes"),
  /** Triggers and foreign keys. */
  SHARE_ROW_EXCLUSIVE("SHARE ROW EXCLUSIVE", "writes"),
  /** Almost every ALTER TABLE. */
  ACCESS_EXCLUSIVE("ACCESS EXCLUSIVE", "reads and writes");

  private final String sqlName;
  private final String blocks;

  Lock(String sqlName, String blocks) {
    this.sqlName = sqlName;
    this.blocks = blocks;
  }

  /** The name in PostgreSQL's documentation. */
  public String sqlName() {
    return sqlName;
  }

  /** What others cannot do while the lock is held. */
  public String blocks() {
    return blocks;
  }
}
