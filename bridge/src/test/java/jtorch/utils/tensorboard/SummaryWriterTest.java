package jtorch.utils.tensorboard;

import static jtorch.Kwargs.bins;
import static jtorch.Kwargs.comment;
import static jtorch.Kwargs.dataformats;
import static jtorch.Kwargs.double_precision;
import static jtorch.Kwargs.filename_suffix;
import static jtorch.Kwargs.flush_secs;
import static jtorch.Kwargs.global_step;
import static jtorch.Kwargs.hparam_domain_discrete;
import static jtorch.Kwargs.label_img;
import static jtorch.Kwargs.max_bins;
import static jtorch.Kwargs.max_queue;
import static jtorch.Kwargs.metadata;
import static jtorch.Kwargs.metadata_header;
import static jtorch.Kwargs.new_style;
import static jtorch.Kwargs.num_thresholds;
import static jtorch.Kwargs.purge_step;
import static jtorch.Kwargs.run_name;
import static jtorch.Kwargs.tag;
import static jtorch.Kwargs.walltime;
import static jtorch.Kwargs.weights;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jtorch.LiveTensors;
import jtorch.PythonWithTorch;
import jtorch.Tensor;
import jtorch.nn.Linear;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expected events are those that Python's writer writes for the same calls. */
class SummaryWriterTest {
  @TempDir private Path folder = Path.of("");

  private static Tensor values(long count) {
    return torch.arange((double) count).mul(37).remainder(101).div(25).sub(2);
  }

  private static Tensor shares(long... shape) {
    double count = LongStream.of(shape).reduce(1, (a, b) -> a * b);
    return torch.arange(count).mul(37).remainder(101).div(90).sub(0.05).view(shape);
  }

  private static Tensor bytes(long... shape) {
    long count = LongStream.of(shape).reduce(1, (a, b) -> a * b);
    return torch.arange(count).to(torch.uint8).view(shape);
  }

  private void write() {
    try (var w = new SummaryWriter(folder.toString(), purge_step(2), filename_suffix(".mine"))) {
      writeNumbers(w);
      writePictures(w);
      w.add_hparams(Map.of("lr", 0.1), Map.of("hparam/accuracy", 0.5), run_name("one"));
      Map<String, Object> many = new LinkedHashMap<>();
      many.put("lr", 0.1);
      many.put("batch", 64);
      many.put("name", "Adam");
      many.put("none", null);
      many.put("tensor", torch.tensor(1.5f));
      Map<String, Double> metrics = new LinkedHashMap<>();
      metrics.put("hparam/accuracy", 0.75);
      metrics.put("hparam/loss", 2.0);
      w.add_hparams(
          many,
          metrics,
          hparam_domain_discrete(Map.of("lr", List.of(0.1, 0.2), "name", List.of("Adam", "SGD"))),
          run_name("many"),
          global_step(9));
      writePoints(w);
    }
  }

  private static void writeNumbers(SummaryWriter w) {
    w.add_scalar("loss", 0.1, 3);
    w.add_scalar("loss", 0, 4);
    w.add_scalar("loss", Double.NaN);
    w.add_scalar("loss", torch.tensor(2.5f), global_step(1L << 40));
    w.add_scalar("new", 0.1, 1, new_style(true));
    w.add_scalar("new", 0.1, 2, new_style(true), double_precision(true));
    w.add_scalar("é", -1e39, -1);
    w.add_scalars("a/b", Map.of("x", 1.5, "y", torch.tensor(2f)), 7);
    w.add_text("note", "**bold**\n", 1);
    w.add_histogram("h/default", values(60), 1);
    w.add_histogram("h/whole", torch.arange(-3, 9).view(3, 4), 2);
    w.add_histogram("h/bins", values(60), 3, bins(-1, 0, 0.5, 2));
    w.add_histogram("h/fewer", values(60), 4, max_bins(30));
    w.add_histogram("h/zero", torch.zeros(3), 5);
    w.add_histogram("h/huge", torch.tensor(1e30f, 2), 6);
    Tensor labels = values(40).gt(0);
    w.add_pr_curve("pr", labels, shares(40).clamp(0, 1), 1);
    w.add_pr_curve(
        "pr/whole",
        labels.to(torch.int64),
        shares(40),
        2,
        num_thresholds(5),
        weights(values(40).abs()));
  }

  private static void writePictures(SummaryWriter w) {
    w.add_image("i/CHW", shares(3, 4, 5), 1);
    w.add_image("i/one", shares(1, 2, 3).to(torch.float64), 2);
    w.add_image("i/four", shares(4, 2, 3), 3);
    w.add_image("i/HWC", bytes(2, 4, 3), 4, dataformats("HWC"));
    w.add_image("i/WH", shares(2, 3), 5, dataformats("wh"));
    w.add_images("i/many", shares(10, 3, 2, 2), 6);
    w.add_images("i/grey", shares(2, 1, 2, 3), 7);
    w.add_images("i/NHWC", shares(2, 2, 4, 3), 8, dataformats("NHWC"));
  }

  private static void writePoints(SummaryWriter w) {
    w.add_embedding(values(12).view(4, 3));
    w.add_embedding(
        torch.arange(6).view(3, 2),
        metadata(List.of("a", 1, 2.5)),
        label_img(shares(3, 1, 2, 2)),
        global_step(12),
        tag("my/\"%é\\tag"));
    w.add_embedding(
        values(4).view(2, 2),
        metadata(List.of(List.of("a", 1), List.of("b", 2))),
        label_img(bytes(2, 3, 2, 2)),
        metadata_header("letter", "number"),
        tag("headed"));
  }

  @Test
  void theEventsAreByteForBytePythons() throws IOException {
    write();
    try (var in =
        Objects.requireNonNull(SummaryWriterTest.class.getResourceAsStream("events.txt"))) {
      String rows = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> python = rows.lines().sorted().toList();
      List<String> java = EventRecords.table(folder).stream().sorted().toList();
      assertEquals(python.size(), java.size());
      for (int i = 0; i < python.size(); i++) {
        assertEquals(python.get(i), java.get(i));
      }
    }
  }

  @Test
  void tensorBoardReadsWhatItReadsOfPythons() throws IOException {
    String problem = PythonWithTorch.problem();
    assumeTrue(problem.isEmpty(), problem);
    List<String> python = pythonsOwn();
    write();
    assertEquals(
        String.join("\n", python),
        String.join("\n", PythonWithTorch.script("summary_writer.py", "read", folder.toString())));
  }

  private static List<String> pythonsOwn() throws IOException {
    try {
      return PythonWithTorch.script("summary_writer.py", "read");
    } catch (AssertionError e) {
      assumeTrue(!String.valueOf(e.getMessage()).contains("No module named"), e.getMessage());
      throw e;
    }
  }

  private Path only() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertEquals(1, all.size());
      return all.getFirst();
    }
  }

  @Test
  void aGraphHasTheNetworksOperators() throws IOException {
    long before = LiveTensors.settled();
    try (var scope = torch.scope();
        var w = new SummaryWriter(folder.toString())) {
      assertTrue(scope != null);
      w.add_graph(new Sequential(new Linear(4, 3), new ReLU()), torch.zeros(2, 4));
    }
    assertEquals(before, LiveTensors.settled());
    byte[] graph = EventRecords.split(Files.readAllBytes(only())).get(1);
    String text = new String(graph, StandardCharsets.ISO_8859_1);
    for (String name : List.of("input", "0/weight", "0/bias", "aten::linear", "aten::relu")) {
      assertTrue(text.contains(name), name);
    }
  }

  @Test
  void theDefaultFolderIsOfTheDateAndTheHost() {
    Path made = WriterSettings.of("", comment("_LR_0.1")).folder();
    assertTrue(
        made.toString()
            .replace('\\', '/')
            .matches("runs/[A-Z][a-z]{2}\\d\\d_\\d\\d-\\d\\d-\\d\\d_.+_LR_0.1"),
        made.toString());
    try (var w = new SummaryWriter(folder.toString(), comment("unused"))) {
      assertEquals(folder.toString(), w.get_logdir());
    }
  }

  @Test
  void eventsWaitUntilThereAreEnough() throws IOException {
    try (var w = new SummaryWriter(folder.toString(), max_queue(3), flush_secs(1e9))) {
      Path file = only();
      long empty = Files.size(file);
      w.add_scalar("x", 1, 1, walltime(5));
      w.add_scalar("x", 1, 2);
      assertEquals(empty, Files.size(file));
      w.add_scalar("x", 1, 3);
      long three = Files.size(file);
      assertTrue(three > empty);
      w.add_scalar("x", 1, 4);
      w.flush();
      assertTrue(Files.size(file) > three);
      byte[] first = EventRecords.split(Files.readAllBytes(file)).get(1);
      assertArrayEquals(new byte[] {9, 0, 0, 0, 0, 0, 0, 0x14, 0x40}, Arrays.copyOf(first, 9));
    }
  }

  @Test
  void afterItsEndAWriterBeginsAnotherFile() throws IOException {
    var w = new SummaryWriter(folder.toString());
    w.close();
    w.close();
    w.add_scalar("x", 1);
    w.close();
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void whatCannotBeWrittenIsRefusedBeforeAnythingIs() throws IOException {
    try (var w = new SummaryWriter(folder.toString(), max_queue(1))) {
      long size = Files.size(only());
      List<Runnable> bad =
          List.of(
              () -> w.add_image("x", torch.zeros(2, 2)),
              () -> w.add_image("x", torch.zeros(2, 4, 4)),
              () -> w.add_image("x", torch.zeros(3, 4, 4), dataformats("CHH")),
              () -> w.add_image("x", torch.zeros(3, 0, 4)),
              () -> w.add_images("x", torch.zeros(2, 4, 4, 4)),
              () -> w.add_images("x", torch.zeros(2, 3, 4), dataformats("")),
              () -> w.add_histogram("x", torch.zeros(0)),
              () -> w.add_histogram("x", torch.zeros(2), bins(1, 2)),
              () -> w.add_histogram("x", torch.zeros(2), bins(2, 1)),
              () -> w.add_histogram("x", torch.tensor(Float.NaN)),
              () -> w.add_pr_curve("x", torch.zeros(2), torch.zeros(3)),
              () -> w.add_pr_curve("x", torch.zeros(2), torch.zeros(2), num_thresholds(1)),
              () -> w.add_scalars("x", Map.of("a", "b")),
              () -> w.add_hparams(Map.of("a", List.of()), Map.of()),
              () -> w.add_hparams(Map.of("a", 1), Map.of("b", "c")),
              () ->
                  w.add_hparams(
                      Map.of("a", 1), Map.of(), hparam_domain_discrete(Map.of("a", List.of("b")))),
              () -> w.add_scalar(missing(), 1),
              () -> w.add_text(missing(), "x"),
              () -> w.add_text("x", missing()),
              () -> w.add_scalars(missing(), Map.of("a", 1)),
              () -> w.add_scalars("x", Map.of("/../../a", 1)),
              () -> w.add_hparams(Map.of("a", 1), Map.of("b", 1), run_name("../..")),
              () -> w.add_hparams(Map.of("a", 1), Map.of("b", 1), run_name("/tmp")),
              () -> w.add_embedding(torch.zeros(3)),
              () -> w.add_embedding(torch.zeros(3, 2), metadata(List.of(1, 2))),
              () -> w.add_embedding(torch.zeros(1, 2), metadata(List.of(1)), metadata_header("a")),
              () -> w.add_embedding(torch.zeros(3, 2), label_img(torch.zeros(2, 1, 4, 4))),
              () -> w.add_embedding(torch.zeros(1, 2), label_img(torch.zeros(1, 1, 5, 4))));
      bad.forEach(each -> assertThrows(IllegalArgumentException.class, each::run));
      assertEquals(size, Files.size(only()));
    }
  }

  @Test
  void whatLeadsOutOfTheFolderOrIsMissingIsNamed() {
    try (var w = new SummaryWriter(folder.toString())) {
      var out =
          assertThrows(
              IllegalArgumentException.class,
              () -> w.add_hparams(Map.of("a", 1), Map.of("b", 1), run_name("../..")));
      assertEquals(
          "SummaryWriter: \"../..\" leads out of the folder " + folder + "; name one in it.",
          out.getMessage());
      var tag = assertThrows(IllegalArgumentException.class, () -> w.add_scalar(missing(), 1));
      assertEquals(
          "SummaryWriter: a tag is null; give a text, such as \"loss\".", tag.getMessage());
    }
  }

  @SuppressWarnings("NullAway") // what a caller does by mistake
  private static String missing() {
    return null;
  }

  @Test
  void aFolderThatCannotBeMadeIsOneSentence() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    for (Path place : List.of(file, file.resolve("below"))) {
      String name = place.toString();
      var e = assertThrows(UncheckedIOException.class, () -> new SummaryWriter(name));
      assertTrue(
          String.valueOf(e.getMessage()).matches("SummaryWriter: .*file.* can't be written: .+;.*"),
          e.getMessage());
    }
  }

  @Test
  void aFullDiskIsOneSentence() throws IOException, InterruptedException {
    assumeTrue(Files.exists(Path.of("/bin/sh")), "there is no shell that limits files");
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "ulimit -f 100; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                FullDiskMain.class.getName(),
                folder.resolve("events").toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    int exit = process.waitFor();
    String said = Files.readString(out);
    assertEquals(0, exit, said);
    assertTrue(
        said.matches("SummaryWriter: .*tfevents.* can't be written: .+; .*log_dir.\n"), said);
  }
}
