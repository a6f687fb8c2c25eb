package dev.reconcile.app.validation;

import dev.reconcile.expression.catalog.BuiltInNames;
import dev.reconcile.expression.catalog.KnownNames;
import dev.reconcile.expression.catalog.ResultColumn;
import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.catalog.ResultColumns.Extent;
import dev.reconcile.expression.catalog.Signature;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.finding.Resolution;
import dev.reconcile.expression.resolve.NameResolver;
import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.expression.token.Name;
import dev.reconcile.kind.Inheritance;
import dev.reconcile.kind.column.Column;
import dev.reconcile.kind.enumtype.EnumType;
import dev.reconcile.kind.table.Table;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SqlText;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.Requirement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that a project describes, beside those that PostgreSQL and its extensions bring. A name
 * without a schema is looked for in all schemas of the project, because the search path of whoever
 * uses it is not known.
 */
public final class DesiredNames implements KnownNames {

  /** What a call means, and what makes of its arguments what they have to be. */
  private static final Set<KindName> CALLED =
      EnumSet.of(KindName.FUNCTION, KindName.AGGREGATE, KindName.PROCEDURE, KindName.CAST);

  private static final Set<KindName> FUNCTIONS =
      EnumSet.of(KindName.FUNCTION, KindName.AGGREGATE, KindName.PROCEDURE);

  private final LoadedSpec spec;
  private final List<String> searchPath;
  private final Undescribed undescribed;
  private final Schema schema;
  private final BuiltInNames builtIn;
  private final Coverage coverage;
  private final RelationNames relations;
  private final BroughtNames brought;
  private final DescribedFunctions functions;
  private final Set<String> routines;
  private final TypeNames types;
  private final FunctionResults results;
  private final Operators operators;
  private final ValueTypes valueTypes;
  private final RelationFacts facts;

  private final Map<ObjectId, ResultColumns> columns = new HashMap<>();
  private final Map<ObjectId, Resolution> queries = new HashMap<>();
  private final List<ObjectId> underWay = new ArrayList<>();
  private final List<List<ObjectId>> circles = new ArrayList<>();

  /** The names that a description makes known where there is nothing else. */
  public DesiredNames(LoadedSpec spec, List<String> searchPath) {
    this(spec, searchPath, Undescribed.NOTHING);
  }

  /**
   * The names that a description makes known.
   *
   * @param searchPath which of several relations is meant that are called the same
   */
  public DesiredNames(LoadedSpec spec, List<String> searchPath, Undescribed undescribed) {
    this.spec = spec;
    this.searchPath = List.copyOf(searchPath);
    this.undescribed = undescribed.with(spec.requirements());
    this.schema = Inheritance.complete(spec.schema(), spec.schema());
    List<String> extensions =
        Stream.concat(
                names(EnumSet.of(KindName.EXTENSION)),
                this.undescribed.required(Requirement.Sort.EXTENSION))
            .toList();
    this.builtIn = BuiltInNames.with(extensions);
    this.coverage =
        new Coverage(
            extensions.stream().allMatch(builtIn::knows)
                ? Coverage.Extent.ALL
                : Coverage.Extent.PART,
            statementWords(),
            this.undescribed);
    this.relations = new RelationNames(schema, this::isOurs, searchPath, coverage);
    this.brought = new BroughtNames(schema, coverage, extensions);
    this.functions = new DescribedFunctions(schema);
    this.routines =
        this.undescribed
            .required(Requirement.Sort.ROUTINE)
            .map(name -> name.replaceFirst("\\(.*", ""))
            .collect(Collectors.toSet());
    this.results =
        new FunctionResults(
            schema, functions, builtIn, this::rowType, new RoutineBodies(this)::result);
    this.operators = new Operators(schema, builtIn, coverage);
    this.types = new TypeNames(schema, builtIn, coverage, relations.all());
    this.valueTypes = new ValueTypes(schema, builtIn);
    this.facts = new RelationFacts(schema, this::isWhole);
  }

  /** Statements may make anything that they name. */
  private Set<String> statementWords() {
    return schema.objects().stream()
        .filter(object -> object.id().kind() == KindName.STATEMENT)
        .flatMap(object -> object.sqlTexts().stream())
        .flatMap(text -> SqlFragment.of(text.text()).words().stream())
        .collect(Collectors.toSet());
  }

  private Stream<String> names(Set<KindName> kinds) {
    return schema.ids().stream().filter(id -> kinds.contains(id.kind())).map(ObjectId::bareName);
  }

  private boolean isOurs(ObjectId id) {
    return !spec.scope().isExternal(id) && !spec.scope().isShared(id);
  }

  /** All that is described, with what tables inherit. */
  public Schema schema() {
    return schema;
  }

  /** Where names without a schema are looked up. */
  List<String> searchPath() {
    return searchPath;
  }

  /** Views that need each other, as far as their queries were looked at. */
  List<List<ObjectId>> circles() {
    return List.copyOf(circles);
  }

  /** The columns of a described relation. */
  public ResultColumns columns(ObjectId relation) {
    ResultColumns known = columns.get(relation);
    if (known == null) {
      known = columnsOf(relation);
      columns.put(relation, known);
    }
    return known;
  }

  /** What the query of a view names and returns. */
  public Optional<Resolution> query(ObjectId view) {
    Resolution known = queries.get(view);
    if (known != null) {
      return Optional.of(known);
    }
    if (underWay.contains(view)) {
      circles.add(List.copyOf(underWay.subList(underWay.indexOf(view), underWay.size())));
      return Optional.empty();
    }
    underWay.add(view);
    Optional<Resolution> resolution =
        schema.find(view).stream()
            .flatMap(object -> object.sqlTexts().stream())
            .filter(text -> text.form() == SqlText.Form.QUERY && text.row() == SqlText.Row.NONE)
            .findFirst()
            .map(text -> new NameResolver(this).view(text.text()));
    underWay.remove(underWay.size() - 1);
    resolution.ifPresent(found -> queries.put(view, found));
    return resolution;
  }

  private ResultColumns columnsOf(ObjectId id) {
    Name name = Name.of(id.schemaName(), id.name());
    if (id.kind() == KindName.TABLE) {
      List<ResultColumn> columns =
          schema.children(id).stream()
              .filter(child -> child.kind() == KindName.COLUMN)
              .map(child -> ResultColumn.of(name, child.name(), columnType(child)))
              .toList();
      return new ResultColumns(columns, isWhole(id) ? Extent.COMPLETE : Extent.PARTIAL);
    }
    if (!isOurs(id)) {
      return ResultColumns.UNKNOWN;
    }
    ResultColumns result = query(id).map(Resolution::columns).orElse(ResultColumns.UNKNOWN);
    return new ResultColumns(
        result.columns().stream()
            .map(column -> ResultColumn.of(name, column.name(), column.type()))
            .toList(),
        result.extent());
  }

  private ValueType columnType(ObjectId id) {
    return schema
        .find(id)
        .filter(Column.class::isInstance)
        .map(column -> declaredType(((Column) column).type()))
        .orElse(ValueType.UNKNOWN);
  }

  /** Whether no others have a hand in the table, so that it has no other columns. */
  private boolean isWhole(ObjectId table) {
    return isOurs(table)
        && schema
            .find(table)
            .filter(object -> object instanceof Table found && found.ofType() == null)
            .isPresent()
        && schema.children(table).stream().noneMatch(this::isOfUnknownParent);
  }

  private boolean isOfUnknownParent(ObjectId id) {
    return id.kind() == KindName.INHERITANCE
        && schema.find(id).stream()
            .flatMap(object -> object.references(schema).stream())
            .anyMatch(parent -> !schema.contains(parent));
  }

  @Override
  public Optional<Relation> relation(Name name) {
    if (!relations.isDescribed(name)) {
      return undescribed
          .relation(name)
          .map(
              required ->
                  new Relation(
                      Name.of(required.schema(), required.name()), Undescribed.columns(required)))
          .or(() -> SystemRelations.find(name, builtIn));
    }
    return relations
        .find(name)
        .map(id -> new Relation(Name.of(id.schemaName(), id.name()), columns(id)));
  }

  @Override
  public Knowledge unfoundRelation(Name name) {
    if (SystemRelations.isMeant(name)) {
      return Knowledge.MISSING;
    }
    return builtIn.hasRelation(name.name()) ? Knowledge.POSSIBLE : relations.unfound(name);
  }

  @Override
  public List<String> relationNames(Name misspelt) {
    return SystemRelations.isMeant(misspelt) ? builtIn.relationNames() : relations.meant(misspelt);
  }

  @Override
  public Knowledge function(Name name) {
    boolean known =
        functions.has(name.name())
            || builtIn.hasFunction(name.name())
            || routines.contains(name.name());
    return known ? Knowledge.KNOWN : judged(FUNCTIONS, name.name());
  }

  @Override
  public List<Signature> functions(Name name) {
    if (judged(CALLED, name.name()) == Knowledge.POSSIBLE || routines.contains(name.name())) {
      return List.of();
    }
    return Stream.concat(
            functions.signatures(name.name(), valueTypes::declared).stream(),
            builtIn.functions(name.name()).stream())
        .toList();
  }

  @Override
  public ResultColumns result(Name function) {
    return judged(FUNCTIONS, function.name()) == Knowledge.MISSING
        ? results.of(function)
        : ResultColumns.UNKNOWN;
  }

  /** A view can be made of what a function returns whose type is that of the view. */
  private Optional<ResultColumns> rowType(Name relation) {
    return underWay.stream().anyMatch(view -> view.name().equals(relation.name()))
        ? Optional.of(ResultColumns.UNKNOWN)
        : relation(relation).map(Relation::columns);
  }

  /** What an unknown extension or a statement makes can't be told. */
  private Knowledge judged(Set<KindName> kinds, String name) {
    return coverage.isWhole(kinds, name) ? Knowledge.MISSING : Knowledge.POSSIBLE;
  }

  @Override
  public Optional<Set<String>> argumentNames(Name function) {
    boolean isKnown =
        functions(function).size() == functions.routines(function.name()).size()
            && functions.has(function.name());
    return isKnown ? Optional.of(functions.argumentNames(function.name())) : Optional.empty();
  }

  @Override
  public List<String> functionNames() {
    List<String> names = new ArrayList<>(functions.names());
    builtIn.functions().stream().sorted().forEach(names::add);
    return names;
  }

  @Override
  public Knowledge type(Name name) {
    return types.knowledge(name);
  }

  @Override
  public List<String> typeNames() {
    return types.all();
  }

  @Override
  public Knowledge operator(String symbol) {
    return operators.knowledge(symbol);
  }

  @Override
  public List<Signature> operators(String symbol) {
    return operators.of(symbol);
  }

  @Override
  public ValueType valueType(Name type) {
    return valueTypes.named(type);
  }

  @Override
  public boolean converts(ValueType from, ValueType to) {
    return operators.converts(from, to);
  }

  @Override
  public boolean assigns(ValueType from, ValueType to) {
    return operators.assigns(from, to);
  }

  @Override
  public boolean casts(ValueType from, ValueType to) {
    return operators.casts(from, to);
  }

  @Override
  public List<String> labels(ValueType enumType) {
    return valueTypes
        .enumType(enumType)
        .filter(found -> isOurs(found.id()) && coverage.isKnown(found.id().name()))
        .map(EnumType::values)
        .orElse(List.of());
  }

  @Override
  public Knowledge relationOfAnyKind(Name name) {
    return relation(name).isPresent() || facts.hasAny(name.name())
        ? Knowledge.KNOWN
        : SystemRelations.isMeant(name) ? Knowledge.POSSIBLE : unfoundRelation(name);
  }

  @Override
  public Optional<List<String>> primaryKey(Name relation) {
    return facts.primaryKey(relation);
  }

  /** The type that a declaration means, with or without modifiers. */
  ValueType declaredType(String declaration) {
    return valueTypes.declared(declaration);
  }

  /** Whether something is described that may still have that name. */
  boolean wasCalled(String name) {
    return spec.formerNames().byObject().values().stream()
        .flatMap(List::stream)
        .anyMatch(former -> former.name().equals(name));
  }

  /** Languages and collations. */
  BroughtNames brought() {
    return brought;
  }

  /** The extensions of which it is known what they bring. */
  Collection<String> knownExtensions() {
    return builtIn.extensions();
  }

  /** The operators and what belongs to them. */
  Operators operators() {
    return operators;
  }

  /** Whether there is an object of that name which belongs to no schema. */
  boolean describes(KindName kind, String name) {
    return schema.contains(ObjectId.global(kind, name));
  }
}
