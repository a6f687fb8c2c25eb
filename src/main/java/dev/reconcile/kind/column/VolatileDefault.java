package dev.reconcile.kind.column;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Defaults that PostgreSQL has to compute for every row of a table that gets the column; any other
 * is stored once, beside the rows (PostgreSQL documentation, ALTER TABLE, notes).
 */
final class VolatileDefault {

  private static final Pattern VOLATILE =
      Pattern.compile(
          "\\b(nextval|gen_random_uuid|uuid_generate_v[14](mc)?|uuidv[47]|random|random_normal"
              + "|clock_timestamp|timeofday|setval|gen_random_bytes|txid_current)\\s*\\(",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COUNTING =
      Pattern.compile("\\b(nextval|setval)\\s*\\(", Pattern.CASE_INSENSITIVE);

  private VolatileDefault() {}

  static boolean is(@Nullable String expression) {
    return expression != null && VOLATILE.matcher(expression).find();
  }

  /** Whether the value is another one in each database, as that of a sequence need not be. */
  static boolean isByChance(@Nullable String expression) {
    return is(expression) && !COUNTING.matcher(String.valueOf(expression)).find();
  }
}
