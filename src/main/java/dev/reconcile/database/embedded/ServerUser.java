package dev.reconcile.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who runs the server: we ourselves, or, because PostgreSQL refuses to run as root, nobody in our
 * stead.
 *
 * @param owner as chown takes it; nothing when we run it ourselves
 */
record ServerUser(String owner) {

  static final ServerUser OURSELVES = new ServerUser("");
  static final ServerUser NOBODY = new ServerUser("65534:65534");

  static ServerUser current() throws IOException {
    Path process = Path.of("/proc/self");
    boolean root = Files.exists(process) && Files.getAttribute(process, "unix:uid").equals(0);
    return root ? NOBODY : OURSELVES;
  }

  /** The command as this user. */
  List<String> command(List<String> words) {
    if (owner.isEmpty()) {
      return words;
    }
    String[] ids = owner.split(":", 2);
    List<String> all = new ArrayList<>();
    all.addAll(
        List.of(
            "setpriv", "--reuid", ids[0], "--regid", ids[1], "--clear-groups", "--no-new-privs"));
    all.addAll(words);
    return all;
  }

  /** Makes a folder this user's. */
  void take(Path folder) throws IOException {
    if (!owner.isEmpty()) {
      Command.of("chown", "-R", owner, folder.toString()).run();
    }
  }

  /** Where things are kept between runs: nobody can't enter root's home folder. */
  Path cacheFolder() {
    String configured = System.getenv("XDG_CACHE_HOME");
    if (configured != null && !configured.isEmpty()) {
      return Path.of(configured, "reconcile");
    }
    return owner.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".cache", "reconcile")
        : Path.of("/var/cache/reconcile");
  }
}
