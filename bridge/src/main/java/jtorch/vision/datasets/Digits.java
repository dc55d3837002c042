package jtorch.vision.datasets;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import jtorch.DataKwargs.DatasetKwarg;
import jtorch.DataKwargs.Download;
import jtorch.DataKwargs.Train;
import jtorch.DataKwargs.TransformOf;
import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;

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
    this(draw(keywords), transform(keywords));
  }

  private Digits(DigitArtist.Drawing drawing, @Nullable Transform transform) {
    super(
        offHeap(drawing.images()),
        MemorySegment.ofArray(drawing.labels()),
        DigitArtist.SIZE,
        DigitArtist.SIZE,
        transform);
  }

  private static DigitArtist.Drawing draw(DatasetKwarg... keywords) {
    boolean train = true;
    for (DatasetKwarg keyword : keywords) {
      train = keyword instanceof Train mode ? mode.value() : train;
    }
    return train ? DigitArtist.draw(TRAINING, 1) : DigitArtist.draw(TESTING, 2);
  }

  private static @Nullable Transform transform(DatasetKwarg... keywords) {
    Transform transform = null;
    for (DatasetKwarg keyword : keywords) {
      switch (keyword) {
        case TransformOf given -> transform = given.value();
        case Train _, Download _ -> {} // read by draw; and there is nothing to download
      }
    }
    return transform;
  }

  private static MemorySegment offHeap(byte[] bytes) {
    MemorySegment copy = Arena.ofAuto().allocate(bytes.length, 64);
    return copy.copyFrom(MemorySegment.ofArray(bytes));
  }
}
