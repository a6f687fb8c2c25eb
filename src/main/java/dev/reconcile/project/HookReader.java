package dev.reconcile.project;

import dev.reconcile.spec.SpecBody;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code hooks: {before: [{run: pg_dump ...}], after: [{sql: ..., when: select ...}]}}. */
final class HookReader {

  private HookReader() {}

  static Hooks read(SpecBody owner) {
    SpecBody body = owner.body("hooks");
    return body == null ? Hooks.NONE : new Hooks(read(body, "before"), read(body, "after"));
  }

  private static List<Hook> read(SpecBody body, String key) {
    List<Hook> hooks = new ArrayList<>();
    for (SpecBody one : body.bodies(key)) {
      Hook hook = hook(one.text("run"), one.text("sql"), one.text("when"));
      if (hook == null) {
        one.error(
            one.place(),
            "wrong-hook",
            "a hook is a command or SQL, and only SQL has a guard",
            "write {run: ...}, {sql: ...} or {sql: ..., when: select ...}");
      } else {
        hooks.add(hook);
      }
    }
    return hooks;
  }

  private static @Nullable Hook hook(
      @Nullable String command, @Nullable String sql, @Nullable String guard) {
    if (command != null && sql == null && guard == null) {
      return new Hook.Command(command);
    }
    return command == null && sql != null ? new Hook.Statements(sql, guard) : null;
  }
}
