package jtorch.vision.datasets;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.transform;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.utils.data.DataLoader;
import jtorch.vision.transforms.ToTensor;
import jtorch.vision.utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {
  @TempDir private Path root = Path.of("");

  private void write(String name, double shade) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    utils.save_image(torch.ones(1, 2, 3).mul(shade), file.toString());
  }

  @Test
  void foldersAreClassesInOrder() throws IOException {
    write("dog/b.png", 0.2);
    write("dog/a.PNG", 0.4);
    write("cat/deep/z.png", 1);
    write("cat/y.png", 0.6);
    Files.writeString(root.resolve("dog/notes.txt"), "no picture");
    ImageFolder set = new ImageFolder(root.toString(), transform(new ToTensor()));
    assertEquals(List.of("cat", "dog"), set.classes());
    assertEquals(Map.of("cat", 0, "dog", 1), set.class_to_idx());
    assertEquals(4, set.size());
    for (var batch : new DataLoader(set, batch_size(4))) {
      assertArrayEquals(new long[] {4, 3, 2, 3}, batch.data().shape());
      assertArrayEquals(new long[] {0, 0, 1, 1}, batch.target().toLongs());
      float[] first =
          batch
              .data()
              .narrow(1, 0, 1)
              .narrow(2, 0, 1)
              .narrow(3, 0, 1)
              .contiguous()
              .view(-1)
              .toFloats();
      assertArrayEquals(new float[] {0.6f, 1, 0.4f, 0.2f}, first, 1e-6f);
    }
    assertThrows(IndexOutOfBoundsException.class, () -> set.get(4));
  }

  @Test
  void filesOfAnyKindAreReadByALoaderOfOnesOwn() throws IOException {
    write("cat/y.png", 0.6);
    Files.createDirectory(root.resolve("dog"));
    Files.writeString(root.resolve("cat/2.Txt"), "5");
    Files.writeString(root.resolve("dog/1.txt"), "7");
    Function<Path, Tensor> loader = file -> torch.tensor(new float[] {number(file)});
    var set = new DatasetFolder(root.toString(), loader, List.of(".txt"), transform(x -> x.mul(2)));
    assertEquals(2, set.size());
    assertEquals(10, set.get(0).data().item());
    assertEquals(14, set.get(-1).data().item());
    assertEquals(1, set.get(-1).target().item_long());
    var e =
        assertThrows(
            DatasetException.class,
            () -> new DatasetFolder(root.toString(), loader, List.of(".dat")));
    assertTrue(e.toString().contains("DatasetFolder: there is no file (.dat) in "), e.toString());
  }

  private static float number(Path file) {
    try {
      return Float.parseFloat(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void withoutPicturesItIsOneSentence() throws IOException {
    String empty = root.toString();
    var e = assertThrows(DatasetException.class, () -> new ImageFolder(empty));
    assertTrue(e.toString().contains("has no folders"), e.toString());
    Files.createDirectory(root.resolve("cat"));
    e = assertThrows(DatasetException.class, () -> new ImageFolder(empty));
    assertTrue(e.toString().contains(".bmp) in " + root.resolve("cat")), e.toString());
    e = assertThrows(DatasetException.class, () -> new ImageFolder(empty + "/none"));
    assertTrue(e.toString().contains("does not exist"), e.toString());
  }

  @Test
  void mnistsRelativesSayWhereTheirFilesAre() {
    String folder = root.toString();
    var e = assertThrows(DatasetException.class, () -> new FashionMNIST(folder));
    assertTrue(e.toString().contains("FashionMNIST is not in " + folder), e.toString());
    e = assertThrows(DatasetException.class, () -> new KMNIST(folder));
    assertTrue(e.toString().contains("download(true)"), e.toString());
  }

  @Test
  void mnistsRelativesAreReadFromTheirOwnFolder() throws IOException {
    Path raw = Files.createDirectories(root.resolve("KMNIST/raw"));
    Files.write(raw.resolve("train-images-idx3-ubyte"), IdxBytes.images(3));
    Files.write(raw.resolve("train-labels-idx1-ubyte"), IdxBytes.labels(7, 0, 2));
    KMNIST set = new KMNIST(root.toString(), transform(new ToTensor()));
    assertEquals(3, set.size());
    assertArrayEquals(new long[] {7, 0, 2}, set.targets().toLongs());
    assertArrayEquals(new long[] {1, 28, 28}, set.get(1).data().shape());
  }
}
