package jtorch.vision.datasets;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Predicate;
import jtorch.DataKwargs.AllowEmpty;
import jtorch.DataKwargs.FolderKwarg;
import jtorch.DataKwargs.IsValidFile;
import jtorch.DataKwargs.LoaderOf;
import jtorch.DataKwargs.TargetTransformOf;
import jtorch.DataKwargs.TransformOf;
import jtorch.Tensor;
import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;

/**
 * What the keywords of a set of files in folders say.
 *
 * @param transform what is done to each picture
 * @param targetTransform what is done to each label
 * @param loader what reads a file, if not what usually does
 * @param isValid which files belong to the set, if their names' ends don't tell
 * @param allowEmpty whether a class may have no files
 */
record FolderSettings(
    @Nullable Transform transform,
    @Nullable Transform targetTransform,
    @Nullable Function<Path, Tensor> loader,
    @Nullable Predicate<Path> isValid,
    boolean allowEmpty) {
  static FolderSettings of(FolderKwarg... keywords) {
    FolderSettings s = new FolderSettings(null, null, null, null, false);
    for (FolderKwarg keyword : keywords) {
      s =
          switch (keyword) {
            case TransformOf(var value) ->
                new FolderSettings(value, s.targetTransform, s.loader, s.isValid, s.allowEmpty);
            case TargetTransformOf(var value) ->
                new FolderSettings(s.transform, value, s.loader, s.isValid, s.allowEmpty);
            case LoaderOf(var value) ->
                new FolderSettings(s.transform, s.targetTransform, value, s.isValid, s.allowEmpty);
            case IsValidFile(var value) ->
                new FolderSettings(s.transform, s.targetTransform, s.loader, value, s.allowEmpty);
            case AllowEmpty(boolean value) ->
                new FolderSettings(s.transform, s.targetTransform, s.loader, s.isValid, value);
          };
    }
    return s;
  }
}
