package jtorch.optim;

import static jtorch.Kwargs.avg_fn;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.multi_avg_fn;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.copy;
import jtorch.nn.BatchNorm1d;
import jtorch.nn.InstanceNorm1d;
import jtorch.nn.Linear;
import jtorch.nn.Sequential;
import jtorch.optim.lr_scheduler.SWALR;
import jtorch.optim.swa_utils.AveragedModel;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Averaged weights; their numbers are in TrainingRows. */
class SwaUtilsTest {
  private static Sequential model() {
    return new Sequential(new Linear(2, 3), new BatchNorm1d(3));
  }

  private static String message(Runnable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  @Test
  void theStateHasPythonsNamesInPythonsOrder() {
    assertEquals(
        List.of(
            "n_averaged",
            "module.0.weight",
            "module.0.bias",
            "module.1.weight",
            "module.1.bias",
            "module.1.running_mean",
            "module.1.running_var",
            "module.1.num_batches_tracked"),
        List.copyOf(new AveragedModel<>(model()).state_dict().keySet()));
  }

  @Test
  void aSavedAverageGoesOn(@TempDir Path folder) {
    Sequential model = model();
    var ema = new AveragedModel<>(model, multi_avg_fn(swa_utils.get_ema_multi_avg_fn(0.5)));
    ema.update_parameters(model);
    String file = folder.resolve("ema.pth").toString();
    torch.save(ema.state_dict(), file);
    var other = new AveragedModel<>(model(), multi_avg_fn(swa_utils.get_ema_multi_avg_fn(0.5)));
    assertTrue(other.load_state_dict(torch.load(file)).missing_keys().isEmpty());
    model.parameters().forEach(parameter -> parameter.data().fill_(3));
    ema.update_parameters(model);
    other.update_parameters(model);
    assertEquals(2, other.n_averaged().item_long());
    assertTrue(torch.equal(ema.forward(torch.ones(2, 2)), other.forward(torch.ones(2, 2))));
  }

  @Test
  void anAverageSharesNothingWithItsModel() {
    Sequential model = model();
    for (var swa :
        List.of(new AveragedModel<>(model), new AveragedModel<>(model, SwaUtilsTest::model))) {
      for (int i = 0; i < model.parameters().size(); i++) {
        Tensor own = swa.module().parameters().get(i);
        assertNotEquals(model.parameters().get(i).data_ptr(), own.data_ptr());
        assertTrue(torch.equal(model.parameters().get(i), own));
      }
      assertEquals("Sequential", swa.module().getClass().getSimpleName());
    }
  }

  @Test
  void anAverageIsCopiedItself() {
    var swa = new AveragedModel<>(model());
    swa.update_parameters(model());
    AveragedModel<Sequential> made = copy.deepcopy(swa);
    assertEquals(1, made.n_averaged().item_long());
    made.update_parameters(model());
    assertEquals(1, swa.n_averaged().item_long());
  }

  @Test
  void updatesLeaveNothingBehind() {
    Sequential model = model();
    var swa = new AveragedModel<>(model, avg_fn(swa_utils.get_ema_avg_fn()));
    swa.update_parameters(model);
    long before = LiveTensors.settled();
    for (int i = 0; i < 10; i++) {
      swa.update_parameters(model);
    }
    assertEquals(before, torch.live_tensors());
  }

  @Test
  void onlyBatchNormalizationsAreUpdated() {
    BatchNorm1d batch = new BatchNorm1d(2);
    InstanceNorm1d instance = new InstanceNorm1d(2, jtorch.Kwargs.track_running_stats(true));
    Sequential model = new Sequential(batch, instance);
    model.eval();
    batch.set(momentum(0.3));
    swa_utils.update_bn(List.of(torch.randn(4, 2, 5)), model);
    assertEquals(0.3, batch.momentum());
    assertEquals(0.1, instance.momentum());
    assertFalse(model.training());
    Tensor mean = instance.running_mean;
    assertTrue(mean != null && mean.abs().sum().item() > 0, "it ran in training mode");
    batch.set(momentum(null));
    batch.reset_running_stats();
    assertNull(batch.momentum());
    Tensor variance = batch.running_var;
    assertArrayEquals(new double[] {1, 1}, variance == null ? new double[0] : variance.toDoubles());
  }

  @Test
  void anotherNetworkIsRefusedBeforeAnythingChanges() {
    var averaged = new AveragedModel<>(model());
    Tensor before = averaged.parameters().getFirst().detach().clone();
    String like = "; give the model that it was made of, or one like it.";
    assertEquals(
        "AveragedModel: the model has 2 parameters, and its average 4" + like,
        message(() -> averaged.update_parameters(new Linear(2, 3))));
    assertEquals(
        "AveragedModel: the model has 0 buffers, and its average 3" + like,
        message(
            () -> averaged.update_parameters(new Sequential(new Linear(2, 3), new Linear(2, 3)))));
    assertTrue(before.equal(averaged.parameters().getFirst()));
    assertEquals(0, averaged.n_averaged().item_long());
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertEquals(
        "swa_utils: decay must be from 0 to 1, not 1.5.",
        message(() -> swa_utils.get_ema_avg_fn(1.5)));
    assertEquals(
        "AveragedModel: avg_fn and multi_avg_fn are both given; give one of them.",
        message(() ->
            new AveragedModel<>(
                model(),
                avg_fn(swa_utils.get_swa_avg_fn()),
                multi_avg_fn(swa_utils.get_swa_multi_avg_fn()))));
    assertEquals(
        "update_bn: a batch must be a tensor, a Batch or a list that begins with a tensor, not a"
            + " String.",
        message(() -> swa_utils.update_bn(List.of("x"), model())));
    Optimizer optimizer = new SGD(model().parameters(), lr(0.1));
    assertEquals(
        "SWALR: swa_lr must be one rate or one for each of 1 groups, not [0.1, 0.2].",
        message(() -> new SWALR(optimizer, List.of(0.1, 0.2))));
  }
}
