package jtorch.trainer.plots;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.trainer.data.DatasetName;
import jtorch.trainer.recipes.PictureSettings;
import jtorch.utils.data.Dataset;
import jtorch.utils.data.Sample;

/**
 * The set that a report is about.
 *
 * @param samples its samples, normalized
 * @param title what it is called, as in {@code MNIST's test set}
 * @param settings how its pictures were normalized
 * @param classes what its labels mean; labels beyond are called by their number
 */
public record PlotData(
    Dataset samples, String title, PictureSettings settings, List<String> classes) {
  /** Makes one of a half of a set. */
  public static PlotData of(
      Dataset samples, String dataset, boolean test, PictureSettings settings) {
    DatasetName name = DatasetName.valueOf(dataset);
    String title =
        name.title().substring(0, 1).toUpperCase(Locale.ROOT) + name.title().substring(1);
    return new PlotData(
        samples, title + (test ? ", test set" : ", training set"), settings, name.classes());
  }

  /** Returns what a set of a name is called. */
  public static String title(String dataset) {
    return DatasetName.valueOf(dataset).title();
  }

  /** Returns what a label means. */
  String name(long label) {
    return label >= 0 && label < classes.size() ? classes.get((int) label) : Long.toString(label);
  }

  /** Returns a sample's label. */
  long label(long index) {
    try (var scope = torch.scope()) {
      assert scope != null;
      return samples.get(index).target().item_long();
    }
  }

  /** Returns a sample's picture before it was normalized, dark on white. */
  BufferedImage picture(long index) {
    try (var scope = torch.scope()) {
      assert scope != null;
      Sample sample = samples.get(index);
      return inked(sample.data());
    }
  }

  private BufferedImage inked(Tensor picture) {
    int height = Math.toIntExact(picture.size(-2));
    int width = Math.toIntExact(picture.size(-1));
    float[] numbers = picture.contiguous().view(-1).toFloats();
    BufferedImage made = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      double ink =
          settings.normalized() ? numbers[i] * settings.std() + settings.mean() : numbers[i];
      int level = (int) Math.round(255 * (1 - Math.clamp(ink, 0.0, 1.0)));
      made.setRGB(i % width, i / width, level << 16 | level << 8 | level);
    }
    return made;
  }
}
