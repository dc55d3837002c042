package jtorch.vision.models;

import static jtorch.Kwargs.batch_first;
import static jtorch.Kwargs.dropout;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.need_weights;
import static jtorch.Kwargs.stride;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import jtorch.Tensor;
import jtorch.VisionKwargs.VisionTransformerKwarg;
import jtorch.nn.Conv2d;
import jtorch.nn.Dropout;
import jtorch.nn.GELU;
import jtorch.nn.LayerNorm;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.MultiheadAttention;
import jtorch.nn.Sequential;
import jtorch.nn.init;
import jtorch.torch;

/**
 * A transformer that reads a picture as a row of patches: (N, 3, image_size, image_size) to (N,
 * num_classes).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/models/vision_transformer.html">VisionTransformer</a>.
 * {@link models} makes it. Its last layer is replaced by {@code heads().set(0, new Linear(768,
 * 2))}, with as many numbers as it had.
 */
public class VisionTransformer extends Network {
  private static final double EPS = 1e-6;

  /** The names of layers in torchvision's own files, which are older than those of its networks. */
  private static final Pattern OLD = Pattern.compile("(.*\\.mlp)\\.linear_([12])\\.(.*)");

  /**
   * How large a transformer is.
   *
   * @param layers how many blocks it has
   * @param heads in how many ways each looks at the patches
   * @param hidden how many numbers a patch becomes
   * @param between how many are between the two layers for each patch
   */
  record Size(int layers, long heads, long hidden, long between) {
    static final Size BASE = new Size(12, 12, 768, 3072);
    static final Size LARGE = new Size(24, 16, 1024, 4096);
  }

  private final long side;
  private final long patch;
  private final long hidden;

  /**
   * Makes the network.
   *
   * @param patch rows and columns of a patch
   * @throws IllegalArgumentException if pictures don't fall into such patches
   */
  VisionTransformer(Size size, long patch, VisionTransformerKwarg... keywords) {
    ModelSettings settings = ModelSettings.of(keywords);
    this.side = settings.side();
    this.patch = patch;
    this.hidden = size.hidden;
    if (side < patch || side % patch != 0) {
      throw new IllegalArgumentException(
          "VisionTransformer: pictures of "
              + side
              + " pixels a side don't fall into patches of "
              + patch
              + "; choose an image_size that is a multiple of it.");
    }
    registerParameter("class_token", () -> torch.zeros(1, 1, hidden));
    Conv2d first = register("conv_proj", new Conv2d(3, hidden, patch, stride(patch)));
    long row = side / patch;
    register("encoder", new Encoder(row * row + 1, size));
    Linear last = new Linear(hidden, settings.classes());
    register("heads", new Sequential(Map.of("head", last)));
    init.trunc_normal_(first.weight, 0, Math.sqrt(1.0 / (3 * patch * patch)), -2, 2);
    zero(first.bias);
    zero(last.weight);
    zero(last.bias);
    settings.load(
        this,
        name ->
            OLD.matcher(name).replaceFirst(m -> "$1." + (m.group(2).equals("1") ? 0 : 3) + ".$3"));
  }

  /** What makes of a row of patches one that knows of the others. */
  private static final class Encoder extends Network {
    Encoder(long length, Size size) {
      registerParameter(
          "pos_embedding", () -> torch.empty(1, length, size.hidden).normal_(0, 0.02));
      register("dropout", new Dropout(0.0));
      Map<String, Module> layers = new LinkedHashMap<>();
      for (int i = 0; i < size.layers; i++) {
        layers.put("encoder_layer_" + i, new EncoderBlock(size));
      }
      register("layers", new Sequential(layers));
      register("ln", new LayerNorm(size.hidden, eps(EPS)));
    }

    @Override
    public Tensor forward(Tensor input) {
      return through(input.add(get_tensor("pos_embedding")), "dropout", "layers", "ln");
    }
  }

  /** Each patch looks at all, then goes through two layers. */
  private static final class EncoderBlock extends Network {
    EncoderBlock(Size size) {
      register("ln_1", new LayerNorm(size.hidden, eps(EPS)));
      register(
          "self_attention",
          new MultiheadAttention(size.hidden, size.heads, dropout(0), batch_first(true)));
      register("dropout", new Dropout(0.0));
      register("ln_2", new LayerNorm(size.hidden, eps(EPS)));
      register("mlp", new MLPBlock(size));
    }

    @Override
    public Tensor forward(Tensor input) {
      Tensor x = through(input, "ln_1");
      var attention = (MultiheadAttention) get_submodule("self_attention");
      Tensor seen = attention.forward(x, x, x, need_weights(false)).attn_output();
      Tensor both = through(seen, "dropout").add(input);
      return both.add(through(both, "ln_2", "mlp"));
    }
  }

  /** Two layers. */
  private static final class MLPBlock extends Network {
    MLPBlock(Size size) {
      Linear first = register("0", new Linear(size.hidden, size.between));
      register("1", new GELU());
      register("2", new Dropout(0.0));
      Linear second = register("3", new Linear(size.between, size.hidden));
      register("4", new Dropout(0.0));
      for (Linear layer : List.of(first, second)) {
        init.xavier_uniform_(layer.weight);
        init.normal_(Objects.requireNonNull(layer.bias), 0, 1e-6);
      }
    }

    @Override
    public Tensor forward(Tensor input) {
      return through(input, "0", "1", "2", "3", "4");
    }
  }

  /**
   * Returns the layers that make classes of what was seen.
   *
   * @throws ClassCastException if something else has taken their place
   */
  public Sequential heads() {
    return (Sequential) get_submodule("heads");
  }

  /**
   * Returns what the classes are.
   *
   * @throws IllegalArgumentException if the pictures have another size
   */
  @Override
  public Tensor forward(Tensor input) {
    long[] shape = input.shape();
    if (shape.length != 4 || shape[2] != side || shape[3] != side) {
      throw new IllegalArgumentException(
          "VisionTransformer: pictures of the shape (N, 3, "
              + side
              + ", "
              + side
              + ") were expected, not "
              + Arrays.toString(shape)
              + "; resize them, or name their size with image_size.");
    }
    long count = side / patch * (side / patch);
    Tensor patches = through(input, "conv_proj").reshape(shape[0], hidden, count).permute(0, 2, 1);
    Tensor token = get_tensor("class_token").expand(shape[0], -1, -1);
    Tensor seen = through(torch.cat(List.of(token, patches), 1), "encoder");
    return through(seen.select(1, 0), "heads");
  }
}
