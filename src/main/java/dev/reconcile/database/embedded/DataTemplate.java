package dev.reconcile.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A data directory as {@code initdb} leaves it, to be copied: that takes a tenth of the time.
 *
 * @param folder has the data directory and the password that its superuser got
 */
record DataTemplate(Path folder) {

  /** The first PostgreSQL that brings its own locales, the same on every machine. */
  private static final int BUILTIN_LOCALES = 17;

  static void make(Path folder, Installation installation, int majorVersion, ServerUser user)
      throws IOException {
    Path password = folder.resolve("password");
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, newPassword());
    user.take(folder);
    List<String> words = new ArrayList<>();
    words.addAll(List.of(installation.program("initdb"), "--pgdata", folder + "/data"));
    words.addAll(List.of("--username=postgres", "--auth=password", "--pwfile=" + password));
    words.addAll(List.of("--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"));
    if (majorVersion >= BUILTIN_LOCALES) {
      words.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    }
    new Command(user.command(words)).run();
  }

  /** A new password: on a machine that others use, too, loopback alone would let them all in. */
  static String newPassword() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  Path data() {
    return folder.resolve("data");
  }

  String password() throws IOException {
    return Files.readString(folder.resolve("password"));
  }
}
