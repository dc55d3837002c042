package jtorch.vision.datasets;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.SoftReference;
import jtorch.DataKwargs.DatasetKwarg;

/**
 * The built-in set: 12,000 and 2,000 drawn digits in MNIST's form, for a machine without MNIST.
 *
 * <p>They are drawn at first use from stroke skeletons, always the same ones: nothing is read and
 * nothing is downloaded.
 */
public final class Digits extends Pictures {
  private static final Half TRAINING = new Half(12_000, 1);
  private static final Half TESTING = new Half(2_000, 2);

  /** Draws the set. */
  public Digits(DatasetKwarg... keywords) {
    this(DatasetSettings.of(keywords)); // there is nothing to download
  }

  private Digits(DatasetSettings settings) {
    this(settings.train() ? TRAINING.drawn() : TESTING.drawn(), settings);
  }

  private Digits(DigitArtist.Drawing drawing, DatasetSettings settings) {
    super(
        offHeap(drawing.images()),
        MemorySegment.ofArray(drawing.labels()),
        DigitArtist.SIZE,
        DigitArtist.SIZE,
        settings);
  }

  /** One half of the set, whose drawing is kept for the next one who asks, while memory lasts. */
  private static final class Half {
    private final int count;
    private final long seed;
    private SoftReference<DigitArtist.Drawing> kept = new SoftReference<>(null);

    Half(int count, long seed) {
      this.count = count;
      this.seed = seed;
    }

    synchronized DigitArtist.Drawing drawn() {
      DigitArtist.Drawing drawing = kept.get();
      if (drawing == null) {
        drawing = DigitArtist.draw(count, seed);
        kept = new SoftReference<>(drawing);
      }
      return drawing;
    }
  }

  private static MemorySegment offHeap(byte[] bytes) {
    MemorySegment copy = Arena.ofAuto().allocate(bytes.length, 64);
    return copy.copyFrom(MemorySegment.ofArray(bytes));
  }
}
