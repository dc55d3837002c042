package jtorch.nn;

import static jtorch.Index.at;
import static jtorch.Index.every;
import static jtorch.Index.slice;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.stride;
import static jtorch.nn.BlockedLayoutTest.isInBlocks;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import jtorch.ChildJava;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.internal.OwnProducts;
import jtorch.torch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What layers in blocks are given: taken as PyTorch takes it, or refused as PyTorch refuses it. */
class BlockedArgumentsTest {
  private TensorScope scope;
  private Tensor x;
  private Tensor kernels;
  private Tensor more;

  @BeforeEach
  void open() {
    scope = torch.scope();
    torch.manual_seed(0);
    x = torch.randn(2, 3, 8, 8);
    kernels = torch.randn(16, 3, 3, 3);
    more = torch.randn(16, 16, 3, 3);
  }

  @AfterEach
  void close() {
    scope.close();
  }

  @Test
  void offsetsThatAreOneNumberInMemoryAreRead(@TempDir Path folder)
      throws IOException, InterruptedException {
    ChildJava.Ended ended = ChildJava.run(folder, List.of(), StridedBiasMain.class);
    assertEquals(0, ended.exit(), ended.err());
    assertEquals(List.of("from 3.0 to 3.0"), ended.out());
  }

  /** Two convolutions with the same offsets, the first of rows, and the offsets' gradient. */
  private List<float[]> convolved(Tensor memory, UnaryOperator<Tensor> offsets) {
    Tensor leaf = memory.detach().requires_grad_();
    Tensor bias = offsets.apply(leaf);
    Tensor y = F.conv2d(x, kernels, bias, padding(1));
    assertEquals(!OwnProducts.areOff(), isInBlocks(y));
    Tensor z = F.conv2d(y, more, bias);
    z.square().sum().backward();
    List<float[]> all = new ArrayList<>();
    all.add(z.detach().toFloats());
    all.add(Objects.requireNonNull(leaf.grad()).toFloats());
    return all;
  }

  private void assertOffsetsCount(Tensor memory, UnaryOperator<Tensor> offsets) {
    List<float[]> blocks = convolved(memory, offsets);
    List<float[]> rows = OwnProducts.without(() -> convolved(memory, offsets));
    assertArrayEquals(rows.get(0), blocks.get(0));
    assertArrayEquals(rows.get(1), blocks.get(1));
  }

  @Test
  void offsetsMayHaveStrides() {
    assertOffsetsCount(torch.randn(32), memory -> memory.get(every(2)));
    assertOffsetsCount(torch.randn(16, 3), memory -> memory.get(slice(), at(1)));
    assertOffsetsCount(torch.randn(1), memory -> memory.expand(16));
  }

  @ParameterizedTest
  @CsvSource({"2,2,2", "2,2,3", "3,3,2", "1,1,1", "2,1000,2"})
  void paddingOfMoreThanHalfAWindowIsRefusedAsInRows(long kernel, long step, long around) {
    Tensor y = F.conv2d(x, kernels);
    assertTrue(isInBlocks(y));
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> F.max_pool2d(y, kernel, stride(step), padding(around)));
    assertTrue(e.toString().contains("at most half of effective kernel size"), e.toString());
  }

  @Test
  void paddingOfHalfAWindowStaysInBlocks() {
    Tensor y = F.conv2d(x, kernels);
    Tensor pooled = F.max_pool2d(y, 3, stride(3), padding(1));
    assertTrue(isInBlocks(pooled));
    Tensor rows =
        OwnProducts.without(() -> F.max_pool2d(F.conv2d(x, kernels), 3, stride(3), padding(1)));
    assertFalse(isInBlocks(rows));
    assertArrayEquals(rows.toFloats(), pooled.toFloats());
  }
}
