package dev.reconcile.project;

import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.diagnostic.Severity;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.diff.Access;
import dev.reconcile.lint.LintPolicy;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.Policy;
import dev.reconcile.project.Project.Environment;
import dev.reconcile.project.Project.Unmanaged;
import dev.reconcile.spec.RequirementReader;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecSections;
import dev.reconcile.spec.YamlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code reconcile.yaml} and finds the files that belong to the project. */
public final class ProjectLoader {

  /** The file that makes a folder a project. */
  public static final String FILE = "reconcile.yaml";

  private static final String DEFAULT_INCLUDE = "schema/**/*.yaml";

  private final Collection<String> hazardCodes;
  private final Collection<String> lintCodes;
  private final SpecSections sections;

  /** A loader that knows the names of the hazards and the lints, and the sections of files. */
  public ProjectLoader(
      Collection<String> hazardCodes, Collection<String> lintCodes, SpecSections sections) {
    this.hazardCodes = hazardCodes;
    this.lintCodes = lintCodes;
    this.sections = sections;
  }

  /**
   * The project in a folder.
   *
   * @throws ReconcileException when there is no {@code reconcile.yaml}, or it is wrong
   */
  public Project load(Path directory) {
    Path file = directory.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw ReconcileException.of(
          "no-project",
          "there is no " + FILE + " in " + directory.toAbsolutePath().normalize(),
          "name the project's folder with --dir, or start one with reconcile init or export");
    }
    Diagnostics diagnostics = new Diagnostics();
    SpecBody body = YamlDocument.read(file.toString(), read(file), "project", diagnostics);
    Project project = project(directory, body);
    body.reportUnread();
    diagnostics.throwIfAny();
    return project;
  }

  private Project project(Path directory, SpecBody body) {
    Long version = body.number("version");
    if (version == null || version != 1) {
      body.error("version", "wrong-version", "version must be 1", "begin the file with version: 1");
    }
    SpecBody policyBody = body.body("policy");
    Policy policy = policy(policyBody, Policy.defaults());
    LintPolicy lints = lints(policyBody, LintPolicy.DEFAULTS);
    Unmanaged unmanaged =
        policyBody == null ? Unmanaged.REPORT : policyBody.choice("unmanaged", Unmanaged.REPORT);
    List<String> include = body.texts("include");
    List<String> searchPath = body.texts("search_path");
    SpecBody requires = body.body("requires");
    String name = body.text("name");
    Hooks hooks = HookReader.read(body);
    return new Project(
        directory,
        name == null ? "default" : name,
        body.texts("schemas"),
        searchPath.isEmpty() ? List.of("public") : searchPath,
        include.isEmpty() ? List.of(DEFAULT_INCLUDE) : include,
        requires == null ? List.of() : RequirementReader.read(requires),
        ignore(body.body("ignore")),
        unmanaged,
        access(policyBody == null ? null : policyBody.body("access")),
        policy,
        lints,
        RunPolicyReader.read(policyBody),
        probes(policyBody),
        trash(policyBody),
        hooks,
        DatabaseReader.read(body),
        Collections.unmodifiableSortedMap(environments(body, policy, lints, hooks)));
  }

  private SortedMap<String, Environment> environments(
      SpecBody body, Policy policy, LintPolicy lints, Hooks hooks) {
    TreeMap<String, Environment> environments = new TreeMap<>();
    SpecBody all = body.body("environments");
    if (all != null) {
      for (String name : all.keys()) {
        SpecBody one = all.body(name);
        if (one != null) {
          SpecBody said = one.body("policy");
          environments.put(
              name,
              new Environment(
                  one.text("url"),
                  policy(said, policy),
                  lints(said, lints),
                  rows(one),
                  hooks.and(HookReader.read(one))));
        }
      }
    }
    return environments;
  }

  private static List<String> rows(SpecBody environment) {
    List<String> sets = environment.texts("rows");
    if (!environment.has("rows")) {
      return Environment.USUAL_ROWS;
    }
    return sets.equals(List.of("none")) ? List.of() : sets;
  }

  private Policy policy(@Nullable SpecBody body, Policy inherited) {
    return body == null
        ? inherited
        : new Policy(
            gates(body.body("gates"), inherited.gates()),
            Set.of(),
            Map.of(),
            onlineRows(body.body("online"), inherited.onlineRows()));
  }

  private static long onlineRows(@Nullable SpecBody body, long inherited) {
    Long rows = body == null ? null : body.number("rows");
    return rows == null ? inherited : rows;
  }

  private Map<String, Decision> gates(@Nullable SpecBody gates, Map<String, Decision> inherited) {
    if (gates == null) {
      return inherited;
    }
    return choices(gates, inherited, new Codes("hazard", hazardCodes), Decision.BLOCK);
  }

  /**
   * Codes that a policy can speak of.
   *
   * @param word what each is
   */
  private record Codes(String word, Collection<String> known) {}

  /** What is said of each code, beside what was said before. */
  private static <E extends Enum<E>> Map<String, E> choices(
      SpecBody body, Map<String, E> inherited, Codes codes, E fallback) {
    Map<String, E> choices = new TreeMap<>(inherited);
    for (String code : body.keys()) {
      if (!codes.known().contains(code)) {
        body.error(
            code,
            "unknown-" + codes.word(),
            code + " is not a " + codes.word(),
            Suggestion.didYouMean(code, codes.known())
                .orElse("known %ss: %s".formatted(codes.word(), String.join(", ", codes.known()))));
      }
      choices.put(code, body.choice(code, fallback));
    }
    return choices;
  }

  private LintPolicy lints(@Nullable SpecBody policy, LintPolicy inherited) {
    SpecBody body = policy == null ? null : policy.body("lints");
    if (body == null) {
      return inherited;
    }
    return new LintPolicy(
        choices(body, inherited.severities(), new Codes("lint", lintCodes), Severity.WARN));
  }

  private static Access access(@Nullable SpecBody body) {
    return body == null
        ? Access.LEFT_TO_OTHERS
        : new Access(body.choice("grants", Access.Undescribed.STAY), body.text("owner"));
  }

  private List<IgnorePattern> ignore(@Nullable SpecBody body) {
    if (body == null) {
      return List.of();
    }
    List<IgnorePattern> patterns = new ArrayList<>();
    for (String word : body.keys()) {
      Set<KindName> kinds =
          word.equals(IgnorePattern.ALL) ? EnumSet.allOf(KindName.class) : sections.kinds(word);
      if (kinds.isEmpty()) {
        body.error(
            word,
            "unknown-key",
            word + " is no section of schema files",
            Suggestion.didYouMean(word, sections.words())
                .orElse("known here: all, " + String.join(", ", sections.words())));
      }
      for (String pattern : body.texts(word)) {
        try {
          patterns.add(IgnorePattern.of(word, pattern, kinds, body.place(word)));
        } catch (PatternSyntaxException e) {
          body.error(
              word, "bad-pattern", pattern + " is not a pattern: " + e.getDescription(), null);
        }
      }
    }
    return List.copyOf(patterns);
  }

  private static Duration probes(@Nullable SpecBody policy) {
    SpecBody body = policy == null ? null : policy.body("probes");
    Duration usual = Duration.ofSeconds(5);
    return body == null ? usual : Durations.read(body, "timeout", usual);
  }

  private static @Nullable Duration trash(@Nullable SpecBody policy) {
    SpecBody body = policy == null ? null : policy.body("trash");
    return body == null ? null : Durations.read(body, "keep", Duration.ofDays(30));
  }

  /** The texts of the project's files by path, in the order of their paths. */
  public static Map<String, String> files(Project project) {
    List<PathMatcher> matchers =
        project.include().stream()
            .flatMap(ProjectLoader::globs)
            .map(FileSystems.getDefault()::getPathMatcher)
            .toList();
    Path root = project.directory();
    try (Stream<Path> found = Files.find(root, Integer.MAX_VALUE, ProjectLoader::isFile)) {
      Map<String, String> texts = new LinkedHashMap<>();
      found
          .filter(path -> matchers.stream().anyMatch(m -> m.matches(root.relativize(path))))
          .sorted()
          .forEach(path -> texts.put(path.toString(), read(path)));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The attributes are at hand, but those of a link say nothing of what it leads to. */
  private static boolean isFile(Path path, BasicFileAttributes attributes) {
    return attributes.isRegularFile() || (attributes.isSymbolicLink() && Files.isRegularFile(path));
  }

  /** Java's ** wants at least one folder; people mean none, too. */
  private static Stream<String> globs(String pattern) {
    return Stream.of("glob:" + pattern, "glob:" + pattern.replace("**/", ""));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw ReconcileException.of(
          "not-utf-8", file + " is not a text in UTF-8", "save the file in UTF-8");
    } catch (IOException e) {
      throw ReconcileException.of(
          "unreadable-file", "cannot read " + file + ": " + e.getMessage(), "check its rights");
    }
  }
}
