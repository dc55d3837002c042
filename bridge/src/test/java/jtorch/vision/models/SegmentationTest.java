package jtorch.vision.models;

import static jtorch.Kwargs.aux_loss;
import static jtorch.Kwargs.num_classes;
import static jtorch.Kwargs.weights;
import static jtorch.Kwargs.weights_backbone;
import static jtorch.vision.models.Networks.assertNamed;
import static jtorch.vision.models.Networks.assertParts;
import static jtorch.vision.models.Networks.inScope;
import static jtorch.vision.models.Networks.md5;
import static jtorch.vision.models.Networks.pictures;
import static jtorch.vision.models.Networks.shapes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import jtorch.LiveTensors;
import jtorch.NetworkKwargs.LrasppKwarg;
import jtorch.NetworkKwargs.SegmentationKwarg;
import jtorch.PythonTable;
import jtorch.PythonWithTorch;
import jtorch.Tensor;
import jtorch.nn.Conv2d;
import jtorch.nn.F;
import jtorch.nn.Module;
import jtorch.nn.Sequential;
import jtorch.torch;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Networks of pixels beside torchvision's; segmentation.py makes the same. */
class SegmentationTest {
  private static final Map<String, Function<LrasppKwarg[], Module>> QUICK = new LinkedHashMap<>();
  private static final Map<String, Function<LrasppKwarg[], Module>> LARGE = new LinkedHashMap<>();
  private static final LrasppKwarg[] THREE = {num_classes(3), weights_backbone(null)};

  static {
    QUICK.put("fcn_resnet50", kw -> segmentation.fcn_resnet50(with(aux_loss(true), kw)));
    QUICK.put("lraspp_mobilenet_v3_large", segmentation::lraspp_mobilenet_v3_large);
    QUICK.put(
        "deeplabv3_mobilenet_v3_large",
        kw -> segmentation.deeplabv3_mobilenet_v3_large(with(aux_loss(true), kw)));
    LARGE.put("fcn_resnet101", kw -> segmentation.fcn_resnet101());
    LARGE.put(
        "deeplabv3_resnet50", kw -> segmentation.deeplabv3_resnet50(with(aux_loss(true), kw)));
    LARGE.put(
        "deeplabv3_resnet101", kw -> segmentation.deeplabv3_resnet101(with(aux_loss(false), kw)));
  }

  private static SegmentationKwarg[] with(SegmentationKwarg first, SegmentationKwarg... rest) {
    List<SegmentationKwarg> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(rest));
    return all.toArray(SegmentationKwarg[]::new);
  }

  private static List<DynamicTest> rows(Map<String, Function<LrasppKwarg[], Module>> make) {
    PythonTable table =
        new PythonTable(
            "segmentation.py",
            SegmentationTest.class,
            "segmentation.txt",
            "|",
            make.keySet(),
            row -> compare(Objects.requireNonNull(make.get(row[0])), row));
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : table.rows(table.committed())) {
      if (make.containsKey(row[0])) {
        tests.add(DynamicTest.dynamicTest(row[0], () -> inScope(() -> table.check().row(row))));
      }
    }
    assertEquals(make.size(), tests.size());
    return tests;
  }

  @TestFactory
  List<DynamicTest> networksAreTorchvisions() {
    return rows(QUICK);
  }

  @Tag("long") // networks of 60 million weights
  @TestFactory
  List<DynamicTest> largeNetworksAreTorchvisions() {
    return rows(LARGE);
  }

  private static void compare(Function<LrasppKwarg[], Module> make, String... row) {
    torch.manual_seed(1);
    Module model = make.apply(THREE);
    Map<String, Tensor> state = model.state_dict();
    assertEquals(row[2], md5(shapes(state)), shapes(state));
    assertParts(row[3], 1e-6, state);
    PythonTable.assertClose("drawn next", row[4], torch.rand(1));
    assertEquals(row[1], md5(model.toString()), model.toString());
    try (var mode = torch.no_grad()) {
      assert mode != null;
      model.eval();
      Map<String, Tensor> output = ((FeatureMaps) model).forwardByName(pictures(1));
      assertNamed(row[5], 1e-5, output);
      assertTrue(torch.equal(Objects.requireNonNull(output.get("out")), model.call(pictures(1))));
    }
  }

  @Tag("long") // live, and in 64 bits
  @Test
  void filesOfTorchvisionAreTrainedFurther(@TempDir Path folder) throws IOException {
    String problem = PythonWithTorch.problem();
    assumeTrue(problem.isEmpty(), problem);
    assumeTrue(PythonWithTorch.hasTorchvision(), "this Python has no torchvision 0.25");
    List<String> lines = PythonWithTorch.script("segmentation.py", folder.toString());
    assertEquals(15, lines.size());
    for (int i = 0; i < lines.size(); i += 5) {
      String name = lines.get(i);
      List<String> four = lines.subList(i + 1, i + 5);
      String file = folder.resolve(name + ".pth").toString();
      inScope(() -> compareTraining(name, file, four));
    }
  }

  private static void compareTraining(String name, String file, List<String> python) {
    LrasppKwarg[] keywords = {weights(file), num_classes(3)};
    Module model = Objects.requireNonNull(QUICK.get(name)).apply(keywords);
    FeatureMaps network = (FeatureMaps) model;
    model.eval();
    assertNamed(python.get(0), 1e-5, network.forwardByName(pictures(2)));
    torch.manual_seed(3);
    model.double_().train();
    Map<String, Tensor> output = network.forwardByName(pictures(2).to(torch.float64));
    Tensor target = torch.arange(2 * 64 * 64).remainder(3).view(2, 64, 64);
    Tensor loss = torch.zeros(1).sum();
    for (Tensor each : output.values()) {
      loss = loss.add(F.cross_entropy(each, target));
    }
    loss.backward();
    assertNamed(python.get(1), 1e-6, output);
    Map<String, Tensor> gradients = new LinkedHashMap<>();
    model
        .named_parameters()
        .forEach(
            (key, parameter) -> gradients.put(key, Objects.requireNonNull(parameter.grad(), key)));
    assertParts(python.get(2), 1e-6, gradients);
    assertParts(python.get(3), 1e-6, model.state_dict());
  }

  @Test
  void filesAreTakenForAllAndForTheBackbone(@TempDir Path folder) {
    inScope(() -> {
      String all = folder.resolve("all.pth").toString();
      var model = segmentation.lraspp_mobilenet_v3_large(num_classes(2));
      torch.save(model.state_dict(), all);
      var read = segmentation.lraspp_mobilenet_v3_large(weights(all), num_classes(2));
      assertTrue(
          torch.equal(
              model.get_parameter("classifier.low_classifier.weight"),
              read.get_parameter("classifier.low_classifier.weight")));
      String inner = folder.resolve("inner.pth").toString();
      var backbone = models.mobilenet_v3_large();
      torch.save(backbone.state_dict(), inner);
      var based = segmentation.deeplabv3_mobilenet_v3_large(weights_backbone(inner));
      assertTrue(
          torch.equal(
              backbone.get_parameter("features.0.0.weight"),
              based.get_parameter("backbone.0.0.weight")));
      var e =
          assertThrows(
              IllegalArgumentException.class,
              () -> segmentation.lraspp_mobilenet_v3_large(weights(all)));
      assertTrue(e.toString().contains("[2, 40, 1, 1]"), e.toString());
    });
  }

  @Test
  void aNewLastLayerIsComputedWith() {
    inScope(() -> {
      var model = segmentation.deeplabv3_mobilenet_v3_large(num_classes(4));
      model.get_submodule("classifier", Sequential.class).set(4, new Conv2d(256, 2, 1));
      model.eval();
      assertArrayEquals(new long[] {1, 2, 50, 70}, model.call(torch.ones(1, 3, 50, 70)).shape());
      assertEquals(List.of("out"), List.copyOf(model.forwardByName(pictures(1)).keySet()));
    });
  }

  @Test
  void onlyBlocksOfThreeConvolutionsAreSpread() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> models.resnet18(jtorch.Kwargs.replace_stride_with_dilation(false, true, true)));
    assertTrue(e.toString().contains("resnet50"), e.toString());
  }

  @Test
  void nothingIsLeft() {
    long before = LiveTensors.settled();
    useOnce();
    assertEquals(before, LiveTensors.settled());
  }

  private static void useOnce() {
    inScope(() -> {
      var model = segmentation.lraspp_mobilenet_v3_large(THREE);
      model.call(pictures(2)).sum().backward();
    });
  }
}
