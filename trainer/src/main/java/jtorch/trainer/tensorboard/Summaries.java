package jtorch.trainer.tensorboard;

import java.awt.image.BufferedImage;
import jtorch.trainer.plots.Drawing;

/** Builds {@code tensorflow.Summary} messages: summary.proto, of TensorBoard's repository. */
final class Summaries {
  private static final int VALUE = 1;
  private static final int TAG = 1;
  private static final int SIMPLE_VALUE = 2;
  private static final int IMAGE = 4;
  private static final int TENSOR = 8;
  private static final int METADATA = 9;
  private static final int RGB = 3;
  private static final int DT_STRING = 7;

  private final Message summary = new Message();

  /** Adds a number. */
  Summaries scalar(String tag, double value) {
    summary.message(VALUE, new Message().text(TAG, tag).narrow(SIMPLE_VALUE, (float) value));
    return this;
  }

  /** Adds a picture. */
  Summaries image(String tag, Drawing drawing) {
    BufferedImage pixels = drawing.pixels();
    Message image =
        new Message()
            .whole(1, pixels.getHeight())
            .whole(2, pixels.getWidth())
            .whole(RGB, RGB)
            .bytes(4, drawing.png());
    summary.message(VALUE, new Message().text(TAG, tag).message(IMAGE, image));
    return this;
  }

  /** Adds a text, which TensorBoard reads as Markdown. */
  Summaries text(String tag, String markdown) {
    Message tensor =
        new Message()
            .whole(1, DT_STRING)
            .message(2, new Message().message(2, new Message().whole(1, 1))) // of shape (1)
            .text(8, markdown);
    summary.message(
        VALUE,
        new Message()
            .text(TAG, tag + "/text_summary")
            .message(TENSOR, tensor)
            .message(METADATA, plugin("text", new byte[0])));
    return this;
  }

  /** Adds what a plugin of TensorBoard keeps in the metadata of a tag. */
  Summaries metadata(String tag, String plugin, Message content) {
    summary.message(
        VALUE, new Message().text(TAG, tag).message(METADATA, plugin(plugin, content.toBytes())));
    return this;
  }

  private static Message plugin(String name, byte... content) {
    return new Message().message(1, new Message().text(1, name).bytes(2, content));
  }

  Message message() {
    return summary;
  }
}
