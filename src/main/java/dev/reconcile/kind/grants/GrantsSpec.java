package dev.reconcile.kind.grants;

import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import java.util.List;
import java.util.Map;

/** {@code grants: {app_reader: [select], public: [references]}}. */
final class GrantsSpec implements SpecReader<Grants>, SpecWriter<Grants> {

  @Override
  public Grants read(ObjectId id, SpecBody body) {
    KindName kind = id.requireParent().kind();
    Map<String, List<String>> privileges = body.listsByKey();
    privileges.forEach(
        (role, texts) -> texts.forEach(text -> checkPrivilege(kind, role, text, body)));
    Grants grants = new Grants(id, privileges, null);
    if (GrantTarget.isColumn(kind) && grants.privileges().isEmpty()) {
      body.error(
          "",
          "wrong-value",
          "grants of a column name at least one privilege",
          "PostgreSQL does not tell a column without grants from one that nobody spoke of");
    }
    return grants;
  }

  private static void checkPrivilege(KindName kind, String role, String text, SpecBody body) {
    Privilege privilege = Privilege.parse(text);
    if (privilege.grantable() && role.equals("public")) {
      body.error(
          role, "wrong-value", "PostgreSQL gives grant options to roles only, not to public", null);
    }
    String name = privilege.name();
    List<String> known = GrantTarget.privileges(kind);
    if (!known.contains(name)) {
      body.error(
          role,
          "wrong-value",
          name + " is not a privilege on a " + kind.word(),
          Suggestion.didYouMean(name, known).orElse("known here: " + String.join(", ", known)));
    }
  }

  @Override
  public void write(Grants grants, SpecOutput output) {
    grants.privileges().forEach(output::put);
  }

  @Override
  public String section(Grants grants) {
    return "grants";
  }
}
