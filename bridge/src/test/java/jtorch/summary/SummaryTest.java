package jtorch.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jtorch.Kwargs.batch_dim;
import static jtorch.Kwargs.col_names;
import static jtorch.Kwargs.col_width;
import static jtorch.Kwargs.depth;
import static jtorch.Kwargs.dtypes;
import static jtorch.Kwargs.input_data;
import static jtorch.Kwargs.input_size;
import static jtorch.Kwargs.mode;
import static jtorch.Kwargs.row_settings;
import static jtorch.Kwargs.verbose;
import static jtorch.torchinfo.summary;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jtorch.LiveTensors;
import jtorch.SummaryKwargs.SummaryKwarg;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.Sequential;
import jtorch.summary.SummaryNets.Frozen;
import jtorch.summary.SummaryNets.MnistNet;
import jtorch.summary.SummaryNets.Nested;
import jtorch.summary.SummaryNets.Plain;
import jtorch.summary.SummaryNets.Recursive;
import jtorch.summary.SummaryNets.Tagger;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables against those that {@code summaries.py} had torchinfo print. */
class SummaryTest {
  private static final SummaryKwarg EVERYTHING =
      col_names(
          "kernel_size",
          "input_size",
          "output_size",
          "num_params",
          "params_percent",
          "mult_adds",
          "trainable");

  private static Arguments of(
      String name, Supplier<? extends Module> network, SummaryKwarg... keywords) {
    return Arguments.of(name, network, keywords);
  }

  static Stream<Arguments> tables() {
    SummaryKwarg picture = input_size(2, 3, 32, 32);
    return Stream.of(
        of("baseline", MnistNet::new, input_size(32, 1, 28, 28), depth(4)),
        of(
            "baseline_everything",
            MnistNet::new,
            input_size(1, 1, 28, 28),
            EVERYTHING,
            col_width(18)),
        of(
            "baseline_verbose",
            MnistNet::new,
            input_size(2, 1, 28, 28),
            col_names("kernel_size", "num_params", "mult_adds"),
            verbose(2)),
        of("baseline_without_input", MnistNet::new),
        of("baseline_batch_dim", MnistNet::new, input_size(1, 28, 28), batch_dim(0)),
        of(
            "four_layer",
            SummaryNets::fourLayer,
            input_size(64, 784),
            row_settings("depth", "var_names")),
        of("nested", Nested::new, picture, EVERYTHING, row_settings("depth", "var_names")),
        of("nested_depth_1", Nested::new, picture, depth(1), EVERYTHING),
        of("nested_depth_2", Nested::new, picture, depth(2)),
        of("nested_ascii", Nested::new, picture, row_settings("ascii_only")),
        of("nested_train", Nested::new, picture, mode("train")),
        of("nested_without_input", Nested::new, row_settings("var_names", "depth"), depth(2)),
        of("recursive", Recursive::new, input_size(8, 16), EVERYTHING),
        of(
            "recursive_hidden",
            Recursive::new,
            input_size(8, 16),
            row_settings("depth", "hide_recursive_layers")),
        of("tagger", Tagger::new, input_size(4, 12), dtypes(torch.int64), EVERYTHING),
        of("tagger_verbose", Tagger::new, input_data(torch.zeros(4, 12).long_()), verbose(2)),
        of("plain", Plain::new, input_size(5, 2, 3)),
        of("frozen", Frozen::new, input_size(3, 10), col_names("num_params", "trainable")),
        of("computed", SummaryNets::computed, input_size(2, 1, 8, 8), depth(5), EVERYTHING),
        of("computed_verbose", SummaryNets::computed, input_size(2, 1, 8, 8), verbose(2)),
        of(
            "lazy",
            SummaryNets::lazy,
            input_size(2, 1, 8, 8),
            EVERYTHING,
            row_settings("depth", "var_names")),
        of("lazy_without_input", SummaryNets::lazy),
        of(
            "large",
            SummaryNets::large,
            input_size(4, 3, 224, 224),
            col_names("output_size", "num_params", "mult_adds")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void theTableIsPythons(String name, Supplier<? extends Module> network, SummaryKwarg... keywords)
      throws IOException {
    try (InputStream file = SummaryTest.class.getResourceAsStream(name + ".txt")) {
      assertNotNull(file, name);
      String expected = new String(file.readAllBytes(), UTF_8);
      assertEquals(expected, printed(network.get(), keywords));
    }
  }

  private static String printed(Module network, SummaryKwarg... keywords) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, UTF_8));
    try {
      ModelStatistics statistics = summary(network, keywords);
      assertEquals(statistics + System.lineSeparator(), bytes.toString(UTF_8));
      return statistics + "\n";
    } finally {
      System.setOut(before);
    }
  }

  @Test
  void theNumbersCanBeAskedFor() {
    ModelStatistics found =
        summary(new MnistNet(), input_size(32, 1, 28, 28), depth(4), verbose(0));
    assertEquals(1_199_882, found.total_params());
    assertEquals(1_199_882, found.trainable_params());
    assertEquals(385_634_624, found.total_mult_adds());
    assertEquals(32 * 28 * 28 * 4 + 64, found.total_input());
    assertEquals(1_199_882 * 4, found.total_param_bytes());
    assertEquals(6, found.summary_list().size());
    LayerInfo conv1 = found.summary_list().get(1);
    assertEquals("conv1", conv1.var_name());
    assertEquals(
        List.of(32L, 32L, 26L, 26L),
        Stream.of(conv1.output_size()).flatMap(s -> java.util.Arrays.stream(s).boxed()).toList());
  }

  @Test
  void theNetworkStaysAsItWas() {
    MnistNet network = new MnistNet();
    network.train();
    long before = LiveTensors.settled();
    summary(network, input_size(2, 1, 28, 28), verbose(0));
    assertTrue(network.dropout.training());
    assertEquals(before, LiveTensors.settled());
    assertFalse(network.parameters().stream().anyMatch(p -> p.grad() != null));
  }

  @Test
  void theRandomInputIsDrawnAsInPython() {
    torch.manual_seed(0);
    summary(new Plain(), input_size(5, 2, 3), verbose(0));
    double after = torch.rand(1).item();
    torch.manual_seed(0);
    Module same = new Plain();
    torch.rand(5, 2, 3);
    assertEquals(after, torch.rand(1).item());
    assertEquals(3, same.children().size());
  }

  @Test
  void aNetworkThatFailsSaysWhere() {
    Module network = new Sequential(new Linear(4, 3), new Linear(4, 2));
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class, () -> summary(network, input_size(1, 4), verbose(0)));
    String message = String.valueOf(thrown.getMessage());
    assertTrue(
        message.startsWith(
            "summary: the network failed on an input of shape [1, 4] after" + " [Linear: 1]: "),
        message);
    assertTrue(message.contains("1 in Sequential"), message);
  }

  @Test
  void wrongKeywordsAreRefused() {
    Module network = new Linear(2, 2);
    for (SummaryKwarg[] keywords :
        List.of(
            new SummaryKwarg[] {col_width(0)},
            new SummaryKwarg[] {verbose(3)},
            new SummaryKwarg[] {input_size(-1, 2)},
            new SummaryKwarg[] {input_size()},
            new SummaryKwarg[] {input_size(1, 2), input_data(torch.ones(1, 2))},
            new SummaryKwarg[] {col_names("output_size")},
            new SummaryKwarg[] {mode("both")},
            new SummaryKwarg[] {row_settings("colour")})) {
      assertThrows(IllegalArgumentException.class, () -> summary(network, keywords));
    }
    IllegalArgumentException unknown =
        assertThrows(IllegalArgumentException.class, () -> withColumn(network, "size"));
    assertTrue(String.valueOf(unknown.getMessage()).contains("kernel_size, input_size"));
  }

  private static void withColumn(Module network, String name) {
    summary(network, col_names(name));
  }
}
