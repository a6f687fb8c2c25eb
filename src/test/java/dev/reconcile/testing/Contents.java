package dev.reconcile.testing;

import java.sql.SQLException;
import java.util.List;

/**
 * All that a database holds, to tell whether a command left it alone.
 *
 * @param facts of its catalog
 * @param rows a digest of each table's rows
 */
public record Contents(List<String> facts, String rows) {

  private static final String ROWS =
      """
      select coalesce(string_agg(
               format('%s %s', c.oid::regclass,
                 query_to_xml(
                   format('select count(*), sum(hashtextextended(t::text, 0)) from %s t',
                          c.oid::regclass),
                   false, true, '')),
               chr(10) order by c.oid::regclass::text), '')
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname !~ '^pg_|^information_schema$'
      """;

  /** What is there now. */
  public static Contents of(String url) throws SQLException {
    return new Contents(CatalogFacts.readAllBut(url), new TestDatabase(url).value(ROWS));
  }
}
