package jtorch;

/**
 * The sizes that a layer is made with, by name: {@code new Conv2d(in_channels(3), out_channels(6),
 * kernel_size(3), stride(1), padding(0))}. Each stands in its place, as Java has an order.
 */
public class SizeKwargs extends TextKwargs {
  SizeKwargs() {}

  /** How many numbers go into a linear layer. */
  public record InFeatures(long value) {}

  /** How many numbers come out of a linear layer. */
  public record OutFeatures(long value) {}

  /** How many channels go into a convolution. */
  public record InChannels(long value) {}

  /** How many channels come out of a convolution. */
  public record OutChannels(long value) {}

  /** How many numbers the state of a recurrent layer has. */
  public record HiddenSize(long value) {}

  /** How many rows an embedding has. */
  public record NumEmbeddings(long value) {}

  /** How many numbers a row of an embedding has. */
  public record EmbeddingDim(long value) {}

  /** How many channels are normalized. */
  public record NumFeatures(long value) {}

  /** How many numbers an element of a sequence has in an attention. */
  public record EmbedDim(long value) {}

  /** How many heads an attention has. */
  public record NumHeads(long value) {}

  /** How many numbers an element of a sequence has in a transformer. */
  public record ModelSize(long value) {}

  /** How many heads the attentions of a transformer have. */
  public record Heads(long value) {}

  /** How many groups of channels are normalized. */
  public record NumGroups(long value) {}

  /** How many channels the groups have together. */
  public record NumChannels(long value) {}

  /** How many numbers go into a linear layer: {@code in_features=784} in Python. */
  public static InFeatures in_features(long value) {
    return new InFeatures(value);
  }

  /** How many numbers come out of a linear layer: {@code out_features=10} in Python. */
  public static OutFeatures out_features(long value) {
    return new OutFeatures(value);
  }

  /** How many channels go into a convolution: {@code in_channels=3} in Python. */
  public static InChannels in_channels(long value) {
    return new InChannels(value);
  }

  /** How many channels come out of a convolution: {@code out_channels=6} in Python. */
  public static OutChannels out_channels(long value) {
    return new OutChannels(value);
  }

  /** How many numbers the state of a recurrent layer has: {@code hidden_size=8} in Python. */
  public static HiddenSize hidden_size(long value) {
    return new HiddenSize(value);
  }

  /** How many rows an embedding has: {@code num_embeddings=1000} in Python. */
  public static NumEmbeddings num_embeddings(long value) {
    return new NumEmbeddings(value);
  }

  /** How many numbers a row of an embedding has: {@code embedding_dim=64} in Python. */
  public static EmbeddingDim embedding_dim(long value) {
    return new EmbeddingDim(value);
  }

  /** How many channels are normalized: {@code num_features=16} in Python. */
  public static NumFeatures num_features(long value) {
    return new NumFeatures(value);
  }

  /** How many numbers an element has in an attention: {@code embed_dim=512} in Python. */
  public static EmbedDim embed_dim(long value) {
    return new EmbedDim(value);
  }

  /** How many heads an attention has: {@code num_heads=8} in Python. */
  public static NumHeads num_heads(long value) {
    return new NumHeads(value);
  }

  /** How many numbers an element has in a transformer: {@code d_model=512} in Python. */
  public static ModelSize d_model(long value) {
    return new ModelSize(value);
  }

  /** How many heads the attentions of a transformer have: {@code nhead=8} in Python. */
  public static Heads nhead(long value) {
    return new Heads(value);
  }

  /** How often each element is repeated: {@code repeats=3} in Python; it stands in its place. */
  public static long repeats(long value) {
    return value;
  }

  /** How many groups of channels are normalized: {@code num_groups=4} in Python. */
  public static NumGroups num_groups(long value) {
    return new NumGroups(value);
  }

  /** How many channels the groups have together: {@code num_channels=16} in Python. */
  public static NumChannels num_channels(long value) {
    return new NumChannels(value);
  }

  /** How many times as large an output is: {@code upscale_factor=2} in Python. */
  public static long upscale_factor(long value) {
    return value;
  }

  /** How many numbers lie between two: {@code steps=5} in Python; it stands in its place. */
  public static long steps(long value) {
    return value;
  }
}
