package dev.reconcile.cli;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.report.Validation;
import dev.reconcile.report.ValidationGithub;
import dev.reconcile.report.ValidationJUnit;
import dev.reconcile.report.ValidationJson;
import dev.reconcile.report.ValidationSarif;
import dev.reconcile.report.ValidationText;

/** How it is written what was found in a project. */
enum ValidationFormat {
  /** For people: each finding as a message, and the end as the result. */
  TEXT(Severity.WARN) {
    @Override
    void write(Validation validation, Severity level, String proof, Console console) {
      validation.from(level).forEach(finding -> console.message(ValidationText.of(finding)));
      console.print(ValidationText.end(validation, level, proof));
    }
  },
  /** For programs. */
  JSON(Severity.INFO) {
    @Override
    void write(Validation validation, Severity level, String proof, Console console) {
      console.print(ValidationJson.of(validation, level));
    }
  },
  /** For code hosts. */
  SARIF(Severity.INFO) {
    @Override
    void write(Validation validation, Severity level, String proof, Console console) {
      console.print(ValidationSarif.of(validation, level));
    }
  },
  /** For CI servers. */
  JUNIT(Severity.WARN) {
    @Override
    void write(Validation validation, Severity level, String proof, Console console) {
      console.print(ValidationJUnit.of(validation, level));
    }
  },
  /** For GitHub Actions, which shows ten annotations of a sort in a step. */
  GITHUB(Severity.WARN) {
    @Override
    void write(Validation validation, Severity level, String proof, Console console) {
      console.print(ValidationGithub.of(validation, level));
      console.message(ValidationText.end(validation, level, proof).strip());
    }
  };

  private final Severity usual;

  ValidationFormat(Severity usual) {
    this.usual = usual;
  }

  /** How much a finding has to matter to be written, unless told otherwise. */
  Severity usual() {
    return usual;
  }

  /**
   * Writes what was found.
   *
   * @param level how much a finding has to matter
   * @param proof what was done beside looking, in words
   */
  abstract void write(Validation validation, Severity level, String proof, Console console);
}
