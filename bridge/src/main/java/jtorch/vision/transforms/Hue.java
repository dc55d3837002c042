package jtorch.vision.transforms;

import static jtorch.Kwargs.dim;

import java.util.List;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.vision.Picture;

/**
 * The hue of colours, a part of a circle that begins and ends with red.
 *
 * <p>After torchvision's <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.adjust_hue.html">adjust_hue</a>
 * for tensors.
 */
final class Hue {
  private static final int CHANNELS = -3;

  private Hue() {}

  /** Turns the hue of a picture (..., C, H, W); grey ones have none. */
  static Tensor turned(Tensor picture, double part) {
    if (picture instanceof Picture p) {
      return Pillow.hue(p, part);
    }
    if (picture.size(CHANNELS) == 1) {
      return picture;
    }
    Tensor colours = new ConvertImageDtype(DType.float32).apply(picture);
    Tensor most = colours.amax(CHANNELS);
    Tensor spread = most.sub(colours.amin(CHANNELS));
    Tensor grey = spread.eq(0);
    Tensor one = torch.ones_like(most);
    Tensor saturation = spread.div(torch.where(grey, one, most));
    Tensor hue = hue(colours, most, torch.where(grey, one, spread));
    Tensor turned = colours(hue.add(part).remainder(1), saturation, most);
    return new ConvertImageDtype(picture.dtype()).apply(turned);
  }

  /** Where on the circle: red at 0, green at a third, blue at two thirds. */
  private static Tensor hue(Tensor colours, Tensor most, Tensor spread) {
    List<Tensor> channels = colours.unbind(CHANNELS);
    Tensor red = most.sub(channels.get(0)).div(spread);
    Tensor green = most.sub(channels.get(1)).div(spread);
    Tensor blue = most.sub(channels.get(2)).div(spread);
    Tensor isRed = most.eq(channels.get(0));
    Tensor isGreen = most.eq(channels.get(1));
    Tensor sixth =
        torch.where(
            isRed,
            blue.sub(green),
            torch.where(isGreen, red.add(2).sub(blue), green.add(4).sub(red)));
    return sixth.div(6).add(1).fmod(1);
  }

  /** The colours of hues, with the sixth of the circle that each is in. */
  private static Tensor colours(Tensor hue, Tensor saturation, Tensor most) {
    Tensor sixth = hue.mul(6).floor();
    Tensor within = hue.mul(6).sub(sixth);
    Tensor least = part(most, saturation);
    Tensor falls = part(most, saturation.mul(within));
    Tensor rises = part(most, saturation.mul(within.rsub(1)));
    Tensor place = sixth.to(DType.int64).remainder(6).unsqueeze(CHANNELS);
    return torch.cat(
        List.of(
            chosen(place, most, falls, least, least, rises, most),
            chosen(place, rises, most, most, falls, least, least),
            chosen(place, least, least, rises, most, most, falls)),
        dim(CHANNELS));
  }

  private static Tensor part(Tensor most, Tensor share) {
    return most.mul(share.rsub(1)).clamp(0, 1);
  }

  /** The one of six for the sixth of the circle. */
  private static Tensor chosen(Tensor place, Tensor... six) {
    return torch.stack(List.of(six), CHANNELS).gather(CHANNELS, place);
  }
}
