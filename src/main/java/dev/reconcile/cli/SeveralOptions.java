package dev.reconcile.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** Which of the databases that a project names, and how many at a time. */
final class SeveralOptions {

  @Option(
      names = "--database",
      paramLabel = "NAME",
      split = ",",
      description = "One of databases: in reconcile.yaml, or one of its tenants as NAME/TENANT.")
  List<String> names = List.of();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "So many databases at a time (default: 1).")
  int jobs = 1;

  @Option(
      names = "--first-only",
      description = "Only the first database, to see how it goes; the others are named.")
  boolean firstOnly;

  @Option(
      names = "--canary",
      description = "The first database alone, and the others only when that went well.")
  boolean canary;

  @Option(
      names = "--stop-on-failure",
      description = "No further database is begun after a failure.")
  boolean stopOnFailure;

  boolean means(String database) {
    return names.isEmpty()
        || names.stream()
            .anyMatch(name -> database.equals(name) || database.startsWith(name + "/"));
  }
}
