package jtorch.utils.tensorboard;

import org.jspecify.annotations.Nullable;

/** Builds {@code tensorflow.Summary} messages: summary.proto, of TensorBoard's repository. */
final class Summaries {
  private static final int VALUE = 1;
  private static final int TAG = 1;
  private static final int SIMPLE_VALUE = 2;
  private static final int IMAGE = 4;
  private static final int HISTOGRAM = 5;
  private static final int TENSOR = 8;
  private static final int METADATA = 9;
  private static final int DT_FLOAT = 1;
  private static final int DT_DOUBLE = 2;
  private static final int DT_STRING = 7;

  private final Message summary = new Message();

  private static Message tagged(@Nullable String tag) {
    return new Message().text(TAG, checked("a tag", tag));
  }

  /**
   * Returns a text that a caller has given.
   *
   * @throws IllegalArgumentException if it is null
   */
  static String checked(String what, @Nullable String text) {
    if (text == null) {
      throw new IllegalArgumentException(
          "SummaryWriter: " + what + " is null; give a text, such as \"loss\".");
    }
    return text;
  }

  private Summaries add(Message value) {
    summary.message(VALUE, value);
    return this;
  }

  /** Adds a number. */
  Summaries scalar(String tag, double value) {
    return add(tagged(tag).narrow(SIMPLE_VALUE, (float) value));
  }

  /** Adds a number as a tensor, which TensorBoard reads faster. */
  Summaries scalarTensor(String tag, double value, boolean wide) {
    Message tensor =
        wide
            ? new Message().whole(1, DT_DOUBLE).numbers(6, value)
            : new Message().whole(1, DT_FLOAT).narrows(5, (float) value);
    return add(
        tagged(tag).message(TENSOR, tensor).message(METADATA, plugin("scalars", new Message())));
  }

  /** Adds a picture. */
  Summaries image(String tag, Message image) {
    return add(tagged(tag).message(IMAGE, image));
  }

  /** Adds a histogram. */
  Summaries histogram(String tag, Message histogram) {
    return add(tagged(tag).message(HISTOGRAM, histogram));
  }

  /** Adds a text, which TensorBoard reads as Markdown. */
  Summaries text(String tag, String markdown) {
    Message tensor =
        new Message().whole(1, DT_STRING).message(2, shape(1)).text(8, checked("a text", markdown));
    return add(
        tagged(checked("a tag", tag) + "/text_summary")
            .message(TENSOR, tensor)
            .message(METADATA, plugin("text", new Message())));
  }

  /** Adds a table of numbers that a plugin of TensorBoard draws. */
  Summaries table(String tag, float[][] rows, String plugin, Message content) {
    Message tensor =
        new Message().whole(1, DT_FLOAT).message(2, shape(rows.length, rows[0].length));
    float[] numbers = new float[rows.length * rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, numbers, i * rows[i].length, rows[i].length);
    }
    return add(
        tagged(tag)
            .message(TENSOR, tensor.narrows(5, numbers))
            .message(METADATA, plugin(plugin, content)));
  }

  /** Adds what a plugin of TensorBoard keeps in the metadata of a tag. */
  Summaries metadata(String tag, String plugin, Message content) {
    return add(tagged(tag).message(METADATA, plugin(plugin, content)));
  }

  private static Message shape(long... sizes) {
    Message shape = new Message();
    for (long size : sizes) {
      shape.message(2, new Message().wholeUnlessZero(1, size));
    }
    return shape;
  }

  private static Message plugin(String name, Message content) {
    Message plugin = new Message().text(1, name);
    byte[] bytes = content.toBytes();
    return new Message().message(1, bytes.length == 0 ? plugin : plugin.bytes(2, bytes));
  }

  Message message() {
    return summary;
  }
}
