package dev.reconcile.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.kind.Inheritance;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import dev.reconcile.plan.TextDependencies;
import dev.reconcile.spec.LoadedSpec;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whatever the server says that objects need was told from their descriptions: of views, functions
 * with SQL-standard bodies, defaults, generated columns, checks, keys of indexes, policies, rules,
 * conditions of triggers, domains.
 */
final class ToldDependencies {

  private static final String NEEDS = " needs ";

  /**
   * Parts count as the relation or domain that they belong to; what partitions inherit is left out.
   */
  private static final String DEPENDENCIES =
      """
      with users as (
        select d.refclassid, d.refobjid,
          case d.classid
            when 'pg_class'::regclass then coalesce((select i.indrelid from pg_index i where i.indexrelid = d.objid), d.objid)
            when 'pg_attrdef'::regclass then (select a.adrelid from pg_attrdef a where a.oid = d.objid)
            when 'pg_constraint'::regclass then (select coalesce(nullif(c.conrelid, 0), c.contypid) from pg_constraint c where c.oid = d.objid and c.conparentid = 0)
            when 'pg_trigger'::regclass then (select t.tgrelid from pg_trigger t where t.oid = d.objid)
            when 'pg_policy'::regclass then (select p.polrelid from pg_policy p where p.oid = d.objid)
            when 'pg_rewrite'::regclass then (select w.ev_class from pg_rewrite w where w.oid = d.objid)
            else d.objid
          end as id
        from pg_depend d
        where d.deptype = 'n' and d.objid >= 16384 and d.refobjid >= 16384
      ),
      named as materialized (
        select r.oid, format('%s.%s', n.nspname, r.relname) as name
        from pg_class r join pg_namespace n on n.oid = r.relnamespace
        where r.oid >= 16384 and r.relkind not in ('i', 'I', 'c')
        union all
        select p.oid, format('%s.%s', n.nspname, p.proname)
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.oid >= 16384
        union all
        select t.oid, format('%s.%s', n.nspname, coalesce(e.typname, t.typname))
        from pg_type t join pg_namespace n on n.oid = t.typnamespace left join pg_type e on e.typarray = t.oid
        where t.oid >= 16384
      )
      select coalesce(string_agg(distinct u.name || ' needs ' || n.name, e'\\n'), '')
      from users d
      join named n on n.oid = d.refobjid
      join named u on u.oid = d.id
      where u.name <> n.name and u.name not like 'reconcile.%'
      """;

  private ToldDependencies() {}

  /** Compares those of a project with those of the database that was built from it. */
  static void areAllThatThereAre(LoadedSpec spec, String url) throws SQLException {
    Schema schema = Inheritance.complete(spec.schema(), spec.schema());
    if (schema.objects().stream().noneMatch(ToldDependencies::hasExpression)) {
      return;
    }
    Dependencies texts = TextDependencies.of(schema, schema, List.of("public"));
    Map<String, Set<String>> told = new HashMap<>();
    Set<String> untold = new HashSet<>();
    for (SchemaObject object : schema.objects()) {
      Set<String> needed =
          Stream.concat(texts.neededBy(object.id()).stream(), object.references(schema).stream())
              .map(ToldDependencies::name)
              .collect(Collectors.toSet());
      told.computeIfAbsent(name(object.id()), id -> new TreeSet<>()).addAll(needed);
      if (spec.scope().isExternal(object.id())) {
        untold.add(name(object.id())); // what it reads is others' to say
      } else if (object.id().kind().isUsedUnnamed()) {
        untold.addAll(needed);
      }
    }
    assertThat(new TestDatabase(url).value(DEPENDENCIES).lines().map(line -> line.split(NEEDS)))
        .filteredOn(step -> told.containsKey(step[0]) && told.containsKey(step[1]))
        .filteredOn(step -> !(untold.contains(step[0]) || untold.contains(step[1])))
        .allMatch(step -> leads(told, step[0], step[1]), "was told from the descriptions");
  }

  private static boolean hasExpression(SchemaObject object) {
    return object.sqlTexts().stream().anyMatch(text -> text.form() != SqlText.Form.TYPE);
  }

  private static String name(ObjectId id) {
    return id.whole().schemaName() + "." + id.whole().bareName();
  }

  /** What needs something that needs another thing comes after both. */
  private static boolean leads(Map<String, Set<String>> told, String from, String to) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      for (String next : told.getOrDefault(open.pop(), Set.of())) {
        if (next.equals(to)) {
          return true;
        }
        if (seen.add(next)) {
          open.push(next);
        }
      }
    }
    return false;
  }
}
