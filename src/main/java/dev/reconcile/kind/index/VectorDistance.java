package dev.reconcile.kind.index;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.WithBody;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether queries order by the distance that an index of pgvector's is for. Each operator class
 * serves one operator alone, and a query by another one reads every row without a word.
 */
record VectorDistance(VectorKey key, ObjectId table) {

  private static final Map<String, String> OPERATORS =
      Map.of(
          "l2", "<->",
          "ip", "<#>",
          "cosine", "<=>",
          "l1", "<+>",
          "hamming", "<~>",
          "jaccard", "<%>");

  private static final Pattern OPERATOR = Pattern.compile("<(?:[-#+~%]|=)>");

  /** What described views and routines order by instead; empty when one orders by this. */
  String notAskedFor(Schema desired) {
    String served = operator();
    Map<String, ObjectId> used = new TreeMap<>();
    desired.objects().forEach(object -> note(object, used));
    if (served.isEmpty() || used.isEmpty() || used.containsKey(served)) {
      return "";
    }
    String others =
        used.entrySet().stream()
            .map(other -> other.getKey() + " of " + other.getValue())
            .collect(Collectors.joining(", "));
    return "%s serves %s alone, and not %s".formatted(operatorClass(), served, others);
  }

  private String operatorClass() {
    return key.operatorClass().isEmpty() ? "vector_l2_ops" : key.operatorClass();
  }

  private String operator() {
    return OPERATORS.entrySet().stream()
        .filter(entry -> operatorClass().endsWith("_" + entry.getKey() + "_ops"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private void note(SchemaObject object, Map<String, ObjectId> used) {
    Set<String> columns = SqlFragment.of(key.sql()).words();
    Stream<String> body =
        object instanceof WithBody routine ? Stream.ofNullable(routine.body()) : Stream.empty();
    Stream.concat(object.checkedTexts().stream().map(SqlText::text), body)
        .filter(text -> OPERATOR.matcher(text).find())
        .filter(text -> names(text, columns))
        .flatMap(text -> OPERATOR.matcher(text).results())
        .map(MatchResult::group)
        .forEach(operator -> used.putIfAbsent(operator, object.id()));
  }

  private boolean names(String text, Set<String> columns) {
    Set<String> words = SqlFragment.of(text).words();
    return words.contains(table.name()) && columns.stream().anyMatch(words::contains);
  }
}
