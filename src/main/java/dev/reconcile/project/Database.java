package dev.reconcile.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A database, or many that are meant to be the same, of a project that has several.
 *
 * @param name what the command line calls it
 * @param url the connection URL, as written; {@code {tenant}} stands for the name of each
 * @param directory the folder of the project that describes it, relative to this one's; null for
 *     this one
 * @param environment whose policy holds there; null for the project's
 * @param tenants which there are
 */
public record Database(
    String name,
    String url,
    @Nullable String directory,
    @Nullable String environment,
    Tenants tenants) {

  /** What stands for the name of a tenant in a URL. */
  public static final String TENANT = "{tenant}";

  /** Where the names of tenants come from. */
  public sealed interface Tenants {

    /** It is one database. */
    record None() implements Tenants {}

    /** They are said. */
    record Listed(List<String> names) implements Tenants {
      /** Takes a copy. */
      public Listed {
        names = List.copyOf(names);
      }
    }

    /** They are the lines of a file. */
    record InFile(String file) implements Tenants {}

    /** They are the first column of a query's answer. */
    record Asked(String query, String url) implements Tenants {}
  }
}
