package dev.reconcile.kind.grants;

import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecNames;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code grants: {app: [all], app_reader: [select], public: [references]}}. The owner has all
 * privileges unless the key {@code owner} says which; a role of that name stands between SQL's
 * quotes.
 */
final class GrantsSpec implements SpecReader<Grants>, SpecWriter<Grants> {

  static final String OWNER = "owner";

  @Override
  public Grants read(ObjectId id, SpecBody body) {
    KindName kind = id.requireParent().kind();
    Map<String, List<String>> said = body.listsByKey();
    said.forEach((key, texts) -> texts.forEach(text -> checkPrivilege(kind, key, text, body)));
    Map<String, List<String>> privileges = new TreeMap<>();
    said.forEach((key, texts) -> privileges.put(SpecNames.own(key), texts));
    List<String> ownersOwn = said.get(OWNER);
    if (ownersOwn != null) {
      privileges.remove(OWNER);
    }
    boolean hasAll = List.of(Privilege.ALL).equals(ownersOwn);
    return new Grants(id, privileges, hasAll ? null : ownersOwn, null);
  }

  private static void checkPrivilege(KindName kind, String role, String text, SpecBody body) {
    Privilege privilege = Privilege.parse(text);
    if (privilege.grantable() && role.equals("public")) {
      body.error(
          role, "wrong-value", "PostgreSQL gives grant options to roles only, not to public", null);
    }
    String name = privilege.name();
    List<String> known =
        Stream.concat(Stream.of(Privilege.ALL), GrantTarget.privileges(kind).stream()).toList();
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
    if (grants.ownersOwn() != null) {
      output.putEvenEmpty(OWNER, grants.ownersOwn());
    }
    grants.privileges().forEach((role, texts) -> output.put(key(role), texts));
  }

  private static String key(String role) {
    return role.equals(OWNER) ? '"' + OWNER + '"' : SpecNames.writeOwn(List.of(role)).get(0);
  }

  @Override
  public String section(Grants grants) {
    return "grants";
  }
}
