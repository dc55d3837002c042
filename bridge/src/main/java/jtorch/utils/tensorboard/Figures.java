package jtorch.utils.tensorboard;

import java.awt.image.BufferedImage;
import java.util.List;
import jtorch.DType;
import jtorch.SummaryWriterKwargs.AddEventKwarg;
import jtorch.SummaryWriterKwargs.AddImageKwarg;
import jtorch.SummaryWriterKwargs.GlobalStep;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.torch;

/** Pictures with their step, and figures, that a {@link SummaryWriter} adds. */
abstract class Figures {
  Figures() {}

  /** As {@link SummaryWriter} does. */
  public abstract void add_image(String tag, Tensor img_tensor, AddImageKwarg... keywords);

  /** As {@link SummaryWriter} does. */
  public abstract void add_images(String tag, Tensor img_tensor, AddImageKwarg... keywords);

  /** As the other, with the step behind the picture. */
  public void add_image(
      String tag, Tensor img_tensor, long global_step, AddImageKwarg... keywords) {
    add_image(tag, img_tensor, with(global_step, keywords));
  }

  /** As the other, with the step behind the pictures. */
  public void add_images(
      String tag, Tensor img_tensor, long global_step, AddImageKwarg... keywords) {
    add_images(tag, img_tensor, with(global_step, keywords));
  }

  /**
   * Adds a figure that some library has drawn into an image, where Python takes one of
   * matplotlib's; what is transparent is white.
   */
  public void add_figure(String tag, BufferedImage figure, AddEventKwarg... keywords) {
    add_image(tag, pixels(figure), keywords);
  }

  /** As the other, with the step behind the figure. */
  public void add_figure(
      String tag, BufferedImage figure, long global_step, AddEventKwarg... keywords) {
    add_image(tag, pixels(figure), with(global_step, keywords));
  }

  /**
   * Adds figures of one size as one picture, eight in a row.
   *
   * @throws IllegalArgumentException if there are none, or their sizes differ
   */
  public void add_figure(String tag, List<BufferedImage> figures, AddEventKwarg... keywords) {
    if (figures.isEmpty()
        || figures.stream().map(f -> List.of(f.getWidth(), f.getHeight())).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "add_figure: " + figures.size() + " figures are not one or more of one size.");
    }
    add_images(tag, torch.stack(figures.stream().map(Figures::pixels).toList(), 0), keywords);
  }

  private static AddImageKwarg[] with(long step, AddImageKwarg... keywords) {
    AddImageKwarg[] all = new AddImageKwarg[keywords.length + 1];
    System.arraycopy(keywords, 0, all, 0, keywords.length);
    all[keywords.length] = new GlobalStep(step);
    return all;
  }

  /** Returns an image as uint8 of (3, H, W). */
  private static Tensor pixels(BufferedImage figure) {
    int height = figure.getHeight();
    int width = figure.getWidth();
    int[] argb = figure.getRGB(0, 0, width, height, null, 0, width);
    long[] channels = new long[3 * argb.length];
    for (int i = 0; i < argb.length; i++) {
      int alpha = argb[i] >>> 24;
      for (int c = 0; c < 3; c++) {
        int colour = argb[i] >> (16 - 8 * c) & 0xff;
        int blended = (colour * alpha + 255 * (255 - alpha) + 127) / 255;
        channels[c * argb.length + i] = blended;
      }
    }
    return DefaultDevice.onCpu(() -> torch.tensor(channels)).to(DType.uint8).view(3, height, width);
  }
}
