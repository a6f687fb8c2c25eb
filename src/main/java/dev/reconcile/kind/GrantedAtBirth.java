package dev.reconcile.kind;

import dev.reconcile.model.SchemaObject;
import java.util.List;
import java.util.Map;

/** What gives privileges on objects that are created later, for other kinds to reckon with. */
public interface GrantedAtBirth {

  /** Lists of privileges, as in {@code insert, select}, by role. */
  Map<String, String> grantedAtBirth();

  /** The same with other such lists. */
  SchemaObject grantingAtBirth(Map<String, List<String>> privileges);
}
