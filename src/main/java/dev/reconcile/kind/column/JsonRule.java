package dev.reconcile.kind.column;

/** Values to JSON and back. */
final class JsonRule {

  /**
   * A row type that every database has with a column of type text[]. Without a subquery, only what
   * makes rows of JSON makes arrays of it (PostgreSQL documentation, jsonb_populate_record).
   */
  private static final String ARRAY_OF_JSON =
      "(jsonb_populate_record(NULL::pg_catalog.pg_db_role_setting,"
          + " jsonb_build_object('setconfig', %s))).setconfig";

  private JsonRule() {}

  static String sql(OldValue old) {
    String json = json(old);
    if (OldValue.isArray(old.to())) {
      return old.cast(ARRAY_OF_JSON.formatted(json));
    }
    boolean whole =
        OldValue.isJson(old.to()) || OldValue.isText(old.to()) || OldValue.isVector(old.to());
    if (whole) {
      return old.cast(OldValue.isVector(old.to()) ? json + "::text" : json);
    }
    return old.cast("(" + json + " #>> '{}')");
  }

  private static String json(OldValue old) {
    if (OldValue.isText(old.from()) || old.from().equals("json")) {
      return old.name() + "::jsonb";
    }
    return old.from().equals("jsonb") ? old.name() : "to_jsonb(" + old.name() + ")";
  }
}
