package dev.reconcile.kind.function;

import dev.reconcile.sql.TypeName;
import java.util.regex.Pattern;

/** Types of parameters and results, of which PostgreSQL keeps neither length nor precision. */
final class ArgumentType {

  private static final Pattern ALWAYS_SEARCHED =
      Pattern.compile("^(public|pg_catalog)\\s*\\.\\s*", Pattern.CASE_INSENSITIVE);

  private static final Pattern MODIFIER = Pattern.compile("\\([^)]*\\)");

  private ArgumentType() {}

  /**
   * The spelling of {@code format_type}, as far as it can be told without a server. The schemas
   * that are always searched are left out, as the server leaves them out.
   */
  static String canonical(String type) {
    String visible = ALWAYS_SEARCHED.matcher(type.strip()).replaceFirst("");
    String canonical = TypeName.canonical(visible);
    return canonical.contains("\"") ? canonical : MODIFIER.matcher(canonical).replaceAll("");
  }
}
