package dev.reconcile.kind.grants;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One privilege: {@code select}, {@code select with grant option}, {@code select granted by clerk}.
 *
 * @param name in lower case
 * @param grantable whether who has it may grant it
 * @param grantor who granted it; null for the owner of the object
 */
record Privilege(String name, boolean grantable, @Nullable String grantor)
    implements Comparable<Privilege> {

  /** All that there are on an object; of the server's version depends which these are. */
  static final String ALL = "all";

  private static final String OPTION = " with grant option";
  private static final String GRANTOR = " granted by ";

  static Privilege parse(String text) {
    String plain = text.strip();
    int by = plain.toLowerCase(Locale.ROOT).indexOf(GRANTOR);
    String grantor = by < 0 ? null : plain.substring(by + GRANTOR.length()).strip();
    String said = by < 0 ? plain : plain.substring(0, by).strip();
    String words = said.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    boolean grantable = words.endsWith(OPTION);
    return new Privilege(
        grantable ? words.substring(0, words.length() - OPTION.length()) : words,
        grantable,
        grantor);
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
    return new Privilege(name, true, grantor);
  }

  boolean isGrantedBy(@Nullable String role) {
    return role == null ? grantor == null : role.equals(grantor);
  }

  /** The privileges by their names, where {@code all} stands for the given ones. */
  static List<String> spelledOut(List<String> texts, List<String> all) {
    return texts.stream()
        .map(Privilege::parse)
        .flatMap(privilege -> privilege.named(all))
        .map(Privilege::toString)
        .toList();
  }

  private Stream<Privilege> named(List<String> all) {
    return name.equals(ALL)
        ? all.stream().map(one -> new Privilege(one, grantable, grantor))
        : Stream.of(this);
  }

  /** The same where it was the owner who granted it. */
  Privilege ofOwner() {
    return new Privilege(name, grantable, null);
  }

  @Override
  public int compareTo(Privilege other) {
    return Comparator.comparing(Privilege::name)
        .thenComparing(Privilege::grantable)
        .thenComparing(Privilege::grantor, Comparator.nullsFirst(Comparator.naturalOrder()))
        .compare(this, other);
  }

  @Override
  public String toString() {
    return name + (grantable ? OPTION : "") + (grantor == null ? "" : GRANTOR + grantor);
  }
}
