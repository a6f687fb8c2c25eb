package dev.reconcile.app;

import java.lang.module.ModuleDescriptor.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions of an extension: {@code >=0.7}, {@code >=1.2, <2}, or {@code 1.3} for just that one.
 *
 * @param bounds all of which a version must keep
 */
record VersionRange(List<Bound> bounds) {

  private static final Pattern FORM = Pattern.compile("(>=|<=|>|<|=)?\\s*([^\\s,<>=]+)");

  /** A comparison with a version. */
  record Bound(String operator, String version) {

    boolean allows(String found) {
      int order = compare(found, version);
      return switch (operator) {
        case ">=" -> order >= 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        case "<" -> order < 0;
        default -> order == 0;
      };
    }
  }

  static VersionRange parse(String text) {
    List<Bound> bounds = new ArrayList<>();
    Matcher matcher = FORM.matcher(text);
    while (matcher.find()) {
      String operator = matcher.group(1);
      bounds.add(new Bound(operator == null ? "=" : operator, matcher.group(2)));
    }
    return new VersionRange(List.copyOf(bounds));
  }

  boolean contains(String version) {
    return bounds.stream().allMatch(bound -> bound.allows(version));
  }

  /** Extensions may call their versions anything; those that begin with a number have an order. */
  private static int compare(String one, String other) {
    boolean ordered = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
    return ordered ? Version.parse(one).compareTo(Version.parse(other)) : one.compareTo(other);
  }
}
