package dev.reconcile.spec;

/**
 * A file that YAML names.
 *
 * @param said the path as it is written there
 * @param path the path as the user would type it
 * @param text what is in it
 */
public record NamedFile(String said, String path, String text) {}
