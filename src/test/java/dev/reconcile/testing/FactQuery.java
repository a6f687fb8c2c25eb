package dev.reconcile.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One question to the catalog, in a file of its own under {@code facts}. It returns the name of an
 * object and a JSON object of its properties; a property that is null is no fact.
 *
 * <p>A file may use the relations {@code scope} (the schemas looked at), {@code member} (what
 * belongs to an extension) and {@code relation} (the relations of those schemas with their quoted
 * names), and may start with {@code -- since: 15} where older servers lack the catalog.
 *
 * @param name the file without its ending
 * @param sql the text of the file
 * @param since the first major version that has the catalogs asked
 */
record FactQuery(String name, String sql, int since) {
  private static final Pattern SINCE = Pattern.compile("^-- since: (\\d+)$", Pattern.MULTILINE);

  private static final String FRAME =
      """
      with scope as (
        select n.oid, n.nspname as name
        from pg_namespace n
        where n.nspname = any (?)
      ), member as (
        select d.classid, d.objid
        from pg_depend d
        where d.deptype = 'e'
      ), relation as (
        select c.*, format('%I.%I', s.name, c.relname) as label
        from pg_class c
        join scope s on s.oid = c.relnamespace
        where (c.tableoid, c.oid) not in (select classid, objid from member)
      ), fact (object, properties) as (
      -- what the file asks
      )
      select f.object || ': ' || p.key || ' = ' || p.value
      from fact f
      cross join lateral jsonb_each_text(f.properties) p
      where p.value is not null
      """;

  static FactQuery named(String name) {
    String sql = resource("facts/" + name + ".sql");
    return new FactQuery(name, sql, since(sql));
  }

  /** The first major version that understands the text, as its own comment says. */
  static int since(String sql) {
    Matcher since = SINCE.matcher(sql);
    return since.find() ? Integer.parseInt(since.group(1)) : 0;
  }

  static String resource(String path) {
    try (InputStream stream = FactQuery.class.getResourceAsStream(path)) {
      return new String(
          Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The facts, each on one line; none from a server that is too old to have them. */
  List<String> ask(Connection connection, List<String> schemas) throws SQLException {
    if (connection.getMetaData().getDatabaseMajorVersion() < since) {
      return List.of();
    }
    String framed = FRAME.replace("-- what the file asks", sql);
    try (PreparedStatement statement = connection.prepareStatement(framed)) {
      statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
      return lines(statement);
    } catch (SQLException failure) {
      throw new SQLException(name + ": " + failure.getMessage(), failure.getSQLState(), failure);
    }
  }

  private static List<String> lines(PreparedStatement statement) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        lines.add(Spelling.settled(rows.getString(1)).replace("\n", "\\n"));
      }
    }
    return lines;
  }
}
