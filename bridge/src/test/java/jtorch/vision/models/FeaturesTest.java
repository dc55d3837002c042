package jtorch.vision.models;

import static jtorch.Kwargs.num_classes;
import static jtorch.vision.models.Networks.assertNamed;
import static jtorch.vision.models.Networks.inScope;
import static jtorch.vision.models.Networks.md5;
import static jtorch.vision.models.Networks.pictures;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import jtorch.LiveTensors;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.copy;
import jtorch.nn.Identity;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** What is found inside of networks, beside torchvision's; vision_features.py does the same. */
class FeaturesTest {
  private static final Map<String, Supplier<Module>> MAKE = new LinkedHashMap<>();
  private static final PythonTable TABLE =
      new PythonTable(
          "vision_features.py",
          FeaturesTest.class,
          "features.txt",
          "|",
          Set.of("getter", "getter of stages", "extractor", "extractor of names", "names"),
          FeaturesTest::compare);

  static {
    MAKE.put("getter", FeaturesTest::getter);
    MAKE.put(
        "getter of stages",
        () ->
            new IntermediateLayerGetter(
                models.mobilenet_v3_small(num_classes(5)).features(),
                Map.of("12", "high", "1", "low")));
    MAKE.put(
        "extractor",
        () ->
            feature_extraction.create_feature_extractor(
                network(),
                Map.of("layer4.1.conv2", "b", "layer1", "a", "fc", "d", "avgpool", "c")));
    MAKE.put(
        "extractor of names",
        () ->
            feature_extraction.create_feature_extractor(
                network(), List.of("bn1", "layer2.0.relu", "layer2.0.relu_1", "fc")));
  }

  private static Module network() {
    torch.manual_seed(1);
    return models.resnet18(num_classes(5)).eval();
  }

  private static Module getter() {
    return new IntermediateLayerGetter(network(), Map.of("layer3", "feat2", "layer1", "feat1"));
  }

  private static Map<String, Tensor> computed(Module model) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      return ((FeatureMaps) model).forwardByName(pictures(2));
    }
  }

  private static void compare(String... row) {
    inScope(() -> {
      if (row[0].equals("names")) {
        var names = feature_extraction.get_graph_node_names(network());
        assertEquals(row[1], String.join(" ", names.eval().stream().sorted().toList()));
        assertEquals(names.eval(), names.train());
        return;
      }
      torch.manual_seed(1);
      Module model = Objects.requireNonNull(MAKE.get(row[0]), row[0]).get().eval();
      String state = String.join(" ", model.state_dict().keySet().stream().sorted().toList());
      assertEquals(row[1], md5(state), state);
      assertNamed(row[2], 1e-5, computed(model));
    });
  }

  @Test
  void whatIsFoundIsTorchvisions() {
    TABLE.assertCommitted();
  }

  @Test
  void whatIsFoundIsThatOfTheTorchvisionThatIsHere() throws IOException {
    TABLE.assertFreshOfTorchvision();
  }

  @Test
  void copiesFindTheSame() {
    inScope(() -> {
      for (String name : List.of("getter", "extractor")) {
        Module model = Objects.requireNonNull(MAKE.get(name)).get().eval();
        Map<String, Tensor> wanted = computed(model);
        Map<String, Tensor> found = computed(copy.deepcopy(model));
        wanted.forEach((key, tensor) ->
            assertTrue(
                torch.equal(tensor, Objects.requireNonNull(found.get(key))), name + " " + key));
      }
    });
  }

  @Test
  void anExtractorIsTrainedAsItsNetwork() {
    inScope(() -> {
      Module model = network();
      var extractor = feature_extraction.create_feature_extractor(model, List.of("layer1"));
      extractor.train();
      assertTrue(model.training());
      extractor.eval();
      assertFalse(model.training());
      assertEquals(model.parameters().size(), extractor.parameters().size());
      Tensor layer = extractor.forwardByName(pictures(1)).get("layer1");
      Objects.requireNonNull(layer).sum().backward();
      assertTrue(model.get_parameter("conv1.weight").grad() != null);
    });
  }

  /** A network that leaves a part out. */
  private static final class Idle extends Module {
    Idle() {
      register("used", new Identity());
      register("idle", new Linear(2, 2));
    }

    @Override
    public Tensor forward(Tensor input) {
      return get_submodule("used").call(input);
    }
  }

  @Test
  void whatIsNotThereIsRefused() {
    Module model = new Idle();
    List<Supplier<Object>> bad =
        List.of(
            () -> new IntermediateLayerGetter(model, Map.of("other", "a")),
            () -> feature_extraction.create_feature_extractor(model, List.of()),
            () -> feature_extraction.create_feature_extractor(model, List.of("add")),
            () -> feature_extraction.create_feature_extractor(model, List.of("")),
            () -> feature_extraction.create_feature_extractor(model, List.of("used_x")));
    for (int i = 0; i < bad.size(); i++) {
      assertThrows(IllegalArgumentException.class, bad.get(i)::get, "case " + i);
    }
    var idle = feature_extraction.create_feature_extractor(model, List.of("idle"));
    var e = assertThrows(IllegalStateException.class, () -> idle.forwardByName(torch.ones(1, 2)));
    assertTrue(e.toString().contains("without idle"), e.toString());
    var twice = feature_extraction.create_feature_extractor(model, List.of("used_1"));
    assertThrows(IllegalStateException.class, () -> twice.forwardByName(torch.ones(1, 2)));
    assertThrows(IllegalStateException.class, () -> twice.call(torch.ones(1, 2)));
  }

  @Test
  void nothingIsLeft() {
    long before = LiveTensors.settled();
    findOnce();
    assertEquals(before, LiveTensors.settled());
  }

  private static void findOnce() {
    inScope(() -> MAKE.values().forEach(make -> assertFalse(computed(make.get()).isEmpty())));
  }
}
