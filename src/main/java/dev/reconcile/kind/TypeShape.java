package dev.reconcile.kind;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type as {@code format_type} prints it, taken apart.
 *
 * @param base the name without modifier, as in {@code timestamp with time zone}
 * @param modifiers the numbers between parentheses
 * @param array whether it is an array
 */
public record TypeShape(String base, List<Integer> modifiers, boolean array) {

  private static final Pattern SHAPE =
      Pattern.compile("([^(\\[]+?)(?:\\(([\\d,\\s-]+)\\))?((?: with(?:out)? time zone)?)(\\[\\])?");

  /** The parts of a printed type. */
  public static TypeShape of(String type) {
    Matcher shape = SHAPE.matcher(type);
    if (!shape.matches()) {
      return new TypeShape(type, List.of(), type.endsWith("[]"));
    }
    List<Integer> modifiers =
        shape.group(2) == null
            ? List.of()
            : Arrays.stream(shape.group(2).split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
    return new TypeShape(shape.group(1) + shape.group(3), modifiers, shape.group(4) != null);
  }

  /** The single modifier; the largest number when there is none, which means no limit. */
  public int length() {
    return modifiers.isEmpty() ? Integer.MAX_VALUE : modifiers.get(0);
  }
}
