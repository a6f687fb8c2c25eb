package dev.reconcile.diagnostic;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The work cannot go on, for reasons that the user can do something about. */
public class ReconcileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  /** All that is wrong. */
  public ReconcileException(List<Diagnostic> diagnostics) {
    this(diagnostics, null);
  }

  /** All that is wrong, and what it came from. */
  public ReconcileException(List<Diagnostic> diagnostics, @Nullable Throwable cause) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")), cause);
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** One thing that is wrong with the surroundings. */
  public static ReconcileException of(String code, String message, String hint) {
    return new ReconcileException(List.of(Diagnostic.of(code, message, hint)));
  }

  /** What is wrong. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
