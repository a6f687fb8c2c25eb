package dev.reconcile.random;

/**
 * A column made by dice.
 *
 * @param path what its decisions are known by
 * @param name quoted where it needs to be
 */
record RandomColumn(Dice dice, String path, String name, Family family) {

  static RandomColumn of(Dice dice, String table, int number) {
    String path = table + " column " + number;
    String name = number == 3 ? "\"Mixed Case\"" : number == 4 ? "\"order\"" : "c" + number;
    return new RandomColumn(dice, path, name, dice.keep(path + " family", Family.ALL));
  }

  String definition() {
    String type = dice.pick(path + " type", family.types());
    String collation =
        type.equals("text") ? dice.maybe(path + " collation", 20, " collate \"C\"") : "";
    return name
        + " "
        + type
        + collation
        + value()
        + dice.maybe(path + " not null", 40, " not null");
  }

  private String value() {
    return family.defaults().isEmpty() || !dice.happens(path + " has default", 50)
        ? ""
        : " default " + dice.pick(path + " default", family.defaults());
  }

  String check(String constraint) {
    return "constraint " + constraint + " check (" + named(family.check()) + ")";
  }

  /** Method and element of an index. */
  String access() {
    return named(family.access());
  }

  private String named(String template) {
    return template.replace("%s", name);
  }

  boolean hasCheck() {
    return !family.check().isEmpty();
  }

  boolean hasAccess() {
    return !family.access().isEmpty();
  }

  boolean isComparable() {
    return family.access().startsWith("btree");
  }
}
