package jtorch.summary;

import static jtorch.Kwargs.amount;
import static jtorch.Kwargs.batch_first;
import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.bidirectional;
import static jtorch.Kwargs.num_layers;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.stride;

import jtorch.Tensor;
import jtorch.nn.AdaptiveAvgPool2d;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.Conv2d;
import jtorch.nn.Dropout;
import jtorch.nn.Dropout2d;
import jtorch.nn.Embedding;
import jtorch.nn.F;
import jtorch.nn.Flatten;
import jtorch.nn.GRU;
import jtorch.nn.LSTM;
import jtorch.nn.LayerNorm;
import jtorch.nn.LazyBatchNorm2d;
import jtorch.nn.LazyConv2d;
import jtorch.nn.LazyLinear;
import jtorch.nn.Linear;
import jtorch.nn.MaxPool2d;
import jtorch.nn.Module;
import jtorch.nn.ModuleList;
import jtorch.nn.Parameter;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.nn.Softmax;
import jtorch.nn.Tanh;
import jtorch.nn.parametrizations;
import jtorch.nn.prune;
import jtorch.nn.utils;
import jtorch.torch;

/** The networks of {@code summaries.py}. */
final class SummaryNets {
  private SummaryNets() {}

  static final class MnistNet extends Module {
    final Conv2d conv1 = register("conv1", new Conv2d(1, 32, 3));
    final Conv2d conv2 = register("conv2", new Conv2d(32, 64, 3));
    final Dropout2d dropout = register("dropout", new Dropout2d(0.25));
    final Linear fc1 = register("fc1", new Linear(9216, 128));
    final Linear fc2 = register("fc2", new Linear(128, 10));

    @Override
    public Tensor forward(Tensor x) {
      var out = F.max_pool2d(F.relu(conv2.forward(F.relu(conv1.forward(x)))), 2);
      out = dropout.forward(out).view(-1, 9216);
      return F.log_softmax(fc2.forward(F.relu(fc1.forward(out))), 1);
    }
  }

  static final class Block extends Module {
    final Conv2d conv;
    final BatchNorm2d bn;
    final Parameter scale;

    Block(long channels) {
      conv = register("conv", new Conv2d(channels, channels, 3, padding(1), bias(false)));
      bn = register("bn", new BatchNorm2d(channels));
      scale = register_parameter("scale", new Parameter(torch.ones(channels, 1, 1)));
    }

    @Override
    public Tensor forward(Tensor x) {
      return F.relu(x.add(scale.mul(bn.forward(conv.forward(x)))));
    }
  }

  static final class Nested extends Module {
    final Sequential features =
        register(
            "features",
            new Sequential(
                new Sequential(
                    new Conv2d(3, 8, 3, stride(2), padding(1)), new BatchNorm2d(8), new ReLU()),
                new Block(8),
                new MaxPool2d(new long[] {2, 2}),
                new Block(8)));
    final ModuleList blocks = register("blocks", new ModuleList(new Block(8), new Block(8)));
    final AdaptiveAvgPool2d pool = register("pool", new AdaptiveAvgPool2d(1));
    final Sequential head =
        register("head", new Sequential(new Flatten(), new Dropout(0.5), new Linear(8, 1000)));

    @Override
    public Tensor forward(Tensor x) {
      Tensor out = features.forward(x);
      for (Module block : blocks) {
        out = block.call(out);
      }
      return head.forward(pool.forward(out));
    }
  }

  static final class Recursive extends Module {
    final Linear fc = register("fc", new Linear(16, 16));
    final ReLU act = register("act", new ReLU());
    final Sequential again = register("again", new Sequential(fc, act));
    final Linear last = register("out", new Linear(16, 4));

    @Override
    public Tensor forward(Tensor x) {
      Tensor out = x;
      for (int i = 0; i < 3; i++) {
        out = act.forward(fc.forward(out));
      }
      return last.forward(again.forward(out));
    }
  }

  static final class Tagger extends Module {
    final Embedding embedding = register("embedding", new Embedding(1000, 32));
    final LSTM lstm =
        register("lstm", new LSTM(32, 64, num_layers(2), batch_first(true), bidirectional(true)));
    final GRU gru = register("gru", new GRU(128, 16, batch_first(true)));
    final LayerNorm norm = register("norm", new LayerNorm(16));
    final Linear fc = register("fc", new Linear(16, 5));

    @Override
    public Tensor forward(Tensor x) {
      Tensor out = embedding.forward(x);
      out = lstm.forward(out, null).output();
      out = gru.forward(out);
      return fc.forward(norm.forward(out));
    }
  }

  static final class Plain extends Module {
    final Flatten flatten = register("flatten", new Flatten());
    final Softmax softmax = register("softmax", new Softmax(1));
    final Linear unused = register("unused", new Linear(3, 3));

    @Override
    public Tensor forward(Tensor x) {
      return softmax.forward(flatten.forward(x));
    }
  }

  static final class Frozen extends Module {
    final Sequential body =
        register("body", new Sequential(new Linear(10, 20), new Tanh(), new Linear(20, 20)));
    final Linear head = register("head", new Linear(20, 2));

    Frozen() {
      body.get(0).parameters().forEach(parameter -> parameter.requires_grad_(false));
      head.parameters().get(1).requires_grad_(false);
    }

    @Override
    public Tensor forward(Tensor x) {
      return head.forward(body.forward(x));
    }
  }

  static Module lazy() {
    return new Sequential(
        new LazyConv2d(6, 5, padding(2)),
        new LazyBatchNorm2d(),
        new ReLU(),
        new Flatten(),
        new Sequential(new LazyLinear(8), new Linear(8, 5)),
        new LazyLinear(3));
  }

  static Module large() {
    return new Sequential(
        new Conv2d(3, 64, 7, padding(3)), new ReLU(), new Conv2d(64, 256, 3, padding(1)));
  }

  static Module computed() {
    return new Sequential(
        parametrizations.spectral_norm(new Conv2d(1, 4, 3)),
        prune.l1_unstructured(new Conv2d(4, 4, 3), "weight", amount(40)),
        new Flatten(),
        utils.spectral_norm(new Linear(64, 2)),
        parametrizations.weight_norm(prune.l1_unstructured(new Linear(2, 3), "bias", amount(1))));
  }

  static Module fourLayer() {
    return new Sequential(
        new Linear(784, 400),
        new ReLU(),
        new Linear(400, 200),
        new ReLU(),
        new Linear(200, 100),
        new ReLU(),
        new Linear(100, 10));
  }
}
