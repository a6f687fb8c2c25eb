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
    Running running = new Running();
    texts.forEach(running::add);
    return running.end();
  }

  /** SHA-256 over texts that come one after the other. */
  public static final class Running {

    private final MessageDigest sha;

    /** Over nothing yet. */
    public Running() {
      try {
        sha = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    /** One more text. */
    public void add(String text) {
      sha.update(text.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
    }

    /** The digest of all. */
    public String end() {
      return HexFormat.of().formatHex(sha.digest());
    }
  }
}
