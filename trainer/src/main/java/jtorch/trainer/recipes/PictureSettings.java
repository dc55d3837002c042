package jtorch.trainer.recipes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jtorch.trainer.UserException;
import jtorch.vision.transforms.Compose;
import jtorch.vision.transforms.Normalize;
import jtorch.vision.transforms.RandomAffine;
import jtorch.vision.transforms.RandomErasing;
import jtorch.vision.transforms.RandomHorizontalFlip;
import jtorch.vision.transforms.ToTensor;
import jtorch.vision.transforms.Transform;

/**
 * What is done to the pictures.
 *
 * @param mean what is subtracted from each pixel, which goes from 0 to 1
 * @param std what each pixel is divided by then
 * @param normalized whether that is done at all
 * @param augment how a picture that is trained on is changed at random
 */
public record PictureSettings(
    double mean, double std, boolean normalized, Optional<Choice> augment) {
  private static final List<String> CHANGES = List.of("rotate", "shift", "scale", "erase", "flip");

  /** Throws unless the changes are known and their numbers make sense. */
  static Choice check(String label, Choice changes) {
    if (!changes.name().isEmpty()) {
      throw UserException.usage(
          label + ": '" + changes.name() + "' has no value; write it as rotate=10,shift=0.1.");
    }
    if (changes.options().isEmpty()) {
      throw UserException.usage(
          label + " needs a change, one or more of " + String.join(", ", CHANGES) + ".");
    }
    Options options = new Options(label, changes, CHANGES);
    range(label, "rotate", options.number("rotate", 0), 180, "degrees from 0 to 180");
    range(label, "shift", options.number("shift", 0), 1, "a part of the width from 0 to 1");
    range(label, "scale", options.number("scale", 0), 0.99, "a share from 0 to 0.99");
    range(label, "erase", options.number("erase", 0), 1, "a probability from 0 to 1");
    range(label, "flip", options.number("flip", 0), 1, "a probability from 0 to 1");
    return changes;
  }

  private static void range(String label, String key, double value, double most, String what) {
    if (!(value >= 0 && value <= most)) {
      throw UserException.usage(label + ": " + key + " must be " + what + ", not " + value + ".");
    }
  }

  /** Makes the transform, with the random changes or without. */
  Transform transform(boolean training) {
    List<Transform> steps = new ArrayList<>();
    Options changes =
        new Options("augment", augment.orElseGet(() -> new Choice("", Map.of())), CHANGES);
    boolean moves = changes.has("rotate") || changes.has("shift") || changes.has("scale");
    if (training && moves) {
      steps.add(affine(changes));
    }
    if (training && changes.has("flip")) {
      steps.add(new RandomHorizontalFlip(changes.number("flip")));
    }
    steps.add(new ToTensor());
    if (normalized) {
      steps.add(new Normalize(mean, std));
    }
    if (training && changes.has("erase")) {
      steps.add(new RandomErasing(changes.number("erase")));
    }
    return new Compose(steps.toArray(Transform[]::new));
  }

  private static Transform affine(Options changes) {
    double angle = changes.number("rotate", 0);
    double shift = changes.number("shift", 0);
    double scale = changes.number("scale", 0);
    return new RandomAffine(
        new double[] {-angle, angle},
        new double[] {shift, shift},
        new double[] {1 - scale, 1 + scale},
        null);
  }
}
