package dev.reconcile.project;

import dev.reconcile.project.Database.Tenants;
import dev.reconcile.spec.SpecBody;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code databases: {main: {url: ...}, shop: {url: ".../shop_{tenant}", tenants: [a, b]}}}.
 */
final class DatabaseReader {

  private DatabaseReader() {}

  static List<Database> read(SpecBody project) {
    SpecBody body = project.body("databases");
    if (body == null) {
      return List.of();
    }
    List<Database> databases = new ArrayList<>();
    for (String name : body.keys()) {
      SpecBody one = body.body(name, "url");
      if (one != null) {
        String url = one.requireText("url");
        Tenants tenants = tenants(one);
        if (url.contains(Database.TENANT) == tenants instanceof Tenants.None) {
          one.error(
              one.place(),
              "wrong-tenants",
              "the URL of " + name + " and its tenants do not go together",
              "write {tenant} in the URL where the name of each belongs");
        }
        databases.add(new Database(name, url, one.text("dir"), one.text("environment"), tenants));
      }
    }
    return databases;
  }

  private static Tenants tenants(SpecBody database) {
    if (!database.has("tenants")) {
      return new Tenants.None();
    }
    if (!database.holdsMapping("tenants")) {
      return new Tenants.Listed(database.texts("tenants"));
    }
    SpecBody body = database.body("tenants");
    String file = body == null ? null : body.text("file");
    if (body == null || file != null) {
      return new Tenants.InFile(file == null ? "" : file);
    }
    return new Tenants.Asked(body.requireText("query"), body.requireText("url"));
  }
}
