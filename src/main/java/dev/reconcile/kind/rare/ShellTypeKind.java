package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.sql.Sql;
import java.util.List;

/**
 * Binds shell types, of which there is nothing but the name: {@code shell_types: {money: {}}}.
 * Functions can take and return one, so it comes before the functions of which a type is made, and
 * the type's own description implies it.
 */
public final class ShellTypeKind {

  static final String SECTION = "shell_types";

  /** All about shell types. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(SECTION, KindName.SHELL_TYPE, List.of(), new ShellStatements())
          .bind(ShellTypeKind.class);

  private ShellTypeKind() {}

  private static final class ShellStatements implements Statements {

    @Override
    public List<Sql> create(RareObject shell) {
      return List.of(sql("CREATE").object(shell.id()).done());
    }
  }
}
