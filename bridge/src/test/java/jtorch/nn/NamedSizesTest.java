package jtorch.nn;

import static jtorch.Kwargs.batch_first;
import static jtorch.Kwargs.bidirectional;
import static jtorch.Kwargs.hidden_size;
import static jtorch.Kwargs.input_size;
import static jtorch.Kwargs.num_layers;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** Sizes that layers are made with and tell; CourseRows compares their outputs with Python's. */
class NamedSizesTest {
  @Test
  void aRecurrentLayerTellsHowItWasMade() {
    RNNBase layer = new LSTM(3, 4, num_layers(2), bidirectional(true), batch_first(true));
    assertEquals(3, layer.input_size());
    assertEquals(4, layer.hidden_size());
    assertEquals(2, layer.num_layers());
    assertTrue(layer.bidirectional());
    assertTrue(layer.batch_first());
    assertFalse(new GRU(3, 4).bidirectional());
  }

  @Test
  void otherLayersTellTheirSizes() {
    Conv2d conv = new Conv2d(3, 6, 5);
    assertEquals(3, conv.in_channels());
    assertEquals(6, conv.out_channels());
    ConvTranspose2d back = new ConvTranspose2d(6, 3, 5);
    assertEquals(6, back.in_channels());
    assertEquals(3, back.out_channels());
    LazyConv2d lazy = new LazyConv2d(4, 3);
    assertEquals(0, lazy.in_channels());
    Tensor unused = lazy.forward(torch.zeros(1, 2, 3, 3));
    assertEquals(2, lazy.in_channels());
    assertArrayEquals(new long[] {1, 4, 1, 1}, unused.shape());
    Embedding words = new Embedding(7, 5);
    assertEquals(7, words.num_embeddings());
    assertEquals(5, words.embedding_dim());
  }

  @Test
  void aRecurrentLayerHasOneInputSize() {
    assertEquals(
        "GRU: input_size is one number, not 2.",
        assertThrows(
                IllegalArgumentException.class, () -> new GRU(input_size(3, 4), hidden_size(2)))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> new RNNCell(input_size(), hidden_size(2)));
  }

  @Test
  void aLossThatIsCalledRunsItsHooks() {
    MSELoss loss = new MSELoss();
    List<Double> seen = new ArrayList<>();
    RemovableHandle handle =
        loss.register_forward_hook((module, input, output) -> {
          seen.add(output.item());
          return output.mul(2);
        });
    Tensor x = torch.tensor(1.0, 3);
    assertEquals(10, loss.call(x, torch.zeros(2)).item());
    assertEquals(List.of(5.0), seen);
    assertEquals(5, loss.forward(x, torch.zeros(2)).item());
    handle.remove();
    assertEquals(5, loss.call(x, torch.zeros(2)).item());
  }
}
