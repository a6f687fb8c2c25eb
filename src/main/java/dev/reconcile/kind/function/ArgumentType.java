package dev.reconcile.kind.function;

import dev.reconcile.sql.TypeName;
import java.util.regex.Pattern;

/** Types of parameters and results, of which PostgreSQL keeps neither length nor precision. */
final class ArgumentType {

  private static final Pattern ALWAYS_SEARCHED =
      Pattern.compile("^(public|pg_catalog)\\s*\\.\\s*", Pattern.CASE_INSENSITIVE);

  private static final Pattern PUBLIC = Pattern.compile("public\\s*\\.", Pattern.CASE_INSENSITIVE);

  private static final Pattern MODIFIER = Pattern.compile("\\([^)]*\\)");

  private ArgumentType() {}

  /**
   * The spelling of {@code format_type}, as far as it can be told without a server. The schemas
   * that are always searched are left out, as the server leaves them out, unless a built-in type
   * would be found first.
   */
  static String canonical(String type) {
    String written = type.strip();
    String visible = ALWAYS_SEARCHED.matcher(written).replaceFirst("");
    String canonical = TypeName.canonical(visible);
    if (PUBLIC.matcher(written).lookingAt() && TypeName.isBuiltIn(canonical)) {
      return "public." + visible;
    }
    return canonical.contains("\"") ? canonical : MODIFIER.matcher(canonical).replaceAll("");
  }
}
