package dev.reconcile.expression;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What PostgreSQL 14 to 18, its contrib extensions and pgvector bring, as real servers told it (see
 * {@code built-in-names.sh}).
 */
public final class BuiltInNames {

  private static final String RESOURCE = "built-in-names.txt";

  /** Itself: what no extension brings. */
  private static final String POSTGRESQL = "postgresql";

  private final Map<String, List<String>> functions = new HashMap<>();
  private final Map<String, List<String>> relations = new LinkedHashMap<>();
  private final Map<String, List<String>> results = new HashMap<>();
  private final Map<String, Map<String, List<String>>> operatorClasses = new TreeMap<>();
  private final Map<String, List<String>> rowTypes = new HashMap<>();
  private final Set<String> types = new TreeSet<>();
  private final Set<String> operators = new TreeSet<>();
  private final Set<String> owners = new TreeSet<>();

  /** What is there with the given extensions; those that are not known here bring nothing. */
  public static BuiltInNames with(Collection<String> extensions) {
    BuiltInNames names = new BuiltInNames();
    try (InputStream file = BuiltInNames.class.getResourceAsStream(RESOURCE)) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      text.lines().map(line -> line.split(" ")).forEach(line -> names.read(line, extensions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private void read(String[] line, Collection<String> extensions) {
    owners.add(line[0]);
    if (!line[0].equals(POSTGRESQL) && !extensions.contains(line[0])) {
      return;
    }
    Stream<String> names = Stream.of(line).skip(2);
    switch (line[1]) {
      case "function" -> names.forEach(name -> add(functions, name, name.indexOf(':'), 0));
      case "relation" -> names.forEach(name -> add(relations, name, name.indexOf('('), 1));
      case "result" -> names.forEach(name -> add(results, name, name.indexOf('('), 1));
      case "operator-class" -> names.forEach(this::addOperatorClass);
      case "row-type" -> names.forEach(name -> add(rowTypes, name, name.indexOf('('), 1));
      case "type" -> names.forEach(types::add);
      default -> names.forEach(operators::add);
    }
  }

  private void addOperatorClass(String entry) {
    int end = entry.indexOf('.');
    String name = entry.substring(end + 1);
    add(
        operatorClasses.computeIfAbsent(entry.substring(0, end), method -> new TreeMap<>()),
        name,
        name.indexOf(':'),
        0);
  }

  private static void add(Map<String, List<String>> lists, String entry, int end, int closing) {
    String list = entry.substring(end + 1, entry.length() - closing);
    lists
        .computeIfAbsent(entry.substring(0, end), name -> new ArrayList<>())
        .addAll(List.of(list.split(",")));
  }

  /** Whether it is known what the extension brings. */
  public boolean knows(String extension) {
    return owners.contains(extension);
  }

  /** Whether there is a function of that name; for so many arguments unless they are negative. */
  public boolean hasFunction(String name, int arguments) {
    return !functions(name, arguments).isEmpty();
  }

  private List<String> functions(String name, int arguments) {
    List<String> all = functions.getOrDefault(name, List.of());
    return arguments < 0 ? all : all.stream().filter(one -> takes(one, arguments)).toList();
  }

  /** A count is a range whose end may be open; what follows tells the sort of the function. */
  private static boolean takes(String count, int arguments) {
    String range = count.replaceFirst("[a-z]$", "");
    int dash = range.indexOf('-');
    String most = range.substring(dash + 1);
    return most.equals("*")
        ? arguments >= Integer.parseInt(range.substring(0, dash)) - 1
        : arguments >= Integer.parseInt(range.substring(0, dash))
            && arguments <= Integer.parseInt(most);
  }

  /** The sorts of all functions of that name which take so many arguments. */
  public Set<FunctionSort> sorts(String name, int arguments) {
    return functions(name, arguments).stream()
        .map(count -> FunctionSort.marked(count.charAt(count.length() - 1)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FunctionSort.class)));
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
        .anyMatch(type -> hasValueType(type) || rowTypes.containsKey(type) || hasRelation(type));
  }

  /** Whether there is a type of that name that is not one of rows. */
  public boolean hasValueType(String name) {
    return types.contains(name);
  }

  /** Whether there is an operator of that symbol. */
  public boolean hasOperator(String symbol) {
    return operators.contains(symbol) || symbol.equals("!=");
  }

  /** The columns of a relation of which the schema is known, empty if there is none. */
  public List<String> columns(String schema, String name) {
    return relations.getOrDefault(schema + "." + name, List.of());
  }

  /** The schema and the columns of a relation that any extension brings are not told apart. */
  public boolean hasRelation(String name) {
    return relations.keySet().stream().anyMatch(known -> known.endsWith("." + name));
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
