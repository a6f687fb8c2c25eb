package dev.reconcile.report;

import dev.reconcile.diff.Change;

/** The sign in front of a change. */
enum Mark {
  /** It is made. */
  CREATE("+"),
  /** It goes. */
  DROP("-"),
  /** It is altered in place. */
  ALTER("~"),
  /** It is dropped and made anew. */
  REBUILD("±"),
  /** It gets another name. */
  RENAME("→"),
  /** It stands there for its parts. */
  NONE(" ");

  private final String sign;

  Mark(String sign) {
    this.sign = sign;
  }

  static Mark of(Change change) {
    return change.match(
        new Change.Cases<>() {
          @Override
          public Mark create(Change.Create create) {
            return CREATE;
          }

          @Override
          public Mark drop(Change.Drop drop) {
            return DROP;
          }

          @Override
          public Mark alter(Change.Alter alter) {
            return ALTER;
          }

          @Override
          public Mark rebuild(Change.Rebuild rebuild) {
            return REBUILD;
          }

          @Override
          public Mark rename(Change.Rename rename) {
            return RENAME;
          }
        });
  }

  String sign() {
    return sign;
  }

  /** The sign in its colour. */
  String painted(Palette palette) {
    return switch (this) {
      case CREATE -> palette.green(sign);
      case DROP -> palette.red(sign);
      case ALTER, REBUILD, RENAME -> palette.yellow(sign);
      case NONE -> sign;
    };
  }
}
