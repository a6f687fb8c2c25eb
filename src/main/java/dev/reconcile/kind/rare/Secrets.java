package dev.reconcile.kind.rare;

import dev.reconcile.spec.SpecBody;
import java.util.Set;
import java.util.regex.Pattern;

/** What no description may contain, and no query of a kind brings from a server. */
final class Secrets {

  /** Options of foreign data wrappers and connections, as the queries have them. */
  private static final Set<String> OPTIONS = Set.of("password", "sslpassword", "passcode");

  /** libpq's two forms of a connection: {@code password = x}, and URIs with or without a query. */
  private static final Pattern IN_CONNECTION =
      Pattern.compile(
          "(?:^|[\\s?&])(?:ssl)?password\\s*=|^\\s*postgres(?:ql)?://[^:/@?]*:[^@/]*@",
          Pattern.CASE_INSENSITIVE);

  private Secrets() {}

  /** Reports the secrets among the options of an object. */
  static void refuseOptions(RareObject object, SpecBody body) {
    for (String name : object.map("options").keySet()) {
      if (OPTIONS.contains(name)) {
        body.error(
            "options",
            "secret",
            name + " is a secret, and no secret belongs in a description",
            "leave it out, and set it by hand with ALTER " + object.id().kind().keyword());
      }
    }
  }

  static boolean isInConnection(String connection) {
    return IN_CONNECTION.matcher(connection).find();
  }
}
