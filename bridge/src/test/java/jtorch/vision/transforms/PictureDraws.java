package jtorch.vision.transforms;

import static jtorch.Kwargs.center;
import static jtorch.Kwargs.expand;
import static jtorch.Kwargs.fill;
import static jtorch.Kwargs.interpolation;
import static jtorch.Kwargs.magnitude;
import static jtorch.Kwargs.max_size;
import static jtorch.Kwargs.num_magnitude_bins;
import static jtorch.Kwargs.num_ops;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.VisionKwargs.Interpolation;
import jtorch.torch;

/** The cases of pictures.py that are random transforms. */
final class PictureDraws {
  private static final Interpolation BILINEAR = interpolation(InterpolationMode.BILINEAR);
  private static final Interpolation BICUBIC = interpolation(InterpolationMode.BICUBIC);

  private PictureDraws() {}

  static Map<String, Supplier<Tensor>> make() {
    Map<String, Supplier<Tensor>> cases = new LinkedHashMap<>();
    Map<String, Supplier<? extends Tensor>> pictures = new LinkedHashMap<>();
    pictures.put("grey", PictureRows::grey);
    pictures.put("rgb", PictureRows::rgb);
    transforms()
        .forEach((label, transform) ->
            pictures.forEach((name, picture) -> {
              for (int i = 0; i < (label.contains("Aug") ? 20 : 3); i++) {
                int seed = i;
                cases.put(
                    label + " " + seed + " " + name,
                    () -> {
                      torch.manual_seed(seed);
                      return transform.apply(picture.get());
                    });
              }
            }));
    return cases;
  }

  private static Map<String, Transform> transforms() {
    Map<String, Transform> all = new LinkedHashMap<>();
    all.put("RandomResizedCrop", new RandomResizedCrop(24));
    double[] scale = {0.2, 0.9};
    double[] ratio = {0.5, 2};
    int[] size = {20, 31};
    all.put("RandomResizedCrop bicubic", new RandomResizedCrop(size, scale, ratio, BICUBIC));
    all.put("RandomCrop", new RandomCrop(7, 2));
    all.put("RandomRotation", new RandomRotation(40));
    all.put("RandomRotation all", new RandomRotation(10, 60, BILINEAR, expand(true), fill(5)));
    double[] angles = {-30, 30};
    double[] shift = {0.2, 0.1};
    double[] factor = {0.7, 1.4};
    double[] shear = {-10, 10, -5, 5};
    all.put("RandomAffine", new RandomAffine(angles, shift, factor, shear));
    all.put(
        "RandomAffine smooth",
        new RandomAffine(angles, null, factor, null, BILINEAR, fill(7), center(2, 1)));
    all.put("RandomPerspective", new RandomPerspective(0.5, 1));
    all.put("RandomPerspective bicubic", new RandomPerspective(0.3, 1, BICUBIC, fill(9)));
    all.put("ColorJitter", new ColorJitter(0.5, 0.5, 0.5, 0.3));
    all.put("RandomGrayscale", new RandomGrayscale(0.7));
    all.put("GaussianBlur", new GaussianBlur(5));
    all.put("RandomAdjustSharpness", new RandomAdjustSharpness(2, 1));
    all.put("RandomAutocontrast", new RandomAutocontrast(1));
    all.put("RandomEqualize", new RandomEqualize(1));
    all.put("ElasticTransform", new ElasticTransform(40, 0.6));
    all.put("Resize", new Resize(33, BICUBIC));
    all.put("Resize max_size", new Resize(33, BILINEAR, max_size(35)));
    all.put(
        "Compose",
        new Compose(
            new Resize(40),
            new RandomCrop(36),
            new RandomHorizontalFlip(),
            new RandomRotation(10),
            new ColorJitter(0.2, 0.2, 0.2)));
    all.putAll(augmentations());
    return all;
  }

  private static Map<String, Transform> augmentations() {
    Map<String, Transform> all = new LinkedHashMap<>();
    all.put("AutoAugment", new AutoAugment());
    all.put("AutoAugment cifar10", new AutoAugment(AutoAugmentPolicy.CIFAR10, fill(9)));
    all.put("AutoAugment svhn", new AutoAugment(AutoAugmentPolicy.SVHN, BILINEAR));
    all.put("RandAugment", new RandAugment(5));
    all.put(
        "RandAugment bicubic",
        new RandAugment(num_ops(4), magnitude(20), num_magnitude_bins(31), BICUBIC, fill(3)));
    all.put("TrivialAugmentWide", new TrivialAugmentWide());
    all.put(
        "TrivialAugmentWide bilinear", new TrivialAugmentWide(num_magnitude_bins(12), BILINEAR));
    return all;
  }
}
