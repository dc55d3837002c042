package jtorch.ops;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jtorch.internal.Call;
import jtorch.internal.PreparedCall;
import jtorch.serialization.Complex;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.OperatorHandle;
import org.bytedeco.pytorch.Type;
import org.jspecify.annotations.Nullable;

/** See {@link PreparedCall}: what never changes is a value of LibTorch's already. */
final class Prepared implements PreparedCall {
  private final String name;
  private final OperatorHandle handle;
  private final Argument[] arguments;
  private final List<Argument> results;
  private final @Nullable Type[] listTypes;
  private final @Nullable IValue[] fixed; // null for what each call gives

  Prepared(Operator operator, @Nullable Type[] listTypes, @Nullable Object... values) {
    Schema schema = operator.schema();
    name = schema.fullName();
    handle = operator.handle();
    arguments = schema.arguments().toArray(Argument[]::new);
    results = schema.results();
    this.listTypes = listTypes;
    @Nullable IValue[] made = new @Nullable IValue[arguments.length];
    fixed = made;
    ValueStack.CLEANER.register(this, () -> close(made));
    for (int i = 0; i < arguments.length; i++) {
      if (values[i] == Open.DEFAULT) {
        made[i] = new IValue(operator.defaultOf(i));
      } else if (values[i] != Open.LATER) {
        IValue value = new IValue();
        made[i] = value;
        write(value.address(), i, values[i]);
      }
    }
  }

  private static void close(@Nullable IValue... values) {
    Arrays.stream(values).filter(Objects::nonNull).forEach(IValue::close);
  }

  private void write(long slot, int index, @Nullable Object value) {
    boolean number =
        value instanceof Number || value instanceof Boolean || value instanceof Complex;
    if (number && arguments[index].type().present().kind() == ValueType.Kind.TENSOR) {
      Encoder.wrapped(slot, Objects.requireNonNull(value));
      return;
    }
    Operator.write(slot, name, arguments[index], value, listTypes[index]);
  }

  @Override
  public @Nullable Object[] call(@Nullable Object... later) {
    return Call.value(name, () -> invoke(later));
  }

  private @Nullable Object[] invoke(@Nullable Object... later) {
    try (ValueStack stack = ValueStack.open(arguments.length)) {
      int next = 0;
      for (int i = 0; i < arguments.length; i++) {
        IValue value = fixed[i];
        if (value != null) {
          Slots.copy(stack.next(), value);
        } else {
          write(stack.next(), i, later[next++]);
        }
        stack.push();
      }
      stack.call(handle);
      @Nullable Object[] values = new @Nullable Object[results.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = Decoder.read(stack.slot(i), results.get(i).type());
      }
      return values;
    }
  }
}
