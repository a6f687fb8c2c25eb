package dev.reconcile.apply;

/**
 * Who starts a run, from where, and what for; the server adds what it knows itself.
 *
 * @param purpose what it is for
 * @param toolVersion the version of the tool
 * @param revision of the project: a commit, or a digest of what it describes
 * @param osUser who started the tool
 * @param host where
 */
public record Origin(
    Purpose purpose, String toolVersion, String revision, String osUser, String host) {}
