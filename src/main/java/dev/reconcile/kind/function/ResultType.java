package dev.reconcile.kind.function;

import static java.util.stream.Collectors.joining;

import dev.reconcile.model.KindName;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What functions return: a type, a set of it, or a table. */
final class ResultType {

  private static final Pattern SET =
      Pattern.compile("setof\\s+(?<type>.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern TABLE =
      Pattern.compile("table\\s*\\((?<columns>.*)\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private ResultType() {}

  /** One spelling of what may follow RETURNS. */
  static String canonical(String returns) {
    String text = returns.strip();
    Matcher set = SET.matcher(text);
    if (set.matches()) {
      return "SETOF " + ArgumentType.canonical(set.group("type"));
    }
    Matcher table = TABLE.matcher(text);
    return table.matches()
        ? "TABLE(" + Parameter.canonical(table.group("columns")) + ")"
        : ArgumentType.canonical(text);
  }

  /** The type without what says that there are several; empty for none. */
  static String element(@Nullable String returns) {
    Matcher set = SET.matcher(returns == null ? "" : returns.strip());
    return set.matches() ? set.group("type") : returns == null ? "" : returns.strip();
  }

  /** The columns of a table. */
  static List<Parameter> table(@Nullable String returns) {
    Matcher table = TABLE.matcher(returns == null ? "" : returns.strip());
    return table.matches() ? Parameter.parse(table.group("columns")) : List.of();
  }

  /** Whether rows come out, of which PostgreSQL guesses the number. */
  static boolean isSet(@Nullable String returns) {
    String text = returns == null ? "" : returns.strip().toLowerCase(Locale.ROOT);
    return SET.matcher(text).matches() || TABLE.matcher(text).matches();
  }

  /** What PostgreSQL takes for the result when only OUT parameters tell it. */
  static @Nullable String implied(KindName kind, List<Parameter> parameters) {
    List<String> out =
        parameters.stream()
            .filter(
                parameter ->
                    parameter.mode() == Parameter.Mode.OUT
                        || parameter.mode() == Parameter.Mode.INOUT)
            .map(Parameter::type)
            .toList();
    if (kind == KindName.PROCEDURE || out.isEmpty()) {
      return null;
    }
    return out.size() == 1 ? out.stream().collect(joining()) : "record";
  }
}
