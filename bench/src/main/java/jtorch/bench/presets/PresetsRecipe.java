package jtorch.bench.presets;

import java.util.Arrays;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.Conv2dImpl;
import org.bytedeco.pytorch.Conv2dOptions;
import org.bytedeco.pytorch.Dropout2dImpl;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** The tutorials' networks and settings in the presets' own words, without a line of jtorch. */
public enum PresetsRecipe {
  HANDBOOK("handbook", 512, true, 0.1307, 0.3081, 0, false),
  BASELINE("baseline", 32, true, 0, 1, 0, false),
  THREE_LAYER("three-layer", 128, true, 0.1307, 0.3081, 10_000, false),
  FOUR_LAYER("four-layer", 64, true, 0.5, 0.5, 0, true),
  CNN("cnn", 100, false, 0, 1, 0, false);

  private final String id;
  private final long batch;
  private final boolean shuffled;
  private final double mean;
  private final double std;
  private final long kept;
  private final boolean flat;

  PresetsRecipe(
      String id, long batch, boolean shuffled, double mean, double std, long kept, boolean flat) {
    this.id = id;
    this.batch = batch;
    this.shuffled = shuffled;
    this.mean = mean;
    this.std = std;
    this.kept = kept;
    this.flat = flat;
  }

  /** Returns the recipe of a name. */
  public static PresetsRecipe find(String id) {
    return Arrays.stream(values())
        .filter(recipe -> recipe.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no recipe " + id + "."));
  }

  /** Returns how many samples a batch has. */
  public long batch() {
    return batch;
  }

  /** Returns whether each epoch has another order. */
  public boolean isShuffled() {
    return shuffled;
  }

  /** Returns what is subtracted from each pixel. */
  public double mean() {
    return mean;
  }

  /** Returns what each pixel is divided by then. */
  public double std() {
    return std;
  }

  /** Returns how many training images are left for validation. */
  public long kept() {
    return kept;
  }

  /** Returns whether pictures are rows of 784 numbers. */
  public boolean isFlat() {
    return flat;
  }

  /** Makes the network, with its loss and its optimizer. */
  public PresetsNetwork network() {
    return switch (this) {
      case HANDBOOK -> handbook();
      case BASELINE -> baseline();
      case THREE_LAYER -> threeLayer();
      case FOUR_LAYER -> fourLayer();
      case CNN -> cnn();
    };
  }

  private static PresetsNetwork handbook() {
    PresetsNetwork net = new PresetsNetwork();
    Conv2dImpl conv1 = net.add(conv(1, 10, 5, 0));
    Conv2dImpl conv2 = net.add(conv(10, 20, 3, 0));
    LinearImpl fc1 = net.add(new LinearImpl(2000, 500));
    LinearImpl fc2 = net.add(new LinearImpl(500, 10));
    net.forward(x -> {
      x = torch.max_pool2d(torch.relu(conv1.forward(x)), 2, 2);
      x = torch.relu(conv2.forward(x)).view(-1, 2000);
      return torch.log_softmax(fc2.forward(torch.relu(fc1.forward(x))), 1);
    });
    return net.loss(torch::nll_loss).adam(0.001);
  }

  private static PresetsNetwork baseline() {
    PresetsNetwork net = new PresetsNetwork();
    Conv2dImpl conv1 = net.add(conv(1, 32, 3, 0));
    Conv2dImpl conv2 = net.add(conv(32, 64, 3, 0));
    Dropout2dImpl dropout = net.add(new Dropout2dImpl(0.25));
    LinearImpl fc1 = net.add(new LinearImpl(9216, 128));
    LinearImpl fc2 = net.add(new LinearImpl(128, 10));
    net.forward(x -> {
      x = torch.relu(conv2.forward(torch.relu(conv1.forward(x))));
      x = dropout.forward(torch.max_pool2d(x, 2, 2)).view(-1, 9216);
      return torch.log_softmax(fc2.forward(torch.relu(fc1.forward(x))), 1);
    });
    return net.loss(torch::nll_loss).sgd(0.01);
  }

  private static PresetsNetwork threeLayer() {
    PresetsNetwork net = new PresetsNetwork();
    LinearImpl fc1 = net.add(new LinearImpl(784, 256));
    LinearImpl fc2 = net.add(new LinearImpl(256, 128));
    LinearImpl fc3 = net.add(new LinearImpl(128, 10));
    net.forward(x -> {
      Tensor hidden = torch.relu(fc1.forward(x.flatten(1, -1)));
      return torch.relu(fc3.forward(torch.relu(fc2.forward(hidden))));
    });
    return net.loss(torch::cross_entropy_loss).sgd(0.2);
  }

  private static PresetsNetwork fourLayer() {
    PresetsNetwork net = new PresetsNetwork();
    LinearImpl fc1 = net.add(new LinearImpl(784, 400));
    LinearImpl fc2 = net.add(new LinearImpl(400, 200));
    LinearImpl fc3 = net.add(new LinearImpl(200, 100));
    LinearImpl fc4 = net.add(new LinearImpl(100, 10));
    net.forward(x -> {
      x = torch.relu(fc2.forward(torch.relu(fc1.forward(x))));
      return fc4.forward(torch.relu(fc3.forward(x)));
    });
    return net.loss(torch::cross_entropy_loss).sgd(0.1);
  }

  private static PresetsNetwork cnn() {
    PresetsNetwork net = new PresetsNetwork();
    Conv2dImpl conv1 = net.add(conv(1, 16, 3, 1));
    Conv2dImpl conv2 = net.add(conv(16, 32, 3, 1));
    LinearImpl fc1 = net.add(new LinearImpl(1568, 512));
    LinearImpl fc2 = net.add(new LinearImpl(512, 128));
    LinearImpl fc3 = net.add(new LinearImpl(128, 10));
    net.forward(x -> {
      x = torch.max_pool2d(torch.relu(conv1.forward(x)), 2, 2);
      x = torch.max_pool2d(torch.relu(conv2.forward(x)), 2, 2).view(-1, 1568);
      x = torch.relu(fc2.forward(torch.relu(fc1.forward(x))));
      return torch.softmax(fc3.forward(x), 1);
    });
    return net.loss(torch::cross_entropy_loss).adam(0.001);
  }

  private static Conv2dImpl conv(long in, long out, long kernel, long padding) {
    Conv2dOptions options = new Conv2dOptions(in, out, new LongPointer(kernel, kernel));
    options.padding().put(new LongPointer(padding, padding));
    return new Conv2dImpl(options);
  }
}
