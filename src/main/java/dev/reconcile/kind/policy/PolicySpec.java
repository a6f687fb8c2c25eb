package dev.reconcile.kind.policy;

import dev.reconcile.kind.policy.Policy.Command;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code policies: {own_rows: {command: select, roles: [app], using: owner = current_user}}}. */
final class PolicySpec implements SpecReader<Policy>, SpecWriter<Policy> {

  private static final String ROLES = "roles";

  /** PostgreSQL puts down who that is when the policy is made. */
  private static final Set<String> WHO_ASKS =
      Set.of("current_role", "current_user", "session_user");

  @Override
  public Policy read(ObjectId id, SpecBody body) {
    Command command = body.choice("command", Command.ALL);
    List<String> roles = body.texts(ROLES);
    roles.forEach(role -> checkRole(role, body));
    checkUse(body, "using", command == Command.INSERT, "no row is there to be seen by an insert");
    checkUse(
        body,
        "with_check",
        command == Command.SELECT || command == Command.DELETE,
        "no row is written by a " + SpecBody.word(command));
    return new Policy(
        id, body.flag("restrictive"), command, roles, body.text("using"), body.text("with_check"));
  }

  private static void checkRole(String role, SpecBody body) {
    if (WHO_ASKS.contains(role.toLowerCase(Locale.ROOT))) {
      body.error(
          ROLES,
          "wrong-value",
          "PostgreSQL keeps the role that " + role + " is at the moment, not the word",
          "name the role");
    }
  }

  private static void checkUse(SpecBody body, String key, boolean refused, String reason) {
    if (refused && body.has(key)) {
      body.error(key, "wrong-key", reason, "leave " + key + " out");
    }
  }

  @Override
  public void write(Policy policy, SpecOutput output) {
    output.putIf(policy.restrictive(), "restrictive");
    if (policy.command() != Command.ALL) {
      output.put("command", policy.command());
    }
    if (!policy.roles().equals(Policy.EVERYONE)) {
      output.put(ROLES, policy.roles());
    }
    output.put("using", policy.using()).put("with_check", policy.withCheck());
  }

  @Override
  public String section(Policy policy) {
    return "policies";
  }
}
