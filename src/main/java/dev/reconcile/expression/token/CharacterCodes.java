package dev.reconcile.expression.token;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters written as codes inside quotes (PostgreSQL documentation, 4.1.2.2 and 4.1.2.3). */
final class CharacterCodes {

  private static final Pattern BACKSLASH =
      Pattern.compile(
          "\\\\(?:(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{1,2}))|([0-7]{1,3})|(.))",
          Pattern.DOTALL);
  private static final String CONTROLS = "bfnrt";
  private static final String CONTROL_CHARACTERS = "\b\f\n\r\t";

  private CharacterCodes() {}

  /** The content of {@code E'...'}. */
  static String inBackslashForm(String content) {
    return BACKSLASH.matcher(content).replaceAll(code -> Matcher.quoteReplacement(backslash(code)));
  }

  /** The content of {@code U&'...'} or {@code U&"..."}. */
  static String inUnicodeForm(String content, String escape) {
    String quoted = Pattern.quote(escape);
    return Pattern.compile(quoted + "(?:([0-9A-Fa-f]{4})|\\+([0-9A-Fa-f]{6})|(" + quoted + "))")
        .matcher(content)
        .replaceAll(code -> Matcher.quoteReplacement(unicode(code)));
  }

  private static String backslash(MatchResult code) {
    for (int group = 1; group <= 3; group++) {
      if (code.group(group) != null) {
        return character(code.group(group), 16, code.group());
      }
    }
    if (code.group(4) != null) {
      return character(code.group(4), 8, code.group());
    }
    int control = CONTROLS.indexOf(code.group(5));
    return control < 0 ? code.group(5) : CONTROL_CHARACTERS.substring(control, control + 1);
  }

  private static String unicode(MatchResult code) {
    for (int group = 1; group <= 2; group++) {
      if (code.group(group) != null) {
        return character(code.group(group), 16, code.group());
      }
    }
    return code.group(3);
  }

  private static String character(String digits, int radix, String written) {
    long codePoint = Long.parseLong(digits, radix);
    // The server rejects such a text; here it only has to be got through.
    return codePoint <= Character.MAX_CODE_POINT ? Character.toString((int) codePoint) : written;
  }
}
