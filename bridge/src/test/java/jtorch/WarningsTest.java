package jtorch;

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
}
