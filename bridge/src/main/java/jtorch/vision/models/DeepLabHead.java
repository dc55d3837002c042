package jtorch.vision.models;

import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.dilation;
import static jtorch.Kwargs.padding;

import java.util.ArrayList;
import java.util.List;
import jtorch.Tensor;
import jtorch.nn.AdaptiveAvgPool2d;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.Conv2d;
import jtorch.nn.Dropout;
import jtorch.nn.Module;
import jtorch.nn.ModuleList;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.torch;

/**
 * Windows of several widths that make classes of features: (N, in_channels, H, W) to (N,
 * num_classes, H, W).
 */
public class DeepLabHead extends Sequential {
  private static final long CHANNELS = 256;

  /** Makes the layers with windows that are spread 12, 24 and 36 times. */
  public DeepLabHead(long in_channels, long num_classes) {
    this(in_channels, num_classes, new long[] {12, 24, 36});
  }

  /** Makes the layers with windows that are spread so many times. */
  public DeepLabHead(long in_channels, long num_classes, long[] atrous_rates) {
    super(
        new ASPP(in_channels, atrous_rates),
        new Conv2d(CHANNELS, CHANNELS, 3, padding(1), bias(false)),
        new BatchNorm2d(CHANNELS),
        new ReLU(),
        new Conv2d(CHANNELS, num_classes, 1));
  }

  /** Windows of several widths beside each other. */
  private static final class ASPP extends Network {
    ASPP(long channels, long... rates) {
      List<Module> convs = new ArrayList<>();
      convs.add(
          new Sequential(
              new Conv2d(channels, CHANNELS, 1, bias(false)),
              new BatchNorm2d(CHANNELS),
              new ReLU()));
      for (long rate : rates) {
        convs.add(new ASPPConv(channels, rate));
      }
      convs.add(new ASPPPooling(channels));
      register("convs", new ModuleList(convs));
      register(
          "project",
          new Sequential(
              new Conv2d(convs.size() * CHANNELS, CHANNELS, 1, bias(false)),
              new BatchNorm2d(CHANNELS),
              new ReLU(),
              new Dropout(0.5)));
    }

    @Override
    public Tensor forward(Tensor input) {
      List<Tensor> seen = new ArrayList<>();
      for (Module conv : get_submodule("convs", ModuleList.class)) {
        seen.add(conv.call(input));
      }
      return through(torch.cat(seen, 1), "project");
    }
  }

  /** A spread window. */
  private static final class ASPPConv extends Sequential {
    ASPPConv(long channels, long rate) {
      super(
          new Conv2d(channels, CHANNELS, 3, padding(rate), dilation(rate), bias(false)),
          new BatchNorm2d(CHANNELS),
          new ReLU());
    }
  }

  /** What is in all of a picture, for each of its pixels. */
  private static final class ASPPPooling extends Sequential {
    ASPPPooling(long channels) {
      super(
          new AdaptiveAvgPool2d(1),
          new Conv2d(channels, CHANNELS, 1, bias(false)),
          new BatchNorm2d(CHANNELS),
          new ReLU());
    }

    @Override
    public Tensor forward(Tensor input) {
      return SegmentationNetwork.grown(super.forward(input), input);
    }
  }
}
