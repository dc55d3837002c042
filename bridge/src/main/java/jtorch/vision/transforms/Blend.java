package jtorch.vision.transforms;

import jtorch.DType;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.internal.pillow.Enhancement;
import jtorch.torch;
import jtorch.vision.Picture;

/**
 * Pictures (..., C, H, W) of one or three channels, mixed with what they would be without
 * brightness, contrast, colours or sharpness: a factor of 0 takes it away, 1 leaves it, more adds
 * to it.
 */
final class Blend {
  private Blend() {}

  static Tensor brightness(Tensor picture, double factor) {
    if (picture instanceof Picture p) {
      return Pillow.changed(p, old -> Enhancement.brightness(old, Pillow.mode(p), factor));
    }
    return mixed(picture, numbers(picture).mul(0), factor);
  }

  static Tensor contrast(Tensor picture, double factor) {
    if (picture instanceof Picture p) {
      return Pillow.changed(p, old -> Enhancement.contrast(old, Pillow.mode(p), factor));
    }
    Tensor grey = numbers(new Grayscale().apply(picture));
    return mixed(picture, grey.mean(new long[] {-3, -2, -1}, Kwargs.keepdim(true)), factor);
  }

  static Tensor saturation(Tensor picture, double factor) {
    if (picture instanceof Picture p) {
      return Pillow.changed(p, old -> Enhancement.colour(old, Pillow.mode(p), factor));
    }
    return picture.size(-3) == 1
        ? picture
        : mixed(picture, numbers(new Grayscale().apply(picture)), factor);
  }

  static Tensor sharpness(Tensor picture, double factor) {
    if (picture instanceof Picture p) {
      return Pillow.changed(p, old -> Enhancement.sharpness(old, Pillow.mode(p), factor));
    }
    boolean tiny = Geometry.height(picture) <= 2 || Geometry.width(picture) <= 2;
    return tiny ? picture : mixed(picture, numbers(softened(picture)), factor);
  }

  private static Tensor numbers(Tensor picture) {
    return picture.dtype().is_floating_point() ? picture : picture.to(DType.float32);
  }

  private static Tensor mixed(Tensor picture, Tensor other, double factor) {
    DType dtype = picture.dtype();
    Tensor mix = numbers(picture).mul(factor).add(other.mul(1 - factor));
    return mix.clamp(0, Levels.white(dtype)).to(dtype);
  }

  /** Mixes each pixel with those around it, but for the picture's edges. */
  private static Tensor softened(Tensor picture) {
    Tensor numbers = numbers(picture);
    long channels = picture.size(-3);
    Tensor weights =
        DefaultDevice.onCpu(() -> torch.tensor(1f, 1, 1, 1, 5, 1, 1, 1, 1))
            .div(13)
            .view(1, 1, 3, 3);
    Tensor kernels = weights.to(numbers.dtype()).to(picture.device()).expand(channels, 1, 3, 3);
    boolean single = picture.dim() == 3;
    Tensor four = single ? numbers.unsqueeze(0) : numbers;
    Tensor soft = Geometry.convolved(four, kernels, channels);
    Tensor inner = Geometry.rounded(single ? soft.squeeze(0) : soft, picture.dtype());
    Tensor result = picture.clone();
    Geometry.crop(result, 1, 1, Geometry.height(picture) - 2, Geometry.width(picture) - 2)
        .copy_(inner);
    return result;
  }
}
