package dev.reconcile.app.validation;

import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.Severity;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.expression.catalog.KnownNames.Knowledge;
import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import dev.reconcile.kind.column.Column;
import dev.reconcile.kind.domain.Domain;
import dev.reconcile.kind.function.Routine;
import dev.reconcile.kind.rangetype.RangeType;
import dev.reconcile.model.KindName;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.SqlPlaces;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks names of what no project makes: extensions, and the languages and collations that come
 * with PostgreSQL, with them, or with the operating system.
 */
final class BroughtCheck {

  /** Not of pgvector, though it is called much like that. */
  private static final String OTHER_VECTORS = "vectors";

  private final LoadedSpec spec;
  private final DesiredNames names;
  private final SqlPlaces places;
  private final Diagnostics diagnostics;

  private BroughtCheck(
      LoadedSpec spec, DesiredNames names, SqlPlaces places, Diagnostics diagnostics) {
    this.spec = spec;
    this.names = names;
    this.places = places;
    this.diagnostics = diagnostics;
  }

  /** Reports languages that are not there, and warns of collations and extensions. */
  static void check(
      LoadedSpec spec, DesiredNames names, SqlPlaces places, Diagnostics diagnostics) {
    BroughtCheck check = new BroughtCheck(spec, names, places, diagnostics);
    for (SchemaObject object : spec.schema().objects()) {
      if (object.id().kind() == KindName.EXTENSION) {
        check.checkExtension(object);
      } else if (object instanceof Routine routine) {
        check.checkLanguage(routine);
      } else if (object instanceof Column column) {
        check.checkCollation(column, column.collation());
      } else if (object instanceof Domain domain) {
        check.checkCollation(domain, domain.collation());
      } else if (object instanceof RangeType range) {
        check.checkCollation(range, range.collation());
      }
    }
  }

  /** There are many that nobody here knows. */
  private void checkExtension(SchemaObject object) {
    String extension = object.id().name();
    if (!names.knownExtensions().contains(extension) && !extension.equals(OTHER_VECTORS)) {
      Suggestion.slipOf(extension, names.knownExtensions())
          .ifPresent(
              hint ->
                  report(
                      object,
                      new Flaw(
                          Severity.WARN,
                          "unknown-extension",
                          extension,
                          "an extension " + extension + " is not known",
                          hint)));
    }
  }

  private void checkLanguage(Routine routine) {
    String language = routine.code().language();
    if (names.brought().language(language) == Knowledge.MISSING) {
      report(
          routine,
          new Flaw(
              Severity.ERROR,
              "unknown-language",
              language,
              "there is no language " + language,
              Suggestion.didYouMean(language, names.brought().languages())
                  .orElse("create the extension that brings it")));
    }
  }

  /** The operating system may bring others. */
  private void checkCollation(SchemaObject user, @Nullable String written) {
    List<Token> tokens = written == null ? List.of() : SqlTokens.of(written).tokens();
    String collation = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1).value();
    if (!collation.isEmpty() && names.brought().collation(collation) == Knowledge.MISSING) {
      report(
          user,
          new Flaw(
              Severity.WARN,
              "unknown-collation",
              collation,
              "there is no collation " + collation + ", as far as is known here",
              meant(collation)));
    }
  }

  /** The names of most have letters that only quotes keep. */
  private String meant(String collation) {
    Set<String> known = names.brought().collations();
    return known.stream()
        .filter(collation::equalsIgnoreCase)
        .map(name -> "write it in double quotes: \"" + name + "\"")
        .findFirst()
        .or(() -> Suggestion.didYouMean(collation, known))
        .orElse("describe it, unless the operating system brings it");
  }

  private void report(SchemaObject user, Flaw flaw) {
    SourceLocation described = spec.places().get(user.id());
    if (described != null) {
      diagnostics.add(
          new Diagnostic(
              flaw.severity(),
              flaw.code(),
              places.naming(described, flaw.word()),
              user.id() + ": " + flaw.message(),
              flaw.hint()));
    }
  }

  /** What is wrong with a word. */
  private record Flaw(Severity severity, String code, String word, String message, String hint) {}
}
