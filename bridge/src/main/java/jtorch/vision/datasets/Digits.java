package jtorch.vision.datasets;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import jtorch.DataKwargs.DatasetKwarg;

/**
 * The built-in set: 12,000 and 2,000 drawn digits in MNIST's form, for a machine without MNIST.
 *
 * <p>They are drawn at first use from stroke skeletons, always the same ones: nothing is read and
 * nothing is downloaded.
 */
public final class Digits extends Pictures {
  private static final int TRAINING = 12_000;
  private static final int TESTING = 2_000;

  /** Draws the set. */
  public Digits(DatasetKwarg... keywords) {
    this(DatasetSettings.of(keywords)); // there is nothing to download
  }

  private Digits(DatasetSettings settings) {
    this(settings.train() ? DigitArtist.draw(TRAINING, 1) : DigitArtist.draw(TESTING, 2), settings);
  }

  private Digits(DigitArtist.Drawing drawing, DatasetSettings settings) {
    super(
        offHeap(drawing.images()),
        MemorySegment.ofArray(drawing.labels()),
        DigitArtist.SIZE,
        DigitArtist.SIZE,
        settings);
  }

  private static MemorySegment offHeap(byte[] bytes) {
    MemorySegment copy = Arena.ofAuto().allocate(bytes.length, 64);
    return copy.copyFrom(MemorySegment.ofArray(bytes));
  }
}
