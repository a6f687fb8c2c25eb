package dev.reconcile.expression.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What PostgreSQL 14 to 18, its contrib extensions and pgvector bring, as real servers told it (see
 * {@code built-in-names.sh}).
 */
public final class BuiltInNames {

  private static final String RESOURCE = "built-in-names.txt";

  /** PostgreSQL's own languages beside PL/pgSQL bring nothing that SQL names (part V). */
  private static final Set<String> LANGUAGES =
      Set.of("plperl", "plperlu", "plpython3u", "pltcl", "pltclu");

  /** Itself: what no extension brings. */
  private static final String POSTGRESQL = "postgresql";

  /** Types of no value (chapter 8.21), besides those that stand for any. */
  private static final Set<String> PSEUDO_TYPES =
      Set.of(
          "cstring",
          "event_trigger",
          "fdw_handler",
          "index_am_handler",
          "internal",
          "language_handler",
          "pg_ddl_command",
          "record",
          "table_am_handler",
          "trigger",
          "tsm_handler",
          "unknown",
          "void");

  /** What anything is turned into when it is stored (chapter 10.4, pg_cast). */
  private static final Set<String> STRINGS = Set.of("bpchar", "citext", "name", "text", "varchar");

  private final Map<String, List<String>> functions = new HashMap<>();
  private final Map<String, List<String>> relations = new LinkedHashMap<>();
  private final Map<String, List<String>> results = new HashMap<>();
  private final Map<String, Map<String, List<String>>> operatorClasses = new TreeMap<>();
  private final Map<String, List<String>> rowTypes = new HashMap<>();
  private final Set<String> types = new TreeSet<>();
  private final Map<String, List<String>> operators = new HashMap<>();

  /** When values of a type are cast to another: i by themselves, a when stored, e when written. */
  private final Map<String, Map<String, String>> casts = new HashMap<>();

  private final Set<String> domains = new TreeSet<>();
  private final Set<String> owners = new TreeSet<>(LANGUAGES);

  /** Of functions and operators that were asked for; none of them is called like another. */
  private final Map<String, List<Signature>> signatures = new HashMap<>();

  /** What is there with the given extensions; those that are not known here bring nothing. */
  public static BuiltInNames with(Collection<String> extensions) {
    BuiltInNames names = new BuiltInNames();
    try (InputStream file = BuiltInNames.class.getResourceAsStream(RESOURCE)) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      text.lines().forEach(line -> names.read(line, extensions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private void read(String text, Collection<String> extensions) {
    String owner = text.substring(0, text.indexOf(' '));
    owners.add(owner);
    if (!owner.equals(POSTGRESQL) && !extensions.contains(owner)) {
      return;
    }
    String[] line = text.split(" ", -1);
    Stream<String> names = Stream.of(line).skip(2);
    switch (line[1]) {
      case "function" -> names.forEach(name -> addOverloads(functions, name));
      case "operator" -> names.forEach(name -> addOverloads(operators, name));
      case "operator-class" -> names.forEach(name -> addOperatorClass(name));
      case "cast" -> names.forEach(this::addCasts);
      case "relation" -> names.forEach(name -> addColumns(relations, name));
      case "result" -> names.forEach(name -> addColumns(results, name));
      case "row-type" -> names.forEach(name -> addColumns(rowTypes, name));
      case "domain" -> names.forEach(domains::add);
      default -> names.forEach(types::add);
    }
  }

  private void addOperatorClass(String entry) {
    int end = entry.indexOf('.');
    addOverloads(
        operatorClasses.computeIfAbsent(entry.substring(0, end), method -> new TreeMap<>()),
        entry.substring(end + 1));
  }

  private void addCasts(String entry) {
    int end = entry.indexOf(':');
    Map<String, String> targets =
        casts.computeIfAbsent(entry.substring(0, end), type -> new HashMap<>());
    for (String target : entry.substring(end + 1).split(";", -1)) {
      int slash = target.indexOf('/');
      targets.put(target.substring(0, slash), target.substring(slash + 1));
    }
  }

  private static void addOverloads(Map<String, List<String>> lists, String entry) {
    int end = entry.indexOf(':');
    add(lists, entry.substring(0, end), entry.substring(end + 1).split(";"));
  }

  private static void addColumns(Map<String, List<String>> lists, String entry) {
    int end = entry.indexOf('(');
    add(lists, entry.substring(0, end), entry.substring(end + 1, entry.length() - 1).split(","));
  }

  private static void add(Map<String, List<String>> lists, String name, String[] list) {
    lists.computeIfAbsent(name, key -> new ArrayList<>()).addAll(List.of(list));
  }

  /** Whether it is known what the extension brings. */
  public boolean knows(String extension) {
    return owners.contains(extension);
  }

  /** Whether there is a function of that name. */
  public boolean hasFunction(String name) {
    return functions.containsKey(name);
  }

  /** The functions of that name. */
  public List<Signature> functions(String name) {
    return signatures.computeIfAbsent(
        name, key -> signatures(functions.getOrDefault(key, List.of())));
  }

  /** The operators of that symbol. */
  public List<Signature> operators(String symbol) {
    return signatures.computeIfAbsent(
        symbol,
        key -> signatures(operators.getOrDefault(key.equals("!=") ? "<>" : key, List.of())));
  }

  private List<Signature> signatures(List<String> texts) {
    return texts.stream().map(text -> Signature.parse(text, this::valueType)).toList();
  }

  /** The type of a name of the catalog; of what domains are made is not known. */
  public ValueType valueType(String name) {
    if (name.startsWith("_")) {
      return valueType(name.substring(1)).array();
    }
    if (domains.contains(name)) {
      return ValueType.UNKNOWN;
    }
    boolean hasValues =
        types.contains(name) && !name.startsWith("any") && !PSEUDO_TYPES.contains(name);
    return hasValues ? ValueType.scalar(name) : new ValueType(name, ValueType.Sort.PSEUDO);
  }

  /** Whether the server casts by itself, wherever values of the one type stand for the other. */
  public boolean converts(ValueType from, ValueType to) {
    return cast(from, to).equals("i");
  }

  /** Whether the server casts a value of the one type that is to be stored as the other. */
  public boolean assigns(ValueType from, ValueType to) {
    return from.equals(to)
        || STRINGS.contains(to.name())
        || Set.of("i", "a").contains(cast(from, to));
  }

  /** Whether a cast can be written: anything can be turned into a string and back. */
  public boolean casts(ValueType from, ValueType to) {
    return assigns(from, to) || !cast(from, to).isEmpty() || isString(from) || isString(to);
  }

  private static boolean isString(ValueType type) {
    String name = type.name();
    String element = name.startsWith("_") ? name.substring(1) : name;
    return STRINGS.contains(element) || element.equals("char");
  }

  /** When it is cast; empty if never. Arrays are cast as their elements are. */
  private String cast(ValueType from, ValueType to) {
    boolean arrays = from.name().startsWith("_") && to.name().startsWith("_");
    int start = arrays ? 1 : 0;
    return casts
        .getOrDefault(from.name().substring(start), Map.of())
        .getOrDefault(to.name().substring(start), "");
  }

  /** The columns of what the functions of that name return. */
  public ResultColumns result(String name) {
    List<String> columns = results.get(name);
    if (columns == null) {
      return functions.containsKey(name) ? ResultColumns.ONE_VALUE : ResultColumns.UNKNOWN;
    }
    boolean isKnown = columns.stream().noneMatch(String::isEmpty);
    return isKnown ? ResultColumns.named(columns) : ResultColumns.UNKNOWN;
  }

  /**
   * The types for which an access method has operator classes of that name, with a star after those
   * of which it is the default.
   */
  public List<String> operatorClass(String method, String name) {
    return operatorClasses.getOrDefault(method, Map.of()).getOrDefault(name, List.of());
  }

  /** The methods for which there are operator classes. */
  public Set<String> indexMethods() {
    return Collections.unmodifiableSet(operatorClasses.keySet());
  }

  /** The operator classes of an access method. */
  public List<String> operatorClasses(String method) {
    return List.copyOf(operatorClasses.getOrDefault(method, Map.of()).keySet());
  }

  /** Whether there is a type of that name; those of arrays begin with an underscore. */
  public boolean hasType(String name) {
    String element = name.startsWith("_") ? name.substring(1) : name;
    return Stream.of(name, element)
        .anyMatch(
            type ->
                hasValueType(type)
                    || domains.contains(type)
                    || rowTypes.containsKey(type)
                    || hasRelation(type));
  }

  /** Whether there is a type of that name that is not one of rows. */
  public boolean hasValueType(String name) {
    return types.contains(name);
  }

  /** Whether there is an operator of that symbol. */
  public boolean hasOperator(String symbol) {
    return operators.containsKey(symbol) || symbol.equals("!=");
  }

  /** The columns of a relation of which the schema is known, empty if there is none. */
  public List<String> columns(String schema, String name) {
    return relations.getOrDefault(schema + "." + name, List.of());
  }

  /** The schema and the columns of a relation that any extension brings are not told apart. */
  public boolean hasRelation(String name) {
    return relations.keySet().stream().anyMatch(known -> known.endsWith("." + name));
  }

  /** The names of all relations, with their schemas. */
  public List<String> relationNames() {
    return List.copyOf(relations.keySet());
  }

  /** The extensions of which it is known what they bring. */
  public Collection<String> extensions() {
    return owners;
  }

  /** The names of all functions. */
  public Collection<String> functions() {
    return functions.keySet();
  }

  /** The names of all types. */
  public Collection<String> types() {
    return types;
  }
}
