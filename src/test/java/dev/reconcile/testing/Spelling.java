package dev.reconcile.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Settles the few spellings that PostgreSQL does not keep when it reads what it has printed, so
 * that a database and its faithful copy have the same facts. A dump that is restored changes them,
 * too.
 */
final class Spelling {
  private static final String CONSTRUCTOR = "(ARRAY[";

  /** What follows the closing bracket of an array that is cast as a whole: {@code )::text[]}. */
  private static final Pattern CAST =
      Pattern.compile("\\)::((?:\"[^\"]+\"|[\\w. ])+(?:\\([\\d,]+\\))?[\\w ]*)\\[]");

  /** A constant without a name gets the name of its type when it is read again. */
  private static final Pattern NAMED_BY_TYPE = Pattern.compile("::(\\w+) AS \\1\\b");

  private Spelling() {}

  static String settled(String fact) {
    return NAMED_BY_TYPE.matcher(castsPushedDown(fact)).replaceAll("::$1");
  }

  /** {@code (ARRAY['a'])::text[]} is read as an array of casts: {@code ARRAY[('a')::text]}. */
  private static String castsPushedDown(String text) {
    StringBuilder result = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(CONSTRUCTOR); at >= 0; at = text.indexOf(CONSTRUCTOR, from)) {
      int first = at + CONSTRUCTOR.length();
      int close = closing(text, first);
      Matcher cast = CAST.matcher(text).region(close + 1, text.length());
      if (close < text.length() && cast.lookingAt()) {
        result.append(text, from, at);
        result.append(castEach(castsPushedDown(text.substring(first, close)), cast.group(1)));
        from = cast.end();
      } else {
        result.append(text, from, first);
        from = first;
      }
    }
    return result.append(text, from, text.length()).toString();
  }

  private static String castEach(String elements, String type) {
    return elements(elements).stream()
        .map(
            element ->
                element.startsWith("ARRAY[")
                    ? castEach(element.substring(6, element.length() - 1), type)
                    : "(" + element + ")::" + type)
        .collect(Collectors.joining(", ", "ARRAY[", "]"));
  }

  private static List<String> elements(String list) {
    List<String> elements = new ArrayList<>();
    int from = 0;
    int comma = next(list, from, ',');
    while (comma < list.length()) {
      elements.add(list.substring(from, comma).strip());
      from = comma + 1;
      comma = next(list, from, ',');
    }
    elements.add(list.substring(from).strip());
    return elements;
  }

  private static int closing(String text, int from) {
    return Math.min(next(text, from, ']'), text.length() - 1);
  }

  /** Where the character next stands outside quotes and brackets, or the length of the text. */
  private static int next(String text, int from, char wanted) {
    int depth = 0;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (depth == 0 && c == wanted) {
        return at;
      }
      if (c == '\'' || c == '"') {
        int end = text.indexOf(c, at + 1);
        at = end < 0 ? text.length() : end;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      }
    }
    return text.length();
  }
}
