package dev.reconcile.testing;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * An empty database, of one test alone.
 *
 * @param url its libpq URI
 */
public record TestDatabase(String url) {

  /** A connection that shares no code with the tool. */
  public Connection connect() throws SQLException {
    URI uri = URI.create(url);
    Properties properties = new Properties();
    // The driver takes the statements after a BEGIN ATOMIC body for a part of it; so it splits
    // nothing.
    properties.setProperty("preferQueryMode", "simple");
    if (uri.getRawUserInfo() != null) {
      String[] user = uri.getRawUserInfo().split(":", 2);
      properties.setProperty("user", decode(user[0]));
      properties.setProperty("password", user.length > 1 ? decode(user[1]) : "");
    }
    int port = uri.getPort() < 0 ? 5432 : uri.getPort();
    return DriverManager.getConnection(
        "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath(), properties);
  }

  /** Runs statements, separated by semicolons. */
  public void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of the first row, as text. */
  public String value(String query) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      if (!rows.next()) {
        throw new SQLException("no rows: " + query);
      }
      return String.valueOf(rows.getString(1));
    }
  }

  /** The URL by which another role gets there. */
  public String urlOf(String role, String password) {
    String server = URI.create(url).getRawAuthority();
    String place = server.substring(server.indexOf('@') + 1);
    return url.replace(server, role + ":" + password + "@" + place);
  }

  private static String decode(String text) {
    // In a URI, unlike in a form, a plus sign is a plus sign.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
