package jtorch.nn;

import static jtorch.Kwargs.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jtorch.PythonTable;
import jtorch.internal.PythonNumbers;
import org.jspecify.annotations.Nullable;

/** The attributes of layers, as attributes.py prints them, each by the method of its name. */
public final class AttributeRows {
  private static final Map<String, Supplier<Module>> LAYERS = new LinkedHashMap<>();

  private AttributeRows() {}

  /** Returns the table, with what setting them does. */
  public static PythonTable table() {
    Set<String> names = new HashSet<>(LAYERS.keySet());
    names.addAll(SettingRows.CASES.keySet());
    return new PythonTable(
        "attributes.py", AttributeRows.class, "attributes.txt", "|", names, AttributeRows::compare);
  }

  private static void compare(String... cells) {
    Supplier<Module> made = LAYERS.get(cells[0]);
    if (made == null) {
      WeightRows.compare(Objects.requireNonNull(SettingRows.CASES.get(cells[0])), cells);
      return;
    }
    Module layer = made.get();
    String found =
        Arrays.stream(cells[2].split("; ", -1))
            .map(attribute -> attribute.substring(0, attribute.indexOf('=')))
            .map(name -> name + "=" + text(read(layer, name)))
            .collect(Collectors.joining("; "));
    assertEquals(cells[2], found, cells[0]);
  }

  private static @Nullable Object read(Module layer, String name) {
    try {
      for (Class<?> at = layer.getClass(); at != null; at = at.getSuperclass()) {
        for (Method method : at.getDeclaredMethods()) {
          if (method.getName().equals(name) && method.getParameterCount() == 0) {
            return method.invoke(layer);
          }
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
    throw new AssertionError(layer.getClass().getSimpleName() + " has no method " + name + "()");
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "None";
      case Boolean truth -> Layer.python(truth);
      case Number number -> PythonNumbers.repr(number.doubleValue());
      case long[] sizes -> text(Arrays.stream(sizes).asDoubleStream().toArray());
      case double[] numbers ->
          Arrays.stream(numbers).mapToObj(PythonNumbers::repr).collect(Collectors.joining(" "));
      default -> value.toString();
    };
  }

  private static void row(String name, Supplier<Module> make) {
    LAYERS.put(name, make);
  }

  private static long[] of(long... sizes) {
    return sizes;
  }

  static {
    addConvolutions();
    addPools();
    addActivations();
    addNorms();
    addLosses();
    addSequences();
    addOthers();
  }

  private static void addConvolutions() {
    row("Conv1d", () -> new Conv1d(2, 4, 3));
    row(
        "Conv2d",
        () ->
            new Conv2d(
                4,
                6,
                of(3, 2),
                stride(2, 1),
                padding(1),
                dilation(2),
                groups(2),
                padding_mode("circular")));
    row("Conv2d same", () -> new Conv2d(2, 3, of(3, 4), padding("same"), dilation(2, 1)));
    row("Conv2d valid", () -> new Conv2d(2, 3, 3, padding("valid")));
    row("Conv3d", () -> new Conv3d(1, 2, of(1, 2, 3), bias(false)));
    row("ConvTranspose1d", () -> new ConvTranspose1d(2, 4, 3, stride(2), output_padding(1)));
    row("ConvTranspose2d", () -> new ConvTranspose2d(4, 2, 3, stride(2), padding(1, 0), groups(2)));
    row("ConvTranspose3d", () -> new ConvTranspose3d(1, 2, 2));
    row("LazyConv2d", () -> new LazyConv2d(3, 2));
    row("CircularPad1d", () -> new CircularPad1d(2));
    row("CircularPad2d", () -> new CircularPad2d(1, 2, 0, 1));
    row("CircularPad3d", () -> new CircularPad3d(1));
    row("ConstantPad1d", () -> new ConstantPad1d(1, 3.5));
    row("ConstantPad2d", () -> new ConstantPad2d(of(1, 0, 2, 1), -1));
    row("ConstantPad3d", () -> new ConstantPad3d(1, 2));
    row("ReflectionPad1d", () -> new ReflectionPad1d(1));
    row("ReflectionPad2d", () -> new ReflectionPad2d(1, 1, 0, 2));
    row("ReflectionPad3d", () -> new ReflectionPad3d(1));
    row("ReplicationPad1d", () -> new ReplicationPad1d(2, 1));
    row("ReplicationPad2d", () -> new ReplicationPad2d(1));
    row("ReplicationPad3d", () -> new ReplicationPad3d(1));
    row("ZeroPad1d", () -> new ZeroPad1d(1));
    row("ZeroPad2d", () -> new ZeroPad2d(1, 2, 3, 4));
    row("ZeroPad3d", () -> new ZeroPad3d(1));
  }

  private static void addPools() {
    row("AdaptiveAvgPool1d", () -> new AdaptiveAvgPool1d(2));
    row("AdaptiveAvgPool2d", () -> new AdaptiveAvgPool2d(2, 3));
    row("AdaptiveAvgPool3d", () -> new AdaptiveAvgPool3d(2));
    row("AdaptiveMaxPool1d", () -> new AdaptiveMaxPool1d(2));
    row("AdaptiveMaxPool2d", () -> new AdaptiveMaxPool2d(3));
    row("AdaptiveMaxPool3d", () -> new AdaptiveMaxPool3d(1, 2, 3));
    row("AvgPool1d", () -> new AvgPool1d(3, 2, 1));
    row("AvgPool2d", () -> new AvgPool2d(of(2, 3), ceil_mode(true), count_include_pad(false)));
    row("AvgPool3d", () -> new AvgPool3d(2));
    row("FractionalMaxPool2d", () -> new FractionalMaxPool2d(2, output_size(3, 2)));
    row("FractionalMaxPool3d", () -> new FractionalMaxPool3d(of(1, 2, 2), output_ratio(0.5)));
    row("LPPool1d", () -> new LPPool1d(2, 3, stride(2)));
    row("LPPool2d", () -> new LPPool2d(1.5, of(2, 3), ceil_mode(true)));
    row("LPPool3d", () -> new LPPool3d(2, 2));
    row("MaxPool1d", () -> new MaxPool1d(2));
    row("MaxPool2d", () -> new MaxPool2d(of(3, 2), stride(2), padding(1, 0), ceil_mode(true)));
    row("MaxPool3d", () -> new MaxPool3d(2, dilation(2)));
    row("MaxUnpool1d", () -> new MaxUnpool1d(2));
    row("MaxUnpool2d", () -> new MaxUnpool2d(3, stride(2), padding(1)));
    row("MaxUnpool3d", () -> new MaxUnpool3d(of(1, 2, 2)));
    row("Fold", () -> new Fold(of(4), of(2, 3), stride(2)));
    row("Unfold", () -> new Unfold(of(2, 3), dilation(2), padding(1)));
    row("Upsample", () -> new Upsample(scale_factor(2, 3), mode("bilinear"), align_corners(true)));
    row("Upsample size", () -> new Upsample(size(5)));
    row("UpsamplingBilinear2d", () -> new UpsamplingBilinear2d(scale_factor(2)));
    row("UpsamplingNearest2d", () -> new UpsamplingNearest2d(size(4, 6)));
    row("PixelShuffle", () -> new PixelShuffle(2));
    row("PixelUnshuffle", () -> new PixelUnshuffle(3));
  }

  private static void addActivations() {
    row("AlphaDropout", () -> new AlphaDropout(0.25));
    row("Dropout", () -> new Dropout());
    row("Dropout1d", () -> new Dropout1d(0.1, inplace(true)));
    row("Dropout2d", () -> new Dropout2d(p(0.2)));
    row("Dropout3d", () -> new Dropout3d(inplace(true)));
    row("FeatureAlphaDropout", () -> new FeatureAlphaDropout(0.3));
    row("CELU", () -> new CELU(0.5));
    row("ELU", () -> new ELU(2, true));
    row("GELU", () -> new GELU("tanh"));
    row("GLU", () -> new GLU());
    row("Hardshrink", () -> new Hardshrink(0.25));
    row("Hardsigmoid", () -> new Hardsigmoid());
    row("Hardswish", () -> new Hardswish(true));
    row("Hardtanh", () -> new Hardtanh(-2, 0.5));
    row("LeakyReLU", () -> new LeakyReLU(0.2, true));
    row("LogSoftmax", () -> new LogSoftmax(1));
    row("Mish", () -> new Mish());
    row("PReLU", () -> new PReLU(3, 0.5));
    row("RReLU", () -> new RReLU(0.1, 0.2, inplace(true)));
    row("ReLU", () -> new ReLU());
    row("ReLU inplace", () -> new ReLU(true));
    row("ReLU6", () -> new ReLU6());
    row("SELU", () -> new SELU(true));
    row("SiLU", () -> new SiLU());
    row("Softmax", () -> new Softmax(dim(-1)));
    row("Softmin", () -> new Softmin(0));
    row("Softplus", () -> new Softplus(2, 10));
    row("Softshrink", () -> new Softshrink());
    row("Threshold", () -> new Threshold(0.1, 20));
  }

  private static void addNorms() {
    row("BatchNorm1d", () -> new BatchNorm1d(3));
    row("BatchNorm2d", () -> new BatchNorm2d(3, eps(1e-3), momentum(null)));
    row("BatchNorm3d", () -> new BatchNorm3d(3, affine(false), track_running_stats(false)));
    row("LazyBatchNorm2d", () -> new LazyBatchNorm2d());
    row("GroupNorm", () -> new GroupNorm(2, 4, affine(false)));
    row("InstanceNorm1d", () -> new InstanceNorm1d(3));
    row(
        "InstanceNorm2d",
        () -> new InstanceNorm2d(3, affine(true), track_running_stats(true), momentum(0.5)));
    row("InstanceNorm3d", () -> new InstanceNorm3d(3, eps(1e-2)));
    row("LayerNorm", () -> new LayerNorm(of(2, 3), eps(1e-3)));
    row("LocalResponseNorm", () -> new LocalResponseNorm(2, 1e-3, 0.5, 2));
    row("RMSNorm", () -> new RMSNorm(3));
    row("RMSNorm eps", () -> new RMSNorm(of(2, 3), eps(1e-3), elementwise_affine(false)));
  }

  private static void addLosses() {
    row("BCELoss", () -> new BCELoss(reduction(SUM)));
    row("BCEWithLogitsLoss", () -> new BCEWithLogitsLoss());
    row("CTCLoss", () -> new CTCLoss(blank(1), reduction("sum"), zero_infinity(true)));
    row("CosineEmbeddingLoss", () -> new CosineEmbeddingLoss(0.5));
    row(
        "CrossEntropyLoss",
        () -> new CrossEntropyLoss(ignore_index(2), reduction(NONE), label_smoothing(0.1)));
    row("CrossEntropyLoss default", () -> new CrossEntropyLoss());
    row("GaussianNLLLoss", () -> new GaussianNLLLoss(full(true), eps(1e-4)));
    row("HingeEmbeddingLoss", () -> new HingeEmbeddingLoss());
    row("HuberLoss", () -> new HuberLoss(delta(0.5)));
    row("KLDivLoss", () -> new KLDivLoss(reduction(BATCHMEAN)));
    row("L1Loss", () -> new L1Loss());
    row("MSELoss", () -> new MSELoss());
    row("MarginRankingLoss", () -> new MarginRankingLoss(0.2));
    row("MultiLabelMarginLoss", () -> new MultiLabelMarginLoss());
    row("MultiLabelSoftMarginLoss", () -> new MultiLabelSoftMarginLoss(reduction(SUM)));
    row("MultiMarginLoss", () -> new MultiMarginLoss(p(2), margin(0.5)));
    row("NLLLoss", () -> new NLLLoss(ignore_index(1)));
    row("PoissonNLLLoss", () -> new PoissonNLLLoss(log_input(false), full(true)));
    row("SmoothL1Loss", () -> new SmoothL1Loss(beta(0.5)));
    row("SoftMarginLoss", () -> new SoftMarginLoss());
    row("TripletMarginLoss", () -> new TripletMarginLoss(margin(0.5), p(1), swap(true)));
    row(
        "TripletMarginWithDistanceLoss",
        () -> new TripletMarginWithDistanceLoss(margin(2), reduction(NONE)));
    row(
        "AdaptiveLogSoftmaxWithLoss",
        () -> new AdaptiveLogSoftmaxWithLoss(16, 10, of(2, 5), 2, true));
    row("CosineSimilarity", () -> new CosineSimilarity(0, 1e-6));
    row("PairwiseDistance", () -> new PairwiseDistance(1, 1e-4, keepdim(true)));
  }

  private static void addSequences() {
    row(
        "GRU",
        () ->
            new GRU(
                3,
                4,
                num_layers(2),
                bias(false),
                batch_first(true),
                dropout(0.1),
                bidirectional(true)));
    row("GRUCell", () -> new GRUCell(3, 4));
    row("LSTM", () -> new LSTM(3, 4, proj_size(2)));
    row("LSTMCell", () -> new LSTMCell(3, 4, bias(false)));
    row("RNN", () -> new RNN(3, 4, nonlinearity("relu")));
    row("RNNCell", () -> new RNNCell(3, 4, "relu"));
    row(
        "MultiheadAttention",
        () ->
            new MultiheadAttention(
                8, 2, dropout(0.1), kdim(3), vdim(5), batch_first(true), add_zero_attn(true)));
    row(
        "Transformer",
        () ->
            new Transformer(4, 2, num_encoder_layers(1), num_decoder_layers(1), batch_first(true)));
    row("TransformerDecoder", () -> new TransformerDecoder(new TransformerDecoderLayer(4, 2), 2));
    row("TransformerDecoderLayer", () -> new TransformerDecoderLayer(4, 2));
    row("TransformerEncoder", () -> new TransformerEncoder(new TransformerEncoderLayer(4, 2), 3));
    row("TransformerEncoderLayer", () -> new TransformerEncoderLayer(4, 2, norm_first(true)));
  }

  private static void addOthers() {
    row("Bilinear", () -> new Bilinear(2, 3, 4));
    row("ChannelShuffle", () -> new ChannelShuffle(2));
    row("Embedding", () -> new Embedding(5, 3));
    row(
        "Embedding settings",
        () ->
            new Embedding(
                5,
                3,
                padding_idx(-1),
                max_norm(2),
                norm_type(1),
                scale_grad_by_freq(true),
                sparse(true)));
    row("EmbeddingBag", () -> new EmbeddingBag(5, 3, mode("sum"), include_last_offset(true)));
    row("Flatten", () -> new Flatten(0, 2));
    row("LazyLinear", () -> new LazyLinear(4));
    row("Linear", () -> new Linear(3, 4));
    row("Unflatten", () -> new Unflatten(1, 2, 3));
  }
}
