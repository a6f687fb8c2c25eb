package dev.reconcile.kind;

import java.util.Collection;

/** What names roles, which belong to the server and must be there before they are named. */
public interface RoleNames {

  /** The roles, without {@code public}, which is no role but everyone. */
  Collection<String> roleNames();
}
