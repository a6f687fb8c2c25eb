package dev.reconcile.kind.rare;

import dev.reconcile.model.KindName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rare kinds' properties that PostgreSQL 14 lacks. */
final class FirstMajors {

  /** The values of a property that begin so. */
  private record Feature(KindName kind, String property, String beginning, int major) {}

  private static final List<Feature> ALL =
      List.of(
          new Feature(KindName.PUBLICATION, "schemas", "", 15),
          new Feature(KindName.PUBLISHED_TABLE, "columns", "", 15),
          new Feature(KindName.PUBLISHED_TABLE, "where", "", 15),
          new Feature(KindName.PUBLICATION, "generated_columns", "", 18),
          new Feature(KindName.SUBSCRIPTION, "two_phase", "", 15),
          new Feature(KindName.SUBSCRIPTION, "options", "disable_on_error=", 15),
          new Feature(KindName.SUBSCRIPTION, "options", "origin=", 16),
          new Feature(KindName.SUBSCRIPTION, "options", "password_required=", 16),
          new Feature(KindName.SUBSCRIPTION, "options", "run_as_owner=", 16),
          new Feature(KindName.SUBSCRIPTION, "options", "streaming=parallel", 16),
          new Feature(KindName.SUBSCRIPTION, "options", "failover=", 17),
          new Feature(KindName.COLLATION, "rules", "", 16),
          new Feature(KindName.COLLATION, "provider", "builtin", 17),
          new Feature(KindName.COLLATION, "locale", "PG_UNICODE_FAST", 18),
          new Feature(KindName.EVENT_TRIGGER, "event", "login", 17));

  private FirstMajors() {}

  static Map<String, Integer> of(RareObject object) {
    Map<String, Integer> majors = new TreeMap<>();
    for (Feature feature : ALL) {
      boolean used =
          object.id().kind() == feature.kind()
              && object.texts(feature.property()).stream()
                  .anyMatch(value -> value.startsWith(feature.beginning()));
      if (used) {
        majors.put((feature.property() + " " + feature.beginning()).strip(), feature.major());
      }
    }
    if (object.id().kind() == KindName.DEFAULT_PRIVILEGES) {
      majors.putAll(ofDefaultPrivileges(object));
    }
    return majors;
  }

  private static Map<String, Integer> ofDefaultPrivileges(RareObject object) {
    Map<String, Integer> majors = new TreeMap<>();
    if (object.texts("grants").stream().anyMatch(grant -> grant.contains("maintain"))) {
      majors.put("maintain", 17);
    }
    if (object.id().name().endsWith(" on large objects")) {
      majors.put("default privileges on large objects", 18);
    }
    return majors;
  }
}
