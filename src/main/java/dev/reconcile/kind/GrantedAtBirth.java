package dev.reconcile.kind;

import java.util.Map;

/** What gives privileges on objects that are created later, for other kinds to reckon with. */
public interface GrantedAtBirth {

  /** Lists of privileges, as in {@code insert, select}, by role. */
  Map<String, String> grantedAtBirth();
}
