package jtorch.vision.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jtorch.PictureSetKwargs.SplitFilesKwarg;

/**
 * Oxford's flowers: 1,020 pictures of 102 kinds to train, 1,020 to validate and 6,149 to test.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.Flowers102.html">Flowers102</a>.
 * A picture is read when it is asked for, as uint8 of shape (3, H, W). The files are those that
 * torchvision unpacks to {@code flowers-102}; {@code download(true)} fetches them (345 MB).
 */
public class Flowers102 extends LabelledFiles {
  private static final List<String> SPLITS = List.of("train", "val", "test");
  private static final List<String> CLASSES =
      List.of(
          """
          pink primrose, hard-leaved pocket orchid, canterbury bells, sweet pea, english \
          marigold, tiger lily, moon orchid, bird of paradise, monkshood, globe thistle, \
          snapdragon, colt's foot, king protea, spear thistle, yellow iris, globe-flower, purple \
          coneflower, peruvian lily, balloon flower, giant white arum lily, fire lily, \
          pincushion flower, fritillary, red ginger, grape hyacinth, corn poppy, prince of wales \
          feathers, stemless gentian, artichoke, sweet william, carnation, garden phlox, love in \
          the mist, mexican aster, alpine sea holly, ruby-lipped cattleya, cape flower, great \
          masterwort, siam tulip, lenten rose, barbeton daisy, daffodil, sword lily, poinsettia, \
          bolero deep blue, wallflower, marigold, buttercup, oxeye daisy, common dandelion, \
          petunia, wild pansy, primula, sunflower, pelargonium, bishop of llandaff, gaura, \
          geranium, orange dahlia, pink-yellow dahlia?, cautleya spicata, japanese anemone, \
          black-eyed susan, silverbush, californian poppy, osteospermum, spring crocus, bearded \
          iris, windflower, tree poppy, gazania, azalea, water lily, rose, thorn apple, morning \
          glory, passion flower, lotus, toad lily, anthurium, frangipani, clematis, hibiscus, \
          columbine, desert-rose, tree mallow, magnolia, cyclamen, watercress, canna lily, \
          hippeastrum, bee balm, ball moss, foxglove, bougainvillea, camellia, mallow, mexican \
          petunia, bromelia, blanket flower, trumpet creeper, blackberry lily\
          """
              .split(", ", -1));

  private final String split;

  /**
   * Opens a part of the set, {@code train} unless {@code split} says {@code val} or {@code test}.
   *
   * @throws IllegalArgumentException if there is no such part
   * @throws DatasetException if its lists are missing or not sound, or can't be downloaded
   */
  public Flowers102(String root, SplitFilesKwarg... keywords) {
    this(root, SplitSettings.of("Flowers102", SPLITS, (Object[]) keywords), (Object[]) keywords);
  }

  private Flowers102(String root, SplitSettings settings, Object... keywords) {
    super(root, SplitSettings.loader(keywords), settings.transform(), settings.targetTransform());
    split = settings.split();
    Path folder = Path.of(root).resolve("flowers-102");
    if (settings.download() && !Files.isDirectory(folder.resolve("jpg"))) {
      source().fetch(folder);
    }
    MatFile.Matrix labels = matrix(folder.resolve("imagelabels.mat"), "labels");
    Path lists = folder.resolve("setid.mat");
    String list = split.equals("val") ? "valid" : split.equals("train") ? "trnid" : "tstid";
    MatFile.Matrix numbers = matrix(lists, list);
    List<DatasetFolder.Item> items = new ArrayList<>();
    for (long i = 0; i < numbers.count(); i++) {
      long number = numbers.get(i);
      if (number < 1 || number > labels.count()) {
        throw SetFiles.unsound("Flowers102", lists, "names a picture " + number);
      }
      long label = labels.get(number - 1) - 1;
      if (label < 0 || label >= CLASSES.size()) {
        throw SetFiles.unsound("Flowers102", folder.resolve("imagelabels.mat"), "has other labels");
      }
      Path file =
          folder.resolve("jpg").resolve(String.format(Locale.ROOT, "image_%05d.jpg", number));
      items.add(new DatasetFolder.Item(file, (int) label));
    }
    found(CLASSES, items);
  }

  private static MatFile.Matrix matrix(Path file, String name) {
    try {
      MatFile.Matrix found = MatFile.read(file).get(name);
      if (found == null) {
        throw SetFiles.unsound("Flowers102", file, "has no matrix " + name);
      }
      return found;
    } catch (IOException e) {
      throw SetFiles.missing("Flowers102", file, e);
    }
  }

  private static SetFiles source() {
    return SetFiles.of(
        "Flowers102",
        "https://www.robots.ox.ac.uk/~vgg/data/flowers/102/",
        1L << 30,
        "102flowers.tgz",
        "52808999861908f626f3c1f4e79d11fa",
        "imagelabels.mat",
        "e0620be6f572b9609742df49c70aed4d",
        "setid.mat",
        "a5357ecc9cb78c4bef273ce3793fc85c");
  }

  @Override
  public String toString() {
    return text("split=" + split);
  }
}
