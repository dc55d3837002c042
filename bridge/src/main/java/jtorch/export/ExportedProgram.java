package jtorch.export;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jtorch.Device;
import jtorch.FileKwargs.ExportLoadKwarg;
import jtorch.FileKwargs.MapLocation;
import jtorch.OrderedDict;
import jtorch.Tensor;
import jtorch.nn.Parameter;
import jtorch.serialization.FileException;
import jtorch.torch;

/**
 * A model that Python's {@code torch.export} wrote: its graph and its tensors, without its code.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/export/api_reference.html#torch.export.ExportedProgram">ExportedProgram</a>.
 * It is called by its {@link #module}: {@code var y =
 * torch.export.load("model.pt2").module().call(x)}.
 */
public final class ExportedProgram {
  private final Program program;
  private final OrderedDict<String, Tensor> state;
  private final OrderedDict<String, Tensor> constants;

  /** Takes tensors that are in no scope. */
  ExportedProgram(
      Program program, OrderedDict<String, Tensor> state, OrderedDict<String, Tensor> constants) {
    this.program = program;
    this.state = state;
    this.constants = constants;
    program.signature().input_specs().stream()
        .filter(spec -> spec.kind() != InputKind.USER_INPUT)
        .forEach(this::tensor);
  }

  /** See {@code torch.export.load}. */
  public static ExportedProgram load(Path path, ExportLoadKwarg... keywords) {
    Device place = null;
    for (ExportLoadKwarg keyword : keywords) {
      place =
          switch (keyword) {
            case MapLocation(Device value) -> value;
          };
    }
    Device wanted = place;
    return ProgramReader.read(path, saved -> wanted == null ? checked(saved) : wanted);
  }

  private static Device checked(Device saved) {
    if (saved.is_cuda() && !torch.cuda.is_available()) {
      throw new FileException(
          "it was exported on "
              + saved
              + ", which is not there; load it with map_location(\"cpu\")");
    }
    return saved;
  }

  Program program() {
    return program;
  }

  /** Returns the tensor that an input of the graph is. */
  Tensor tensor(InputSpec spec) {
    String name = Objects.requireNonNull(spec.target());
    boolean saved = spec.kind() == InputKind.PARAMETER || Boolean.TRUE.equals(spec.persistent());
    Tensor tensor = (saved ? state : constants).get(name);
    if (tensor == null) {
      throw new FileException("its tensor '" + Json.plain(name) + "' is missing");
    }
    return tensor;
  }

  /**
   * Returns a new module that computes what the graph says, with the parameters and buffers of this
   * program.
   */
  public GraphModule module() {
    return new GraphModule(this);
  }

  /** Returns what the inputs and outputs of the graph are. */
  public ExportGraphSignature graph_signature() {
    return program.signature();
  }

  /** Returns the parameters and the buffers that are saved, by name: no copies. */
  public OrderedDict<String, Tensor> state_dict() {
    return new OrderedDict<>(state);
  }

  /** Returns the tensors that are not saved with the state, by name: no copies. */
  public Map<String, Tensor> constants() {
    return new LinkedHashMap<>(constants);
  }

  /** Returns the parameters, in order. */
  public List<Parameter> parameters() {
    return List.copyOf(named_parameters().values());
  }

  /** Returns the parameters by name, in order. */
  public Map<String, Parameter> named_parameters() {
    Map<String, Parameter> named = new LinkedHashMap<>();
    for (InputSpec spec : program.signature().input_specs()) {
      if (spec.kind() == InputKind.PARAMETER && tensor(spec) instanceof Parameter parameter) {
        named.put(Objects.requireNonNull(spec.target()), parameter);
      }
    }
    return named;
  }

  /** Returns the buffers, in order. */
  public List<Tensor> buffers() {
    return List.copyOf(named_buffers().values());
  }

  /** Returns the buffers by name, in order. */
  public Map<String, Tensor> named_buffers() {
    Map<String, Tensor> named = new LinkedHashMap<>();
    for (InputSpec spec : program.signature().input_specs()) {
      if (spec.kind() == InputKind.BUFFER) {
        named.put(Objects.requireNonNull(spec.target()), tensor(spec));
      }
    }
    return named;
  }

  /**
   * Returns the ranges of the sizes that vary, by name, as Python prints them: {@code VR[2, 64]}.
   */
  public Map<String, String> range_constraints() {
    Map<String, String> ranges = new LinkedHashMap<>();
    program
        .ranges()
        .forEach((symbol, range) ->
            ranges.put(
                symbol,
                "VR["
                    + (range.least() == null ? "-int_oo" : range.least())
                    + ", "
                    + (range.most() == null ? "int_oo" : range.most())
                    + "]"));
    return ranges;
  }

  /**
   * Returns the graph, its inputs and outputs and the ranges, nearly as Python prints them: without
   * the lines of the model's code that Python names, and without what is freed after each step.
   */
  @Override
  public String toString() {
    return new ProgramText(this).toString();
  }
}
