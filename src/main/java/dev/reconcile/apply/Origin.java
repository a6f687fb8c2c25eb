package dev.reconcile.apply;

/**
 * Who starts a run, from where, and what for; the server adds what it knows itself.
 *
 * @param purpose in a few words: {@code apply}, {@code rollback of run 7}
 * @param toolVersion the version of the tool
 * @param revision of the project: a commit, or a digest of what it describes
 * @param osUser who started the tool
 * @param host where
 */
public record Origin(
    String purpose, String toolVersion, String revision, String osUser, String host) {

  /** The same for another purpose. */
  public Origin with(String otherPurpose) {
    return new Origin(otherPurpose, toolVersion, revision, osUser, host);
  }
}
