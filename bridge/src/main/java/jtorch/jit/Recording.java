package jtorch.jit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import jtorch.Tensor;
import jtorch.internal.OwnProducts;
import jtorch.internal.Raw;
import jtorch.internal.transforms.Layer;
import jtorch.sys.OperatorCallbacks;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.Argument;
import org.bytedeco.pytorch.FunctionSchema;
import org.bytedeco.pytorch.FunctionSchemaOptional;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueArrayRef;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.RecordFunction;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/**
 * What LibTorch computes while Java code runs, operator by operator: only the outermost ones, as
 * what they call is called again when the recording runs.
 *
 * <p>Every tensor seen is held until {@link #close}, so that none's address is used twice.
 */
final class Recording implements OperatorCallbacks.Listener, AutoCloseable {
  private final Map<Long, Integer> ids = new HashMap<>();
  private final List<org.bytedeco.pytorch.Tensor> tensors = new ArrayList<>();
  private final Set<Integer> computed = new HashSet<>();
  private final Set<Integer> unwritten = new HashSet<>();
  private final Map<Integer, Tensor> constants = new LinkedHashMap<>();
  private final List<RecordedOperator> operators = new ArrayList<>();
  private final Seen seen = new Seen();
  private int depth;
  private @Nullable RecordedOperator begun;

  /** Numbers a tensor that is there before anything is recorded; returns its number. */
  int known(Tensor tensor) {
    return id(Raw.of(tensor));
  }

  /** Runs something and records it; returns what it returns. */
  <T> T record(Supplier<T> call) {
    try (OperatorCallbacks callbacks = new OperatorCallbacks(this)) {
      long handle = torch.addThreadLocalCallback(new At(callbacks.address()));
      T result;
      try {
        result =
            Layer.without(
                "what is traced can't transform functions, as no operator of LibTorch's would say"
                    + " so; compute with the batch itself, or trace what is given to vmap",
                () -> OwnProducts.without(call));
      } finally {
        torch.removeCallback(handle);
      }
      if (callbacks.failure() instanceof RuntimeException e) {
        throw e;
      }
      if (callbacks.failure() != null) {
        throw new AssertionError(callbacks.failure());
      }
      return result;
    }
  }

  List<RecordedOperator> operators() {
    return operators;
  }

  /** Returns the tensors that are neither known nor computed by operators, by their numbers. */
  Map<Integer, Tensor> constants() {
    return constants;
  }

  /** Returns the shape of a tensor by its number. */
  List<Long> shape(int id) {
    org.bytedeco.pytorch.Tensor tensor = tensors.get(id);
    return LongStream.range(0, tensor.dim()).map(tensor::size).boxed().toList();
  }

  /** Returns the number of a tensor that the model returned. */
  int output(Tensor tensor) {
    return use(Raw.of(tensor), false);
  }

  // While an operator runs

  @Override
  public void begins(long recordFunction) {
    if (depth++ == 0) {
      begun = null;
      seen.at(recordFunction);
      seen.showInputs();
      try (FunctionSchemaOptional schema = seen.operator_schema()) {
        if (schema.has_value()) {
          begun = called(schema.get());
        }
      }
    }
  }

  private RecordedOperator called(FunctionSchema schema) {
    String name = JavaValues.string(schema.name());
    if (!name.startsWith("aten::")) {
      throw new IllegalStateException(
          "jit.trace: the model calls "
              + name
              + ", and only PyTorch's own operators are recorded.");
    }
    List<Operand.Named> named = new ArrayList<>();
    try (Argument arguments = schema.arguments();
        IValueArrayRef inputs = seen.inputs()) {
      for (long i = 0; i < inputs.size(); i++) {
        Argument argument = arguments.getPointer(i);
        boolean written = argument.alias_info() != null && argument.alias_info().isWrite();
        Operand value = operand(inputs.at(i), argument, written);
        if (i == 0 && inputs.at(i).isTensor()) {
          value = tensorOf(value);
        }
        String keyword = argument.kwarg_only() ? JavaValues.string(argument.name()) : "";
        named.add(new Operand.Named(keyword, value));
      }
    }
    return new RecordedOperator(
        name.substring("aten::".length()), named, schema.is_mutable(), List.of());
  }

  private Operand operand(IValue value, Argument argument, boolean written) {
    if (value.isTensor()) {
      return tensor(value.toTensor(), written);
    }
    if (value.isInt()) {
      return new Operand.Whole(value.toInt());
    }
    if (value.isList()) {
      try (GenericList list = value.toList()) {
        List<Operand> items = new ArrayList<>();
        for (long i = 0; i < list.size(); i++) {
          try (IValue item = list.get(i)) {
            items.add(operand(item, argument, written));
          }
        }
        return new Operand.Items(items, listType(argument));
      }
    }
    return new Operand.Text(ScriptSource.literal(JavaValues.of(value)));
  }

  /** Writes a number as a tensor: only as a later argument do operators take it as it is. */
  private static Operand tensorOf(Operand operand) {
    return switch (operand) {
      case Operand.Whole(long value) -> new Operand.Text("torch.tensor(" + value + ")");
      case Operand.Text(String text) when !text.equals("None") ->
          new Operand.Text("torch.tensor(" + text + ")");
      default -> operand;
    };
  }

  private static String listType(Argument argument) {
    ScriptType type = ScriptType.parse(JavaValues.string(argument.type().get().annotation_str()));
    return (type.is("Optional") ? type.part(0) : type).toString();
  }

  private Operand tensor(org.bytedeco.pytorch.Tensor tensor, boolean written) {
    if (!tensor.defined()) {
      return new Operand.Text("None");
    }
    if (tensor.unsafeGetTensorImpl().is_wrapped_number()) { // a number that Java code gave
      try (var number = tensor.item()) {
        return number.isIntegral(false)
            ? new Operand.Whole(number.toLong())
            : new Operand.Text(ScriptSource.literal(number.toDouble()));
      }
    }
    return new Operand.Ref(use(tensor, written));
  }

  /** Returns the number of a tensor that is used; one that no operator made is a constant. */
  private int use(org.bytedeco.pytorch.Tensor tensor, boolean written) {
    Integer id = ids.get(tensor.unsafeGetTensorImpl().address());
    if (id == null) {
      refuseHidden(tensor);
      return constant(tensor);
    }
    if (unwritten.remove(id) && !written) {
      return constant(tensor); // Java wrote into memory that an operator only made
    }
    return id;
  }

  private int constant(org.bytedeco.pytorch.Tensor tensor) {
    int id = add(tensor);
    try (org.bytedeco.pytorch.Tensor detached = tensor.detach()) {
      constants.put(id, Raw.wrapUnscoped(detached.clone()));
    }
    return id;
  }

  /** Throws if a tensor has the memory of a computed one, but came of no operator. */
  private void refuseHidden(org.bytedeco.pytorch.Tensor tensor) {
    long address = Raw.address(tensor);
    for (int id : computed) {
      if (address != 0 && Raw.address(tensors.get(id)) == address) {
        throw new IllegalStateException(
            "jit.trace: the model goes on with data() of a computed tensor, which is not recorded;"
                + " use detach().");
      }
    }
  }

  private int id(org.bytedeco.pytorch.Tensor tensor) {
    Integer id = ids.get(tensor.unsafeGetTensorImpl().address());
    return id != null ? id : add(tensor);
  }

  private int add(org.bytedeco.pytorch.Tensor tensor) {
    tensors.add(new org.bytedeco.pytorch.Tensor(tensor));
    ids.put(tensor.unsafeGetTensorImpl().address(), tensors.size() - 1);
    return tensors.size() - 1;
  }

  @Override
  public void ends(long recordFunction) {
    if (--depth == 0 && begun != null) {
      seen.at(recordFunction);
      IValueVector outputs = seen.outputs(); // borrowed
      List<RecordedOperator.Result> results = new ArrayList<>();
      for (long i = 0; i < outputs.size(); i++) {
        results.add(result(outputs.get(i)));
      }
      boolean made = results.stream().anyMatch(result -> !result.ids().isEmpty());
      if (made || begun.mutates()) {
        operators.add(
            new RecordedOperator(begun.name(), begun.arguments(), begun.mutates(), results));
      }
    }
  }

  private RecordedOperator.Result result(IValue output) {
    List<Integer> made = new ArrayList<>();
    if (output.isTensor() && output.toTensor().defined()) {
      made.add(computed(output.toTensor()));
    } else if (output.isTensorList()) {
      try (GenericList list = output.toList()) {
        for (long i = 0; i < list.size(); i++) {
          try (IValue item = list.get(i)) {
            made.add(computed(item.toTensor()));
          }
        }
      }
      return new RecordedOperator.Result(made, true);
    }
    return new RecordedOperator.Result(made, false);
  }

  private int computed(org.bytedeco.pytorch.Tensor tensor) {
    boolean isNew = !ids.containsKey(tensor.unsafeGetTensorImpl().address());
    int id = id(tensor);
    computed.add(id);
    if (isNew && begun != null && isUnwritten(begun.name())) {
      unwritten.add(id);
    }
    return id;
  }

  private static boolean isUnwritten(String operator) {
    return operator.startsWith("empty") || operator.startsWith("new_empty");
  }

  @Override
  public void close() {
    tensors.forEach(Pointer::close);
  }

  /** A pointer to an address, which JavaCPP has no public constructor for. */
  private static final class At extends Pointer {
    At(long address) {
      this.address = address;
    }
  }

  /** The running operator's description, which LibTorch owns. */
  private static final class Seen extends RecordFunction {
    Seen() {
      super(0L); // an array of none
      deallocate();
    }

    void at(long recordFunction) {
      address = recordFunction;
    }

    /**
     * Lets the inputs be read: the presets are built with assertions and LibTorch without, so only
     * the presets look at this byte, which nobody sets, between two of LibTorch's fields.
     */
    void showInputs() {
      new BytePointer(this).put(INPUTS_VALID, (byte) 1); // a cast: there is nothing to close
    }

    private static final long INPUTS_VALID = 105;
  }
}
