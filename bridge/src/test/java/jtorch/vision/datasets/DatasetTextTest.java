package jtorch.vision.datasets;

import static jtorch.Kwargs.target_transform;
import static jtorch.Kwargs.train;
import static jtorch.Kwargs.transform;
import static jtorch.vision.datasets.IdxBytes.images;
import static jtorch.vision.datasets.IdxBytes.labels;
import static jtorch.vision.datasets.IdxBytes.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jtorch.PythonWithTorch;
import jtorch.torch;
import jtorch.vision.transforms.Compose;
import jtorch.vision.transforms.Normalize;
import jtorch.vision.transforms.Resize;
import jtorch.vision.transforms.ToTensor;
import jtorch.vision.utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sets print, beside torchvision's. */
class DatasetTextTest {
  private static void fill(Path root) throws IOException {
    for (String name : List.of("MNIST", "KMNIST")) {
      for (String half : List.of("train", "t10k")) {
        write(root.resolve(name + "/raw/" + half + "-images-idx3-ubyte"), images(3));
        write(root.resolve(name + "/raw/" + half + "-labels-idx1-ubyte"), labels(1, 2, 3));
      }
    }
    String letters = "EMNIST/raw/emnist-letters-test-";
    write(root.resolve(letters + "images-idx3-ubyte"), images(2));
    write(root.resolve(letters + "labels-idx1-ubyte"), labels(1, 2));
    ByteBuffer rows = ByteBuffer.allocate(12 + 32).putInt(0xc02).putInt(1).putInt(8);
    write(root.resolve("QMNIST/raw/qmnist-train-images-idx3-ubyte"), images(1));
    write(root.resolve("QMNIST/raw/qmnist-train-labels-idx2-int"), rows.array());
    Path folder = Files.createDirectories(root.resolve("pictures/cat"));
    utils.save_image(torch.rand(3, 4, 4), folder.resolve("0.png").toString());
  }

  private static List<Object> sets(String root) {
    Compose both =
        new Compose(new ToTensor(), new Normalize(new double[] {0.5}, new double[] {.25}));
    return List.of(
        new MNIST(root),
        new MNIST(root, train(false), transform(new ToTensor())),
        new MNIST(root, transform(both), target_transform(both)),
        new KMNIST(root, target_transform(new ToTensor())),
        new EMNIST(root, "letters", train(false)),
        new QMNIST(root, "train", transform(new ToTensor())),
        new ImageFolder(root + "/pictures", transform(new Compose(new Resize(4), new ToTensor()))),
        new FakeData(20, new long[] {3, 4, 4}, 10),
        new FakeData(20, new long[] {3, 4, 4}, 10, transform(new ToTensor())));
  }

  @Test
  void aSetPrintsItsSizeItsPlaceAndItsTransforms(@TempDir Path root) throws IOException {
    fill(root);
    assertEquals(
        """
        Dataset MNIST
            Number of datapoints: 3
            Root location: ROOT
            Split: Train
            StandardTransform
        Transform: Compose(
                       ToTensor()
                       Normalize(mean=[0.5], std=[0.25])
                   )
        Target transform: Compose(
                              ToTensor()
                              Normalize(mean=[0.5], std=[0.25])
                          )\
        """,
        sets(root.toString()).get(2).toString().replace(root.toString(), "ROOT"));
  }

  @Test
  void theTextsAreThoseOfTheTorchvisionThatIsHere(@TempDir Path root) throws IOException {
    String problem = PythonWithTorch.problem();
    assumeTrue(problem.isEmpty(), problem);
    assumeTrue(PythonWithTorch.hasTorchvision(), "this Python has no torchvision 0.25");
    fill(root);
    List<String> java =
        sets(root.toString()).stream().map(set -> set.toString().replace("\n", "\\n")).toList();
    assertEquals(PythonWithTorch.script("dataset_texts.py", root.toString()), java);
    assertTrue(java.size() == 9);
  }
}
