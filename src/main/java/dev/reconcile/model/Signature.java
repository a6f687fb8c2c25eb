package dev.reconcile.model;

/** The argument types that the name of a routine or an operator ends with, in parentheses. */
public final class Signature {

  private Signature() {}

  /**
   * Where it begins, or the end of a name that has none. Looked for from the end: what stands
   * before it may be any text, but types are written as SQL.
   */
  public static int start(String name) {
    int depth = 0;
    boolean quoted = false;
    for (int i = name.length() - 1; i >= 0; i--) {
      char letter = name.charAt(i);
      quoted ^= letter == '"';
      if (!quoted) {
        depth += letter == ')' ? 1 : letter == '(' ? -1 : 0;
        if (depth == 0) {
          return letter == '(' ? i : name.length();
        }
      }
    }
    return name.length();
  }
}
