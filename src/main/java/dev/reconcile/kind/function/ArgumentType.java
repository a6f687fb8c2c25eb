package dev.reconcile.kind.function;

import dev.reconcile.sql.TypeName;

/** Types of parameters and results, of which PostgreSQL keeps neither length nor precision. */
final class ArgumentType {

  private ArgumentType() {}

  /**
   * The spelling of {@code format_type}, as far as it can be told without a server. The schemas
   * that are always searched are left out, as the server leaves them out.
   */
  static String canonical(String type) {
    String visible = type.strip().replaceFirst("(?i)^(public|pg_catalog)\\s*\\.\\s*", "");
    String canonical = TypeName.canonical(visible);
    return canonical.contains("\"") ? canonical : canonical.replaceAll("\\([^)]*\\)", "");
  }
}
