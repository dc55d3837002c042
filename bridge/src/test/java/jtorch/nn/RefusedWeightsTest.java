package jtorch.nn;

import static jtorch.Kwargs.adjust_lr_fn;
import static jtorch.Kwargs.amount;
import static jtorch.Kwargs.beta2_decay;
import static jtorch.Kwargs.d;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.leave_parametrized;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.n;
import static jtorch.Kwargs.n_power_iterations;
import static jtorch.Kwargs.ns_steps;
import static jtorch.Kwargs.orthogonal_map;
import static jtorch.Kwargs.unsafe;
import static jtorch.Kwargs.use_trivialization;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import jtorch.Tensor;
import jtorch.optim.Adafactor;
import jtorch.optim.Muon;
import jtorch.optim.ParamGroup;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is refused leaves a layer as it was. */
class RefusedWeightsTest {
  private final Linear layer = new Linear(3, 4);

  private void refused(Class<? extends RuntimeException> kind, String said, Executable executable) {
    float[] before = layer.weight.toFloats();
    RuntimeException e = assertThrows(kind, executable);
    assertTrue(String.valueOf(e.getMessage()).contains(said), e.getMessage());
    assertEquals(Set.of("weight", "bias"), layer.state_dict().keySet());
    assertEquals("Linear(in_features=3, out_features=4, bias=True)", layer.toString());
    assertArrayEquals(before, layer.weight.toFloats());
  }

  private void refused(String said, Executable executable) {
    refused(IllegalArgumentException.class, said, executable);
  }

  private static final class Half extends Module {
    @Override
    public Tensor forward(Tensor x) {
      return x.narrow(0, 0, 2);
    }
  }

  @Test
  void aParametrizationMustFit() {
    refused("no parameter, buffer", () -> with("nothing", new Half()));
    refused("would become", () -> with("weight", new Half()));
    refused("no parametrization of", () -> parametrize.remove_parametrizations(layer, "weight"));
    refused("no parametrization of", () -> layer.parametrizations("weight"));
    refused("no tensor", () -> layer.get_tensor("nothing"));
    refused("takes a Parameter", () -> layer.set_tensor("weight", torch.ones(4, 3)));
    Linear made = parametrize.register_parametrization(layer, "weight", new Half(), unsafe(true));
    assertArrayEquals(new long[] {2, 3}, made.get_tensor("weight").size());
    var e =
        assertThrows(
            IllegalStateException.class, () -> layer.set_tensor("weight", torch.ones(2, 3)));
    assertTrue(String.valueOf(e.getMessage()).contains("no right_inverse"), e.getMessage());
  }

  private void with(String name, Module parametrization) {
    parametrize.register_parametrization(layer, name, parametrization);
  }

  @Test
  void aParametrizationStandsApart() {
    refused("contains the Linear", () -> with("bias", layer));
    Sequential outer = new Sequential(layer);
    refused("contains the Linear", () -> with("weight", outer));
    assertEquals(1, outer.size());
  }

  @Test
  void aRecurrentLayersWeightsKeepTheirShapes() {
    LSTM lstm = new LSTM(2, 3);
    lstm.set_tensor("weight_ih_l0", new Parameter(torch.ones(1, 1)));
    var e = assertThrows(IllegalArgumentException.class, () -> lstm.forward(torch.ones(4, 1, 2)));
    String said = String.valueOf(e.getMessage());
    assertTrue(said.contains("weight_ih_l0 must have the shape [12, 2], not [1, 1]"), said);
    GRU gru = new GRU(2, 3);
    parametrize.register_parametrization(gru, "bias_hh_l0", new Half(), unsafe(true));
    assertThrows(IllegalArgumentException.class, () -> gru.forward(torch.ones(4, 1, 2)));
  }

  @Test
  void whatIsComputedIsNotFused() {
    Module norm = new BatchNorm1d(4).eval();
    List<Linear> computed =
        List.of(
            prune.identity(new Linear(3, 4), "weight"),
            prune.identity(new Linear(3, 4), "bias"),
            utils.weight_norm(new Linear(3, 4)),
            parametrizations.spectral_norm(new Linear(3, 4)));
    for (Linear made : computed) {
      made.eval();
      refused("is computed of other", () -> utils.fuse_linear_bn_eval(made, norm));
    }
  }

  @Test
  void normsMustFit() {
    var index = IndexOutOfBoundsException.class;
    refused(index, "dim must be", () -> parametrizations.weight_norm(layer, "weight", 2));
    refused(index, "dim must be", () -> utils.weight_norm(layer, "weight", -3));
    refused(index, "dim must be", () -> parametrizations.spectral_norm(layer, dim(2)));
    refused("positive", () -> parametrizations.spectral_norm(layer, n_power_iterations(0)));
    refused("positive", () -> utils.spectral_norm(layer, n_power_iterations(-1)));
    refused("no tensor 'w'", () -> parametrizations.spectral_norm(layer, "w"));
    refused("no parameter 'w'", () -> utils.spectral_norm(layer, "w"));
    refused("no tensor 'bias'", () -> parametrizations.orthogonal(layer, "bias"));
    refused("'polar'", () -> parametrizations.orthogonal(layer, orthogonal_map("polar")));
    refused("is not found", () -> utils.remove_weight_norm(layer));
    refused("is not found", () -> utils.remove_spectral_norm(layer));
    Linear made = utils.weight_norm(layer);
    assertThrows(IllegalArgumentException.class, () -> utils.weight_norm(made));
    assertThrows(IllegalArgumentException.class, () -> utils.spectral_norm(made));
    assertThrows(IllegalArgumentException.class, () -> prune.identity(made, "weight"));
    assertThrows(IllegalArgumentException.class, () -> utils.remove_spectral_norm(made));
  }

  @Test
  void severalOriginalsAreNoTensor() {
    Linear made = parametrizations.weight_norm(layer);
    assertThrows(
        IllegalArgumentException.class,
        () -> parametrize.remove_parametrizations(made, "weight", leave_parametrized(false)));
    assertThrows(IllegalArgumentException.class, () -> parametrizations.weight_norm(made));
    assertEquals(1, made.parametrizations("weight").size());
  }

  @Test
  void anOrthogonalMatrixWithoutItsBaseTakesNoValue() {
    Linear made = parametrizations.orthogonal(new Linear(3, 3), use_trivialization(false));
    assertThrows(
        UnsupportedOperationException.class, () -> made.set_tensor("weight", torch.eye(3)));
    Linear kept = parametrizations.orthogonal(new Linear(3, 3));
    assertThrows(IllegalArgumentException.class, () -> kept.set_tensor("weight", torch.eye(2)));
  }

  @Test
  void settingsOfOptimizersMustFit() {
    List<Parameter> matrix = List.of(layer.weight);
    refused("two dimensions", () -> new Muon(layer.parameters()));
    refused("ns_steps", () -> new Muon(matrix, ns_steps(100)));
    refused("adjust_lr_fn", () -> new Muon(matrix, adjust_lr_fn("other")));
    refused("momentum", () -> new Muon(matrix, momentum(-1)));
    refused("two dimensions", () -> added(List.of(new Parameter(torch.ones(2)))));
    refused("beta2_decay", () -> new Adafactor(matrix, beta2_decay(0.5)));
    refused("eps", () -> new Adafactor(matrix, eps(-1.0, 1e-3)));
    refused("d must be", () -> new Adafactor(matrix, d(0.5)));
  }

  private void added(List<Parameter> more) {
    new Muon(List.of(layer.weight)).add_param_group(ParamGroup.of(more));
  }

  @Test
  void amountsMustFit() {
    refused("from 0 to 1", () -> prune.l1_unstructured(layer, "weight", amount(1.5)));
    refused("from 0 to 1", () -> prune.l1_unstructured(layer, "weight", amount(-1)));
    refused("from 0 to 1", () -> prune.l1_unstructured(layer, "weight", amount(Double.NaN)));
    refused("at most 12", () -> prune.random_unstructured(layer, "weight", amount(13)));
    refused("at most 4", () -> prune.random_structured(layer, "weight", amount(5), dim(0)));
    refused("two dimensions", () -> prune.ln_structured(layer, "bias", amount(1), n(2), dim(0)));
    refused(
        IndexOutOfBoundsException.class,
        "dim must be",
        () -> prune.ln_structured(layer, "weight", amount(1), n(2), dim(2)));
    refused("no parameter", () -> prune.identity(layer, "w"));
    refused("shape", () -> prune.custom_from_mask(layer, "weight", torch.ones(3, 4)));
    refused(
        "importance_scores",
        () -> prune.l1_unstructured(layer, "weight", amount(1), torch.ones(2)));
    refused("is not pruned", () -> prune.remove(layer, "weight"));
    var targets = List.of(new prune.Target(layer, "weight"), new prune.Target(layer, "nothing"));
    refused(
        "no parameter",
        () -> prune.global_unstructured(targets, prune.L1Unstructured::new, amount(1)));
    refused(
        "must be unstructured",
        () ->
            prune.global_unstructured(
                targets, a -> new prune.RandomStructured(a, dim(0)), amount(1)));
  }
}
