package jtorch.vision.transforms;

import java.util.Arrays;

/**
 * A change of {@link AutoAugment}.
 *
 * @param op what is done
 * @param probability how often it is done
 * @param strength how much of it, from 0 to 9
 */
record AutoAugmentStep(AugmentOp op, double probability, int strength) {
  /** Two changes a line: Cubuk and others, "AutoAugment", 2018, table 9. */
  private static final String IMAGENET =
      """
      POSTERIZE 0.4 8, ROTATE 0.6 9
      SOLARIZE 0.6 5, AUTO_CONTRAST 0.6
      EQUALIZE 0.8, EQUALIZE 0.6
      POSTERIZE 0.6 7, POSTERIZE 0.6 6
      EQUALIZE 0.4, SOLARIZE 0.2 4
      EQUALIZE 0.4, ROTATE 0.8 8
      SOLARIZE 0.6 3, EQUALIZE 0.6
      POSTERIZE 0.8 5, EQUALIZE 1
      ROTATE 0.2 3, SOLARIZE 0.6 8
      EQUALIZE 0.6, POSTERIZE 0.4 6
      ROTATE 0.8 8, COLOR 0.4 0
      ROTATE 0.4 9, EQUALIZE 0.6
      EQUALIZE 0, EQUALIZE 0.8
      INVERT 0.6, EQUALIZE 1
      COLOR 0.6 4, CONTRAST 1 8
      ROTATE 0.8 8, COLOR 1 2
      COLOR 0.8 8, SOLARIZE 0.8 7
      SHARPNESS 0.4 7, INVERT 0.6
      SHEAR_X 0.6 5, EQUALIZE 1
      COLOR 0.4 0, EQUALIZE 0.6
      EQUALIZE 0.4, SOLARIZE 0.2 4
      SOLARIZE 0.6 5, AUTO_CONTRAST 0.6
      INVERT 0.6, EQUALIZE 1
      COLOR 0.6 4, CONTRAST 1 8
      EQUALIZE 0.8, EQUALIZE 0.6
      """;

  /** As the other: table 7. */
  private static final String CIFAR10 =
      """
      INVERT 0.1, CONTRAST 0.2 6
      ROTATE 0.7 2, TRANSLATE_X 0.3 9
      SHARPNESS 0.8 1, SHARPNESS 0.9 3
      SHEAR_Y 0.5 8, TRANSLATE_Y 0.7 9
      AUTO_CONTRAST 0.5, EQUALIZE 0.9
      SHEAR_Y 0.2 7, POSTERIZE 0.3 7
      COLOR 0.4 3, BRIGHTNESS 0.6 7
      SHARPNESS 0.3 9, BRIGHTNESS 0.7 9
      EQUALIZE 0.6, EQUALIZE 0.5
      CONTRAST 0.6 7, SHARPNESS 0.6 5
      COLOR 0.7 7, TRANSLATE_X 0.5 8
      EQUALIZE 0.3, AUTO_CONTRAST 0.4
      TRANSLATE_Y 0.4 3, SHARPNESS 0.2 6
      BRIGHTNESS 0.9 6, COLOR 0.2 8
      SOLARIZE 0.5 2, INVERT 0
      EQUALIZE 0.2, AUTO_CONTRAST 0.6
      EQUALIZE 0.2, EQUALIZE 0.6
      COLOR 0.9 9, EQUALIZE 0.6
      AUTO_CONTRAST 0.8, SOLARIZE 0.2 8
      BRIGHTNESS 0.1 3, COLOR 0.7 0
      SOLARIZE 0.4 5, AUTO_CONTRAST 0.9
      TRANSLATE_Y 0.9 9, TRANSLATE_Y 0.7 9
      AUTO_CONTRAST 0.9, SOLARIZE 0.8 3
      EQUALIZE 0.8, INVERT 0.1
      TRANSLATE_Y 0.7 9, AUTO_CONTRAST 0.9
      """;

  /** As the other: table 8. */
  private static final String SVHN =
      """
      SHEAR_X 0.9 4, INVERT 0.2
      SHEAR_Y 0.9 8, INVERT 0.7
      EQUALIZE 0.6, SOLARIZE 0.6 6
      INVERT 0.9, EQUALIZE 0.6
      EQUALIZE 0.6, ROTATE 0.9 3
      SHEAR_X 0.9 4, AUTO_CONTRAST 0.8
      SHEAR_Y 0.9 8, INVERT 0.4
      SHEAR_Y 0.9 5, SOLARIZE 0.2 6
      INVERT 0.9, AUTO_CONTRAST 0.8
      EQUALIZE 0.6, ROTATE 0.9 3
      SHEAR_X 0.9 4, SOLARIZE 0.3 3
      SHEAR_Y 0.8 8, INVERT 0.7
      EQUALIZE 0.9, TRANSLATE_Y 0.6 6
      INVERT 0.9, EQUALIZE 0.6
      CONTRAST 0.3 3, ROTATE 0.8 4
      INVERT 0.8, TRANSLATE_Y 0 2
      SHEAR_Y 0.7 6, SOLARIZE 0.4 8
      INVERT 0.6, ROTATE 0.8 4
      SHEAR_Y 0.3 7, TRANSLATE_X 0.9 3
      SHEAR_X 0.1 6, INVERT 0.6
      SOLARIZE 0.7 2, TRANSLATE_Y 0.6 7
      SHEAR_Y 0.8 4, INVERT 0.8
      SHEAR_X 0.7 9, TRANSLATE_Y 0.8 3
      SHEAR_Y 0.8 5, AUTO_CONTRAST 0.7
      SHEAR_X 0.7 2, INVERT 0.1
      """;

  /** Returns the pairs that were found for a set of pictures. */
  static AutoAugmentStep[][] pairs(AutoAugmentPolicy policy) {
    String table =
        switch (policy) {
          case IMAGENET -> IMAGENET;
          case CIFAR10 -> CIFAR10;
          case SVHN -> SVHN;
        };
    return table.lines().map(AutoAugmentStep::pair).toArray(AutoAugmentStep[][]::new);
  }

  private static AutoAugmentStep[] pair(String line) {
    return Arrays.stream(line.split(", ", -1))
        .map(AutoAugmentStep::parse)
        .toArray(AutoAugmentStep[]::new);
  }

  private static AutoAugmentStep parse(String words) {
    String[] parts = words.split(" ", -1);
    int strength = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
    return new AutoAugmentStep(AugmentOp.valueOf(parts[0]), Double.parseDouble(parts[1]), strength);
  }
}
