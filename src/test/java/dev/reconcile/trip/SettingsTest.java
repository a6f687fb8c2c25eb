package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is set for a database or a role is for applications, and ends or changes no run. */
@ExtendWith(PostgresExtension.class)
class SettingsTest {

  private static final String SETTINGS =
      """
      do $$
      declare setting text;
      begin
        foreach setting in array array[
          'statement_timeout = ''500ms''', 'lock_timeout = ''1ms''', 'idle_session_timeout = ''500ms''',
          'idle_in_transaction_session_timeout = ''500ms''', 'transaction_timeout = ''500ms''',
          'default_transaction_isolation = serializable', 'standard_conforming_strings = off',
          'transform_null_equals = on', 'search_path = nowhere', 'datestyle = german']
        loop
          begin
            execute format('alter database %I set ', current_database()) || setting;
          exception when undefined_object then null; -- of a newer server
          end;
        end loop;
      end $$
      """;

  private static final String DESIRED =
      """
      tables:
        t:
          columns: {id: int, path: {type: text, default: "'a\\\\b'"}}
          checks: {never: "id = null"}
      statements:
        slow:
          present: select to_regclass('public.slow') is not null
          create: do $$ begin perform pg_sleep(0.7); create table public.slow (); end $$
      """;

  @Test
  void ofADatabaseEndNoRun(@TempDir Path folder, TestDatabase database) throws Exception {
    Path project = Tool.project(folder, DESIRED);
    Files.writeString(
        project.resolve("reconcile.yaml"),
        "version: 1\nhooks: {before: [{run: sleep 0.7}], after: [{run: sleep 0.7}]}\n");
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(SETTINGS);
      Tool apply = Tool.on(database.url(), project, "apply", "--yes");
      assertThat(apply.exitCode()).as(apply.toString()).isZero();
      assertThat(apply.out()).contains("In sync");
      statement.execute("insert into t (id) values (1)");
      var path = statement.executeQuery("select path from t");
      assertThat(path.next()).isTrue();
      assertThat(path.getString(1)).isEqualTo("a\\b");
    }
  }
}
