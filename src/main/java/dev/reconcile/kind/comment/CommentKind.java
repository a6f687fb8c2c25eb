package dev.reconcile.kind.comment;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.reconcile.diff.Comparison;
import dev.reconcile.diff.Silence;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.spec.SpecBinding;
import dev.reconcile.spec.SpecSection;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Binds comments. */
public final class CommentKind {

  private static final CommentSpec SPEC = new CommentSpec();

  /** All about comments. */
  public static final ObjectKind<Comment> KIND =
      new ObjectKind<>(
          KindName.COMMENT,
          new SpecBinding<>(
              Comment.class,
              List.of(SpecSection.single("comment", KindName.COMMENT, commentable(), "text", "")),
              SPEC,
              SPEC),
          new CommentCatalog(),
          Comparison.of(Comment.class).alters("text", Comment::text),
          Silence.DROPS,
          new CommentDdl());

  private CommentKind() {}

  private static boolean isOfItsOwn(KindName kind) {
    return kind.address() != KindName.Address.ATTACHED || kind == KindName.IDENTITY_SEQUENCE;
  }

  private static Set<KindName> commentable() {
    return Arrays.stream(KindName.values())
        .filter(CommentKind::isOfItsOwn)
        .filter(kind -> kind != KindName.UNMODELLED && kind != KindName.DEFAULT_PRIVILEGES)
        .filter(kind -> kind != KindName.STATEMENT)
        .filter(kind -> kind != KindName.VIEW_COLUMN) // it has its comment within itself
        .collect(toUnmodifiableSet());
  }
}
