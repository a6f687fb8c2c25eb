package dev.reconcile.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Loads the query that lies beside a class, as {@code IndexCatalog.sql} beside IndexCatalog. */
public final class SqlResource {

  private SqlResource() {}

  /**
   * The text of the {@code .sql} file named like the given class.
   *
   * @throws IllegalStateException when there is none, which is a fault of the build
   */
  public static String beside(Class<?> owner) {
    return beside(owner, "");
  }

  /**
   * The text of one of several {@code .sql} files of a class.
   *
   * @param rest what its name has behind that of the class
   * @throws IllegalStateException when there is none, which is a fault of the build
   */
  public static String beside(Class<?> owner, String rest) {
    String name = owner.getSimpleName() + rest + ".sql";
    try (InputStream resource = owner.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("missing resource " + name + " beside " + owner.getName());
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
