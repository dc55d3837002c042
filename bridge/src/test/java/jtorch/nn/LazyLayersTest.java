package jtorch.nn;

import static jtorch.Kwargs.affine;
import static jtorch.Kwargs.amount;
import static jtorch.Kwargs.groups;
import static jtorch.Kwargs.input_size;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.strict;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.copy;
import jtorch.optim.Adagrad;
import jtorch.optim.SGD;
import jtorch.torch;
import jtorch.torchinfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What LazyRows can't compare with Python: refusals, objects, and what is Java's own. */
class LazyLayersTest {
  private final LazyLinear layer = new LazyLinear(4);

  private static void refused(Class<? extends Exception> kind, String said, Executable call) {
    Exception e = assertThrows(kind, call);
    assertTrue(String.valueOf(e.getMessage()).contains(said), e.getMessage());
  }

  private static void noShape(Executable call) {
    refused(IllegalStateException.class, "call forward with a batch first", call);
  }

  private void assertUntouched() {
    assertTrue(layer.has_uninitialized_params());
    assertEquals("LazyLinear(in_features=0, out_features=4, bias=True)", layer.toString());
  }

  @Test
  void aTensorWithoutAShapeIsNotUsed() {
    Parameter weight = layer.weight;
    noShape(weight::shape);
    noShape(weight::numel);
    noShape(weight::dim);
    noShape(() -> weight.add(1));
    noShape(() -> torch.ones(2).add(weight));
    noShape(() -> init.ones_(weight));
    noShape(() -> F.linear(torch.ones(1, 3), weight));
    noShape(() -> F.conv2d(torch.ones(1, 1, 3, 3), weight));
    noShape(() -> weight.requires_grad_(false));
    noShape(() -> layer.requires_grad_(false));
    noShape(weight::toFloats);
    noShape(() -> weight.copy_(torch.ones(2)));
    noShape(() -> layer.apply(LazyNetworks::init_cnn));
    noShape(() -> parametrizations.weight_norm(layer));
    noShape(() -> utils.weight_norm(layer));
    noShape(() -> prune.l1_unstructured(layer, "weight", amount(0.5)));
    noShape(() -> new Adagrad(layer.parameters()));
    assertNull(weight.grad());
    assertUntouched();
  }

  @Test
  void aStateWithoutShapesIsNotSaved(@TempDir Path folder) {
    noShape(() -> torch.save(layer.state_dict(), folder.resolve("lazy.pth")));
    assertUntouched();
  }

  @Test
  void theParametersStayTheSameObjects() {
    Parameter weight = layer.weight;
    SGD optimizer = new SGD(layer.parameters(), lr(0.1));
    optimizer.zero_grad();
    optimizer.step();
    Tensor output = layer.forward(torch.ones(2, 3));
    assertSame(weight, layer.get_tensor("weight"));
    assertArrayEquals(new long[] {4, 3}, weight.shape());
    assertFalse(layer.has_uninitialized_params());
    output.sum().backward();
    float[] before = weight.toFloats();
    optimizer.step();
    assertEquals(before[0] - 0.2f, weight.toFloats()[0], 1e-6);
  }

  @Test
  void anInputMustHaveFeatures() {
    Class<IllegalArgumentException> kind = IllegalArgumentException.class;
    refused(kind, "in_features", () -> layer.forward(torch.tensor(1.0f).squeeze(0)));
    refused(kind, "in_features", () -> layer.call(torch.ones(2, 0)));
    assertUntouched();
    LazyConv2d conv = new LazyConv2d(4, 3, groups(2));
    refused(kind, "4 dimensions, or 3", () -> conv.forward(torch.ones(3, 3)));
    refused(kind, "divisible by groups 2", () -> conv.forward(torch.ones(1, 3, 5, 5)));
    refused(kind, "(in 0 in Sequential)", () -> new Sequential(conv).forward(torch.ones(3)));
    assertTrue(conv.has_uninitialized_params());
    LazyBatchNorm2d norm = new LazyBatchNorm2d();
    refused(kind, "LazyBatchNorm2d: the input", () -> norm.forward(torch.ones(2, 3, 4)));
    refused(kind, "num_features", () -> norm.forward(torch.ones(2, 0, 4, 4)));
    assertTrue(norm.has_uninitialized_params());
  }

  @Test
  void settingsAreCheckedWhenALayerIsMade() {
    Class<IllegalArgumentException> kind = IllegalArgumentException.class;
    refused(kind, "out_features", () -> new LazyLinear(0));
    refused(kind, "out_channels 3", () -> new LazyConv2d(3, 2, groups(2)));
    refused(kind, "kernel_size", () -> new LazyConv1d(3, 0));
    refused(kind, "in_channels 0", () -> new Conv2d(0, 3, 2));
    refused(kind, "in_features", () -> new Linear(0, 3));
    refused(kind, "num_features", () -> new BatchNorm2d(0));
  }

  @Test
  void aFailedForwardLeavesParametersAsInPython() {
    LazyConv2d conv = new LazyConv2d(4, 7);
    assertThrows(RuntimeException.class, () -> conv.forward(torch.ones(1, 3, 5, 5)));
    assertEquals("Conv2d(3, 4, kernel_size=(7, 7), stride=(1, 1))", conv.toString());
    assertThrows(RuntimeException.class, () -> conv.forward(torch.ones(1, 2, 9, 9)));
    assertArrayEquals(new long[] {1, 4, 3, 3}, conv.forward(torch.ones(1, 3, 9, 9)).shape());
  }

  @Test
  void aSingleSampleHasItsChannelsFirst() {
    LazyInstanceNorm1d norm = new LazyInstanceNorm1d(affine(true));
    assertArrayEquals(new long[] {2, 5}, norm.forward(torch.randn(2, 5)).shape());
    assertEquals(2, norm.num_features());
  }

  @Test
  void aStateIsLoadedWholeOrNotAtAll() {
    Class<IllegalArgumentException> kind = IllegalArgumentException.class;
    Map<String, Tensor> state = new Linear(3, 4).state_dict();
    refused(kind, "missing bias", () -> layer.load_state_dict(Map.of("weight", torch.ones(4, 3))));
    assertUntouched();
    Linear usual = new Linear(3, 4);
    refused(kind, "no shape in the state", () -> usual.load_state_dict(layer.state_dict()));
    layer.load_state_dict(state);
    refused(kind, "5 features", () -> layer.forward(torch.ones(1, 5)));
    layer.forward(torch.ones(1, 3));
    assertEquals("Linear(in_features=3, out_features=4, bias=True)", layer.toString());
  }

  @Test
  void partOfAStateIsNotEnough() {
    layer.load_state_dict(Map.of("bias", torch.ones(4)), strict(false));
    refused(
        IllegalStateException.class, "'bias' has a shape", () -> layer.forward(torch.ones(1, 3)));
    noShape(layer.weight::shape);
  }

  @Test
  void aTensorGetsItsShapeOnce() {
    UninitializedParameter p = new UninitializedParameter();
    p.materialize(2);
    refused(IllegalStateException.class, "[2] already", () -> p.materialize(3));
    assertThrows(RuntimeException.class, () -> new UninitializedBuffer().materialize(-1));
  }

  @Test
  void aCopyByItsMakerHasWhatTheModelHas() {
    var model = new LazyNetworks.Mlp();
    var before = copy.deepcopy(model, LazyNetworks.Mlp::new);
    assertTrue(before.hidden.has_uninitialized_params());
    Tensor x = torch.randn(3, 5);
    model.eval();
    Tensor output = model.forward(x);
    var after = copy.deepcopy(model, LazyNetworks.Mlp::new);
    assertArrayEquals(output.toFloats(), after.forward(x).toFloats());
    assertEquals(model.toString(), after.toString());
  }

  @Test
  void everyLayerIsCopiedBeforeAndAfterItsFirstInput() {
    LazyRows.LAYERS.forEach((name, example) -> {
      Module model = example.layer().get();
      Module early = copy.deepcopy(model);
      assertEquals(model.toString(), early.toString(), name);
      Tensor x = torch.randn(example.shape());
      torch.manual_seed(1);
      float[] expected = model.forward(x).toFloats();
      Module late = copy.deepcopy(model);
      torch.manual_seed(1);
      assertArrayEquals(expected, early.forward(x).toFloats(), name);
      assertArrayEquals(expected, late.forward(x).toFloats(), name);
      assertEquals(model.toString(), late.toString(), name);
      early.parameters().forEach(p -> p.data().zero_());
      late.parameters().forEach(p -> p.data().zero_());
      assertArrayEquals(expected, model.forward(x).toFloats(), name);
    });
  }

  @Test
  void aSummaryMakesTheParameters() {
    var net = LazyNetworks.lenet();
    String text = torchinfo.summary(net, input_size(2, 1, 8, 8)).toString();
    assertTrue(text.contains("Conv2d"), text);
    assertFalse(text.contains("Lazy"), text);
    long count = net.parameters().stream().mapToLong(Tensor::numel).sum();
    assertTrue(text.contains("Total params: " + count), text);
  }

  @Test
  void parametersMadeInInferenceModeCanBeTrained() {
    try (var mode = torch.inference_mode()) {
      assert mode != null;
      layer.forward(torch.ones(2, 3));
    }
    layer.forward(torch.ones(2, 3)).sum().backward();
    assertArrayEquals(new long[] {4, 3}, Objects.requireNonNull(layer.weight.grad()).shape());
  }

  @Test
  void aMoveKeepsThemWithoutAShape() {
    layer.to(new Device("cpu", -1));
    layer.to_empty(new Device("cpu", -1));
    layer.to(torch.channels_last);
    assertUntouched();
  }

  @Test
  void theScopeOfTheFirstBatchEndsNone() {
    try (var scope = torch.scope()) {
      assert scope != null;
      layer.forward(torch.ones(2, 3));
    }
    assertArrayEquals(new long[] {2, 4}, layer.forward(torch.ones(2, 3)).shape());
  }
}
