package jtorch.vision.transforms;

import java.util.List;
import jtorch.DType;
import jtorch.PictureKwargs.NumOutputChannels;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.vision.Picture;

/**
 * Makes coloured pictures grey.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Grayscale.html">Grayscale</a>.
 */
public final class Grayscale implements Transform {
  private final int channels;

  /** Makes the transform for one channel. */
  public Grayscale() {
    this(1);
  }

  /**
   * Makes the transform: {@code Grayscale(num_output_channels=3)} in Python.
   *
   * @throws IllegalArgumentException if the channels are neither 1 nor 3
   */
  public Grayscale(NumOutputChannels channels) {
    this(channels.value());
  }

  /**
   * Makes the transform.
   *
   * @param num_output_channels 1, or 3 for three equal ones
   * @throws IllegalArgumentException if it is another number
   */
  public Grayscale(int num_output_channels) {
    if (num_output_channels != 1 && num_output_channels != 3) {
      throw new IllegalArgumentException(
          "Grayscale: num_output_channels must be 1 or 3, not " + num_output_channels + ".");
    }
    this.channels = num_output_channels;
  }

  @Override
  public Tensor apply(Tensor picture) {
    if (picture instanceof Picture p) {
      return Pillow.grey(p, channels);
    }
    Tensor grey = picture.size(-3) == 1 ? picture : grey(picture);
    return channels == 1 ? grey : torch.cat(List.of(grey, grey, grey), -3);
  }

  private static Tensor grey(Tensor picture) {
    if (picture.size(-3) != 3) {
      throw new IllegalArgumentException(
          "Grayscale: a picture of " + picture.size(-3) + " channels has neither 1 nor 3.");
    }
    DType dtype = picture.dtype();
    Tensor numbers = dtype.is_floating_point() ? picture : picture.to(DType.float32);
    Tensor red = numbers.narrow(-3, 0, 1).mul(0.2989);
    Tensor green = numbers.narrow(-3, 1, 1).mul(0.587);
    Tensor blue = numbers.narrow(-3, 2, 1).mul(0.114);
    return red.add(green).add(blue).to(dtype);
  }

  @Override
  public boolean isBatched() {
    return true;
  }

  @Override
  public String toString() {
    return "Grayscale(num_output_channels=" + channels + ")";
  }
}
