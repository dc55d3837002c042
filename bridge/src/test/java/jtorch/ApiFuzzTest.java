package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No argument that a user gives to anything public ends the JVM. */
@InChildJava
class ApiFuzzTest {
  private static final String REFUSALS =
      """
      ldl_solve pivots far: IndexOutOfBoundsException
      ldl_solve pivots negative: IndexOutOfBoundsException
      ldl_solve pivots 0: IndexOutOfBoundsException
      lu_solve pivots far: TorchException
      lu_unpack without pivots: IllegalArgumentException
      repeat_interleave overflow: IllegalArgumentException
      repeat_interleave by dim overflow: IllegalArgumentException
      matrix_power MIN: IllegalArgumentException
      linalg.matrix_power MIN: IllegalArgumentException
      max_pool1d padding far: IllegalArgumentException
      adaptive_max_pool2d far and 0: IllegalArgumentException
      eigvals inf: IllegalArgumentException
      einsum null: IllegalArgumentException
      meshgrid null: IllegalArgumentException
      qr null: IllegalArgumentException
      eigh null: IllegalArgumentException
      eigvalsh null: IllegalArgumentException
      cond null: IllegalArgumentException
      scatter_reduce null: IllegalArgumentException
      index_reduce null: IllegalArgumentException
      index_reduce_ null: IllegalArgumentException
      scatter null: IllegalArgumentException
      scatter_ null: IllegalArgumentException
      index_reduce apart null: IllegalArgumentException
      torch.ops null: NullPointerException
      embedding_bag offset negative: IndexOutOfBoundsException
      embedding_bag offset far: IllegalArgumentException
      ctc_loss label far: IndexOutOfBoundsException
      ctc_loss label negative: IndexOutOfBoundsException
      attention without heads: IllegalArgumentException
      attention without samples: returned tensor([], size=(0, 1, 2, 4))
      attention without places: returned tensor([], size=(1, 1, 0, 4))
      embedding_bag without offsets: IllegalArgumentException
      pad_packed_sequence negative: IllegalArgumentException
      pad_packed_sequence growing: IllegalArgumentException
      pad_packed_sequence far: IllegalArgumentException
      LSTM packed negative: IllegalArgumentException
      LSTM packed growing: IllegalArgumentException
      LSTM packed far: IllegalArgumentException
      LSTM packed empty: IndexOutOfBoundsException
      torch.binomial NaN: returned tensor([nan, nan, nan])
      VonMises NaN: returned tensor(nan)
      VonMises inf: returned tensor(nan)
      VonMises far: returned tensor(0.)
      SGD fused, another's state: IllegalArgumentException
      SGD fused, a gradient cut short: IllegalArgumentException
      Adam fused, another's state: IllegalArgumentException
      Adam fused, a gradient cut short: IllegalArgumentException
      AdamW fused, another's state: IllegalArgumentException
      AdamW fused, a gradient cut short: IllegalArgumentException
      Adagrad fused, another's state: IllegalArgumentException
      Adagrad fused, a gradient cut short: IllegalArgumentException
      """;

  private static final int MOST_AT_ONCE = 4000; // calls of one JVM, which the watch stops

  @Test
  void threeHundredHostileCallsEndNormally(@TempDir Path folder)
      throws IOException, InterruptedException {
    endNormally(folder, 7, 0, 300);
  }

  @Tag("long") // -Plong
  @Test
  void fortyThousandHostileCallsEndNormally(@TempDir Path folder)
      throws IOException, InterruptedException {
    endNormally(folder, 3, 0, 40_000);
  }

  @Test
  void noMistakeThatEndedTheJvmDoesSo(@TempDir Path folder)
      throws IOException, InterruptedException {
    ChildJava.Ended ended = ChildJava.run(folder, List.of("-Xmx256m"), ApiCrashMain.class);
    assertEquals(0, ended.exit(), ended.err());
    assertEquals(REFUSALS.lines().toList(), ended.out(), ended.err());
  }

  /** A call that computes for long, as one of 2^31 layers does, is no failure: it goes on after. */
  private static void endNormally(Path folder, long seed, long from, long to)
      throws IOException, InterruptedException {
    Path now = folder.resolve("now");
    long at = from;
    while (at < to) {
      long until = Math.min(to, at + MOST_AT_ONCE);
      ChildJava.Ended ended =
          ChildJava.run(
              folder,
              List.of("-Xmx256m"),
              ApiFuzzMain.class,
              Long.toString(seed),
              Long.toString(at),
              Long.toString(until),
              now.toString());
      String call = Files.readString(now, StandardCharsets.ISO_8859_1);
      boolean fair = ended.exit() == 0 || ended.exit() == ApiFuzzMain.TAKES_LONG;
      assertTrue(fair, () -> "ended by " + call.substring(0, call.indexOf(0)) + ended.err());
      at = ended.exit() == 0 ? until : Long.parseLong(call.substring(0, call.indexOf(' '))) + 1;
    }
  }
}
