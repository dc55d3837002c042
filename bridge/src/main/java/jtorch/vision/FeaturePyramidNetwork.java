package jtorch.vision;

import static jtorch.Kwargs.activation_layer;
import static jtorch.Kwargs.mode;
import static jtorch.Kwargs.norm_layer;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.size;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.OpLayerKwargs.NormLayer;
import jtorch.Tensor;
import jtorch.nn.Conv2d;
import jtorch.nn.F;
import jtorch.nn.Module;
import jtorch.nn.ModuleList;
import jtorch.nn.init;

/**
 * Adds to feature maps of a picture, (N, C, H, W), what is in the smaller ones behind them.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.ops.FeaturePyramidNetwork.html">FeaturePyramidNetwork</a>.
 */
public class FeaturePyramidNetwork extends Module {
  private final ModuleList inner = register("inner_blocks", new ModuleList());
  private final ModuleList layers = register("layer_blocks", new ModuleList());

  /** Makes the network without normalization. */
  public FeaturePyramidNetwork(long[] in_channels_list, long out_channels) {
    this(in_channels_list, out_channels, norm_layer(null));
  }

  /**
   * Makes the network.
   *
   * @param in_channels_list the maps' numbers of channels, the largest map first
   * @throws IllegalArgumentException if one of them is not positive
   */
  public FeaturePyramidNetwork(long[] in_channels_list, long out_channels, NormLayer norm) {
    for (long channels : in_channels_list) {
      inner.append(
          new Conv2dNormActivation(
              channels, out_channels, 1, padding(0), norm, activation_layer(null)));
      layers.append(
          new Conv2dNormActivation(out_channels, out_channels, 3, norm, activation_layer(null)));
    }
    modules()
        .forEach(module -> {
          if (module instanceof Conv2d convolution) {
            init.kaiming_uniform_(convolution.weight, 1, "fan_in", "leaky_relu");
            if (convolution.bias != null) {
              init.zeros_(convolution.bias);
            }
          }
        });
  }

  /**
   * Returns maps of the same names and sizes.
   *
   * @param x maps of (N, C, H, W) by name, as many as numbers of channels, the largest first
   * @throws IllegalArgumentException if there are not as many
   */
  public Map<String, Tensor> forward(Map<String, Tensor> x) {
    List<String> names = List.copyOf(x.keySet());
    List<Tensor> maps = new ArrayList<>(x.values());
    if (maps.isEmpty() || maps.size() != inner.size()) {
      throw new IllegalArgumentException(
          "FeaturePyramidNetwork: there are "
              + maps.size()
              + " maps, unlike the "
              + inner.size()
              + " numbers of channels.");
    }
    Tensor above = inner.get(-1).call(maps.getLast());
    maps.set(maps.size() - 1, layers.get(-1).call(above));
    for (int i = maps.size() - 2; i >= 0; i--) {
      Tensor lateral = inner.get(i).call(maps.get(i));
      Tensor grown = F.interpolate(above, size(lateral.size(2), lateral.size(3)), mode("nearest"));
      above = lateral.add(grown);
      maps.set(i, layers.get(i).call(above));
    }
    Map<String, Tensor> made = new LinkedHashMap<>();
    for (int i = 0; i < maps.size(); i++) {
      made.put(names.get(i), maps.get(i));
    }
    return made;
  }
}
