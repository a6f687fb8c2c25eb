package dev.reconcile.kind;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The components of records, those of records inside them included: {@code identity.options}. */
final class Components {

  private Components() {}

  /** The paths of all components of a kind's record but its id. */
  static List<String> of(Class<?> type) {
    List<String> paths = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (!component.getName().equals("id")) {
        paths.add(component.getName());
        if (isPart(component.getType())) {
          of(component.getType()).forEach(inner -> paths.add(component.getName() + "." + inner));
        }
      }
    }
    return paths;
  }

  /** Ids are records, too, but stand for themselves. */
  private static boolean isPart(Class<?> type) {
    return type.isRecord() && type.getName().startsWith("dev.reconcile.kind.");
  }

  /** Whether a record has what a path begins with. */
  static boolean reaches(Object owner, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return true;
    }
    Object inner = value(owner, path.substring(0, dot));
    return inner != null && reaches(inner, path.substring(dot + 1));
  }

  /** The component at a path that is {@link #reaches reached}. */
  static @Nullable Object value(Object owner, String path) {
    try {
      int dot = path.indexOf('.');
      String name = dot < 0 ? path : path.substring(0, dot);
      var accessor = component(owner, name).getAccessor();
      Object value = accessor.invoke(owner);
      return dot < 0 ? value : value(Objects.requireNonNull(value), path.substring(dot + 1));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(path, e);
    }
  }

  /** The same record with another value at a path. */
  static Object with(Object owner, String path, @Nullable Object value) {
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    RecordComponent[] components = owner.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      Object old = value(owner, components[i].getName());
      boolean changes = components[i].getName().equals(name);
      values[i] = changes ? changed(old, path.substring(dot + 1), dot < 0, value) : old;
    }
    return make(owner.getClass(), components, values);
  }

  private static @Nullable Object changed(
      @Nullable Object old, String inner, boolean whole, @Nullable Object value) {
    return whole ? value : with(Objects.requireNonNull(old), inner, value);
  }

  private static Object make(Class<?> type, RecordComponent[] components, Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName(), e);
    }
  }

  private static RecordComponent component(Object owner, String name) {
    return Arrays.stream(owner.getClass().getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
