package jtorch.vision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jtorch.internal.pillow.Mode;
import jtorch.internal.pillow.Planes;

/** The channels and pixels of images. */
final class ImageBands {
  private ImageBands() {}

  static List<Image> split(Planes planes) {
    List<Image> bands = new ArrayList<>();
    for (int channel = 0; channel < planes.channels(); channel++) {
      bands.add(new Image(Mode.L, planes.channels(channel, 1)));
    }
    return bands;
  }

  static Image merged(Mode mode, Image... bands) {
    boolean alike =
        Arrays.stream(bands)
            .allMatch(band -> band.kind() == Mode.L && Arrays.equals(band.size(), bands[0].size()));
    if (bands.length != mode.channels() || !alike) {
      throw new IllegalArgumentException(
          "merge: "
              + Arrays.toString(bands)
              + " are not "
              + mode.channels()
              + " images of the mode \"L\" and of one size, as the mode "
              + mode
              + " needs.");
    }
    Planes made = bands[0].planes().blank(mode.channels());
    for (int channel = 0; channel < bands.length; channel++) {
      made.put(channel, bands[channel].planes());
    }
    return new Image(mode, made);
  }

  static int[] pixel(Planes planes, int x, int y) {
    if (x < 0 || x >= planes.width() || y < 0 || y >= planes.height()) {
      throw new IndexOutOfBoundsException(
          "getpixel: there is no pixel at %d, %d of an image of %dx%d."
              .formatted(x, y, planes.width(), planes.height()));
    }
    int[] pixel = new int[planes.channels()];
    for (int channel = 0; channel < pixel.length; channel++) {
      pixel[channel] = planes.bytes()[channel * planes.area() + y * planes.width() + x] & 0xff;
    }
    return pixel;
  }
}
