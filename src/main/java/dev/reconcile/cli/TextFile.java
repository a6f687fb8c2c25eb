package dev.reconcile.cli;

import dev.reconcile.diagnostic.ReconcileException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes the files that commands are told to. */
final class TextFile {

  private TextFile() {}

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw ReconcileException.of(
          "unreadable-file", file + " is no text in UTF-8", "save it as UTF-8, or check the path");
    } catch (IOException e) {
      throw ReconcileException.of(
          "unreadable-file", "cannot read " + file + ": " + e.getMessage(), "check the path");
    }
  }

  static void write(Path file, String text) {
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw ReconcileException.of(
          "unwritable-file", "cannot write " + file + ": " + e.getMessage(), "check the path");
    }
  }
}
