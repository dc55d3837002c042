package jtorch.export;

import jtorch.serialization.FileException;
import org.jspecify.annotations.Nullable;

/**
 * What PyTorch assumed of the inputs' sizes when the model was exported.
 *
 * @param text as Python writes it
 * @param condition null if it has something in it that Java doesn't know
 */
record Guard(String text, @Nullable Expr condition) {
  static Guard of(String text) {
    try {
      return new Guard(text, ExprParser.parse(text));
    } catch (FileException unknown) {
      return new Guard(text, null);
    }
  }

  /** Returns whether it holds, or null if Java can't tell. */
  @Nullable Boolean holds(Evaluation sizes) {
    if (condition == null) {
      return null;
    }
    try {
      return PyNumbers.truth(sizes.of(condition));
    } catch (PyNumbers.Unknown | ArithmeticException unknown) {
      return null;
    }
  }

  /** Returns it as a sentence's part: {@code x.size()[0] == y.size()[0]}. */
  String shown() {
    return Json.plain(text.replaceAll("L\\['(\\w+)'\\]", "$1"));
  }
}
