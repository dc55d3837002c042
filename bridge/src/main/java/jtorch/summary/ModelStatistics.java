package jtorch.summary;

import java.util.Arrays;
import java.util.List;
import jtorch.Device;
import jtorch.PyString;
import jtorch.SummaryKwargs.SummaryKwarg;
import jtorch.Tensor;
import jtorch.internal.Watch;
import jtorch.nn.Module;
import jtorch.torch;

/**
 * What {@link jtorch.torchinfo#summary} found; its text is the table.
 *
 * <p>torchinfo's page: <a
 * href="https://github.com/TylerYep/torchinfo#documentation">ModelStatistics</a>.
 */
public final class ModelStatistics {
  private static final int STORAGE_HEAD = 64; // bytes that Python counts for the storage object

  private final List<LayerInfo> layers;
  private final Table table;
  private final boolean computed;
  private final long totalInput;
  private long totalParameters;
  private long trainableParameters;
  private long totalMultAdds;
  private long parameterBytes;
  private long outputBytes;

  private ModelStatistics(
      List<LayerInfo> layers, boolean computed, long totalInput, Settings settings) {
    this.layers = layers;
    this.computed = computed;
    this.totalInput = totalInput;
    layers.forEach(this::add);
    table = new Table(settings, layers);
  }

  /** As {@link jtorch.torchinfo#summary}. */
  public static ModelStatistics of(Module model, SummaryKwarg... keywords) {
    Settings settings = new Settings(keywords);
    ModelStatistics statistics = compute(model, settings);
    if (settings.verbose > 0) {
      System.out.println(statistics);
    }
    return statistics;
  }

  private static ModelStatistics compute(Module model, Settings settings) {
    Recorder recorder = new Recorder(model);
    if (settings.size == null && settings.data == null) {
      return new ModelStatistics(recorder.unexecuted(), false, 0, settings);
    }
    try (var scope = torch.scope()) {
      assert scope != null;
      Tensor input = input(model, settings);
      run(model, settings, recorder, input);
      long bytes = input.numel() * input.dtype().itemsize() + STORAGE_HEAD;
      return new ModelStatistics(recorder.complete(), true, bytes, settings);
    }
  }

  private static Tensor input(Module model, Settings settings) {
    Device device = settings.device;
    if (settings.data != null) {
      return device == null ? settings.data : settings.data.to(device);
    }
    Tensor input = torch.rand(settings.size == null ? new long[0] : settings.size);
    if (settings.batchDim != null) {
      input = input.unsqueeze(settings.batchDim);
    }
    if (device == null) {
      device =
          model.parameters().stream()
              .map(Tensor::device)
              .filter(Device::is_cuda)
              .findFirst()
              .orElse(torch.device(torch.cuda.is_available() ? "cuda" : "cpu"));
      settings.device = device;
    }
    return input.to(device).to(settings.dtype);
  }

  private static void run(Module model, Settings settings, Recorder recorder, Tensor input) {
    boolean before = model.training();
    model.train(settings.training);
    try (var mode = torch.no_grad()) {
      assert mode != null;
      if (settings.device != null) {
        model.to(settings.device);
      }
      Watch.during(recorder, () -> model.call(input));
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "summary: the network failed on an input of shape "
              + Arrays.toString(input.size())
              + " after "
              + recorder.executed()
              + ": "
              + e.getMessage(),
          e);
    } finally {
      model.train(before);
    }
  }

  private void add(LayerInfo info) {
    if (info.leaf) {
      totalMultAdds += info.macs();
      outputBytes += info.num_params() > 0 ? 2 * info.output_bytes() : 0; // and its gradient
    }
    if (info.recursive) {
      return;
    }
    totalParameters += Math.max(0, info.leaf ? info.num_params() : info.leftoverParameters());
    trainableParameters +=
        Math.max(0, info.leaf ? info.trainable_params() : info.leftoverTrainableParameters());
    parameterBytes += info.leaf ? info.param_bytes() : 0;
  }

  /** Returns the rows of the table, hidden ones included. */
  public List<LayerInfo> summary_list() {
    return layers;
  }

  /** Returns the number of parameters. */
  public long total_params() {
    return totalParameters;
  }

  /** Returns the number of parameters that are trained. */
  public long trainable_params() {
    return trainableParameters;
  }

  /** Returns the multiplications with an addition of one computation, of the whole batch. */
  public long total_mult_adds() {
    return totalMultAdds;
  }

  /** Returns the bytes of the input, as Python counts them. */
  public long total_input() {
    return totalInput;
  }

  /** Returns the bytes of the outputs of layers with parameters, and of their gradients. */
  public long total_output_bytes() {
    return outputBytes;
  }

  /** Returns the bytes of the parameters of layers. */
  public long total_param_bytes() {
    return parameterBytes;
  }

  /** Returns the table as Python prints it. */
  @Override
  public String toString() {
    String divider = "=".repeat(table.width());
    StringBuilder text = new StringBuilder();
    text.append(divider).append('\n').append(table.header()).append(divider).append('\n');
    text.append(table.rows(layers, totalParameters)).append(divider).append('\n');
    text.append(PyString.format("Total params: {:,}\n", totalParameters));
    text.append(PyString.format("Trainable params: {:,}\n", trainableParameters));
    text.append(
        PyString.format("Non-trainable params: {:,}\n", totalParameters - trainableParameters));
    if (computed) {
      text.append("Total mult-adds").append(units(totalMultAdds)).append('\n');
      text.append(divider).append('\n');
      text.append(megabytes("Input size", totalInput));
      text.append(megabytes("Forward/backward pass size", outputBytes));
      text.append(megabytes("Params size", parameterBytes));
      text.append(megabytes("Estimated Total Size", totalInput + outputBytes + parameterBytes));
    }
    return text.append(divider).toString();
  }

  private static String megabytes(String what, long bytes) {
    return PyString.format("{} (MB): {:.2f}\n", what, bytes / 1e6);
  }

  private static String units(long number) {
    String name = number >= 1e12 ? "TERABYTES" : number >= 1e9 ? "GIGABYTES" : "MEGABYTES";
    double converted = number / (number >= 1e12 ? 1e12 : number >= 1e9 ? 1e9 : 1e6);
    boolean whole = converted == Math.rint(converted);
    return PyString.format(
        whole ? " (Units.{}): {:,.0f}" : " (Units.{}): {:,.2f}", name, converted);
  }
}
