package dev.reconcile.kind.comment;

import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;

/** {@code comment: What the selector can choose from}. */
final class CommentSpec implements SpecReader<Comment>, SpecWriter<Comment> {

  @Override
  public Comment read(ObjectId id, SpecBody body) {
    String text = body.requireText("text");
    boolean ofPublic = id.requireParent().equals(ObjectId.schema("public"));
    if (body.has("text") && text.isEmpty() && !ofPublic) { // initdb comments on that one
      body.error(
          "text", "wrong-value", "to PostgreSQL, an empty comment is none", "leave comment out");
    }
    return new Comment(id, text);
  }

  @Override
  public void write(Comment comment, SpecOutput output) {
    output.put("text", comment.text());
  }

  @Override
  public String section(Comment comment) {
    return "comment";
  }
}
