package dev.reconcile.testing;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where a database is, read from {@code postgresql://user:password@host:port/name?option=value} or
 * from a JDBC URL, which is taken as it is.
 *
 * @param jdbcUrl the address without user, password and options, if it came in libpq's form
 * @param options user, password and options
 */
record ServerAddress(String jdbcUrl, Map<String, String> options) {
  ServerAddress {
    options = Map.copyOf(options);
  }

  static ServerAddress of(String url) {
    if (url.startsWith("jdbc:")) {
      return new ServerAddress(url, Map.of());
    }
    URI uri = URI.create(url);
    String host = uri.getHost() == null ? "localhost" : uri.getHost();
    int port = uri.getPort() < 0 ? 5432 : uri.getPort();
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return new ServerAddress("jdbc:postgresql://" + host + ":" + port + path, options(uri));
  }

  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.putAll(options);
    return DriverManager.getConnection(jdbcUrl, properties);
  }

  private static Map<String, String> options(URI uri) {
    Map<String, String> options = new TreeMap<>();
    if (uri.getRawUserInfo() != null) {
      put(options, "user", before(uri.getRawUserInfo(), ":"));
      put(options, "password", after(uri.getRawUserInfo(), ":"));
    }
    if (uri.getRawQuery() != null) {
      for (String option : uri.getRawQuery().split("&", -1)) {
        put(options, before(option, "="), after(option, "="));
      }
    }
    return options;
  }

  private static void put(Map<String, String> options, String key, String encoded) {
    if (!encoded.isEmpty()) {
      // In libpq's form a plus is a plus, not a blank.
      options.put(
          key, URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
  }

  private static String before(String text, String separator) {
    int at = text.indexOf(separator);
    return at < 0 ? text : text.substring(0, at);
  }

  private static String after(String text, String separator) {
    int at = text.indexOf(separator);
    return at < 0 ? "" : text.substring(at + separator.length());
  }
}
