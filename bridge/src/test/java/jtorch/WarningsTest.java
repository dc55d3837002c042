package jtorch;

import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.inputs;
import static jtorch.Kwargs.only_inputs;
import static jtorch.Kwargs.outputs;
import static jtorch.Kwargs.requires_grad;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jtorch.nn.F;
import org.junit.jupiter.api.Test;

/** Where Python warns and goes on, so does Java, once. */
class WarningsTest {
  private static List<String> logged(Runnable program) {
    List<String> texts = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            texts.add(entry.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("jtorch");
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
    try {
      program.run();
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
    return texts;
  }

  @Test
  void aLossOfTwoShapesIsWarnedOfOnce() {
    List<BinaryOperator<Tensor>> losses =
        List.of(F::l1_loss, F::mse_loss, F::smooth_l1_loss, F::huber_loss);
    for (BinaryOperator<Tensor> loss : losses) {
      Tensor scores = torch.ones(17, 1);
      Tensor target = torch.zeros(17);
      List<String> texts = logged(() -> loss.apply(scores, target).add(loss.apply(scores, target)));
      assertEquals(1, texts.size(), texts.toString());
      assertTrue(texts.getFirst().contains("[17, 1]"), texts.toString());
      assertTrue(texts.getFirst().contains("[17]"), texts.toString());
      assertEquals(List.of(), logged(() -> loss.apply(target, target.view_as(target)).detach()));
    }
  }

  @Test
  void autocastToAllBitsIsWarnedOfAndKeepsThem() {
    Tensor x = torch.ones(2, 2);
    List<String> texts =
        logged(() -> {
          try (var block = torch.autocast("cpu", dtype(torch.float32))) {
            assertTrue(block != null);
            assertEquals(torch.float32, x.matmul(x).dtype());
          }
        });
    assertEquals(1, texts.size(), texts.toString());
    assertTrue(texts.getFirst().startsWith("In CPU autocast, but the target dtype is not"));
  }

  @Test
  void whatGradNoLongerReadsIsWarnedOf() {
    Tensor x = torch.ones(2, requires_grad(true));
    List<String> texts =
        logged(() -> {
          Tensor y = x.mul(3).sum();
          assertEquals(
              3, torch.autograd.grad(outputs(y), inputs(x), only_inputs(false)).get(0).item());
        });
    assertEquals(1, texts.size(), texts.toString());
    assertTrue(texts.getFirst().startsWith("only_inputs argument is deprecated"));
  }
}
