package dev.reconcile.report;

import java.util.List;

/**
 * Tables and views with what joins them, to be drawn in whichever way.
 *
 * @param boxes tables and views
 * @param arrows what joins them; one that leads out of the picture is left out
 */
public record Diagram(List<Box> boxes, List<Arrow> arrows) {

  /** Takes copies. */
  public Diagram {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
  }

  /**
   * A table or a view.
   *
   * @param name with its schema
   * @param sort what it is: "table", "view", ...
   * @param rows its columns
   */
  public record Box(String name, String sort, List<Row> rows) {
    /** Takes a copy. */
    public Box {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A column.
   *
   * @param type empty where it is not known
   * @param roles which keys it is a part of
   * @param remark what becomes of it; empty when it stays as it is
   */
  public record Row(String name, String type, List<Role> roles, String remark) {
    /** Takes a copy. */
    public Row {
      roles = List.copyOf(roles);
    }
  }

  /** What a column is for. */
  public enum Role {
    /** A part of the primary key. */
    PRIMARY_KEY("PK"),
    /** A part of a foreign key. */
    FOREIGN_KEY("FK"),
    /** Unique by itself. */
    UNIQUE("UK");

    private final String sign;

    Role(String sign) {
      this.sign = sign;
    }

    /** Two letters. */
    public String sign() {
      return sign;
    }
  }

  /**
   * From what needs something to what it needs.
   *
   * @param label what to call it
   */
  public record Arrow(String from, String to, Meaning meaning, String label) {}

  /** What an arrow says. */
  public enum Meaning {
    /** Each row refers to one over there. */
    REFERS,
    /** A row may refer to one over there. */
    MAY_REFER,
    /** A view reads. */
    READS
  }
}
