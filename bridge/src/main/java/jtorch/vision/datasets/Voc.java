package jtorch.vision.datasets;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import jtorch.Kwargs;
import jtorch.LayerKwargs.Size;
import jtorch.PictureSetKwargs.ImageSet;
import jtorch.PictureSetKwargs.VocKwarg;
import jtorch.PictureSetKwargs.Year;
import jtorch.utils.data.Dataset;

/** What the sets of the Pascal VOC challenges have in common: lists of pictures and targets. */
abstract class Voc implements Dataset {
  private final String root;
  private final List<Path> images;
  private final List<Path> targets;
  final JointSettings settings;

  /**
   * Reads a list of pictures.
   *
   * @param lists the folder of lists of this kind
   * @param folder the folder of the targets
   * @param ending what a target's name ends in
   */
  Voc(String name, String root, String lists, String folder, String ending, VocKwarg... keywords) {
    String year = "2012";
    String set = "train";
    for (VocKwarg keyword : keywords) {
      year = keyword instanceof Year(String value) ? value : year;
      set = keyword instanceof ImageSet(String value) ? value : set;
    }
    boolean known = List.of("train", "trainval", "val").contains(set);
    if (!year.matches("20(0[7-9]|1[0-2])") || !(known || (set + year).equals("test2007"))) {
      throw new IllegalArgumentException(
          "%s: there is no list \"%s\" of %s; years are from 2007 to 2012, lists train, trainval, val, and test of 2007."
              .formatted(name, set, year));
    }
    this.root = root;
    settings = JointSettings.of((Object[]) keywords);
    Path base = Path.of(root, year.equals("2011") ? "TrainVal" : "", "VOCdevkit", "VOC" + year);
    List<String> names =
        SetFiles.lines(name, base.resolve("ImageSets").resolve(lists).resolve(set + ".txt"));
    images = names.stream().map(one -> base.resolve("JPEGImages").resolve(one + ".jpg")).toList();
    targets = names.stream().map(one -> base.resolve(folder).resolve(one + ending)).toList();
  }

  /** Returns the pictures' files. */
  public final List<Path> images() {
    return images;
  }

  /** Returns the targets' files, in the same order. */
  public final List<Path> targets() {
    return targets;
  }

  @Override
  public long size() {
    return images.size();
  }

  /** The keyword {@link Kwargs#size}: the method would hide it from a subclass. */
  protected static Size size(long... value) {
    return Kwargs.size(value);
  }

  /** Returns the place of a sample; -1 is the last one. */
  final int at(long index) {
    return (int) Objects.checkIndex(index < 0 ? index + images.size() : index, images.size());
  }

  @Override
  public String toString() {
    return DatasetText.of(
        DatasetText.name(this),
        size(),
        root,
        null,
        settings.transform(),
        settings.targetTransform());
  }
}
