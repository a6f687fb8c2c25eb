package dev.reconcile.canonical;

import dev.reconcile.database.DatabaseException;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.model.ObjectId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A server refused to build something. */
public final class RefusedDefinition extends ReconcileException {

  private static final long serialVersionUID = 1L;

  /**
   * Codes (PostgreSQL documentation, appendix A) that speak of the definition alone. An undefined
   * table, function, type or cast is not among them: it may be one that is live and nobody
   * describes.
   */
  private static final Set<String> MISTAKES =
      Set.of(
          "22003", // numeric_value_out_of_range
          "22007", // invalid_datetime_format
          "22P02", // invalid_text_representation
          "42601", // syntax_error
          "42702", // ambiguous_column
          "42703", // undefined_column
          "42803", // grouping_error
          "42830", // invalid_foreign_key
          "42P10", // invalid_column_reference
          "42P13", // invalid_function_definition
          "42P17", // invalid_object_definition
          "42P18", // indeterminate_datatype
          "42P19", // invalid_recursion
          "42P20"); // windowing_error

  private final transient ObjectId object;
  private final transient DatabaseException refusal;
  private final int major;

  private RefusedDefinition(
      ObjectId object, DatabaseException refusal, int major, @Nullable SourceLocation place) {
    super(
        List.of(
            new Diagnostic(
                "wrong-definition",
                place,
                object + " cannot be built: " + refusal.reason(),
                refusal.diagnostics().get(0).hint())),
        refusal);
    this.object = object;
    this.refusal = refusal;
    this.major = major;
  }

  /**
   * What the server said about an object.
   *
   * @param major the server's major version
   */
  public static RefusedDefinition of(ObjectId object, DatabaseException refusal, int major) {
    return new RefusedDefinition(object, refusal, major, null);
  }

  /** What was to be built. */
  public ObjectId object() {
    return object;
  }

  /** The same with the place where the object is described. */
  public RefusedDefinition at(@Nullable SourceLocation place) {
    return new RefusedDefinition(object, refusal, major, place);
  }

  /** Whether the definition is wrong for every server of a version, not this one alone. */
  boolean isMistakeOn(int targetMajor) {
    return major == targetMajor && MISTAKES.contains(refusal.sqlState());
  }
}
