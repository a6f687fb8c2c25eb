package dev.reconcile.database;

import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.diagnostic.Suggestion;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the JDBC driver calls libpq's connection parameters (PostgreSQL documentation, 34.1.2). One
 * that nobody knows is refused, as libpq does: a misspelt sslmode must not mean none.
 */
final class DriverProperties {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("user", "user"),
          Map.entry("password", "password"),
          Map.entry("sslmode", "sslmode"),
          Map.entry("sslcert", "sslcert"),
          Map.entry("sslkey", "sslkey"),
          Map.entry("sslpassword", "sslpassword"),
          Map.entry("sslrootcert", "sslrootcert"),
          Map.entry("options", "options"),
          Map.entry("channel_binding", "channelBinding"),
          Map.entry("gssencmode", "gssEncMode"),
          Map.entry("krbsrvname", "kerberosServerName"),
          Map.entry("target_session_attrs", "targetServerType"),
          Map.entry("application_name", "ApplicationName"),
          Map.entry("connect_timeout", "connectTimeout"));

  /** They say where to connect, or how a connection is kept up, which the driver sees to itself. */
  private static final Set<String> NONE_OF_THE_DRIVER =
      Set.of(
          "host",
          "port",
          "dbname",
          "passfile",
          "service",
          "client_encoding",
          "fallback_application_name",
          "keepalives",
          "keepalives_idle",
          "keepalives_interval",
          "keepalives_count",
          "tcp_user_timeout",
          "load_balance_hosts",
          "sslcompression",
          "sslsni");

  /** Whoever asks for these wants more safety than the driver can give. */
  private static final Set<String> NOT_FOR_JAVA =
      Set.of(
          "hostaddr",
          "requirepeer",
          "require_auth",
          "sslcertmode",
          "sslcrl",
          "sslcrldir",
          "sslnegotiation",
          "ssl_min_protocol_version",
          "ssl_max_protocol_version",
          "gssdelegation",
          "gsslib");

  private DriverProperties() {}

  /**
   * The driver's properties.
   *
   * @param parameters libpq's
   * @throws ReconcileException when there is no such parameter, or the driver cannot do as it says
   */
  static Properties of(Map<String, String> parameters) {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "reconcile");
    // What was a standby a moment ago may be the primary now.
    properties.setProperty("hostRecheckSeconds", "0");
    parameters.forEach((name, value) -> set(properties, name, value));
    return properties;
  }

  private static void set(Properties properties, String name, String value) {
    if (name.equals("sslrootcert") && value.equals("system")) {
      // What libpq finds where OpenSSL keeps its certificates, Java finds among its own.
      properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
    } else if (name.equals("target_session_attrs")) {
      properties.setProperty("targetServerType", serverType(value));
    } else if (name.equals("ssl")) {
      // libpq takes that from the URIs of JDBC, too.
      properties.setProperty("sslmode", value.equals("true") ? "require" : "prefer");
    } else if (NAMES.containsKey(name)) {
      properties.setProperty(NAMES.get(name), value);
    } else if (!NONE_OF_THE_DRIVER.contains(name)) {
      throw unknown(name);
    }
  }

  private static ReconcileException unknown(String name) {
    if (NOT_FOR_JAVA.contains(name)) {
      return ReconcileException.of(
          "unsupported-parameter",
          "the connection parameter " + name + " is not for Java's driver",
          "leave it out of the URL or the service, and see to it in another way");
    }
    Set<String> known = new TreeSet<>(NAMES.keySet());
    known.addAll(NONE_OF_THE_DRIVER);
    return ReconcileException.of(
        "unknown-parameter",
        "there is no connection parameter " + name,
        Suggestion.didYouMean(name, known)
            .orElse(
                "those of a URL and of a service are libpq's (PostgreSQL documentation, 34.1.2)"));
  }

  private static String serverType(String attributes) {
    return switch (attributes.toLowerCase(Locale.ROOT)) {
      case "read-write", "primary" -> "primary";
      case "read-only", "standby" -> "secondary";
      case "prefer-standby" -> "preferSecondary";
      default -> "any";
    };
  }
}
