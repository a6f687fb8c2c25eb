package dev.reconcile.expression.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * One of the functions or operators of a name.
 *
 * @param parameters the types of what it takes; one that is not known takes anything
 * @param required how many have to be given
 * @param more whether the last one stands for any number
 * @param result unknown where it is no certain type
 */
public record Signature(
    List<ValueType> parameters, int required, More more, ValueType result, FunctionSort sort) {

  /** Whether there can be more arguments than parameters. */
  public enum More {
    /** No. */
    NONE,
    /** Any number of the last one. */
    ANY
  }

  /** Takes a copy. */
  public Signature {
    parameters = List.copyOf(parameters);
  }

  /** As the catalogue of what PostgreSQL brings has it; see {@code built-in-names.sh}. */
  static Signature parse(String text, Function<String, ValueType> types) {
    int result = text.lastIndexOf('>');
    int slash = text.indexOf('/', result);
    String arguments = text.substring(0, result);
    List<ValueType> parameters = new ArrayList<>();
    for (String argument : arguments.isEmpty() ? new String[0] : arguments.split(",")) {
      parameters.add(types.apply(argument.replace("*", "")));
    }
    String marks = slash < 0 ? "" : text.substring(slash + 1);
    String digits = marks.replaceAll("\\D", "");
    return new Signature(
        parameters,
        digits.isEmpty() ? parameters.size() : Integer.parseInt(digits),
        arguments.endsWith("*") ? More.ANY : More.NONE,
        result(types.apply(text.substring(result + 1, slash < 0 ? text.length() : slash))),
        FunctionSort.marked(marks.isEmpty() ? 'i' : marks.charAt(marks.length() - 1)));
  }

  private static ValueType result(ValueType type) {
    return type.isKnown() ? type : ValueType.UNKNOWN;
  }

  /** Whether it can be called with so many arguments; a negative number stands for any. */
  public boolean takes(int arguments) {
    return arguments < 0
        || (more == More.ANY
            ? arguments >= required - 1
            : arguments >= required && arguments <= parameters.size());
  }

  /**
   * Whether arguments of these types can be meant for it.
   *
   * @param converts whether the server turns a type into another one by itself
   */
  public boolean accepts(List<ValueType> arguments, BiPredicate<ValueType, ValueType> converts) {
    for (int i = 0; i < arguments.size(); i++) {
      ValueType argument = arguments.get(i);
      ValueType parameter = parameter(i);
      boolean fits =
          !argument.isKnown()
              || parameter.sort() == ValueType.Sort.UNKNOWN
              || argument.equals(parameter)
              || argument.sort().fits(parameter.name())
              || converts.test(argument, parameter);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** The type of the argument at a place. */
  public ValueType parameter(int place) {
    return parameters.get(Math.min(place, parameters.size() - 1));
  }
}
