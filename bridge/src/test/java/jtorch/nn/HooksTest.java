package jtorch.nn;

import static jtorch.Kwargs.batch_first;
import static jtorch.Kwargs.dim_feedforward;
import static jtorch.Kwargs.dropout;
import static jtorch.Kwargs.requires_grad;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** The expected numbers and orders are Python's. */
class HooksTest {
  private static TransformerEncoderLayer layer() {
    return new TransformerEncoderLayer(4, 2, dim_feedforward(8), dropout(0), batch_first(true));
  }

  private static void note(Module module, String name, List<String> ran) {
    module.register_forward_hook((_, _, _) -> {
      ran.add(name);
      return null;
    });
  }

  @Test
  void hooksInsideAnEncoderRunOnce() {
    var encoder = new TransformerEncoder(layer(), 2);
    var first = (TransformerEncoderLayer) encoder.layers.get(0);
    List<String> ran = new ArrayList<>();
    note(first, "layer", ran);
    note(first.self_attn, "attention", ran);
    encoder.call(torch.ones(2, 3, 4));
    assertEquals(List.of("attention", "layer"), ran);
  }

  @Test
  void hooksInsideATransformerRunOnce() {
    var model = new Transformer(4, 2, dim_feedforward(8), batch_first(true));
    List<String> ran = new ArrayList<>();
    var decoding = (TransformerDecoderLayer) model.decoder.layers.get(0);
    note(model.encoder, "encoder", ran);
    note(model.decoder, "decoder", ran);
    note(decoding, "layer", ran);
    note(decoding.multihead_attn, "attention", ran);
    model.forward(torch.ones(2, 3, 4), torch.ones(2, 2, 4));
    assertEquals(List.of("encoder", "attention", "layer", "decoder"), ran);
  }

  @Test
  void aHookMayReplaceWhatAnEncodersLayerReturns() {
    var encoder = new TransformerEncoder(layer(), 1);
    encoder.layers.get(0).register_forward_hook((_, _, output) -> torch.zeros_like(output));
    assertEquals(0, encoder.forward(torch.ones(2, 3, 4)).abs().sum().item());
  }

  private static Linear twoAndThree() {
    Linear linear = new Linear(2, 1);
    try (var mode = torch.no_grad()) {
      assert mode != null;
      linear.weight.copy_(torch.tensor(new double[][] {{2, 3}}));
    }
    return linear;
  }

  @Test
  void aFullBackwardHookSeesBothGradientsAndMayReplaceTheInputs() {
    Linear linear = twoAndThree();
    List<float[]> seen = new ArrayList<>();
    linear.register_full_backward_hook((_, input, output) -> {
      seen.add(Objects.requireNonNull(input).toFloats());
      seen.add(output.toFloats());
      return input.mul(10);
    });
    Tensor x = torch.ones(new long[] {1, 2}, requires_grad(true));
    linear.call(x).sum().backward();
    assertArrayEquals(new float[] {2, 3}, seen.get(0));
    assertArrayEquals(new float[] {1}, seen.get(1));
    assertArrayEquals(new float[] {20, 30}, Objects.requireNonNull(x.grad()).toFloats());
  }

  @Test
  void aFullBackwardHookRunsWithoutAGradientOfTheInput() {
    Linear linear = twoAndThree();
    List<String> ran = new ArrayList<>();
    var handle =
        linear.register_full_backward_hook((_, input, output) -> {
          assertNull(input);
          ran.add("ran with " + output.item());
          return null;
        });
    linear.call(torch.ones(1, 2)).sum().backward();
    handle.remove();
    linear.call(torch.ones(1, 2)).sum().backward();
    assertEquals(List.of("ran with 1.0"), ran);
    assertArrayEquals(
        new float[] {2, 2}, Objects.requireNonNull(linear.weight.grad()).view(-1).toFloats());
  }

  @Test
  void aHookThatIsTakenBackKeepsNothing() {
    long before = LiveTensors.settled();
    for (int i = 0; i < 200; i++) {
      Tensor leaf = torch.ones(new long[] {2}, requires_grad(true));
      leaf.register_hook(gradient -> gradient.mul(leaf)).remove();
    }
    assertEquals(before, LiveTensors.settled());
  }

  @Test
  void aLeafGoesOnWithItsOtherHooksWhenOneIsTakenBack() {
    Tensor leaf = torch.ones(new long[] {2}, requires_grad(true));
    leaf.register_hook(gradient -> gradient.mul(5));
    var second = leaf.register_hook(gradient -> gradient.mul(7));
    second.remove();
    second.remove();
    leaf.sum().backward();
    assertArrayEquals(new float[] {5, 5}, Objects.requireNonNull(leaf.grad()).toFloats());
  }

  @Test
  void aHookAfterAccumulationSeesTheVeryParameterAndItsSum() {
    Parameter w = new Parameter(torch.tensor(2.0));
    List<Double> sums = new ArrayList<>();
    RemovableHandle handle =
        w.register_post_accumulate_grad_hook(same -> {
          assertEquals(w, same);
          sums.add(Objects.requireNonNull(same.grad()).item());
        });
    w.register_post_accumulate_grad_hook(_ -> sums.add(-1.0));
    w.mul(3).add(w).backward();
    w.mul(3).backward();
    handle.remove();
    w.mul(3).backward();
    assertEquals(List.of(4.0, -1.0, 7.0, -1.0, -1.0), sums);
  }

  @Test
  void aHookAfterAccumulationMayThrow() {
    Parameter w = new Parameter(torch.tensor(2.0));
    w.register_post_accumulate_grad_hook(_ -> {
      throw new ArithmeticException("mine");
    });
    assertThrows(ArithmeticException.class, () -> w.mul(3).backward());
    assertEquals(3, Objects.requireNonNull(w.grad()).item());
  }

  @Test
  void onlyLeavesTakeAHookAfterAccumulation() {
    Tensor x = torch.ones(2, 3);
    assertEquals(
        "register_post_accumulate_grad_hook: this tensor of shape [2, 3] is no leaf that a gradient"
            + " is recorded for; call it on parameters, or after requires_grad_().",
        assertThrows(
                IllegalStateException.class, () -> x.register_post_accumulate_grad_hook(_ -> {}))
            .getMessage());
    Tensor y = x.requires_grad_().mul(2);
    assertThrows(IllegalStateException.class, () -> y.register_post_accumulate_grad_hook(_ -> {}));
  }

  @Test
  void aHookAfterAccumulationKeepsNoParameter() {
    long before = LiveTensors.settled();
    for (int i = 0; i < 10; i++) {
      Parameter w = new Parameter(torch.tensor(2.0));
      w.register_post_accumulate_grad_hook(same -> same.grad(null));
      w.mul(2).backward();
    }
    assertEquals(before, LiveTensors.settled());
  }
}
