package dev.reconcile.cli;

import dev.reconcile.database.ConnectionUrl;
import dev.reconcile.database.Session;
import dev.reconcile.project.Database;
import dev.reconcile.project.Database.Tenants;
import dev.reconcile.project.Project;
import dev.reconcile.project.Variables;
import dev.reconcile.sql.SqlWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The databases of a project, each tenant for itself. */
final class Destinations {

  private Destinations() {}

  /**
   * One database.
   *
   * @param arguments what the command line of a command for it alone ends with
   * @param environment which one it has, unless the command line names another; null for none
   */
  record Destination(String name, List<String> arguments, @Nullable String environment) {}

  /** All of them, in the order of the file. */
  static List<Destination> of(Project project, Console console) {
    Variables variables = new Variables(console.environment());
    List<Destination> all = new ArrayList<>();
    for (Database database : project.databases()) {
      if (database.tenants() instanceof Tenants.None) {
        all.add(destination(project, database, database.name(), variables.replace(database.url())));
      } else {
        for (String tenant : tenants(project, database.tenants(), console)) {
          all.add(
              destination(
                  project,
                  database,
                  database.name() + "/" + tenant,
                  variables.replace(database.url()).replace(Database.TENANT, tenant)));
        }
      }
    }
    return all;
  }

  private static Destination destination(
      Project project, Database database, String name, String url) {
    Path folder = folder(project, database);
    return new Destination(
        name, List.of("--dir", folder.toString(), "--url", url), database.environment());
  }

  private static Path folder(Project project, Database database) {
    return database.directory() == null
        ? project.directory()
        : project.directory().resolve(database.directory()).normalize();
  }

  /** The folders of databases that are not described in the project's own. */
  static SortedSet<Path> otherFolders(Project project) {
    SortedSet<Path> folders = new TreeSet<>();
    project.databases().forEach(database -> folders.add(folder(project, database)));
    folders.remove(project.directory());
    return folders;
  }

  private static List<String> tenants(Project project, Tenants tenants, Console console) {
    if (tenants instanceof Tenants.Listed listed) {
      return listed.names();
    }
    if (tenants instanceof Tenants.InFile file) {
      return TextFile.read(project.directory().resolve(file.file()))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    }
    return tenants instanceof Tenants.Asked asked ? asked(asked, console) : List.of();
  }

  private static List<String> asked(Tenants.Asked asked, Console console) {
    Variables variables = new Variables(console.environment());
    ConnectionUrl url = ConnectionUrl.parse(variables.replace(asked.url()), console.environment());
    try (Session session = Session.open(url, List.of("public"))) {
      return session
          .inTransaction(
              Session.Mode.SNAPSHOT,
              () ->
                  session.ask(
                      new SqlWriter().fragment(asked.query()).done(), "asking for the tenants"))
          .stream()
          .flatMap(Optional::stream)
          .toList();
    }
  }
}
