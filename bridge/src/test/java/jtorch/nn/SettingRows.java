package jtorch.nn;

import static jtorch.Kwargs.*;
import static jtorch.nn.WeightRows.told;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.copy;
import jtorch.torch;

/** What layers compute whose settings were changed, as attributes.py computes it. */
final class SettingRows {
  static final Map<String, Supplier<WeightRows.Told>> CASES = new LinkedHashMap<>();

  private SettingRows() {}

  /** A changed layer computes with the new values, and one that was copied before as it did. */
  private static <L extends Module> void changing(
      String name,
      Supplier<L> make,
      Consumer<L> change,
      Supplier<Tensor[]> inputs,
      BiFunction<L, Tensor[], Tensor> forward) {
    CASES.put(
        "set " + name,
        () -> {
          L layer = make.get();
          L before = copy.deepcopy(layer);
          change.accept(layer);
          Tensor[] x = inputs.get();
          List<Object> outputs = new ArrayList<>();
          for (L each : List.of(layer, before, copy.deepcopy(layer))) {
            torch.manual_seed(1);
            Tensor[] own = new Tensor[x.length];
            for (int i = 0; i < x.length; i++) {
              own[i] = x[i].clone();
            }
            outputs.add(forward.apply(each, own));
          }
          return told(layer.toString(), outputs.toArray());
        });
  }

  private static <L extends Module> void set(
      String name, Supplier<L> make, Consumer<L> change, long... shape) {
    changing(
        name,
        make,
        change,
        () -> new Tensor[] {torch.randn(shape)},
        (layer, x) -> layer.forward(x[0]));
  }

  private static <L extends Loss<?>> void loss(
      String name, Supplier<L> make, Consumer<L> change, Supplier<Tensor[]> inputs) {
    changing(name, make, change, inputs, (layer, x) -> layer.forward(x[0], x[1]));
  }

  private static Tensor[] scores() {
    return new Tensor[] {torch.randn(4, 3), torch.arange(4).remainder(3)};
  }

  private static Tensor[] pairs() {
    return new Tensor[] {torch.randn(2, 3), torch.randn(2, 3)};
  }

  private static Tensor[] labels() {
    return new Tensor[] {torch.randn(2, 2), torch.ones(2, 2)};
  }

  private static void toggled(Function<Boolean, ? extends InplaceLayer> make) {
    String kind = make.apply(true).getClass().getSimpleName();
    CASES.put(
        "inplace " + kind,
        () -> {
          InplaceLayer layer = make.apply(true);
          layer.eval();
          layer.set(inplace(false));
          Tensor kept = torch.randn(2, 3, 4, 4);
          Tensor changed = torch.randn(2, 3, 4, 4);
          Tensor first = layer.forward(kept);
          InplaceLayer other = copy.deepcopy(layer);
          layer.set(inplace(true));
          Tensor second = layer.forward(changed);
          return told(
              layer.toString(), kept, first, changed, second, other.inplace(), layer.inplace());
        });
  }

  private static WeightRows.Told momenta() {
    BatchNorm1d layer = new BatchNorm1d(3);
    layer.set(momentum(0.5));
    layer.forward(torch.randn(4, 3));
    Tensor mean = Objects.requireNonNull(layer.running_mean);
    Tensor first = mean.clone();
    layer.set(momentum(null));
    layer.forward(torch.randn(4, 3));
    Tensor second = mean.clone();
    layer.set(momentum(0.01), track_running_stats(false));
    layer.forward(torch.randn(4, 3));
    return told(
        layer.toString(),
        first,
        second,
        mean,
        Objects.requireNonNull(layer.running_var),
        Objects.requireNonNull(layer.num_batches_tracked));
  }

  private static WeightRows.Told dilated() {
    Sequential net =
        new Sequential(
            new Conv2d(1, 2, 3, stride(2), padding(1)),
            new ReLU(true),
            new Dropout(0.5),
            new Conv2d(2, 2, 3, padding(1)));
    for (Module part : net.modules()) {
      switch (part) {
        case Conv2d conv when conv.kernel_size()[0] == 3 ->
            conv.set(stride(1, 1), dilation(2, 2), padding(2, 2));
        case ReLU relu -> relu.set(inplace(false));
        case Dropout dropout -> dropout.set(p(0.25));
        default -> {}
      }
    }
    Tensor x = torch.randn(1, 1, 5, 5).requires_grad_(true);
    Tensor out = net.forward(x);
    out.square().sum().backward();
    return told(net.toString(), out, Objects.requireNonNull(x.grad()));
  }

  static {
    addConvolutions();
    addPools();
    addNorms();
    addOthers();
    addResizing();
    addLosses();
    toggled(changes -> new CELU(inplace(changes)));
    toggled(changes -> new ELU(inplace(changes)));
    toggled(changes -> new Hardsigmoid(changes));
    toggled(changes -> new Hardswish(changes));
    toggled(changes -> new Hardtanh(inplace(changes)));
    toggled(changes -> new LeakyReLU(inplace(changes)));
    toggled(changes -> new Mish(changes));
    toggled(changes -> new ReLU(changes));
    toggled(changes -> new ReLU6(changes));
    toggled(changes -> new RReLU(inplace(changes)));
    toggled(changes -> new SELU(changes));
    toggled(changes -> new SiLU(changes));
    toggled(changes -> new Threshold(0.1, 2.0, changes));
    CASES.put("momentum", SettingRows::momenta);
    CASES.put("dilated network", SettingRows::dilated);
  }

  private static void addConvolutions() {
    set("Conv1d stride", () -> new Conv1d(2, 3, 2), c -> c.set(stride(2)), 1, 2, 6);
    set("Conv2d stride", () -> new Conv2d(2, 3, 3, 2), c -> c.set(stride(1, 1)), 1, 2, 6, 6);
    set(
        "Conv2d dilated",
        () -> new Conv2d(2, 3, 3, 2, 1),
        c -> c.set(stride(1, 1), dilation(2, 2), padding(2, 2)),
        new long[] {1, 2, 6, 6});
    set("Conv2d padding", () -> new Conv2d(2, 3, 3), c -> c.set(padding(1, 0)), 1, 2, 4, 4);
    long[] kernel = {2, 3};
    set("Conv2d same", () -> new Conv2d(2, 3, kernel), c -> c.set(padding("same")), 1, 2, 4, 4);
    Supplier<Conv2d> same = () -> new Conv2d(2, 3, 3, padding("same"));
    set("Conv2d same dilated", same, c -> c.set(dilation(2, 1)), 1, 2, 6, 6);
    set("Conv2d not same", same, c -> c.set(padding(0, 1)), 1, 2, 4, 4);
    Supplier<Conv2d> padded = () -> new Conv2d(2, 3, 3, padding(1));
    set("Conv2d valid", padded, c -> c.set(padding("valid")), 1, 2, 4, 4);
    set("Conv2d circular", padded, c -> c.set(padding_mode("circular")), 1, 2, 4, 4);
    set(
        "Conv2d zeros",
        () -> new Conv2d(2, 3, 3, padding(1), padding_mode("reflect")),
        c -> c.set(padding_mode("zeros")),
        new long[] {1, 2, 4, 4});
    set("Conv3d", () -> new Conv3d(1, 2, 2), c -> c.set(stride(1, 2, 1)), 1, 1, 3, 3, 3);
    set(
        "ConvTranspose2d",
        () -> new ConvTranspose2d(2, 3, 3, stride(2)),
        c -> c.set(padding(1, 1), output_padding(1, 0)),
        new long[] {1, 2, 3, 3});
  }

  private static void addPools() {
    set("MaxPool1d", () -> new MaxPool1d(2), m -> m.set(ceil_mode(true)), 1, 2, 7);
    set("MaxPool2d ceil", () -> new MaxPool2d(2), m -> m.set(ceil_mode(true)), 1, 2, 5, 5);
    set(
        "MaxPool2d stride",
        () -> new MaxPool2d(3, 2, 1),
        m -> m.set(stride(1), padding(0)),
        new long[] {1, 2, 6, 6});
    set("MaxPool2d kernel", () -> new MaxPool2d(2), m -> m.set(kernel_size(3)), 1, 2, 6, 6);
    set("MaxPool3d", () -> new MaxPool3d(2), m -> m.set(stride(1, 2, 1)), 1, 1, 4, 4, 4);
    set("AvgPool1d", () -> new AvgPool1d(2), m -> m.set(stride(1)), 1, 2, 7);
    set(
        "AvgPool2d",
        () -> new AvgPool2d(2, padding(1)),
        m -> m.set(count_include_pad(false)),
        new long[] {1, 2, 5, 5});
    set(
        "AvgPool3d",
        () -> new AvgPool3d(2),
        m -> m.set(kernel_size(1, 2, 3), ceil_mode(true)),
        new long[] {1, 1, 4, 4, 4});
    set("LPPool2d", () -> new LPPool2d(2, 2), m -> m.set(kernel_size(3)), 1, 2, 6, 6);
    set("LPPool2d stride", () -> new LPPool2d(2, 2), m -> m.set(stride(1)), 1, 2, 6, 6);
  }

  private static void addNorms() {
    set(
        "BatchNorm2d eps",
        () -> {
          BatchNorm2d layer = new BatchNorm2d(3);
          layer.eval();
          return layer;
        },
        n -> n.set(eps(0.5)),
        new long[] {2, 3, 2, 2});
    set("BatchNorm1d untracked", () -> new BatchNorm1d(3), SettingRows::untrack, 4, 3);
    set(
        "BatchNorm1d evaluated",
        () -> {
          BatchNorm1d layer = new BatchNorm1d(3);
          layer.eval();
          return layer;
        },
        SettingRows::untrack,
        new long[] {4, 3});
    set(
        "BatchNorm1d tracked",
        () -> new BatchNorm1d(3, track_running_stats(false)),
        n -> n.set(track_running_stats(true)),
        new long[] {4, 3});
    set(
        "InstanceNorm1d",
        () -> {
          InstanceNorm1d layer = new InstanceNorm1d(3, track_running_stats(true));
          layer.eval();
          return layer;
        },
        n -> n.set(track_running_stats(false), eps(0.1)),
        new long[] {2, 3, 4});
    set("LayerNorm", () -> new LayerNorm(3), n -> n.set(eps(0.5)), 2, 3);
    set("GroupNorm", () -> new GroupNorm(2, 4), n -> n.set(eps(0.5)), 2, 4);
    set("RMSNorm", () -> new RMSNorm(3), n -> n.set(eps(0.5)), 2, 3);
  }

  private static void untrack(BatchNorm1d layer) {
    layer.set(track_running_stats(false));
  }

  private static void addOthers() {
    set("Dropout", () -> new Dropout(), d -> d.set(p(0.2)), 4, 5);
    set("Dropout2d", () -> new Dropout2d(), d -> d.set(p(0.0)), 2, 4, 2, 2);
    set("AlphaDropout", () -> new AlphaDropout(0.1), d -> d.set(p(0.6), inplace(true)), 4, 5);
    set("Softmax", () -> new Softmax(0), s -> s.set(dim(1)), 2, 3);
    set("LogSoftmax", () -> new LogSoftmax(0), s -> s.set(dim(-1)), 2, 3);
    set("Softmin", () -> new Softmin(0), s -> s.set(dim(1)), 2, 3);
    set("GLU", () -> new GLU(), s -> s.set(dim(0)), 2, 4);
    set("LeakyReLU", () -> new LeakyReLU(), s -> s.set(negative_slope(0.3)), 2, 3);
    set("ELU", () -> new ELU(), s -> s.set(alpha(0.5)), 2, 3);
    set("CELU", () -> new CELU(), s -> s.set(alpha(2.0)), 2, 3);
    set("LSTM", () -> new LSTM(3, 2, num_layers(2)), r -> r.set(dropout(0.5)), 4, 2, 3);
    set("GRU", () -> new GRU(3, 2), r -> r.set(batch_first(true)), 4, 2, 3);
    changing(
        "MultiheadAttention",
        () -> new MultiheadAttention(4, 2),
        a -> a.set(batch_first(true)),
        () -> {
          Tensor all = torch.randn(3, 2, 4);
          return new Tensor[] {all, all, all};
        },
        (layer, x) -> layer.forward(x[0], x[1], x[2]).attn_output());
  }

  private static void addResizing() {
    set(
        "Upsample corners",
        () -> new Upsample(scale_factor(2), mode("bilinear")),
        u -> u.set(align_corners(true)),
        new long[] {1, 1, 3, 3});
    Supplier<Upsample> twice = () -> new Upsample(scale_factor(2));
    set("Upsample factor", twice, u -> u.set(scale_factor(3)), 1, 1, 3, 3);
    set("Upsample mode", twice, u -> u.set(mode("bicubic")), 1, 1, 3, 3);
    set("Upsample size", () -> new Upsample(size(4)), u -> u.set(size(5, 2)), 1, 1, 3, 3);
    set("Upsample size for factor", twice, u -> u.set(size(5)), 1, 1, 3, 3);
  }

  private static void addLosses() {
    loss(
        "CrossEntropyLoss",
        () -> new CrossEntropyLoss(weight(torch.tensor(1.0, 2, 3))),
        l -> l.set(label_smoothing(0.2), ignore_index(1)),
        SettingRows::scores);
    loss(
        "NLLLoss",
        () -> new NLLLoss(ignore_index(0)),
        l -> l.set(reduction("none"), ignore_index(2)),
        SettingRows::scores);
    loss("MSELoss", MSELoss::new, l -> l.set(reduction(SUM)), SettingRows::pairs);
    loss(
        "L1Loss",
        () -> new L1Loss(reduction(SUM)),
        l -> l.set(reduction(NONE)),
        SettingRows::pairs);
    loss("HuberLoss", HuberLoss::new, l -> l.set(delta(0.3)), SettingRows::pairs);
    loss(
        "SmoothL1Loss",
        () -> new SmoothL1Loss(reduction(NONE)),
        l -> l.set(beta(0.3)),
        SettingRows::pairs);
    loss(
        "KLDivLoss",
        () -> new KLDivLoss(reduction(SUM)),
        l -> l.set(reduction(BATCHMEAN)),
        () -> new Tensor[] {F.log_softmax(torch.randn(2, 3), 1), torch.rand(2, 3)});
    loss(
        "BCEWithLogitsLoss",
        () -> new BCEWithLogitsLoss(pos_weight(torch.tensor(1.0, 2))),
        l -> l.set(reduction(SUM)),
        SettingRows::labels);
    loss(
        "MultiMarginLoss",
        () -> new MultiMarginLoss(weight(torch.tensor(1.0, 2, 3))),
        l -> l.set(p(2), margin(0.5)),
        SettingRows::scores);
    loss(
        "MultiLabelSoftMarginLoss",
        () -> new MultiLabelSoftMarginLoss(weight(torch.tensor(1.0, 2))),
        l -> l.set(reduction(NONE)),
        SettingRows::labels);
    loss(
        "PoissonNLLLoss",
        PoissonNLLLoss::new,
        l -> l.set(log_input(false), eps(0.1)),
        () -> new Tensor[] {torch.rand(2, 3), torch.ones(2, 3)});
    changing(
        "TripletMarginLoss",
        () -> new TripletMarginLoss(),
        l -> l.set(margin(3), swap(true)),
        () -> new Tensor[] {torch.randn(2, 3), torch.randn(2, 3), torch.randn(2, 3)},
        (layer, x) -> layer.forward(x[0], x[1], x[2]));
  }
}
