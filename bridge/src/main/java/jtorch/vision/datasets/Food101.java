package jtorch.vision.datasets;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jtorch.PictureSetKwargs.SplitFilesKwarg;
import jtorch.internal.JsonReader;
import jtorch.serialization.FileException;

/**
 * Food-101: 75,750 pictures of 101 dishes to train and 25,250 to test, in colours.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.Food101.html">Food101</a>.
 * A picture is read when it is asked for, as uint8 of shape (3, H, W). The files are those that
 * torchvision unpacks to {@code food-101}; {@code download(true)} fetches them (5 GB).
 */
public class Food101 extends LabelledFiles {
  private static final List<String> SPLITS = List.of("train", "test");

  private final String split;

  /**
   * Opens a part of the set, {@code train} unless {@code split} says {@code test}.
   *
   * @throws IllegalArgumentException if there is no such part
   * @throws DatasetException if its list is missing or not sound, or can't be downloaded
   */
  public Food101(String root, SplitFilesKwarg... keywords) {
    this(root, SplitSettings.of("Food101", SPLITS, (Object[]) keywords), (Object[]) keywords);
  }

  private Food101(String root, SplitSettings settings, Object... keywords) {
    super(root, SplitSettings.loader(keywords), settings.transform(), settings.targetTransform());
    this.split = settings.split();
    Path folder = Path.of(root).resolve("food-101");
    if (settings.download() && !Files.isDirectory(folder)) {
      SetFiles.of(
              "Food101",
              "http://data.vision.ee.ethz.ch/cvl/",
              1L << 33,
              "food-101.tar.gz",
              "85eeb15f3717b99a5da872d97d918f87")
          .fetch(Path.of(root));
    }
    Map<?, ?> listed = listed(folder.resolve("meta").resolve(split + ".json"));
    List<String> classes = listed.keySet().stream().map(String::valueOf).sorted().toList();
    List<DatasetFolder.Item> items = new ArrayList<>();
    listed.forEach((name, paths) -> {
      int label = classes.indexOf(String.valueOf(name));
      for (Object path : (List<?>) paths) {
        items.add(new DatasetFolder.Item(folder.resolve("images").resolve(path + ".jpg"), label));
      }
    });
    found(classes, items);
  }

  private static Map<?, ?> listed(Path file) {
    try {
      JsonReader json = new JsonReader(MemorySegment.ofArray(Files.readAllBytes(file)), "it");
      Object read = json.value(0);
      json.end();
      if (read instanceof Map<?, ?> map && map.values().stream().allMatch(List.class::isInstance)) {
        return map;
      }
      throw SetFiles.unsound("Food101", file, "has no list of pictures for each class");
    } catch (FileException e) {
      throw SetFiles.unsound("Food101", file, "has a fault, " + e.getMessage());
    } catch (IOException e) {
      throw SetFiles.missing("Food101", file, e);
    }
  }

  @Override
  public String toString() {
    return text("split=" + split);
  }
}
