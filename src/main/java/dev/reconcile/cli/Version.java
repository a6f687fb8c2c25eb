package dev.reconcile.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The tool's version, from the jar's manifest. */
final class Version implements IVersionProvider {

  static final String NUMBER =
      Objects.requireNonNullElse(
          Version.class.getPackage().getImplementationVersion(), "development");

  static String text() {
    return "reconcile " + NUMBER;
  }

  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }
}
