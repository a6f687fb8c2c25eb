package dev.reconcile.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Short names for definitions: the same definitions give the same name, others another. */
public final class Fingerprint {

  private Fingerprint() {}

  /** SHA-256 over all objects of a schema, whatever the order they come in. */
  public static String of(Schema schema) {
    return digest(
        schema.objects().stream()
            .sorted(Comparator.comparing(SchemaObject::id))
            .map(SchemaObject::toString)
            .toList());
  }

  /** SHA-256 over one object. */
  public static String of(SchemaObject object) {
    return digest(List.of(object.toString()));
  }

  /** SHA-256 over texts. */
  public static String digest(List<String> texts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
