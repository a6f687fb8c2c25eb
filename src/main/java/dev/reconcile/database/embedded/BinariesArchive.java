package dev.reconcile.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs as a compressed archive in a jar, as the project zonky publishes them for
 * each version and system.
 *
 * @param archive the address of the archive
 */
record BinariesArchive(URL archive) {

  /** The version among our libraries; {@code pom.xml} says which release of it. */
  static final int BUNDLED_VERSION = 17;

  /**
   * The one for this machine.
   *
   * @param jar null means the one among our libraries
   */
  static BinariesArchive of(int majorVersion, @Nullable Path jar) throws IOException {
    if (jar != null) {
      return new BinariesArchive(URI.create("jar:" + jar.toUri() + "!/" + name()).toURL());
    }
    URL bundled = BinariesArchive.class.getResource("/" + name());
    if (bundled == null || majorVersion != BUNDLED_VERSION) {
      throw new IOException(
          "there are no binaries of PostgreSQL " + majorVersion + " for " + platform() + " here");
    }
    return new BinariesArchive(bundled);
  }

  private static String name() {
    return "postgres-" + platform() + ".txz";
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch");
    return (system.startsWith("mac") ? "darwin" : system)
        + (machine.equals("aarch64") ? "-arm_64" : "-x86_64");
  }

  /**
   * Tells the archive from others: by the checksum in the jar's directory, which costs no reading.
   */
  String key() throws IOException {
    JarURLConnection connection = (JarURLConnection) archive.openConnection();
    return "postgresql-" + Long.toHexString(connection.getJarEntry().getCrc());
  }

  /** Fills a folder with {@code bin}, {@code lib} and {@code share}. */
  void unpack(Path folder) throws IOException {
    try (InputStream tar = new XZInputStream(archive.openStream())) {
      Command.of("tar", "-x", "--no-same-owner", "-C", folder.toString()).run(tar);
    }
  }
}
