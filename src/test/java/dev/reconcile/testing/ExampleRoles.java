package dev.reconcile.testing;

import java.sql.SQLException;

/** The roles that the systems of {@code examples/} require, and one that may do nothing. */
public final class ExampleRoles {

  /** May do nothing; its password is its name. */
  public static final String STRANGER = "stranger";

  private static final String CREATE =
      """
      do $$
      declare
        name text;
      begin
        foreach name in array array['jarvis', 'omniclaude', 'aiml_user', 'stranger'] loop
          begin
            execute format('create role %I login password %L', name, name);
          exception
            when duplicate_object or unique_violation then null;
          end;
        end loop;
      end
      $$
      """;

  private ExampleRoles() {}

  /** Sees to it that they are there. */
  public static void create() throws SQLException {
    TestServer server = TestServer.instance();
    String any = server.createDatabase();
    new TestDatabase(any).execute(CREATE);
    server.drop(any);
  }
}
