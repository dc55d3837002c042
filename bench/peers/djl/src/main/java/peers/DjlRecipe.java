package peers;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The tutorials' networks and settings in DJL's words. Its cross entropy takes scores, so the two
 * networks that end in log_softmax with nll_loss end without; baseline's dropout takes single
 * numbers, as DJL has none of whole channels.
 */
enum DjlRecipe {
  HANDBOOK("handbook", 512, true, 0.1307f, 0.3081f, 0, false),
  BASELINE("baseline", 32, true, 0, 1, 0, false),
  THREE_LAYER("three-layer", 128, true, 0.1307f, 0.3081f, 10_000, false),
  FOUR_LAYER("four-layer", 64, true, 0.5f, 0.5f, 0, true),
  CNN("cnn", 100, false, 0, 1, 0, false);

  private static final Function<NDList, NDList> RELU = Activation::relu;

  private final String id;
  private final int batch;
  private final boolean shuffled;
  private final float mean;
  private final float std;
  private final long kept;
  private final boolean flat;

  DjlRecipe(
      String id, int batch, boolean shuffled, float mean, float std, long kept, boolean flat) {
    this.id = id;
    this.batch = batch;
    this.shuffled = shuffled;
    this.mean = mean;
    this.std = std;
    this.kept = kept;
    this.flat = flat;
  }

  static DjlRecipe find(String id) {
    return Arrays.stream(values())
        .filter(recipe -> recipe.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no recipe " + id + "."));
  }

  int batch() {
    return batch;
  }

  boolean isShuffled() {
    return shuffled;
  }

  float mean() {
    return mean;
  }

  float std() {
    return std;
  }

  long kept() {
    return kept;
  }

  boolean isFlat() {
    return flat;
  }

  Block network() {
    return switch (this) {
      case HANDBOOK ->
          new SequentialBlock()
              .add(conv(10, 5, 0))
              .add(RELU)
              .add(pool())
              .add(conv(20, 3, 0))
              .add(RELU)
              .add(Blocks.batchFlattenBlock())
              .add(linear(500))
              .add(RELU)
              .add(linear(10));
      case BASELINE ->
          new SequentialBlock()
              .add(conv(32, 3, 0))
              .add(RELU)
              .add(conv(64, 3, 0))
              .add(RELU)
              .add(pool())
              .add(Dropout.builder().optRate(0.25f).build())
              .add(Blocks.batchFlattenBlock())
              .add(linear(128))
              .add(RELU)
              .add(linear(10));
      case THREE_LAYER ->
          new SequentialBlock()
              .add(Blocks.batchFlattenBlock())
              .add(linear(256))
              .add(RELU)
              .add(linear(128))
              .add(RELU)
              .add(linear(10))
              .add(RELU);
      case FOUR_LAYER ->
          new SequentialBlock()
              .add(linear(400))
              .add(RELU)
              .add(linear(200))
              .add(RELU)
              .add(linear(100))
              .add(RELU)
              .add(linear(10));
      case CNN ->
          new SequentialBlock()
              .add(conv(16, 3, 1))
              .add(RELU)
              .add(pool())
              .add(conv(32, 3, 1))
              .add(RELU)
              .add(pool())
              .add(Blocks.batchFlattenBlock())
              .add(linear(512))
              .add(RELU)
              .add(linear(128))
              .add(RELU)
              .add(linear(10))
              .add(scores -> new NDList(scores.singletonOrThrow().softmax(1)));
    };
  }

  Optimizer optimizer() {
    return switch (this) {
      case HANDBOOK, CNN -> Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.001f)).build();
      case BASELINE -> sgd(0.01f);
      case THREE_LAYER -> sgd(0.2f);
      case FOUR_LAYER -> sgd(0.1f);
    };
  }

  private static Optimizer sgd(float lr) {
    return Optimizer.sgd().setLearningRateTracker(Tracker.fixed(lr)).build();
  }

  private static Block linear(long units) {
    return Linear.builder().setUnits(units).build();
  }

  private static Block conv(int filters, long kernel, long padding) {
    return Conv2d.builder()
        .setKernelShape(new Shape(kernel, kernel))
        .optPadding(new Shape(padding, padding))
        .setFilters(filters)
        .build();
  }

  private static Block pool() {
    return Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2));
  }
}
