package dev.reconcile.kind.grants;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One privilege: {@code select}, {@code select with grant option}.
 *
 * @param name in lower case
 * @param grantable whether who has it may grant it
 */
record Privilege(String name, boolean grantable) implements Comparable<Privilege> {

  private static final String OPTION = " with grant option";

  static Privilege parse(String text) {
    String words = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    boolean grantable = words.endsWith(OPTION);
    return new Privilege(
        grantable ? words.substring(0, words.length() - OPTION.length()) : words, grantable);
  }

  /** The strongest form of each privilege. */
  static SortedSet<Privilege> parse(List<String> texts) {
    SortedSet<Privilege> privileges = new TreeSet<>();
    texts.forEach(text -> privileges.add(parse(text)));
    privileges.removeIf(
        privilege -> !privilege.grantable && privileges.contains(privilege.withOption()));
    return privileges;
  }

  Privilege withOption() {
    return new Privilege(name, true);
  }

  @Override
  public int compareTo(Privilege other) {
    return Comparator.comparing(Privilege::name)
        .thenComparing(Privilege::grantable)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return grantable ? name + OPTION : name;
  }
}
