package dev.reconcile.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

  @TempDir Path root;

  @Test
  void makesAFolderOnce() throws IOException {
    Cache cache = new Cache(root);

    Path made = cache.folder("thing", draft -> Files.writeString(draft.resolve("file"), "first"));
    Path again = cache.folder("thing", draft -> Files.writeString(draft.resolve("file"), "second"));

    assertThat(again).isEqualTo(made);
    assertThat(made.resolve("file")).hasContent("first");
  }

  @Test
  void keepsNothingOfAFailure() {
    Cache cache = new Cache(root);

    assertThatThrownBy(
            () ->
                cache.folder(
                    "thing",
                    draft -> {
                      Files.writeString(draft.resolve("file"), "half");
                      throw new IOException("no more");
                    }))
        .hasMessage("no more");

    assertThat(root).isDirectoryNotContaining("glob:**/{thing,draft-}*");
  }

  @Test
  void removesWhatAKilledCommandLeft() throws IOException {
    Files.createDirectories(root.resolve("draft-1234/half"));

    new Cache(root).folder("thing", draft -> Files.writeString(draft.resolve("file"), "whole"));

    assertThat(root.resolve("draft-1234")).doesNotExist();
  }
}
