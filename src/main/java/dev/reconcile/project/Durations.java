package dev.reconcile.project;

import dev.reconcile.spec.SpecBody;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 200ms}, {@code 2s}, {@code 5min}, {@code 30d}. */
public final class Durations {

  /** How they are written. */
  public static final String EXAMPLES = "200ms, 2s, 5min or 30d";

  private static final Pattern FORM = Pattern.compile("(\\d+)\\s*(ms|s|min|h|d)");

  private Durations() {}

  static Duration read(SpecBody body, String key, Duration fallback) {
    String text = body.text(key);
    if (text == null) {
      return fallback;
    }
    Optional<Duration> time = parse(text);
    if (time.isEmpty()) {
      body.error(key, "wrong-type", key + " is a length of time, not " + text, "as in " + EXAMPLES);
    }
    return time.orElse(fallback);
  }

  /** What a text says; nothing when it is of another form. */
  public static Optional<Duration> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    long amount = Long.parseLong(form.group(1));
    return Optional.of(
        switch (form.group(2)) {
          case "ms" -> Duration.ofMillis(amount);
          case "s" -> Duration.ofSeconds(amount);
          case "min" -> Duration.ofMinutes(amount);
          case "h" -> Duration.ofHours(amount);
          default -> Duration.ofDays(amount);
        });
  }
}
