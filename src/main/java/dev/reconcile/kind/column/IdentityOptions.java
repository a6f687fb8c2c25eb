package dev.reconcile.kind.column;

import static java.util.stream.Collectors.joining;

import dev.reconcile.kind.SequenceLimits;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The options of an identity column's sequence, as in CREATE SEQUENCE. The canonical form is as
 * short as it can be: what PostgreSQL assumes is left out.
 */
final class IdentityOptions {

  private static final Pattern OPTION =
      Pattern.compile(
          "\\s*(?:(START)(?:\\s+WITH)?|(INCREMENT)(?:\\s+BY)?|(MINVALUE|MAXVALUE|CACHE))\\s+(-?\\d+)"
              + "|\\s*(?:NO\\s+(MINVALUE|MAXVALUE|CYCLE)|(CYCLE))",
          Pattern.CASE_INSENSITIVE);

  private IdentityOptions() {}

  /** The canonical form of a text; empty when it is not a list of options. */
  static Optional<String> canonical(String text, String type) {
    String rest = OPTION.matcher(text).replaceAll("");
    if (!rest.isBlank()) {
      return Optional.empty();
    }
    Map<String, String> given = parse(text);
    Map<String, String> usual = usual(given, type);
    return Optional.of(
        given.entrySet().stream()
            .filter(option -> !option.getValue().equals(usual.get(option.getKey())))
            .map(option -> clause(option.getKey(), option.getValue()))
            .collect(joining(" ")));
  }

  /** Sets the options in which the desired ones differ from the live ones. */
  static String setters(String live, String liveType, String desired, String desiredType) {
    Map<String, String> before = complete(live, liveType);
    return complete(desired, desiredType).entrySet().stream()
        .filter(option -> !option.getValue().equals(before.get(option.getKey())))
        .map(option -> "SET " + clause(option.getKey(), option.getValue()))
        .collect(joining(" "));
  }

  /**
   * What a sequence can give.
   *
   * @param down whether each value is smaller than the one before
   */
  record Range(boolean down, String min, String max) {}

  static Range range(String options, String type) {
    Map<String, String> all = complete(options, type);
    return new Range(
        all.getOrDefault("INCREMENT", "").startsWith("-"),
        all.getOrDefault("MINVALUE", ""),
        all.getOrDefault("MAXVALUE", ""));
  }

  static SequenceLimits limits(String options, String type) {
    Map<String, String> all = complete(options, type);
    return new SequenceLimits(
        Long.parseLong(all.getOrDefault("START", "1")),
        Long.parseLong(all.getOrDefault("MINVALUE", "1")),
        Long.parseLong(all.getOrDefault("MAXVALUE", "1")));
  }

  private static Map<String, String> complete(String options, String type) {
    Map<String, String> given = parse(options);
    Map<String, String> all = new LinkedHashMap<>(usual(given, type));
    all.putAll(given);
    return all;
  }

  private static String clause(String option, String value) {
    return switch (option) {
      case "START" -> "START WITH " + value;
      case "INCREMENT" -> "INCREMENT BY " + value;
      case "CYCLE" -> value.isEmpty() ? "NO CYCLE" : "CYCLE";
      default -> option + " " + value;
    };
  }

  /** Options by name, in the order in which they are written; CYCLE has itself as its value. */
  private static Map<String, String> parse(String text) {
    Map<String, String> found = new LinkedHashMap<>();
    for (MatchResult match : OPTION.matcher(text).results().toList()) {
      for (int group : new int[] {1, 2, 3}) {
        if (match.group(group) != null) {
          found.put(match.group(group).toUpperCase(Locale.ROOT), match.group(4));
        }
      }
      if (match.group(6) != null) {
        found.put("CYCLE", "CYCLE");
      }
    }
    Map<String, String> ordered = new LinkedHashMap<>();
    for (String name :
        new String[] {"START", "INCREMENT", "MINVALUE", "MAXVALUE", "CACHE", "CYCLE"}) {
      if (found.containsKey(name)) {
        ordered.put(name, Objects.requireNonNull(found.get(name)));
      }
    }
    return ordered;
  }

  private static Map<String, String> usual(Map<String, String> given, String type) {
    boolean down = given.getOrDefault("INCREMENT", "1").startsWith("-");
    String min = down ? lowest(type) : "1";
    String max = down ? "-1" : highest(type);
    String start = down ? given.getOrDefault("MAXVALUE", max) : given.getOrDefault("MINVALUE", min);
    Map<String, String> usual = new LinkedHashMap<>();
    usual.put("INCREMENT", "1");
    usual.put("MINVALUE", min);
    usual.put("MAXVALUE", max);
    usual.put("START", start);
    usual.put("CACHE", "1");
    usual.put("CYCLE", "");
    return usual;
  }

  private static String lowest(String type) {
    return switch (type) {
      case "smallint" -> Short.toString(Short.MIN_VALUE);
      case "integer" -> Integer.toString(Integer.MIN_VALUE);
      default -> Long.toString(Long.MIN_VALUE);
    };
  }

  private static String highest(String type) {
    return switch (type) {
      case "smallint" -> Short.toString(Short.MAX_VALUE);
      case "integer" -> Integer.toString(Integer.MAX_VALUE);
      default -> Long.toString(Long.MAX_VALUE);
    };
  }
}
