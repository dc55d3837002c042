package jtorch.vision.datasets;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import jtorch.DataKwargs.Download;
import jtorch.DataKwargs.LoaderOf;
import jtorch.DataKwargs.TargetTransformOf;
import jtorch.DataKwargs.TransformOf;
import jtorch.PictureSetKwargs.Split;
import jtorch.PictureSetKwargs.SplitKwarg;
import jtorch.Tensor;
import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;

/**
 * What the keywords of a set with parts say.
 *
 * @param split which part is wanted
 * @param download whether missing files are fetched
 * @param transform what is done to each picture
 * @param targetTransform what is done to each label
 */
record SplitSettings(
    String split,
    boolean download,
    @Nullable Transform transform,
    @Nullable Transform targetTransform) {
  /**
   * Reads what sets with parts have in common.
   *
   * @param set the set's name
   * @param splits its parts; the first is the usual one
   * @throws IllegalArgumentException if there is no such part
   */
  static SplitSettings of(String set, List<String> splits, Object... keywords) {
    SplitSettings s = new SplitSettings(splits.getFirst(), false, null, null);
    for (Object one : keywords) {
      if (one instanceof SplitKwarg keyword) {
        s =
            switch (keyword) {
              case Split(String value) ->
                  new SplitSettings(value, s.download, s.transform, s.targetTransform);
              case Download(boolean value) ->
                  new SplitSettings(s.split, value, s.transform, s.targetTransform);
              case TransformOf(var value) ->
                  new SplitSettings(s.split, s.download, value, s.targetTransform);
              case TargetTransformOf(var value) ->
                  new SplitSettings(s.split, s.download, s.transform, value);
            };
      }
    }
    return s.checked(set, splits);
  }

  private SplitSettings checked(String set, List<String> splits) {
    if (!splits.contains(split)) {
      throw new IllegalArgumentException(
          "%s: there is no part \"%s\"; the parts are %s."
              .formatted(set, split, String.join(", ", splits)));
    }
    return this;
  }

  /** Returns what reads files: the one that is given, or the usual one. */
  static Function<Path, Tensor> loader(Object... keywords) {
    return Arrays.stream(keywords)
        .filter(LoaderOf.class::isInstance)
        .map(keyword -> ((LoaderOf) keyword).value())
        .reduce((_, last) -> last)
        .orElse(LabelledFiles::picture);
  }

  /** Returns the same for a set that is kept in memory. */
  DatasetSettings inMemory() {
    return new DatasetSettings(split.equals("train"), download, transform, targetTransform);
  }
}
