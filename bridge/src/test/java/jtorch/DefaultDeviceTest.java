package jtorch;

import static jtorch.Kwargs.assign;
import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.device;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.shuffle;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import jtorch.nn.BatchNorm1d;
import jtorch.nn.Linear;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.nn.utils;
import jtorch.optim.SGD;
import jtorch.utils.data.DataLoader;
import jtorch.utils.data.TensorDataset;
import jtorch.vision.transforms.GaussianBlur;
import org.junit.jupiter.api.Test;

/** Where new tensors are made, and tensors on meta, which have no data. */
class DefaultDeviceTest {
  private static void endsWith(String end, RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    assertTrue(message.endsWith(end), message);
  }

  @Test
  void theDeviceHoldsUntilTheBlockEndsAndInItsThreadAlone() throws InterruptedException {
    assertEquals("cpu", torch.get_default_device().toString());
    AtomicReference<String> elsewhere = new AtomicReference<>("");
    try (var outer = torch.set_default_device("meta")) {
      assert outer != null;
      try (var inner = torch.set_default_device(torch.device("cpu"))) {
        assert inner != null;
        assertTrue(torch.zeros(1).is_cpu());
      }
      assertEquals("meta", torch.get_default_device().toString());
      assertTrue(torch.zeros(1).is_meta());
      Thread other =
          Thread.ofPlatform().start(() -> elsewhere.set(String.valueOf(torch.zeros(1).device())));
      other.join();
    }
    assertEquals("cpu", elsewhere.get());
    assertTrue(torch.zeros(1).is_cpu());
    assertEquals("cpu", torch.get_default_device().toString());
  }

  @Test
  void whatHasNoDataSaysSo() {
    Tensor meta = torch.ones(1, device("meta"));
    assertTrue(meta.is_meta());
    assertFalse(meta.is_cpu());
    assertFalse(meta.is_cuda());
    assertEquals(0, meta.data_ptr());
    String end = "make it on cpu or cuda, or a module with to_empty(device).";
    endsWith(end, assertThrows(IllegalStateException.class, meta::item));
    endsWith(end, assertThrows(IllegalStateException.class, meta::item_long));
    endsWith(end, assertThrows(IllegalStateException.class, meta::toFloats));
    endsWith("for a copy.", assertThrows(IllegalArgumentException.class, meta::segment));
    assertThrows(TorchException.class, meta::cpu);
    assertSame(meta, meta.copyFrom(2f));
  }

  @Test
  void aModuleGoesToMetaAndComesBackEmptyAndIsFilled() {
    Sequential filled = new Sequential(new Linear(3, 4), new BatchNorm1d(4));
    Sequential model = new Sequential(new Linear(3, 4), new BatchNorm1d(4));
    Tensor weight = model.get_parameter("0.weight");
    model.forward(torch.ones(2, 3)).sum().backward();
    model.to("meta");
    assertTrue(weight.is_meta() && weight.requires_grad() && weight.is_leaf());
    assertTrue(Objects.requireNonNull(weight.grad()).is_meta());
    Tensor features = torch.ones(2, 3, device("meta"));
    assertEquals(2, ((Linear) model.get(0)).forward(features).size(0));
    var e = assertThrows(IllegalStateException.class, () -> model.to("cpu"));
    assertEquals(
        "to: '0.weight' is on the device meta and has no data to be moved to cpu; call"
            + " to_empty(device) and fill the module, as load_state_dict does.",
        e.getMessage());
    model.to_empty("cpu");
    model.load_state_dict(filled.state_dict());
    assertSame(weight, model.get_parameter("0.weight"));
    assertTrue(weight.is_leaf() && weight.requires_grad());
    Tensor x = torch.randn(5, 3);
    assertTrue(model.forward(x).equal(filled.forward(x)));
  }

  @Test
  void aSavedStateTakesThePlaceOfTensorsWithoutData() {
    Map<String, Tensor> state = new Sequential(new Linear(3, 4), new ReLU()).state_dict();
    state.put("0.weight", Objects.requireNonNull(state.get("0.weight")).to(DType.float64).keep());
    state.put("0.bias", Objects.requireNonNull(state.get("0.bias")).to(DType.float64).keep());
    Sequential model;
    try (var mode = torch.set_default_device("meta")) {
      assert mode != null;
      model = new Sequential(new Linear(3, 4), new ReLU());
    }
    model.get_parameter("0.bias").requires_grad_(false);
    model.load_state_dict(state); // which only warns
    assertTrue(model.get_parameter("0.weight").is_meta());
    model.load_state_dict(state, assign(true));
    Tensor weight = model.get_parameter("0.weight");
    assertEquals(DType.float64, weight.dtype());
    assertEquals(Objects.requireNonNull(state.get("0.weight")).data_ptr(), weight.data_ptr());
    assertTrue(weight.requires_grad());
    assertFalse(model.get_parameter("0.bias").requires_grad());
    SGD optimizer = new SGD(model.parameters(), lr(0.1));
    model.forward(torch.ones(Kwargs.shape(2, 3), dtype(DType.float64))).sum().backward();
    double before = weight.sum().item();
    optimizer.step();
    assertEquals(
        before - 0.1 * Objects.requireNonNull(weight.grad()).sum().item(),
        weight.sum().item(),
        1e-12);
  }

  @Test
  void aStateThatDoesNotFitIsNotAssigned() {
    Linear model = new Linear(2, 2);
    float[] before = model.weight.toFloats();
    Map<String, Tensor> state = new Linear(2, 3).state_dict();
    assertThrows(IllegalArgumentException.class, () -> model.load_state_dict(state, assign(true)));
    assertArrayEquals(before, model.weight.toFloats());
  }

  @Test
  void loadersAndTransformsWorkOnTheCpu() {
    Tensor x = torch.arange(6.).view(6, 1);
    Tensor y = torch.arange(6);
    List<Long> without = order(x, y);
    Tensor blurred = new GaussianBlur(3).apply(torch.ones(1, 4, 4));
    try (var mode = torch.set_default_device("meta")) {
      assert mode != null;
      assertEquals(without, order(x, y));
      Tensor picture = torch.ones(Kwargs.shape(1, 4, 4), device("cpu"));
      assertTrue(new GaussianBlur(3).apply(picture).is_cpu());
    }
    assertTrue(blurred.is_cpu());
  }

  private static List<Long> order(Tensor x, Tensor y) {
    torch.manual_seed(0);
    List<Long> order = new ArrayList<>();
    for (var batch : new DataLoader(new TensorDataset(x, y), batch_size(2), shuffle(true))) {
      for (long label : batch.target().toLongs()) {
        order.add(label);
      }
    }
    return order;
  }

  @Test
  void skippedBeginningsAreOnTheDefaultDevice() {
    assertTrue(utils.skip_init(() -> new Linear(2, 3)).weight.is_cpu());
    try (var mode = torch.set_default_device("meta")) {
      assert mode != null;
      assertTrue(utils.skip_init(() -> new Linear(2, 3)).weight.is_meta());
    }
  }

  @Test
  void movesToMetaAndBackLeaveNothing() {
    Linear layer = new Linear(2, 3);
    long before = torch.live_tensors();
    for (int i = 0; i < 5; i++) {
      layer.to("meta").to_empty("cpu");
    }
    assertEquals(before, torch.live_tensors());
  }
}
