package jtorch.internal.copying;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jtorch.Tensor;
import jtorch.nn.Module;
import jtorch.nn.Parameter;
import org.jspecify.annotations.Nullable;

/** Objects of other classes, whose fields are read: records, functions and what never changes. */
final class OtherObjects {
  private static final String INSTEAD =
      "; keep it in a record or a collection, or give what makes a new module:"
          + " copy.deepcopy(model, Net::new).";

  private final Memo memo;

  OtherObjects(Memo memo) {
    this.memo = memo;
  }

  /** Copies a record whose parts have copies; one of values that never change is itself. */
  Object copy(Record record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    @Nullable Object[] parts = new Object[components.length];
    boolean isChanged = false;
    for (int i = 0; i < parts.length; i++) {
      Object part = read(field(record.getClass(), components[i].getName()), record);
      parts[i] = memo.orNull(part);
      isChanged |= !isSame(parts[i], part);
    }
    Object made = isChanged ? construct(record.getClass(), components, parts) : record;
    memo.put(record, made);
    return made;
  }

  private Object construct(Class<?> type, RecordComponent[] components, @Nullable Object[] parts) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(parts);
    } catch (InaccessibleObjectException e) {
      throw closed(type, e);
    } catch (InvocationTargetException e) {
      throw memo.refused("a " + type.getSimpleName() + " whose constructor threw " + e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e); // each record has this constructor
    }
  }

  /**
   * Returns an object itself, if it is a function or all that it refers to never changes.
   *
   * @throws IllegalArgumentException if it has something that a copy would have to have of its own
   */
  Object shared(Object original) {
    Class<?> type = original.getClass();
    if (type.isHidden() || type.isSynthetic()) {
      checkCaptures(original);
    } else {
      memo.put(original, original); // for one that leads back to itself
      for (Field field : fields(type, Object.class)) {
        Object value = read(field, original);
        if (!Modifier.isFinal(field.getModifiers()) || !isSame(memo.orNull(value), value)) {
          throw memo.refused("a " + type.getTypeName() + ", which can't be copied" + INSTEAD);
        }
      }
    }
    return original;
  }

  @SuppressWarnings("ReferenceEquality") // what is not copied is the very same object
  static boolean isSame(@Nullable Object copy, @Nullable Object original) {
    return copy == original;
  }

  /** A function that knows a module, or its weights, would have the copy compute with those. */
  private void checkCaptures(Object function) {
    for (Field field : fields(function.getClass(), Object.class)) {
      Object captured = read(field, function);
      if (captured == null) {
        continue;
      }
      boolean isOwn =
          captured instanceof Module
              || captured instanceof Parameter
              || (captured instanceof Tensor && memo.knows(captured));
      if (isOwn) {
        throw memo.refused(
            "a lambda that uses the "
                + captured.getClass().getSimpleName()
                + " it was made with, as the copy would; make it a method, or give what makes a new"
                + " module: copy.deepcopy(model, Net::new).");
      }
      if (captured.getClass().isHidden()) {
        checkCaptures(captured);
      }
    }
  }

  /** Returns the fields of objects of a class, with those that it inherits from below another. */
  List<Field> fields(Class<?> type, Class<?> end) {
    List<Field> found = new ArrayList<>();
    for (Class<?> level = type; level != null && level != end; level = level.getSuperclass()) {
      for (Field field : level.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          found.add(opened(field));
        }
      }
    }
    return found;
  }

  private Field field(Class<?> type, String name) {
    try {
      return opened(type.getDeclaredField(name));
    } catch (NoSuchFieldException e) {
      throw new LinkageError(e.getMessage(), e); // each component of a record has a field
    }
  }

  private Field opened(Field field) {
    try {
      field.setAccessible(true);
      return field;
    } catch (InaccessibleObjectException e) {
      throw closed(field.getDeclaringClass(), e);
    }
  }

  private IllegalArgumentException closed(Class<?> type, InaccessibleObjectException cause) {
    String why =
        type.getName().startsWith("java.")
            ? "a " + type.getTypeName() + ", which can't be copied" + INSTEAD
            : "of the class "
                + type.getTypeName()
                + ", whose package is closed to jtorch; open it in module-info.java, or give what"
                + " makes a new module: copy.deepcopy(model, Net::new).";
    IllegalArgumentException refused = memo.refused(why);
    refused.initCause(cause);
    return refused;
  }

  static @Nullable Object read(Field field, Object owner) {
    try {
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new LinkageError(e.getMessage(), e); // it was opened
    }
  }
}
