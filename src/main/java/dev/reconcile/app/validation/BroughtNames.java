package dev.reconcile.app.validation;

import dev.reconcile.expression.catalog.KnownNames.Knowledge;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The languages and collations that there are. */
final class BroughtNames {

  private static final Set<String> LANGUAGES = Set.of("c", "internal", "plpgsql", "sql");

  /** Those of PostgreSQL 14 to 18 that are called like no locale (chapter 23.2.2). */
  private static final Set<String> COLLATIONS =
      Set.of("default", "C", "POSIX", "ucs_basic", "unicode", "pg_c_utf8", "pg_unicode_fast");

  /** As ICU and the usual operating systems call theirs: {@code de-x-icu}, {@code en_US.utf8}. */
  private static final Pattern LOCALE =
      Pattern.compile("[A-Za-z]{2,3}([-_.@].*)?|.*-x-icu|C[._].*");

  private static final Set<KindName> BRINGING = EnumSet.of(KindName.EXTENSION, KindName.LANGUAGE);

  private final Coverage coverage;
  private final Set<String> languages;
  private final Set<String> collations;

  /**
   * Those of a description.
   *
   * @param extensions one that brings a language is called like that
   */
  BroughtNames(Schema schema, Coverage coverage, Collection<String> extensions) {
    this.coverage = coverage;
    this.languages = named(schema, KindName.LANGUAGE);
    languages.addAll(LANGUAGES);
    languages.addAll(extensions);
    this.collations = named(schema, KindName.COLLATION);
    collations.addAll(COLLATIONS);
  }

  private static Set<String> named(Schema schema, KindName kind) {
    return schema.ids().stream()
        .filter(id -> id.kind() == kind)
        .map(ObjectId::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Knowledge language(String name) {
    return languages.contains(name)
        ? Knowledge.KNOWN
        : coverage.isWhole(BRINGING, name) ? Knowledge.MISSING : Knowledge.POSSIBLE;
  }

  Knowledge collation(String name) {
    return collations.contains(name)
        ? Knowledge.KNOWN
        : coverage.isWhole(EnumSet.of(KindName.COLLATION), name) && !LOCALE.matcher(name).matches()
            ? Knowledge.MISSING
            : Knowledge.POSSIBLE;
  }

  Set<String> languages() {
    return languages;
  }

  Set<String> collations() {
    return collations;
  }
}
