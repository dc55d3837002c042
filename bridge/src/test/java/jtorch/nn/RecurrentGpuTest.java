package jtorch.nn;

import static jtorch.Kwargs.batch_first;
import static jtorch.Kwargs.bidirectional;
import static jtorch.Kwargs.num_layers;
import static jtorch.Kwargs.proj_size;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recurrent layers on a GPU, whose weights cuDNN takes from one piece of memory. */
class RecurrentGpuTest {
  @BeforeEach
  void aGpuIsThere() {
    assumeTrue(torch.cuda.is_available(), "this needs a GPU and a LibTorch for CUDA");
    torch.manual_seed(0);
  }

  static Stream<RNNBase> layers() {
    return Stream.of(
        new RNN(5, 7),
        new RNN(5, 7, "relu", num_layers(2)),
        new GRU(5, 7, bidirectional(true)),
        new LSTM(5, 7, num_layers(2), bidirectional(true), batch_first(true)),
        new LSTM(5, 7, proj_size(3)));
  }

  private static void assertSame(List<Tensor> expected, Module layer) {
    for (int i = 0; i < expected.size(); i++) {
      assertTrue(expected.get(i).equal(layer.parameters().get(i).detach().cpu()), "weight " + i);
    }
  }

  private static Tensor gradient(Module layer) {
    return Objects.requireNonNull(layer.parameters().getFirst().grad()).clone();
  }

  private static long spread(List<Parameter> weights) {
    long first = weights.stream().mapToLong(Tensor::data_ptr).min().orElseThrow();
    long end = weights.stream().mapToLong(w -> w.data_ptr() + w.nbytes()).max().orElseThrow();
    return end - first;
  }

  @ParameterizedTest
  @MethodSource("layers")
  void weightsMoveIntoOnePiece(RNNBase layer) {
    List<Tensor> before = layer.parameters().stream().map(w -> w.detach().clone()).toList();
    layer.cuda();
    List<Parameter> weights = layer.parameters();
    long bytes = weights.stream().mapToLong(Tensor::nbytes).sum();
    assertTrue(spread(weights) <= bytes + bytes / 4 + 512, spread(weights) + " of " + bytes);
    assertSame(before, layer);
    layer.cpu();
    layer.flatten_parameters(); // does nothing there
    assertSame(before, layer);
  }

  @Test
  void theyAreLearnedThere() {
    LSTM layer = new LSTM(5, 7, num_layers(2));
    Tensor x = torch.randn(4, 3, 5);
    Tensor here = layer.forward(x);
    here.sum().backward();
    Tensor gradient = gradient(layer);
    layer.zero_grad();
    layer.cuda();
    Tensor there = layer.forward(x.cuda());
    there.sum().backward();
    assertTrue(here.sub(there.cpu()).abs().max().item() < 2e-3);
    assertTrue(gradient.sub(gradient(layer).cpu()).abs().max().item() < 2e-2);
  }
}
