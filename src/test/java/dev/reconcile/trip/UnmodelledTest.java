package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What no kind describes yet is seen, counted, never touched, and holds back what it depends on.
 */
@ExtendWith(PostgresExtension.class)
class UnmodelledTest {

  private static final String LIVE =
      """
      create type mood as enum ('calm');
      create table visit (id integer not null) partition by range (id);
      create table visit_1 partition of visit (primary key (id)) for values from (0) to (9);
      create unique index visit_id on only visit (id);
      alter index visit_id attach partition visit_1_pkey;
      create table bill (id integer primary key) partition by range (id);
      create table bill_1 partition of bill for values from (0) to (9);
      alter table bill_1 cluster on bill_1_pkey, replica identity using index bill_1_pkey;
      """;

  @TempDir Path folder;

  private Tool on(TestDatabase database, String command, String... options) {
    return Tool.on(
        database.url(), Tool.project(folder, "enums: {mood: [calm]}\n"), command, options);
  }

  @Test
  void itCountsAsUnmanaged(TestDatabase database) throws Exception {
    database.execute(LIVE);
    Tool plan = on(database, "plan");
    assertThat(plan.out())
        .as(plan.toString())
        .contains(
            "unmodelled table constraint visit_1_pkey on public.visit_1 as a part of index"
                + " public.visit_id",
            "unmodelled replica identity and clustering of table public.bill_1 by index"
                + " public.bill_1_pkey",
            "In sync: 0 changes, 0 held back, 6 unmanaged");
  }

  /** What pg_dump --create says of the database itself belongs to whoever creates it. */
  @Test
  void soDoesWhatIsSaidOfTheDatabase(TestDatabase database) throws Exception {
    database.execute(
        """
        create type mood as enum ('calm');
        do $$
        declare statement text;
        begin
          foreach statement in array array[
            'comment on database %I is ''Ours''',
            'grant connect on database %I to pg_monitor',
            'alter database %I set work_mem = ''8MB''',
            'alter role current_user in database %I set work_mem = ''9MB'''] loop
            execute format(statement, current_database());
          end loop;
        end $$;
        """);
    Tool plan = on(database, "plan");
    assertThat(plan.out())
        .as(plan.toString())
        .containsPattern("unmodelled comment on database \\w+\n")
        .containsPattern("unmodelled grants on database \\w+\n")
        .containsPattern("unmodelled settings of database \\w+: work_mem\n")
        .containsPattern("unmodelled settings of role \\w+ in database \\w+: work_mem\n")
        .contains("In sync: 0 changes, 0 held back, 4 unmanaged");
  }

  @Test
  void whatIsIgnoredIsStillCounted(TestDatabase database) throws Exception {
    database.execute(LIVE);
    on(database, "validate");
    Files.writeString(
        folder.resolve("reconcile.yaml"), "version: 1\npolicy: {unmanaged: ignore}\n");
    Tool plan = Tool.on(database.url(), folder, "plan");
    assertThat(plan.out())
        .as(plan.toString())
        .isEqualTo("In sync: 0 changes, 0 held back, 6 unmanaged\n");
  }

  /** A role that may not read a mapping sees that it is there, and what it needs. */
  @Test
  void whatItDependsOnIsHeldBack(TestDatabase database) throws Exception {
    database.execute(
        """
        create extension postgres_fdw;
        create server away foreign data wrapper postgres_fdw;
        create user mapping for pg_monitor server away options (user 'u');
        create role unmodelled_reader login password 'reader';
        alter server away owner to unmodelled_reader;
        create type mood as enum ('calm');
        alter type mood owner to unmodelled_reader;
        """);
    database.execute("grant create on schema public to unmodelled_reader");
    try {
      Path project = Tool.project(folder, "enums: {mood: [calm]}\nabsent: {servers: [away]}\n");
      Tool plan =
          Tool.on(
              database,
              database.urlOf("unmodelled_reader", "reader"),
              project,
              "plan",
              "--allow",
              "all");
      assertThat(plan.out())
          .as(plan.toString())
          .contains("unmodelled user mapping pg_monitor on server away still uses it");
    } finally {
      database.execute("drop owned by unmodelled_reader cascade; drop role unmodelled_reader");
    }
  }
}
