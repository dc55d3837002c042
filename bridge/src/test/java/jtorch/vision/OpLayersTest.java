package jtorch.vision;

import static jtorch.Index.all;
import static jtorch.Index.every;
import static jtorch.Index.slice;
import static jtorch.Kwargs.activation_layer;
import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.dilation;
import static jtorch.Kwargs.dropout;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.groups;
import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.kernel_size;
import static jtorch.Kwargs.norm_layer;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.scale_activation;
import static jtorch.Kwargs.stride;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.copy;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.GELU;
import jtorch.nn.GroupNorm;
import jtorch.nn.Hardsigmoid;
import jtorch.nn.Hardswish;
import jtorch.nn.LayerNorm;
import jtorch.nn.Module;
import jtorch.nn.SiLU;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** Layers beside those of torchvision.ops; op_layers.py makes the same. */
class OpLayersTest {
  private static final Map<String, Supplier<Module>> MAKE = new LinkedHashMap<>();
  private static final PythonTable TABLE =
      new PythonTable(
          "op_layers.py",
          OpLayersTest.class,
          "op-layers.txt",
          "|",
          MAKE.keySet(),
          OpLayersTest::compare);

  static {
    MAKE.put("MLP", () -> new MLP(5, new long[] {4, 3}));
    MAKE.put(
        "MLP all",
        () ->
            new MLP(
                5,
                new long[] {4, 3, 2},
                norm_layer(LayerNorm::new),
                activation_layer(GELU::new),
                bias(false),
                dropout(0.25)));
    MAKE.put("MLP inplace", () -> new MLP(5, new long[] {4, 3}, inplace(true)));
    MAKE.put("Conv2dNormActivation", () -> new Conv2dNormActivation(4, 3));
    MAKE.put(
        "Conv2dNormActivation plain",
        () -> new Conv2dNormActivation(4, 2, norm_layer(null), activation_layer(null)));
    MAKE.put(
        "Conv2dNormActivation all",
        () ->
            new Conv2dNormActivation(
                4,
                6,
                kernel_size(3, 5),
                stride(2),
                groups(2),
                dilation(2),
                norm_layer(n -> new GroupNorm(2, n)),
                activation_layer(Hardswish::new),
                bias(true)));
    MAKE.put(
        "Conv2dNormActivation padding",
        () -> new Conv2dNormActivation(4, 2, 5, padding(1), inplace(false)));
    MAKE.put("Conv3dNormActivation", () -> new Conv3dNormActivation(2, 3));
    MAKE.put("SqueezeExcitation", () -> new SqueezeExcitation(4, 2));
    MAKE.put(
        "SqueezeExcitation other",
        () -> new SqueezeExcitation(4, 2, SiLU::new, scale_activation(Hardsigmoid::new)));
    MAKE.put("StochasticDepth", () -> new StochasticDepth(0.4, "row"));
    MAKE.put("StochasticDepth batch", () -> new StochasticDepth(0.4, "batch").eval());
    MAKE.put("DropBlock2d", () -> new DropBlock2d(0.2, 3));
    MAKE.put("DropBlock2d inplace", () -> new DropBlock2d(0.1, 7, inplace(true), eps(0.1)));
    MAKE.put("DropBlock2d evaluation", () -> new DropBlock2d(0.5, 3).eval());
    MAKE.put("FrozenBatchNorm2d", OpLayersTest::frozen);
    MAKE.put("FrozenBatchNorm2d eps", () -> new FrozenBatchNorm2d(4, eps(0.5)));
    MAKE.put("Permute", () -> new Permute(0, 2, 3, 1));
    long[] channels = {4, 3};
    MAKE.put("FeaturePyramidNetwork", () -> new FeaturePyramidNetwork(channels, 2));
    MAKE.put(
        "FeaturePyramidNetwork norm",
        () -> new FeaturePyramidNetwork(channels, 2, norm_layer(BatchNorm2d::new)));
  }

  private static Module frozen() {
    BatchNorm2d norm = new BatchNorm2d(4);
    norm.forward(given());
    FrozenBatchNorm2d layer = new FrozenBatchNorm2d(4);
    layer.load_state_dict(norm.state_dict());
    return layer;
  }

  private static Tensor given() {
    return torch.linspace(-2, 3, 2 * 4 * 6 * 5).view(2, 4, 6, 5);
  }

  private static Tensor computed(String name, Module layer) {
    if (layer instanceof FeaturePyramidNetwork network) {
      Tensor small = given().get(all(), slice(3), every(2), every(2));
      Map<String, Tensor> maps = new LinkedHashMap<>();
      maps.put("big", given());
      maps.put("small", small);
      Map<String, Tensor> made = network.forward(maps);
      assertEquals(List.of("big", "small"), List.copyOf(made.keySet()));
      return torch.cat(made.values().stream().map(Tensor::flatten).toList());
    }
    Tensor cube = torch.linspace(-1, 1, 2 * 2 * 3 * 3 * 3).view(2, 2, 3, 3, 3);
    return layer.call(name.startsWith("Conv3d") ? cube : given());
  }

  private static void compare(String... row) {
    torch.manual_seed(0);
    Module layer = Objects.requireNonNull(MAKE.get(row[0]), row[0]).get();
    assertEquals(row[1], layer.toString().replace("\n", "\\n"), row[0]);
    assertEquals(row[2], String.join(" ", layer.state_dict().keySet()), row[0]);
    Tensor made = computed(row[0], layer);
    assertEquals(row[3], PythonTable.words(made.shape()), row[0]);
    PythonTable.assertClose(row[0], row[4], made.contiguous());
    List<Double> gradients = new ArrayList<>();
    if (made.requires_grad()) {
      made.double_().pow(3).sum().backward();
      for (var parameter : layer.parameters()) {
        gradients.add(Objects.requireNonNull(parameter.grad()).double_().abs().sum().item());
      }
    }
    double[] totals = gradients.stream().mapToDouble(Double::doubleValue).toArray();
    String[] python = row[5].isEmpty() ? new String[0] : row[5].split(" ", -1);
    assertEquals(python.length, totals.length, row[0]);
    for (int i = 0; i < totals.length; i++) {
      double wanted = Double.parseDouble(python[i]);
      assertEquals(wanted, totals[i], 1e-4 + 1e-4 * wanted, row[0] + ", gradient " + i);
    }
  }

  @Test
  void textsStatesAndNumbersAreTorchvisions() {
    TABLE.assertCommitted();
  }

  @Test
  void theyAreThoseOfTheTorchvisionThatIsHere() throws IOException {
    TABLE.assertFreshOfTorchvision();
  }

  @Test
  void copiesComputeTheSame() {
    for (var make : MAKE.entrySet()) {
      Module layer = make.getValue().get().eval();
      Tensor wanted = computed(make.getKey(), layer);
      Tensor found = computed(make.getKey(), copy.deepcopy(layer));
      assertEquals(0, wanted.sub(found).abs().max().item(), make.getKey());
    }
  }

  @Test
  void whatCantBeMadeIsRefused() {
    Tensor x = given();
    List<Supplier<Object>> bad =
        List.of(
            () -> new MLP(3, new long[] {}),
            () -> new MLP(3, new long[] {2, 1}, activation_layer(null)),
            () -> new StochasticDepth(0.5, "column").call(x),
            () -> new DropBlock2d(1.5, 3).call(x),
            () -> new DropBlock2d(0.5, 2).call(x),
            () -> new DropBlock2d(0.5, 3).call(x.get(0)),
            () -> new FeaturePyramidNetwork(new long[] {4, 3}, 2).forward(Map.of("a", x)),
            () -> new FeaturePyramidNetwork(new long[] {0}, 2));
    for (int i = 0; i < bad.size(); i++) {
      assertThrows(IllegalArgumentException.class, bad.get(i)::get, "case " + i);
    }
  }
}
