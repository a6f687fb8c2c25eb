package dev.reconcile.kind.function;

import dev.reconcile.expression.catalog.FunctionSort;
import dev.reconcile.expression.catalog.Signature;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.kind.WithBody;
import dev.reconcile.model.Claim;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import dev.reconcile.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A function or a procedure (catalog {@code pg_proc}).
 *
 * @param arguments the declarations between the parentheses, as {@code pg_get_function_arguments}
 *     prints them
 * @param returns the result as {@code pg_get_function_result} prints it; null for a procedure, and
 *     where YAML leaves it to the OUT parameters
 * @param code what is executed
 * @param traits what callers and the optimizer may rely on
 * @param set run-time parameters by name while it is executed
 * @param transforms types whose values the language gets in a form of its own
 */
public record Routine(
    ObjectId id,
    String arguments,
    @Nullable String returns,
    Code code,
    Traits traits,
    Map<String, String> set,
    List<String> transforms)
    implements SchemaObject, WithBody {

  /** Brings the run-time parameters to one spelling. */
  public Routine {
    set = RuntimeSettings.canonical(set);
    transforms = List.copyOf(transforms);
  }

  /**
   * What is executed, in one of the forms: a string in some language, SQL that PostgreSQL has
   * parsed, or a symbol of a library.
   */
  public record Code(
      String language,
      @Nullable String body,
      @Nullable String sqlBody,
      @Nullable String objectFile,
      @Nullable String linkSymbol) {

    /** The body without the blank lines around it, which nobody means and few keep the same. */
    @Nullable String trimmedBody() {
      return body == null ? null : body.replaceFirst("^\\s*\\R", "").stripTrailing();
    }
  }

  /**
   * What callers and the optimizer may rely on.
   *
   * @param cost null for what PostgreSQL assumes for the language
   * @param rows null for what PostgreSQL assumes
   * @param support the function that plans for this one, by name
   */
  public record Traits(
      Volatility volatility,
      Parallel parallel,
      boolean strict,
      boolean securityDefiner,
      boolean leakproof,
      boolean window,
      @Nullable String cost,
      @Nullable String rows,
      @Nullable String support) {}

  /** Whether the same arguments give the same result. */
  public enum Volatility {
    /** For ever. */
    IMMUTABLE,
    /** Within a statement. */
    STABLE,
    /** Never. */
    VOLATILE
  }

  /** Whether it can run in a parallel query. */
  public enum Parallel {
    /** Anywhere. */
    SAFE,
    /** In the leader only. */
    RESTRICTED,
    /** Not at all. */
    UNSAFE
  }

  List<Parameter> parameters() {
    return Parameter.parse(arguments);
  }

  /**
   * What it takes and returns.
   *
   * @param types the types that declarations mean
   */
  public Signature signature(Function<String, ValueType> types, FunctionSort sort) {
    List<Parameter> inputs = parameters().stream().filter(Parameter::isInput).toList();
    return new Signature(
        inputs.stream().map(parameter -> types.apply(parameter.elementType())).toList(),
        (int) inputs.stream().filter(parameter -> parameter.defaultSql() == null).count(),
        inputs.stream().anyMatch(Parameter::isVariadic) ? Signature.More.ANY : Signature.More.NONE,
        outputs().isEmpty() ? types.apply(resultType()) : ValueType.UNKNOWN,
        sort);
  }

  @Override
  public List<Claim> calls() {
    List<Parameter> inputs = parameters().stream().filter(Parameter::isInput).toList();
    int required =
        (int) inputs.stream().filter(parameter -> parameter.defaultSql() == null).count();
    return IntStream.rangeClosed(required, inputs.size())
        .mapToObj(given -> new Claim(id.schemaName(), id.bareName() + "/" + given))
        .toList();
  }

  /** The names by which arguments can be handed over. */
  public List<String> inputNames() {
    return parameters().stream()
        .filter(Parameter::isInput)
        .map(Parameter::name)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** The names of the columns that it returns; none where its result is a value of some type. */
  public List<String> outputs() {
    return outputParameters().map(Parameter::name).toList();
  }

  private Stream<Parameter> outputParameters() {
    List<Parameter> table = ResultType.table(returns);
    return table.isEmpty()
        ? parameters().stream()
            .filter(
                parameter ->
                    parameter.mode() == Parameter.Mode.OUT
                        || parameter.mode() == Parameter.Mode.INOUT)
        : table.stream();
  }

  /** The type of its result or, where there are several, of each; empty for a procedure. */
  public String resultType() {
    return ResultType.element(result());
  }

  /** What it returns, in one spelling; null for a procedure. */
  @Nullable String result() {
    return returns == null
        ? ResultType.implied(id.kind(), parameters())
        : ResultType.canonical(returns);
  }

  /** Whether CREATE OR REPLACE can give this routine the other one's arguments. */
  boolean canTakeArgumentsOf(Routine desired) {
    List<Parameter> from = parameters();
    List<Parameter> to = desired.parameters();
    boolean possible = from.size() == to.size();
    for (int i = 0; possible && i < from.size(); i++) {
      possible = from.get(i).canBecome(to.get(i));
    }
    return possible;
  }

  /** A language of users, and how it takes values of types. */
  @Override
  public List<ObjectId> references(Schema schema) {
    List<ObjectId> references = new ArrayList<>();
    references.add(ObjectId.global(KindName.LANGUAGE, code.language()));
    for (String type : transforms) {
      String name = "FOR " + TypeName.canonical(type) + " LANGUAGE " + code.language();
      references.add(ObjectId.global(KindName.TRANSFORM, name));
    }
    return references;
  }

  @Override
  public List<SqlText> sqlTexts() {
    List<SqlText> texts = new ArrayList<>();
    texts.add(SqlText.declarations(arguments));
    if (returns != null) {
      texts.add(SqlText.declarations(returns));
    }
    if (code.sqlBody() != null) {
      texts.add(body(code.sqlBody()));
    }
    transforms.forEach(type -> texts.add(SqlText.type(type)));
    return List.copyOf(texts);
  }

  @Override
  public @Nullable String body() {
    return code.body();
  }

  /** What is called a string in the catalog is SQL, too, where the language says so. */
  @Override
  public List<SqlText> checkedTexts() {
    List<SqlText> texts = new ArrayList<>(sqlTexts());
    Stream.concat(parameters().stream(), ResultType.table(returns).stream())
        .forEach(parameter -> texts.addAll(parameter.sqlTexts()));
    if (returns != null && ResultType.table(returns).isEmpty()) {
      texts.add(SqlText.type(returns));
    }
    if (code.body() != null && code.language().equals("sql")) {
      texts.add(body(code.body()));
    }
    if (code.body() != null && code.language().equals("plpgsql")) {
      texts.add(program(code.body()));
    }
    return texts;
  }

  /** What it returns by name counts as variables, too. */
  private SqlText program(String body) {
    List<SqlText.Value> values =
        Stream.concat(parameters().stream(), ResultType.table(returns).stream())
            .map(parameter -> new SqlText.Value(parameter.name(), ""))
            .toList();
    return SqlText.program(body, values);
  }

  /** Its parameters are those that have a value when it is called. */
  private SqlText body(String statements) {
    List<SqlText.Value> values =
        parameters().stream()
            .filter(parameter -> parameter.mode() != Parameter.Mode.OUT)
            .map(parameter -> new SqlText.Value(parameter.name(), parameter.type()))
            .toList();
    return SqlText.body(statements, values).giving(resultTypes());
  }

  private List<String> resultTypes() {
    List<String> outputs = outputParameters().map(Parameter::type).toList();
    String type = resultType();
    return !outputs.isEmpty() || type.isEmpty() || type.equals("record") ? outputs : List.of(type);
  }
}
