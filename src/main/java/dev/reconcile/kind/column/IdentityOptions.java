package dev.reconcile.kind.column;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The options of an identity column's sequence as a clause of ALTER COLUMN. */
final class IdentityOptions {

  private static final Pattern OPTION =
      Pattern.compile("(START WITH|INCREMENT BY|MINVALUE|MAXVALUE|CACHE)( -?\\d+)|(CYCLE)");

  private IdentityOptions() {}

  /** Sets each option, those that are not given to their defaults. */
  static String setters(String options) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("INCREMENT BY", "INCREMENT BY 1");
    settings.put("MINVALUE", "NO MINVALUE");
    settings.put("MAXVALUE", "NO MAXVALUE");
    settings.put("START WITH", "START WITH 1");
    settings.put("CACHE", "CACHE 1");
    settings.put("CYCLE", "NO CYCLE");
    for (MatchResult option : OPTION.matcher(options).results().toList()) {
      String word = option.group(1) == null ? option.group(3) : option.group(1);
      settings.put(word, option.group());
    }
    return settings.values().stream().map(each -> "SET " + each).collect(Collectors.joining(" "));
  }
}
