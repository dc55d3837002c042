package jtorch.jit;

import static java.util.Objects.requireNonNull;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jtorch.Tensor;
import jtorch.TorchException;
import jtorch.internal.transforms.Layer;
import jtorch.nn.Module;
import org.bytedeco.pytorch.ClassType;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.JitModule;
import org.bytedeco.pytorch.Method;
import org.jspecify.annotations.Nullable;

/**
 * A module whose code came from a TorchScript file: what {@link jit#load} returns.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.jit.ScriptModule.html">ScriptModule</a>.
 * Its parameters and buffers are those that the script computes with, so it is trained, moved and
 * saved as any other module.
 *
 * <table>
 *   <caption>What a script's method takes and returns, in Java</caption>
 *   <tr><th>TorchScript</th><th>taken</th><th>returned</th></tr>
 *   <tr><td>Tensor</td><td>Tensor</td><td>Tensor</td></tr>
 *   <tr><td>int</td><td>Long, Integer, Short, Byte, DType</td><td>Long</td></tr>
 *   <tr><td>float</td><td>any Number</td><td>Double</td></tr>
 *   <tr><td>bool</td><td>Boolean</td><td>Boolean</td></tr>
 *   <tr><td>str</td><td>String</td><td>String</td></tr>
 *   <tr><td>None</td><td>null</td><td>null</td></tr>
 *   <tr><td>Optional[T]</td><td>null or what T takes</td><td>null or T</td></tr>
 *   <tr><td>List[T]</td><td>List, Object[], long[], int[], double[], float[]</td><td>List</td></tr>
 *   <tr><td>Tuple[...]</td><td>List, Object[]</td><td>List, unmodifiable</td></tr>
 *   <tr><td>Dict[K, V]</td><td>Map</td><td>Map, in the script's order</td></tr>
 *   <tr><td>Device</td><td>Device</td><td>Device</td></tr>
 *   <tr><td>Any, Union</td><td>all of these; Object[] is a tuple</td><td>as what it is</td></tr>
 * </table>
 */
public final class ScriptModule extends Module {
  private static final Cleaner CLEANER = Cleaner.create();

  private final JitModule script;
  private final String originalName;
  private final Map<String, Signature> signatures = new ConcurrentHashMap<>();

  private ScriptModule(JitModule script, ScriptParts parts) {
    this.script = script;
    CLEANER.register(this, script::close);
    originalName = name(script);
    parts.parameters(script, this::register_parameter);
    ScriptParts.buffers(script, this::register_buffer);
    ScriptParts.children(script)
        .forEach((name, child) -> register(name, new ScriptModule(child, parts)));
    if (script.hasattr("training")) {
      super.setTraining(script.is_training());
    }
  }

  /** Takes ownership of a native module. */
  static ScriptModule of(JitModule script) {
    return new ScriptModule(script, new ScriptParts());
  }

  private static String name(JitModule script) {
    try (ClassType type = script.type()) {
      String name = JavaValues.string(type.annotation_str());
      return name.substring(name.lastIndexOf('.') + 1);
    }
  }

  JitModule script() {
    return script;
  }

  /** Returns the name of the class that the script was made of. */
  public String original_name() {
    return originalName;
  }

  @Override
  protected void setTraining(boolean mode) {
    super.setTraining(mode);
    if (script.hasattr("training")) {
      try (IValue value = new IValue(mode)) {
        script.setattr("training", value);
      }
    }
  }

  /**
   * Computes the output of an input, if the script's {@code forward} takes and returns one tensor.
   *
   * @throws TorchException if the script throws; with the script's line
   * @throws IllegalStateException if the script returns something else than a tensor
   */
  @Override
  public Tensor forward(Tensor input) {
    Object output = run_method("forward", input);
    if (output instanceof Tensor tensor) {
      return tensor;
    }
    String kind = output == null ? "None" : "a " + output.getClass().getSimpleName();
    throw new IllegalStateException(
        originalName
            + "'s forward returns "
            + kind
            + ", no tensor; use run_method(\"forward\", x).");
  }

  /**
   * Computes the output of any inputs, as the table above says.
   *
   * @throws TorchException if the script throws; with the script's line
   * @throws IllegalArgumentException if the inputs don't fit the script's
   */
  public @Nullable Object forward(@Nullable Object... inputs) {
    return run_method("forward", inputs);
  }

  /**
   * Calls a method of the script by its name, with the values of the table above; arguments that
   * the script has a default for may be left out at the end.
   *
   * @throws TorchException if the script throws; with the script's line
   * @throws IllegalArgumentException if there is no such method or the arguments don't fit
   */
  public @Nullable Object run_method(String name, @Nullable Object... arguments) {
    Layer.refuse(
        name
            + ": a script can't be called in a function given to torch.func; give vmap or grad a"
            + " module written in Java.");
    Signature signature = signatures.computeIfAbsent(name, n -> Signature.of(script, n));
    try (IValueVector stack = new IValueVector()) {
      signature.push(stack, arguments);
      try (Method method = script.get_method(name);
          IValue output = ScriptFailure.call(name, () -> method.apply(stack))) {
        return JavaValues.of(output);
      }
    } finally {
      Reference.reachabilityFence(this);
      Reference.reachabilityFence(arguments);
    }
  }

  /** Returns the names of the script's methods. */
  public List<String> method_names() {
    return Signature.names(script);
  }

  /** Returns whether the script's module has an attribute: a tensor, a number, a part. */
  public boolean hasattr(String name) {
    return script.hasattr(requireNonNull(name));
  }

  /**
   * Returns an attribute's value, as the table above says.
   *
   * @throws IllegalArgumentException if there is none of the name
   */
  public @Nullable Object getattr(String name) {
    if (!script.hasattr(requireNonNull(name))) {
      throw new IllegalArgumentException(originalName + " has no attribute '" + name + "'.");
    }
    try (IValue value = ScriptFailure.call(name, () -> script.attr(name))) {
      return JavaValues.of(value);
    }
  }

  @Override
  protected String extra_repr() {
    return "original_name=" + originalName;
  }

  /** Returns the tree as Python prints it. */
  @Override
  public String toString() {
    return "Recursive" + super.toString();
  }
}
