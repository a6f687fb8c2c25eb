package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.NamedType;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.kind.TypeFunctions;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.SetAside;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Binds base types, whose values functions read and write: {@code base_types: {money: {input:
 * money_in, output: money_out, internallength: 8}}}. The properties are called as in {@code CREATE
 * TYPE}.
 */
public final class BaseTypeKind {

  private static final List<String> READING_AND_WRITING =
      List.of("input", "output", "receive", "send");

  private static final Set<String> LITERALS = Set.of("category", "default", "delimiter");

  private static final Property LENGTH = Property.of("internallength", Form.TEXT);

  /** All about base types. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "base_types",
              KindName.BASE_TYPE,
              List.of(
                  Property.of("input", Form.FUNCTION).required(),
                  Property.of("output", Form.FUNCTION).required(),
                  Property.of("receive", Form.FUNCTION).altered(),
                  Property.of("send", Form.FUNCTION).altered(),
                  Property.of("typmod_in", Form.FUNCTION).altered(),
                  Property.of("typmod_out", Form.FUNCTION).altered(),
                  Property.of("analyze", Form.FUNCTION).altered(),
                  Property.of("subscript", Form.FUNCTION).altered(),
                  LENGTH,
                  Property.of("passedbyvalue", Form.FLAG),
                  Property.word("alignment", "int4", "char", "int2", "double"),
                  Property.word("storage", "plain", "external", "extended", "main").altered(),
                  Property.of("category", Form.TEXT),
                  Property.of("preferred", Form.FLAG),
                  Property.of("default", Form.TEXT),
                  Property.of("element", Form.TYPE),
                  Property.of("delimiter", Form.TEXT),
                  Property.of("collatable", Form.FLAG)),
              new BaseTypeStatements())
          .bind(BaseTypeKind.class)
          .dropping(Decision.WARN);

  private BaseTypeKind() {}

  private static final class BaseTypeStatements implements Statements {

    private static final String BY_HAND =
        "PostgreSQL keeps values of a type as they were written, so no plan can change how it is"
            + " made: describe a type of another name, and give the columns that one";

    private static final String FUNCTIONS_GO =
        "the functions that read and write its values go, too";

    @Override
    public RareObject completed(RareObject described) {
      return described.require(LENGTH.name()).equalsIgnoreCase("variable")
          ? described.with(LENGTH, "")
          : described;
    }

    @Override
    public void imply(RareObject type, SpecBody body) {
      body.imply(ShellTypeKind.SECTION, TypeFunctions.shell(type.id()), new SpecOutput());
    }

    @Override
    public List<Sql> create(RareObject type) {
      List<Sql> options = new ArrayList<>();
      type.properties()
          .forEach((property, values) -> options.add(option(property.name(), values.get(0))));
      return List.of(sql("CREATE").object(type.id()).lines(options).done());
    }

    @Override
    public List<Sql> alter(RareObject live, RareObject desired, Set<String> changed) {
      List<Sql> options =
          changed.stream().sorted().map(name -> option(name, desired.text(name))).toList();
      return List.of(
          sql("ALTER").object(desired.id()).keyword("SET").list(options, SqlWriter::sql).done());
    }

    private static Sql option(String name, @Nullable String value) {
      SqlWriter writer = sql(name.toUpperCase(Locale.ROOT)).keyword("=");
      if (value == null) {
        return writer.keyword("NONE").done();
      }
      return LITERALS.contains(name) ? writer.literal(value).done() : writer.fragment(value).done();
    }

    /** Either needs the other, so PostgreSQL drops neither alone; nothing else is left by then. */
    @Override
    public List<Operation> drop(RareObject live, PlanContext context) {
      Sql drop = sql("DROP").object(live.id()).keyword("CASCADE").done();
      return List.of(Operation.of(drop, lock()).noting(FUNCTIONS_GO));
    }

    @Override
    public Set<ObjectId> takesAlong(RareObject live, PlanContext context) {
      Stream<String> names = READING_AND_WRITING.stream().map(live::require);
      return TypeFunctions.of(live.id(), names, context.live());
    }

    @Override
    public Optional<SetAside> setAside(RareObject live, PlanContext context) {
      SetAside aside = NamedType.setAside(live.id(), NamedType::byText);
      return Optional.of(aside.with(Effect.NEEDS_DECISION, BY_HAND));
    }

    @Override
    public Optional<SetAside> yields(RareObject live, PlanContext context) {
      return NamedType.yields(live, context)
          .map(aside -> aside.with(Effect.NEEDS_DECISION, BY_HAND));
    }
  }
}
