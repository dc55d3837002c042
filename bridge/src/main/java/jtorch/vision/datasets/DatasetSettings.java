package jtorch.vision.datasets;

import jtorch.DataKwargs.DatasetKwarg;
import jtorch.DataKwargs.Download;
import jtorch.DataKwargs.TargetTransformOf;
import jtorch.DataKwargs.Train;
import jtorch.DataKwargs.TransformOf;
import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;

/**
 * What the keywords of a set of pictures say.
 *
 * @param train whether the training half is wanted
 * @param download whether missing files are fetched
 * @param transform what is done to each picture
 * @param targetTransform what is done to each label
 */
record DatasetSettings(
    boolean train,
    boolean download,
    @Nullable Transform transform,
    @Nullable Transform targetTransform) {
  static DatasetSettings of(DatasetKwarg... keywords) {
    DatasetSettings s = new DatasetSettings(true, false, null, null);
    for (DatasetKwarg keyword : keywords) {
      s =
          switch (keyword) {
            case Train(boolean value) ->
                new DatasetSettings(value, s.download, s.transform, s.targetTransform);
            case Download(boolean value) ->
                new DatasetSettings(s.train, value, s.transform, s.targetTransform);
            case TransformOf(var value) ->
                new DatasetSettings(s.train, s.download, value, s.targetTransform);
            case TargetTransformOf(var value) ->
                new DatasetSettings(s.train, s.download, s.transform, value);
          };
    }
    return s;
  }
}
