package dev.reconcile.kind.function;

import static java.util.stream.Collectors.joining;

import dev.reconcile.kind.function.Routine.Code;
import dev.reconcile.kind.function.Routine.Parallel;
import dev.reconcile.kind.function.Routine.Traits;
import dev.reconcile.kind.function.Routine.Volatility;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Signature;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecNode;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import dev.reconcile.sql.TypeName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code functions: {"add(integer, integer)": {returns: integer, body: "select $1 + $2"}}}. */
final class RoutineSpec implements SpecReader<Routine>, SpecWriter<Routine> {

  private static final String DEFAULT_LANGUAGE = "sql";

  @Override
  public String name(String key) {
    return catalogName(key);
  }

  static String catalogName(String key) {
    int open = Signature.start(key);
    String types = open < key.length() ? key.substring(open + 1, key.length() - 1) : "";
    return key.substring(0, open) + signature(types, ArgumentType::canonical);
  }

  private static String signature(String types, UnaryOperator<String> spelling) {
    return Parameter.split(types).stream().map(spelling).collect(joining(", ", "(", ")"));
  }

  private static String typesOf(ObjectId id) {
    return id.signature().substring(1, id.signature().length() - 1);
  }

  @Override
  public Routine read(ObjectId id, SpecBody body) {
    String types = typesOf(id);
    String arguments = Objects.requireNonNullElse(body.text("arguments"), types).strip();
    checkKey(id, types, arguments, body);
    Code code = readCode(body);
    String returns = body.text("returns");
    boolean untold =
        returns == null && ResultType.implied(id.kind(), Parameter.parse(arguments)) == null;
    if (id.kind() == KindName.FUNCTION && untold) {
      body.error("returns", "missing-key", "returns is missing here", "returns: void for nothing");
    }
    Traits traits = readTraits(body, code.language(), returns);
    List<String> transforms =
        body.texts("transforms").stream().map(ArgumentType::canonical).toList();
    return new Routine(id, arguments, returns, code, traits, body.settings("set"), transforms);
  }

  private static void checkKey(ObjectId id, String types, String arguments, SpecBody body) {
    if (!Parameter.parse(types).stream().allMatch(Parameter::isBare)) {
      body.error(
          "arguments",
          "bad-name",
          "the key of a routine has the types of its arguments only, not " + types,
          "names, modes and defaults go into arguments:");
      return;
    }
    String declared =
        Parameter.parse(arguments).stream()
            .filter(Parameter::isInput)
            .map(Parameter::type)
            .collect(joining(", "));
    if (!declared.equals(types)) {
      body.error(
          "arguments",
          "wrong-value",
          "arguments takes (" + declared + "), but the key says (" + types + ")",
          "make the key " + id.bareName() + "(" + declared + ")");
    }
  }

  private static Code readCode(SpecBody body) {
    String language =
        Objects.requireNonNullElse(body.text("language"), DEFAULT_LANGUAGE)
            .toLowerCase(Locale.ROOT);
    String text = body.text("body");
    String sqlBody = body.text("sql_body");
    String objectFile = body.text("object_file");
    String linkSymbol = body.text("link_symbol");
    long given =
        List.of(body.has("body"), body.has("sql_body"), body.has("object_file")).stream()
            .filter(there -> there)
            .count();
    if (given != 1) {
      body.error(
          "body",
          given == 0 ? "missing-key" : "wrong-value",
          given == 0 ? "body is missing here" : "there is more than one body here",
          "one of body, sql_body and object_file says what is executed");
    }
    String parsed = sqlBody == null ? null : sqlBody.strip();
    return new Code(language, text, parsed, objectFile, linkSymbol);
  }

  private static Traits readTraits(SpecBody body, String language, @Nullable String returns) {
    boolean compiled = language.equals("c") || language.equals("internal");
    return new Traits(
        body.choice("volatility", Volatility.VOLATILE),
        body.choice("parallel", Parallel.UNSAFE),
        body.flag("strict"),
        body.flag("security_definer"),
        body.flag("leakproof"),
        body.flag("window"),
        readEstimate(body, "cost", compiled ? "1" : "100"),
        readEstimate(body, "rows", ResultType.isSet(returns) ? "1000" : "0"),
        body.text("support"));
  }

  /** A number in one spelling; null when it is what PostgreSQL assumes anyway. */
  private static @Nullable String readEstimate(SpecBody body, String key, String assumed) {
    String text = body.text(key);
    if (text == null) {
      return null;
    }
    try {
      String plain = plain(text);
      return plain.equals(assumed) ? null : plain;
    } catch (NumberFormatException e) {
      body.error(key, "wrong-type", key + " is a number, not " + text, null);
      return null;
    }
  }

  static String plain(String number) {
    return new BigDecimal(number.strip()).stripTrailingZeros().toPlainString();
  }

  @Override
  public void write(Routine routine, SpecOutput output) {
    Traits traits = routine.traits();
    Code code = routine.code();
    output
        .put("arguments", argumentsOf(routine))
        .put("returns", routine.returns())
        .put("language", languageOf(code));
    if (traits.volatility() != Volatility.VOLATILE) {
      output.put("volatility", traits.volatility());
    }
    if (traits.parallel() != Parallel.UNSAFE) {
      output.put("parallel", traits.parallel());
    }
    output
        .putIf(traits.strict(), "strict")
        .putIf(traits.securityDefiner(), "security_definer")
        .putIf(traits.leakproof(), "leakproof")
        .putIf(traits.window(), "window")
        .put("cost", traits.cost())
        .put("rows", traits.rows())
        .put("support", traits.support())
        .put("set", routine.set())
        .put("transforms", routine.transforms())
        .put("body", code.body())
        .put("sql_body", code.sqlBody())
        .put("object_file", code.objectFile())
        .put("link_symbol", code.linkSymbol());
  }

  private static @Nullable String argumentsOf(Routine routine) {
    boolean told = Parameter.canonical(routine.arguments()).equals(typesOf(routine.id()));
    return told ? null : routine.arguments();
  }

  private static @Nullable String languageOf(Code code) {
    return code.language().equals(DEFAULT_LANGUAGE) ? null : code.language();
  }

  @Override
  public String section(Routine routine) {
    return routine.id().kind() == KindName.PROCEDURE ? "procedures" : "functions";
  }

  @Override
  public String key(Routine routine) {
    return keyOf(routine.id());
  }

  static String keyOf(ObjectId id) {
    return id.bareName() + signature(typesOf(id), TypeName::brief);
  }

  /** The server does not look into bodies before they are called, so any will do. */
  @Override
  public SpecNode.Mapping standIn(SpecNode.Mapping said) {
    boolean told =
        List.of("body", "sql_body", "object_file").stream().anyMatch(said.entries()::containsKey);
    return told ? said : said.orElse(Map.of("language", "plpgsql", "body", "begin end"));
  }
}
