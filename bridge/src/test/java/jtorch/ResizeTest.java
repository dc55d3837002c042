package jtorch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResizeTest {
  @Test
  void fewerElementsLeaveTheMemoryAsItIs() {
    Tensor x = torch.arange(6.0);
    assertSame(x, x.resize_(2, 2));
    assertArrayEquals(new float[] {0, 1, 2, 3}, x.toFloats());
    assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5}, x.resize_(6).toFloats());
    assertEquals(0, x.resize_().dim());
    assertEquals(0, x.resize_(0).numel());
  }

  @Test
  void viewsMoveWithTheMemory() {
    Tensor x = torch.zeros(4);
    Tensor view = x.view(2, 2);
    x.resize_(1 << 16).fill_(3);
    assertArrayEquals(new float[] {3, 3, 3, 3}, view.toFloats());
  }

  @Test
  void aTensorThatRecordsGradientsStaysAsItIs() {
    Tensor x = torch.ones(2).requires_grad_();
    TorchException refused = assertThrows(TorchException.class, () -> x.resize_(4));
    assertTrue(String.valueOf(refused.getMessage()).contains("require grad"), refused.getMessage());
    assertArrayEquals(new long[] {2}, x.size());
  }

  @Test
  void aClosedTensorIsRefused() {
    Tensor x = torch.ones(2);
    Tensor other = torch.ones(3);
    x.close();
    assertThrows(IllegalStateException.class, () -> x.resize_(1));
    assertThrows(IllegalStateException.class, () -> other.resize_as_(x));
  }

  @Test
  void memoryThatSomebodyHoldsIsNeverMovedNorReadBeyondItsEnd(@TempDir Path folder)
      throws IOException, InterruptedException {
    ChildJava.Ended child = ChildJava.run(folder, List.of("-Xmx256m"), ResizeMain.class);
    assertEquals(0, child.exit(), child.err());
    List<String> expected = new ArrayList<>(Collections.nCopies(3, "refused 0.0"));
    expected.addAll(Collections.nCopies(3, "refused 4.0"));
    expected.addAll(Collections.nCopies(3, "refused 14.0"));
    expected.addAll(List.of("refused 0.0", "refused 4.0", "8.0"));
    assertEquals(expected, child.out(), child.err());
  }
}
