package jtorch.internal.copying;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import jtorch.Tensor;
import jtorch.nn.Module;
import org.jspecify.annotations.Nullable;

/** The fields of a module of the user's own class. */
public final class OwnFields {
  private OwnFields() {}

  /**
   * Gives a copy, whose fields hold what the original's hold, copies of it.
   *
   * @throws IllegalArgumentException if a field holds what can't be copied, or can't be set
   */
  public static void copy(Module original, Module made, Memo memo) {
    for (Field field : new OtherObjects(memo).fields(original.getClass(), Module.class)) {
      Object value = OtherObjects.read(field, original);
      if (value == null
          || field.getType().isPrimitive()
          || isSurroundings(field, value)
          || isSetting(value)) {
        continue;
      }
      String name =
          "the field '" + field.getName() + "' of " + field.getDeclaringClass().getSimpleName();
      String before = memo.enter(name);
      Object copy = memo.of(value);
      if (!OtherObjects.isSame(copy, value)) {
        set(field, made, copy, memo);
      }
      String unused = memo.enter(before);
      assert unused.equals(name);
    }
  }

  /** What an inner class was written in is no part of it, unless it is a module. */
  private static boolean isSurroundings(Field field, @Nullable Object value) {
    return field.isSynthetic() && field.getName().startsWith("this$") && !(value instanceof Module);
  }

  /** What a layer that the class extends was told never changes. */
  private static boolean isSetting(Object value) {
    return value.getClass().getPackageName().equals(Module.class.getPackageName())
        && value.getClass().getNestHost().equals(value.getClass())
        && !(value instanceof Module || value instanceof Tensor || value instanceof Record);
  }

  private static void set(Field field, Module made, Object copy, Memo memo) {
    try {
      field.set(made, copy);
    } catch (IllegalAccessException e) {
      IllegalArgumentException refused =
          memo.refused(
              (Modifier.isFinal(field.getModifiers()) ? "final" : "closed")
                  + ", and this Java doesn't let it be set; start it with"
                  + " --enable-final-field-mutation=ALL-UNNAMED, or give what makes a new module:"
                  + " copy.deepcopy(model, Net::new).");
      refused.initCause(e);
      throw refused;
    }
  }
}
