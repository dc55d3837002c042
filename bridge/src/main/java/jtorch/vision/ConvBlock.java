package jtorch.vision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import jtorch.Kwargs;
import jtorch.LayerKwargs.PaddingName;
import jtorch.NnKwargs.Bias;
import jtorch.NnKwargs.ConvKwarg;
import jtorch.NnKwargs.Dilation;
import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.Padding;
import jtorch.OpLayerKwargs.ActivationLayer;
import jtorch.OpLayerKwargs.ConvBlockKwarg;
import jtorch.OpLayerKwargs.NormLayer;
import jtorch.SettingKwargs.KernelSize;
import jtorch.nn.Module;
import jtorch.nn.ReLU;
import org.jspecify.annotations.Nullable;

/** What the keywords of a convolution with a normalization and an activation say. */
final class ConvBlock {
  /** Makes a convolution with a window. */
  @FunctionalInterface
  interface Convolution {
    /** Makes it. */
    Module of(long[] window, ConvKwarg... keywords);
  }

  private long[] window = {3};
  private @Nullable LongFunction<? extends Module> norm;
  private @Nullable Supplier<? extends Module> activation;
  private final List<ConvKwarg> rest = new ArrayList<>();

  private ConvBlock(LongFunction<? extends Module> usual, ConvBlockKwarg... keywords) {
    norm = usual;
    boolean inplace = true;
    boolean given = false;
    for (ConvBlockKwarg keyword : keywords) {
      switch (keyword) {
        case KernelSize(long[] value) -> window = value.clone();
        case NormLayer(var value) -> norm = value;
        case ActivationLayer(var value) -> {
          activation = value;
          given = true;
        }
        case Inplace(boolean value) -> inplace = value;
        case ConvKwarg value -> rest.add(value);
      }
    }
    boolean onIt = inplace;
    if (!given) {
      activation = () -> new ReLU(onIt);
    }
  }

  /** Returns the layers: the convolution keeps a picture's size at stride 1. */
  static List<Module> layers(
      int dims,
      long outputs,
      LongFunction<? extends Module> usual,
      Convolution convolution,
      ConvBlockKwarg... keywords) {
    ConvBlock block = new ConvBlock(usual, keywords);
    List<ConvKwarg> settings = new ArrayList<>(block.rest);
    if (settings.stream().noneMatch(k -> k instanceof Padding || k instanceof PaddingName)) {
      settings.add(Kwargs.padding(block.padding(dims)));
    }
    if (settings.stream().noneMatch(Bias.class::isInstance)) {
      settings.add(Kwargs.bias(block.norm == null));
    }
    long[] window = all(dims, block.window);
    List<Module> layers = new ArrayList<>();
    layers.add(convolution.of(window, settings.toArray(ConvKwarg[]::new)));
    if (block.norm != null) {
      layers.add(block.norm.apply(outputs));
    }
    if (block.activation != null) {
      layers.add(block.activation.get());
    }
    return layers;
  }

  private long[] padding(int dims) {
    long[] spread = {1};
    for (ConvKwarg keyword : rest) {
      spread = keyword instanceof Dilation(long[] value) ? value : spread;
    }
    long[] windows = all(dims, window);
    long[] spreads = all(dims, spread);
    long[] padding = new long[dims];
    Arrays.setAll(padding, i -> (windows[i] - 1) / 2 * spreads[i]);
    return padding;
  }

  private static long[] all(int dims, long... numbers) {
    if (numbers.length != 1) {
      return numbers;
    }
    long[] all = new long[dims];
    Arrays.fill(all, numbers[0]);
    return all;
  }

  /** Returns keywords with a window before them, which one among them replaces. */
  static ConvBlockKwarg[] with(long kernel, ConvBlockKwarg... keywords) {
    ConvBlockKwarg[] all = new ConvBlockKwarg[keywords.length + 1];
    all[0] = Kwargs.kernel_size(kernel);
    System.arraycopy(keywords, 0, all, 1, keywords.length);
    return all;
  }
}
