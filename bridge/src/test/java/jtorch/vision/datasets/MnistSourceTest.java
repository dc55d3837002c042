package jtorch.vision.datasets;

import static jtorch.vision.datasets.IdxBytes.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MnistSourceTest {
  private static final String VARIABLE = "JTORCH_MNIST_MIRROR";

  @BeforeEach
  void requireThatTheUserHasNoMirror() {
    assumeTrue(
        System.getenv(VARIABLE) == null && System.getProperty(VARIABLE) == null,
        VARIABLE + " is set");
  }

  @AfterEach
  void removeTheMirror() {
    System.clearProperty(VARIABLE);
  }

  @Test
  void mnistHasTheFilesThatTheMirrorsHave() {
    assertEquals(
        List.of(
            "train-images-idx3-ubyte.gz 47040016",
            "train-labels-idx1-ubyte.gz 60008",
            "t10k-images-idx3-ubyte.gz 7840016",
            "t10k-labels-idx1-ubyte.gz 10008"),
        MnistSource.MNIST.contents().stream()
            .map(content -> content.gzipName() + " " + content.bytes())
            .toList());
  }

  @Test
  void theMirrorsOfTheDataSetAreTriedInTheirOrder() {
    assertEquals(MnistSource.MNIST.mirrors(), MnistSource.MNIST.mirrorsToTry());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://mirror.example/mnist", " HTTPS://mirror.example/mnist/ "})
  void theUsersMirrorIsTriedBeforeTheOthers(String address) {
    System.setProperty(VARIABLE, address);

    List<URI> mirrors = MnistSource.MNIST.mirrorsToTry();

    assertEquals(
        "//mirror.example/mnist/x.gz", mirrors.getFirst().resolve("x.gz").getSchemeSpecificPart());
    assertEquals(MnistSource.MNIST.mirrors(), mirrors.subList(1, mirrors.size()));
  }

  @Test
  void anEmptyMirrorIsNone() {
    System.setProperty(VARIABLE, " ");

    assertEquals(MnistSource.MNIST.mirrors(), MnistSource.MNIST.mirrorsToTry());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mirror.example", "file:///data", "ftp://mirror.example/", "http:///x", "a b"})
  void whatIsNotAWebAddressIsRefused(String address) {
    System.setProperty(VARIABLE, address);

    failure(MnistSource.MNIST::mirrorsToTry, VARIABLE, address);
  }

  @Test
  void aSourceMayBeMadeForAnotherDataSet() {
    System.setProperty(VARIABLE, "https://mirror.example/");

    MnistSource fashion = new MnistSource("FashionMNIST", List.of(), List.of());

    assertEquals(List.of(), fashion.mirrorsToTry());
  }
}
