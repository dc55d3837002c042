package jtorch.vision.datasets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import jtorch.DataKwargs.TargetTransformOf;
import jtorch.DataKwargs.TransformOf;
import jtorch.PictureSetKwargs.JointKwarg;
import jtorch.PictureSetKwargs.TransformsOf;
import jtorch.Tensor;
import jtorch.utils.data.Sample;
import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;

/**
 * What is done to pictures and to what is known of them.
 *
 * @param transform what is done to each picture
 * @param targetTransform what is done to the first tensor behind it
 * @param transforms what is done to both together
 */
record JointSettings(
    @Nullable Transform transform,
    @Nullable Transform targetTransform,
    @Nullable BiFunction<Tensor, Tensor, Sample> transforms) {
  static JointSettings of(Object... keywords) {
    JointSettings s = new JointSettings(null, null, null);
    for (Object one : keywords) {
      if (one instanceof JointKwarg keyword) {
        s =
            switch (keyword) {
              case TransformOf(var value) ->
                  new JointSettings(value, s.targetTransform, s.transforms);
              case TargetTransformOf(var value) ->
                  new JointSettings(s.transform, value, s.transforms);
              case TransformsOf(var value) ->
                  new JointSettings(s.transform, s.targetTransform, value);
            };
      }
    }
    if (s.transforms != null && (s.transform != null || s.targetTransform != null)) {
      throw new IllegalArgumentException(
          "transforms(...) changes pictures and targets, and so do transform(...) and"
              + " target_transform(...); give one or the others.");
    }
    return s;
  }

  /** Returns a sample, changed: its picture, its target, and what is behind that. */
  Sample apply(Tensor picture, Tensor target, Tensor... more) {
    List<Tensor> sample = new ArrayList<>();
    if (transforms != null) {
      sample.addAll(transforms.apply(picture, target).tensors());
    } else {
      sample.add(transform == null ? picture : transform.apply(picture));
      sample.add(targetTransform == null ? target : targetTransform.apply(target));
    }
    sample.addAll(Arrays.asList(more));
    return new Sample(sample);
  }
}
