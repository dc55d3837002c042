package jtorch.vision.models;

import static jtorch.Kwargs.image_size;
import static jtorch.Kwargs.num_classes;
import static jtorch.Kwargs.weights;
import static jtorch.vision.models.Networks.assertOutput;
import static jtorch.vision.models.Networks.assertTotals;
import static jtorch.vision.models.Networks.inScope;
import static jtorch.vision.models.Networks.md5;
import static jtorch.vision.models.Networks.pictures;
import static jtorch.vision.models.Networks.shapes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.stream.Stream;
import jtorch.LiveTensors;
import jtorch.PythonTable;
import jtorch.PythonWithTorch;
import jtorch.Tensor;
import jtorch.VisionKwargs.ModelKwarg;
import jtorch.VisionKwargs.VisionTransformerKwarg;
import jtorch.nn.Conv2d;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.torch;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Networks against torchvision's: their parts, first weights, outputs and gradients. */
class ModelsTest {
  private static final Map<String, Function<ModelKwarg[], Module>> QUICK = new LinkedHashMap<>();
  private static final Map<String, Function<ModelKwarg[], Module>> LARGE = new LinkedHashMap<>();

  static {
    QUICK.put("resnet18", models::resnet18);
    QUICK.put("resnet34", models::resnet34);
    QUICK.put("resnet50", models::resnet50);
    QUICK.put("resnext50_32x4d", models::resnext50_32x4d);
    QUICK.put("alexnet", models::alexnet);
    QUICK.put("mobilenet_v2", models::mobilenet_v2);
    QUICK.put("squeezenet1_0", models::squeezenet1_0);
    QUICK.put("squeezenet1_1", models::squeezenet1_1);
    QUICK.put("mobilenet_v3_small", models::mobilenet_v3_small);
    QUICK.put("mobilenet_v3_large", models::mobilenet_v3_large);
    QUICK.put("densenet121", models::densenet121);
    QUICK.put("efficientnet_b0", models::efficientnet_b0);
    QUICK.put("efficientnet_v2_s", models::efficientnet_v2_s);
    QUICK.put("convnext_tiny", models::convnext_tiny);
    QUICK.put("shufflenet_v2_x0_5", models::shufflenet_v2_x0_5);
    QUICK.put("shufflenet_v2_x1_0", models::shufflenet_v2_x1_0);
    LARGE.put("vgg11", models::vgg11);
    LARGE.put("vgg11_bn", models::vgg11_bn);
    LARGE.put("vgg13", models::vgg13);
    LARGE.put("vgg13_bn", models::vgg13_bn);
    LARGE.put("vgg16", models::vgg16);
    LARGE.put("vgg16_bn", models::vgg16_bn);
    LARGE.put("vgg19", models::vgg19);
    LARGE.put("vgg19_bn", models::vgg19_bn);
    LARGE.put("resnet101", models::resnet101);
    LARGE.put("resnet152", models::resnet152);
    LARGE.put("wide_resnet50_2", models::wide_resnet50_2);
    LARGE.put("densenet161", models::densenet161);
    LARGE.put("densenet169", models::densenet169);
    LARGE.put("densenet201", models::densenet201);
    LARGE.put("efficientnet_b1", models::efficientnet_b1);
    LARGE.put("efficientnet_b2", models::efficientnet_b2);
    LARGE.put("efficientnet_b3", models::efficientnet_b3);
    LARGE.put("efficientnet_b4", models::efficientnet_b4);
    LARGE.put("efficientnet_b5", models::efficientnet_b5);
    LARGE.put("efficientnet_b6", models::efficientnet_b6);
    LARGE.put("efficientnet_b7", models::efficientnet_b7);
    LARGE.put("efficientnet_v2_m", models::efficientnet_v2_m);
    LARGE.put("efficientnet_v2_l", models::efficientnet_v2_l);
    LARGE.put("convnext_small", models::convnext_small);
    LARGE.put("convnext_base", models::convnext_base);
    LARGE.put("convnext_large", models::convnext_large);
    LARGE.put("shufflenet_v2_x1_5", models::shufflenet_v2_x1_5);
    LARGE.put("shufflenet_v2_x2_0", models::shufflenet_v2_x2_0);
    LARGE.put("vit_b_16", keywords -> models.vit_b_16(small(keywords)));
    LARGE.put("vit_b_32", keywords -> models.vit_b_32(small(keywords)));
    LARGE.put("vit_l_16", keywords -> models.vit_l_16(small(keywords)));
    LARGE.put("vit_l_32", keywords -> models.vit_l_32(small(keywords)));
  }

  /** A transformer takes pictures of one size. */
  private static VisionTransformerKwarg[] small(ModelKwarg... keywords) {
    return Stream.concat(Stream.of(image_size(64)), Stream.of(keywords))
        .toArray(VisionTransformerKwarg[]::new);
  }

  private static PythonTable table(Map<String, Function<ModelKwarg[], Module>> make) {
    return new PythonTable(
        "models.py",
        ModelsTest.class,
        "models.txt",
        "|",
        make.keySet(),
        row -> compare(Objects.requireNonNull(make.get(row[0])), row));
  }

  private static List<DynamicTest> rows(Map<String, Function<ModelKwarg[], Module>> make) {
    PythonTable table = table(make);
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

  @Tag("long") // a VGG has 130 million weights
  @TestFactory
  List<DynamicTest> largeNetworksAreTorchvisions() {
    return rows(LARGE);
  }

  private static void compare(Function<ModelKwarg[], Module> make, String... row) {
    torch.manual_seed(1);
    Module model = make.apply(new ModelKwarg[] {num_classes(10)});
    Map<String, Tensor> state = model.state_dict();
    assertEquals(row[2], md5(shapes(state)), shapes(state));
    assertTotals(row[3], 1e-6, state.values());
    PythonTable.assertClose("drawn next", row[4], torch.rand(1));
    try (var mode = torch.no_grad()) {
      assert mode != null;
      assertOutput(row[5], model.eval().call(pictures(1)));
    }
    assertEquals(row[1], md5(model.toString()), model.toString());
  }

  @Test
  void filesOfTorchvisionAreTrainedFurther(@TempDir Path folder) throws IOException {
    String problem = PythonWithTorch.problem();
    assumeTrue(problem.isEmpty(), problem);
    assumeTrue(PythonWithTorch.hasTorchvision(), "this Python has no torchvision 0.25");
    List<String> lines = PythonWithTorch.script("models.py", folder.toString());
    assertEquals(40, lines.size());
    for (int i = 0; i < lines.size(); i += 5) {
      String name = lines.get(i);
      List<String> four = lines.subList(i + 1, i + 5);
      String file = folder.resolve(name + ".pth").toString();
      inScope(() -> compareTraining(name, file, four));
    }
  }

  private static void compareTraining(String name, String file, List<String> python) {
    ModelKwarg[] keywords = {weights(file), num_classes(10)};
    Module model = Objects.requireNonNull(QUICK.get(name)).apply(keywords);
    assertOutput(python.get(0), model.eval().call(pictures(2)));
    torch.manual_seed(3);
    model.double_().train(); // of 32 bits, rounding grows in the normalizations of few pixels
    Tensor output = model.call(pictures(4).to(torch.float64));
    F.cross_entropy(output, torch.tensor(3L, 0, 9, 3)).backward();
    assertOutput(python.get(1), output);
    assertTotals(
        python.get(2),
        1e-6,
        model.parameters().stream()
            .map(parameter -> Objects.requireNonNull(parameter.grad()))
            .toList());
    assertTotals(python.get(3), 1e-6, model.state_dict().values());
  }

  @Test
  void aNewLastLayerIsComputedWithAndTrained() {
    inScope(() -> {
      var model = models.resnet18();
      model.requires_grad_(false);
      Module old = model.fc();
      model.register_module("fc", new Linear(model.fc().in_features(), 2));
      assertEquals(2, model.fc().out_features());
      assertTrue(model.toString().contains("(fc): Linear(in_features=512, out_features=2"));
      Tensor output = model.call(pictures(2));
      assertArrayEquals(new long[] {2, 2}, output.shape());
      output.sum().backward();
      assertEquals(
          List.of("fc.weight", "fc.bias"),
          model.named_parameters().entrySet().stream()
              .filter(entry -> entry.getValue().grad() != null)
              .map(Map.Entry::getKey)
              .toList());
      assertFalse(model.modules().contains(old));
    });
  }

  @Test
  void aLayerOfAClassifierIsReplaced() {
    inScope(() -> {
      var mobile = models.mobilenet_v2();
      mobile.classifier().set(1, new Linear(1280, 3));
      assertArrayEquals(new long[] {1, 3}, mobile.eval().call(pictures(1)).shape());
      var squeezed = models.squeezenet1_1();
      squeezed.classifier().set(1, new Conv2d(512, 4, 1));
      squeezed.features().get(0).requires_grad_(false);
      assertArrayEquals(new long[] {1, 4}, squeezed.eval().call(pictures(1)).shape());
    });
  }

  @Test
  void nothingIsLeftOfANetwork() {
    long before = LiveTensors.settled();
    useOnce();
    assertEquals(before, LiveTensors.settled());
  }

  private static void useOnce() {
    inScope(() -> {
      var model = models.squeezenet1_1(num_classes(2));
      model.call(pictures(1)).sum().backward();
    });
    inScope(() -> models.convnext_tiny(num_classes(2))); // has parameters of its own
  }

  @Test
  void aFileOfAnotherNetworkIsRefused(@TempDir Path folder) {
    String file = folder.resolve("small.pth").toString();
    torch.save(models.squeezenet1_1(num_classes(2)).state_dict(), file);
    var model = models.squeezenet1_1(weights(file), num_classes(2));
    assertArrayEquals(new long[] {1, 2}, model.eval().call(pictures(1)).shape());
    var e = assertThrows(IllegalArgumentException.class, () -> models.squeezenet1_1(weights(file)));
    assertTrue(e.toString().contains("[2, 512, 1, 1]"), e.toString());
    assertThrows(
        jtorch.serialization.FileException.class, () -> models.alexnet(weights(file + "x")));
  }

  @Test
  void aTransformerRefusesPicturesOfAnotherSize() {
    var e = assertThrows(IllegalArgumentException.class, () -> models.vit_b_16(image_size(100)));
    assertTrue(e.toString().contains("100 pixels a side"), e.toString());
    inScope(() -> {
      var model = models.vit_b_32(image_size(64), num_classes(2));
      var refused =
          assertThrows(IllegalArgumentException.class, () -> model.call(torch.ones(1, 3, 32, 64)));
      assertTrue(refused.toString().contains("[1, 3, 32, 64]"), refused.toString());
      model.heads().set(0, new Linear(768, 3));
      assertArrayEquals(new long[] {2, 3}, model.call(pictures(2)).shape());
    });
  }

  /** torchvision's own files have names from before its networks were written anew. */
  @Test
  void namesOfOldFilesAreUnderstood(@TempDir Path folder) {
    inScope(() -> {
      var model = models.densenet121(num_classes(2));
      Map<String, Tensor> old = new LinkedHashMap<>();
      model
          .state_dict()
          .forEach((name, tensor) ->
              old.put(name.replaceFirst("(denselayer\\d+\\.[a-z]+)(\\d)", "$1.$2"), tensor));
      assertTrue(old.containsKey("features.denseblock1.denselayer1.norm.1.weight"));
      String file = folder.resolve("dense.pth").toString();
      torch.save(old, file);
      var read = models.densenet121(weights(file), num_classes(2));
      assertTrue(torch.equal(model.classifier().weight, read.classifier().weight));
    });
  }
}
