package dev.reconcile.kind.column;

import dev.reconcile.spec.ImplicitName;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a NOT NULL besides that it is there. From PostgreSQL 18 on it is a
 * constraint (catalog {@code pg_constraint}); before, it has no name and is always valid and
 * inherited.
 *
 * @param name what it is called; null where nobody says it, and from servers before 18
 * @param noInherit whether it is the table's alone
 * @param notValid whether rows that were there before may violate it
 * @param comment the comment on it; null for none
 */
public record NotNullConstraint(
    @Nullable String name, boolean noInherit, boolean notValid, @Nullable String comment) {

  /** As PostgreSQL makes it by itself. */
  static final NotNullConstraint PLAIN = new NotNullConstraint(null, false, false, null);

  static final int FIRST_MAJOR = 18;

  private static final Pattern MADE_UP = Pattern.compile("_not_null\\d*$");

  /** The name that PostgreSQL makes up. */
  static String usualName(Column column) {
    return ImplicitName.of(column.table().name(), column.id().name(), "_not_null");
  }

  /** The same, without a name that PostgreSQL makes up anyway. */
  NotNullConstraint withoutUsualName(Column column) {
    return usualName(column).equals(name)
        ? new NotNullConstraint(null, noInherit, notValid, comment)
        : this;
  }

  /** What of it a column's definition can say. */
  NotNullConstraint inDefinition() {
    return new NotNullConstraint(name, noInherit, false, null);
  }

  /** What children get that say nothing; their constraint may be called otherwise. */
  NotNullConstraint inherited() {
    return new NotNullConstraint(null, false, notValid, null);
  }

  /** The same, as it is once another one passed on that it is validated, or that it is not. */
  NotNullConstraint validAs(NotNullConstraint other) {
    return new NotNullConstraint(name, noInherit, other.notValid, comment);
  }

  /** What there is to say of a child's where its parent's column refuses NULL, too. */
  NotNullConstraint briefly(NotNullConstraint parents) {
    return new NotNullConstraint(null, noInherit, notValid && !parents.notValid, comment);
  }

  /** Whether it is called as it should, as far as one says how. */
  boolean isCalledAs(NotNullConstraint desired) {
    return name == null || desired.name == null || Objects.equals(name, desired.name);
  }

  /** Whether its name is none that PostgreSQL made up, for a table of another name, either. */
  boolean isNamedByUsers() {
    return name != null && !MADE_UP.matcher(name).find();
  }

  /** What a server before 18 cannot do; there a name alone just has no meaning. */
  Map<String, Integer> firstMajors() {
    Map<String, Integer> majors = new TreeMap<>();
    if (noInherit) {
      majors.put("not_null with no_inherit", FIRST_MAJOR);
    }
    if (notValid) {
      majors.put("not_null with not_valid", FIRST_MAJOR);
    }
    if (comment != null) {
      majors.put("a comment on not_null", FIRST_MAJOR);
    }
    return majors;
  }
}
