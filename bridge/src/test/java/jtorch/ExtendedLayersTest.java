package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import jtorch.nn.Linear;
import jtorch.nn.Parameter;
import jtorch.nn.RNN;
import jtorch.nn.Sequential;
import jtorch.nn.TransformerDecoder;
import jtorch.nn.TransformerDecoderLayer;
import jtorch.nn.init;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Layers of one's own that extend PyTorch's. */
class ExtendedLayersTest {
  /** A layer with a parameter and a setting more. */
  private static class Scaled extends Linear {
    final Parameter scale = register_parameter("scale", new Parameter(torch.ones(1)));
    final List<Integer> calls = new ArrayList<>();

    Scaled() {
      super(2, 2);
    }

    @Override
    public Tensor forward(Tensor input) {
      calls.add(calls.size());
      return super.forward(input).mul(scale);
    }
  }

  private static class Doubling extends TransformerDecoderLayer {
    Doubling() {
      super(4, 2, Kwargs.dropout(0));
    }

    @Override
    public Tensor forward(Tensor tgt, Tensor memory, AttentionKwargs.DecoderCallKwarg... keywords) {
      return super.forward(tgt, memory, keywords).mul(2);
    }
  }

  private static String refusal(Executable call) {
    return String.valueOf(assertThrows(RuntimeException.class, call).getMessage());
  }

  @Test
  void aCopyIsOfTheSameClassAndHasItsOwnFields() {
    Scaled layer = new Scaled();
    Scaled made = copy.deepcopy(layer);
    Tensor x = torch.ones(1, 2);
    assertTrue(torch.equal(layer.forward(x), made.forward(x)));
    assertNotSame(layer.scale, made.scale);
    assertNotSame(layer.weight, made.weight);
    assertEquals(layer.weight.data_ptr(), layer.get_parameter("weight").data_ptr());
    assertEquals(made.weight.data_ptr(), made.get_parameter("weight").data_ptr());
    init.zeros_(made.scale);
    assertEquals(1, layer.scale.item());
    assertEquals(List.of(0), layer.calls);
    assertEquals(List.of(0), made.calls);
  }

  @Test
  void aContainerCallsTheForwardThatIsOverridden() {
    TransformerDecoder decoder = new TransformerDecoder(new Doubling(), 2);
    assertInstanceOf(Doubling.class, decoder.layers.get(1));
    Tensor x = torch.randn(3, 1, 4);
    Doubling first = (Doubling) decoder.layers.get(0);
    Doubling second = (Doubling) decoder.layers.get(1);
    Tensor expected = second.forward(first.forward(x, x), x);
    assertTrue(torch.equal(expected, decoder.forward(x, x)));
  }

  @Test
  void aLayerWithoutANameHasTheNameOfTheOneItExtends() {
    Linear layer =
        new Linear(2, 3) {
          @Override
          public Tensor forward(Tensor input) {
            return super.forward(input).neg();
          }
        };
    assertEquals("Linear(in_features=2, out_features=3, bias=True)", layer.toString());
    String refused = refusal(() -> layer.call(torch.ones(1, 5)));
    assertTrue(refused.endsWith("(in Linear)"), refused);
  }

  @Test
  void aFailureNamesTheOwnLayerAndItsPlace() {
    Sequential model = new Sequential(new Scaled());
    String refused = refusal(() -> model.forward(torch.ones(1, 5)));
    assertTrue(refused.contains("0 in Sequential"), refused);
    String size = refusal(() -> new RNN(0, 2) {});
    assertTrue(size.startsWith("RNN: input_size"), size);
  }
}
