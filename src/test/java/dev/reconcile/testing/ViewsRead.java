package dev.reconcile.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.app.Kinds;
import dev.reconcile.app.validation.DesiredNames;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.expression.token.Name;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.SpecLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What views read, as told from their text, is what the server says they depend on. */
public final class ViewsRead {

  private static final String READS = " reads ";

  private static final Set<String> SYSTEM = Set.of("pg_catalog", "information_schema");

  /**
   * Constants of the type regclass are dependencies, too, which is why sequences are left out;
   * composite types are none that are read.
   */
  private static final String DEPENDENCIES =
      """
      select coalesce(string_agg(distinct format('%s.%s reads %s.%s', vn.nspname, v.relname, rn.nspname, r.relname), e'\\n'), '')
      from pg_rewrite w
      join pg_class v on v.oid = w.ev_class and v.relkind in ('v', 'm')
      join pg_namespace vn on vn.oid = v.relnamespace
      join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid
        and d.refclassid = 'pg_class'::regclass and d.refobjid <> v.oid
      join pg_class r on r.oid = d.refobjid and r.relkind not in ('S', 'c')
      join pg_namespace rn on rn.oid = r.relnamespace
      where w.rulename = '_RETURN'
        and vn.nspname not in ('pg_catalog', 'information_schema', 'reconcile')
        and rn.nspname not in ('pg_catalog', 'information_schema')
      """;

  private ViewsRead() {}

  /** Compares the views of a project with those of the database that was built from it. */
  public static void asToldFromText(Path project, String url) throws IOException, SQLException {
    LoadedSpec spec = new SpecLoader(Kinds.specs()).load(files(project), new Diagnostics());
    ToldDependencies.areAllThatThereAre(spec, url);
    List<ObjectId> views =
        spec.schema().ids().stream()
            .filter(id -> id.kind() == KindName.VIEW || id.kind() == KindName.MATERIALIZED_VIEW)
            .filter(id -> !spec.scope().isExternal(id))
            .toList();
    if (!views.isEmpty()) {
      DesiredNames names = new DesiredNames(spec, List.of("public"));
      List<String> told = views.stream().flatMap(view -> read(names, view)).toList();
      List<String> depended =
          new TestDatabase(url)
              .value(DEPENDENCIES)
              .lines()
              .filter(line -> views.stream().anyMatch(view -> line.startsWith(view.path() + READS)))
              .toList();
      assertThat(depended).containsAll(told);
      // A field of a whole row of another view is a dependency on what that view reads.
      assertThat(depended).allMatch(line -> leads(told, line.split(READS)));
    }
  }

  private static boolean leads(List<String> told, String[] way) {
    return told.contains(way[0] + READS + way[1])
        || told.stream()
            .map(line -> line.split(READS))
            .anyMatch(
                step -> step[0].equals(way[0]) && leads(told, new String[] {step[1], way[1]}));
  }

  private static Stream<String> read(DesiredNames names, ObjectId view) {
    return names.query(view).orElseThrow().relations().stream()
        .filter(relation -> !SYSTEM.contains(String.valueOf(relation.schema())))
        .map(Name::toString)
        .map(relation -> view.path() + READS + relation);
  }

  private static Map<String, String> files(Path project) throws IOException {
    try (Stream<Path> found = Files.walk(project.resolve("schema"))) {
      Map<String, String> texts = new LinkedHashMap<>();
      for (Path file : found.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        texts.put(file.toString(), Files.readString(file));
      }
      return texts;
    }
  }
}
