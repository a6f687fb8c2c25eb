package dev.reconcile.database;

import dev.reconcile.diagnostic.ReconcileException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and how to log in: a libpq URI (PostgreSQL documentation, 34.1.1.2) or a JDBC
 * URL, completed from {@code pg_service.conf} and the PG* environment variables as psql does.
 * {@code ~/.pgpass} is read by the JDBC driver.
 */
public final class ConnectionUrl {

  private static final Pattern LIBPQ =
      Pattern.compile(
          "postgres(ql)?://((?<user>[^:@/?]*)(:(?<password>[^@/?]*))?@)?(?<hosts>[^/?]*)"
              + "(/(?<database>[^?/@]*))?(\\?(?<parameters>.*))?");

  private static final Pattern PASSWORD =
      Pattern.compile("postgres(ql)?://([^/?]*:[^@/?]+@|[^?]*\\?(.*&)?(ssl)?password=.)");

  private static final String HOST =
      "([\\w.-]+|\\[[0-9a-fA-F:.%\\w]+]|[0-9a-fA-F:.]*::[0-9a-fA-F:.]*)(:\\d+)+";

  private static final Map<String, String> ENVIRONMENT =
      Map.ofEntries(
          Map.entry("PGHOST", "host"),
          Map.entry("PGPORT", "port"),
          Map.entry("PGDATABASE", "dbname"),
          Map.entry("PGUSER", "user"),
          Map.entry("PGPASSWORD", "password"),
          Map.entry("PGPASSFILE", "passfile"),
          Map.entry("PGSERVICE", "service"),
          Map.entry("PGAPPNAME", "application_name"),
          Map.entry("PGOPTIONS", "options"),
          Map.entry("PGSSLMODE", "sslmode"),
          Map.entry("PGSSLCERT", "sslcert"),
          Map.entry("PGSSLKEY", "sslkey"),
          Map.entry("PGSSLROOTCERT", "sslrootcert"),
          Map.entry("PGCHANNELBINDING", "channel_binding"),
          Map.entry("PGGSSENCMODE", "gssencmode"),
          Map.entry("PGTARGETSESSIONATTRS", "target_session_attrs"),
          Map.entry("PGCONNECT_TIMEOUT", "connect_timeout"));

  private final String jdbcUrl;
  private final Properties properties;

  private ConnectionUrl(String jdbcUrl, Properties properties) {
    this.jdbcUrl = jdbcUrl;
    this.properties = properties;
  }

  /**
   * Reads a URL.
   *
   * @param environment the variables of the process
   * @throws ReconcileException when it is neither of the two forms
   */
  public static ConnectionUrl parse(String url, Map<String, String> environment) {
    if (url.startsWith("jdbc:postgresql:")) {
      return new ConnectionUrl(url, DriverProperties.of(Map.of()));
    }
    Matcher libpq = LIBPQ.matcher(url);
    if (!libpq.matches()) {
      throw badUrl();
    }
    Map<String, String> parameters = new TreeMap<>();
    ENVIRONMENT.forEach((name, key) -> putIfSet(parameters, key, environment.get(name)));
    Map<String, String> told = new TreeMap<>();
    decodeIfSet(told, "user", libpq.group("user"));
    decodeIfSet(told, "password", libpq.group("password"));
    decodeIfSet(told, "host", libpq.group("hosts"));
    decodeIfSet(told, "dbname", libpq.group("database"));
    readParameters(told, libpq.group("parameters"));
    String service = told.getOrDefault("service", parameters.getOrDefault("service", ""));
    if (!service.isEmpty()) {
      parameters.putAll(ServiceFile.read(service, environment));
    }
    parameters.putAll(told);
    return of(parameters);
  }

  /** Whether an argument of a command is a URL with a password, for all who list processes. */
  public static boolean showsPassword(String argument) {
    return PASSWORD.matcher(argument).find();
  }

  /** It is not repeated: what was meant as a password may be read as anything. */
  private static ReconcileException badUrl() {
    return ReconcileException.of(
        "bad-url",
        "the connection URL is not of a known form",
        "write postgresql://user@host:5432/database?sslmode=verify-full or jdbc:postgresql://...;"
            + " in user and password write %40 for @, %3A for :, %2F for / and %25 for %");
  }

  private static void readParameters(Map<String, String> parameters, @Nullable String query) {
    if (query == null) {
      return;
    }
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        decodeIfSet(parameters, pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
  }

  private static ConnectionUrl of(Map<String, String> parameters) {
    String host = parameters.getOrDefault("host", "");
    if (host.startsWith("/")) {
      throw ReconcileException.of(
          "unix-socket",
          "the host " + host + " is a Unix socket, which Java's driver cannot connect to",
          "use host=localhost and have the server listen there");
    }
    String user = parameters.getOrDefault("user", System.getProperty("user.name", "postgres"));
    String database = parameters.getOrDefault("dbname", user);
    String port = parameters.getOrDefault("port", "5432");
    String passwords = parameters.get("passfile");
    if (passwords != null && !parameters.containsKey("password")) {
      String first = withPort(host, port).split(",", -1)[0];
      int colon = first.lastIndexOf(':');
      List<String> login =
          List.of(first.substring(0, colon), first.substring(colon + 1), database, user);
      PasswordFile.find(Path.of(passwords), login)
          .ifPresent(password -> parameters.put("password", password));
    }
    Properties properties = DriverProperties.of(parameters);
    properties.setProperty("user", user);
    return new ConnectionUrl(
        "jdbc:postgresql://" + withPort(host, port) + "/" + encode(database), properties);
  }

  private static String withPort(String hosts, String port) {
    String all = hosts.isEmpty() ? "localhost" : hosts;
    StringBuilder joined = new StringBuilder();
    for (String host : all.split(",", -1)) {
      boolean hasPort =
          host.matches(".*:\\d+") && !host.matches("\\[?[0-9a-fA-F:]*::[0-9a-fA-F:]*");
      if (!(host + ":" + port).matches(HOST)) {
        throw badUrl();
      }
      joined.append(joined.isEmpty() ? "" : ",").append(host).append(hasPort ? "" : ":" + port);
    }
    return joined.toString();
  }

  private static void putIfSet(Map<String, String> map, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      map.put(key, value);
    }
  }

  private static void decodeIfSet(Map<String, String> map, String key, @Nullable String value) {
    try {
      putIfSet(
          map,
          key,
          value == null
              ? null
              : URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw badUrl();
    }
  }

  private static String encode(String database) {
    return java.net.URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
  }

  String jdbcUrl() {
    return jdbcUrl;
  }

  Properties properties() {
    Properties copy = new Properties();
    copy.putAll(properties);
    return copy;
  }

  /** The same server and login, another database. */
  public ConnectionUrl withDatabase(String database) {
    int parameters = jdbcUrl.indexOf('?');
    String base = parameters < 0 ? jdbcUrl : jdbcUrl.substring(0, parameters);
    String rest = parameters < 0 ? "" : jdbcUrl.substring(parameters);
    String server = base.substring(0, base.lastIndexOf('/') + 1);
    return new ConnectionUrl(server + encode(database) + rest, properties);
  }

  /** Host, port and database, without user, password and parameters: fit to be shown. */
  public String describe() {
    Matcher parts = Pattern.compile("jdbc:(postgresql://[^?@]*?)(\\?.*)?").matcher(jdbcUrl);
    return parts.matches() ? Objects.requireNonNull(parts.group(1)) : "the database";
  }

  @Override
  public String toString() {
    return describe();
  }
}
