package jtorch;

import static jtorch.Kwargs.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jtorch.amp.GradScaler;
import jtorch.nn.LSTM;
import jtorch.nn.Linear;
import jtorch.nn.LstmState;
import jtorch.nn.utils;
import jtorch.optim.Adam;
import jtorch.optim.SGD;
import jtorch.optim.lr_scheduler.StepLR;
import jtorch.utils.data.Sample;
import jtorch.utils.data.Subset;
import jtorch.vision.datasets.FakeData;
import jtorch.vision.transforms.ToTensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of PyTorch's tutorials and examples that have no number to compare. */
class TutorialFormsTest {
  @Test
  void aCheckpointOfSeveralStatesIsLoadedByItsNames(@TempDir Path folder) {
    Linear model = new Linear(2, 1);
    Adam optimizer = new Adam(model.parameters(), lr(0.1));
    StepLR scheduler = new StepLR(optimizer, 1);
    GradScaler scaler = new GradScaler("cpu", init_scale(8.0));
    model.call(torch.ones(1, 2)).sum().backward();
    optimizer.step();
    scheduler.step();
    Path file = folder.resolve("checkpoint.pt");
    torch.save(
        Map.of(
            "epoch", 5,
            "model_state_dict", model.state_dict(),
            "optimizer_state_dict", optimizer.state_dict(),
            "scheduler", scheduler.state_dict(),
            "scaler", scaler.state_dict()),
        file);

    Map<String, Object> checkpoint = torch.load(file);
    Linear other = new Linear(2, 1);
    Adam again = new Adam(other.parameters(), lr(0.5));
    StepLR slower = new StepLR(again, 1);
    GradScaler scale = new GradScaler("cpu");
    other.load_state_dict(checkpoint.get("model_state_dict"));
    again.load_state_dict(checkpoint.get("optimizer_state_dict"));
    slower.load_state_dict(checkpoint.get("scheduler"));
    scale.load_state_dict(checkpoint.get("scaler"));

    assertTrue(other.weight.equal(model.weight));
    assertEquals(optimizer.toString(), again.toString());
    assertEquals(1, slower.last_epoch());
    assertEquals(8.0, scale.get_scale());
  }

  @Test
  void whatIsNoStateIsRefusedAndChangesNothing() {
    Linear model = new Linear(2, 1);
    Tensor before = model.weight.detach().clone();
    Map<String, Object> checkpoint =
        Map.of("epoch", 5, "state", Map.of("weight", 1, "bias", torch.zeros(1)));
    for (Object wrong :
        new Object[] {checkpoint.get("epoch"), checkpoint.get("state"), Map.of(1, before), "x"}) {
      var e =
          assertThrows(
              IllegalArgumentException.class, () -> model.load_state_dict(wrong, strict(false)));
      assertTrue(String.valueOf(e.getMessage()).endsWith("."), e.getMessage());
    }
    Object missing = checkpoint.get("model_state_dict");
    var e = assertThrows(IllegalArgumentException.class, () -> model.load_state_dict(missing));
    assertTrue(String.valueOf(e.getMessage()).contains("null"), e.getMessage());
    assertTrue(model.weight.equal(before));
  }

  @Test
  void aGroupNamesItsParametersAsItsSettings() {
    Linear model = new Linear(2, 1);
    SGD optimizer = new SGD(model.parameters(), lr(0.5));
    assertEquals(model.parameters(), optimizer.param_groups().getFirst().get("params"));
    assertEquals(0.5, optimizer.param_groups().getFirst().get("lr"));
  }

  @Test
  void aTensorIsGoneThroughRowByRow() {
    List<Long> seen = new ArrayList<>();
    for (Tensor number : torch.tensor(3, 1, 2)) {
      seen.add(number.item_long());
    }
    assertEquals(List.of(3L, 1L, 2L), seen);
    assertFalse(torch.empty(0, 3).iterator().hasNext());
    var e = assertThrows(IllegalArgumentException.class, () -> torch.tensor(1.0).iterator());
    assertTrue(String.valueOf(e.getMessage()).contains("item()"), e.getMessage());
  }

  @Test
  void aTensorAloneIsNotTakenForItsRows() {
    Tensor x = torch.ones(2, 2, requires_grad(true));
    x.mul(3).sum().backward();
    utils.clip_grad_value_(x, 1);
    assertEquals(4, Objects.requireNonNull(x.grad()).sum().item());
    assertEquals(2, utils.get_total_norm(Objects.requireNonNull(x.grad())).item());
    assertEquals(2, utils.clip_grad_norm_(x, 1.0).item());
    assertEquals(List.of(4L), torch.tensor(utils.parameters_to_vector(x).shape()).tolist());
    for (Runnable call :
        List.<Runnable>of(() -> new SGD(x), () -> torch.cat(x), () -> torch.stack(x))) {
      var e = assertThrows(IllegalArgumentException.class, call::run);
      assertTrue(String.valueOf(e.getMessage()).contains("List.of"), e.getMessage());
    }
  }

  @Test
  void hooksSeeTheOutputOfALayerThatIsCalledWithAState() {
    LSTM lstm = new LSTM(3, 4);
    lstm.register_forward_hook((module, input, output) -> output.mul(0));
    Tensor zero = torch.zeros(1, 1, 4);
    var out = lstm.call(torch.ones(2, 1, 3), new LstmState(zero, zero));
    assertEquals(0, out.output().abs().sum().item());
    assertTrue(out.h_n().abs().sum().item() > 0);
  }

  @Test
  void aModuleThatIsChangedKeepsItsClass() {
    Linear model = new Linear(2, 1).double_();
    Linear still = new Linear(2, 1).eval();
    Linear frozen = new Linear(2, 1).requires_grad_(false);
    Linear small = new Linear(2, 1).half();
    Linear here = new Linear(2, 1).cpu();
    assertEquals(torch.float64, model.weight.dtype());
    assertFalse(still.training());
    assertFalse(frozen.weight.requires_grad());
    assertEquals(torch.float16, small.weight.dtype());
    assertEquals("cpu", here.weight.device().type());
  }

  @Test
  void samplesAndPartsOfSets() {
    Sample sample = new Sample(torch.tensor(1, 2), torch.tensor(3, 4));
    assertEquals("(tensor([1, 2]), tensor([3, 4]))", sample.toString());
    assertEquals("(tensor([1, 2]),)", new Sample(torch.tensor(1, 2)).toString());
    assertEquals(4, sample.get(1).get(1).item());
    var set = new FakeData(4, shape(3, 8, 8), 10, new ToTensor());
    assertEquals(torch.float32, set.get(0).data().dtype());
    Subset part = new Subset(set, new int[] {2, 0});
    assertEquals(2, part.size());
    assertTrue(part.get(1).data().equal(set.get(0).data()));
    assertFalse(torch.backends.mps.is_available() || torch.backends.mps.is_built());
  }
}
