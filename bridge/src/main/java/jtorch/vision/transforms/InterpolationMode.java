package jtorch.vision.transforms;

import java.util.Locale;

/**
 * How a pixel between others is made of them.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.InterpolationMode.html">InterpolationMode</a>.
 */
public enum InterpolationMode {
  /** The nearest pixel. */
  NEAREST,
  /** The four around, each the more the nearer it is. */
  BILINEAR;

  /** Returns the mode's value in Python. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
