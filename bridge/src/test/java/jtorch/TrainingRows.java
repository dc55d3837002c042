package jtorch;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.avg_fn;
import static jtorch.Kwargs.create_graph;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.multi_avg_fn;
import static jtorch.Kwargs.p;
import static jtorch.Kwargs.preserve_rng_state;
import static jtorch.Kwargs.requires_grad;
import static jtorch.Kwargs.use_buffers;
import static jtorch.Kwargs.use_reentrant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jtorch.TrainingKwargs.AveragedKwarg;
import jtorch.nn.BatchNorm1d;
import jtorch.nn.Dropout;
import jtorch.nn.F;
import jtorch.nn.IncompatibleKeys;
import jtorch.nn.LSTM;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.Parameter;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.nn.Tanh;
import jtorch.optim.SGD;
import jtorch.optim.swa_utils;
import jtorch.optim.swa_utils.AveragedModel;
import jtorch.utils.checkpoint;
import jtorch.utils.data.Batch;

/** What training scripts' helpers compute, as training.py computes it. */
public final class TrainingRows {
  private static final Map<String, Supplier<double[]>> CASES = new LinkedHashMap<>();

  private TrainingRows() {}

  /** Returns the table. */
  public static PythonTable table() {
    return new PythonTable(
        "training.py",
        TrainingRows.class,
        "training.txt",
        "|",
        CASES.keySet(),
        TrainingRows::compare);
  }

  private static void compare(String... cells) {
    torch.manual_seed(0);
    double[] found = Objects.requireNonNull(CASES.get(cells[0])).get();
    PythonTable.assertClose(cells[0], cells[1], found);
  }

  static void row(String name, Supplier<double[]> computed) {
    CASES.put(name, computed);
  }

  /** Returns numbers, truth values and the elements of tensors as one array. */
  static double[] told(Object... values) {
    List<Double> numbers = new ArrayList<>();
    for (Object value : values) {
      switch (value) {
        case Tensor tensor -> addAll(numbers, tensor.detach().flatten().toDoubles());
        case Collection<?> tensors -> addAll(numbers, told(tensors.toArray()));
        case long[] sizes -> {
          for (long size : sizes) {
            numbers.add((double) size);
          }
        }
        case Boolean truth -> numbers.add(truth ? 1.0 : 0.0);
        case Number number -> numbers.add(number.doubleValue());
        default -> throw new IllegalArgumentException(value + " is no number");
      }
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void addAll(List<Double> numbers, double... more) {
    for (double number : more) {
      numbers.add(number);
    }
  }

  /** The network of training.py. */
  static final class Net extends Module {
    private final Linear fc1 = register("fc1", new Linear(4, 8));
    private final BatchNorm1d bn = register("bn", new BatchNorm1d(8));
    private final Linear fc2 = register("fc2", new Linear(8, 2));

    @Override
    public Tensor forward(Tensor x) {
      return fc2.forward(torch.relu(bn.forward(fc1.forward(x))));
    }
  }

  static void train(Module model, int steps, Runnable after) {
    SGD optimizer = new SGD(model.parameters(), lr(0.1), momentum(0.9));
    for (int i = 0; i < steps; i++) {
      optimizer.zero_grad();
      model.forward(torch.randn(6, 4)).square().mean().backward();
      optimizer.step();
      after.run();
    }
  }

  static Collection<Tensor> weights(Module model) {
    return model.state_dict().values();
  }

  private static Tensor grad(Tensor tensor) {
    return Objects.requireNonNull(tensor.grad());
  }

  static {
    row(
        "copy tensor",
        () -> {
          Tensor x = torch.tensor(new double[] {1, 2}, requires_grad(true));
          x.mul(x).sum().backward();
          Tensor y = copy.deepcopy(x);
          y.mul(3).sum().backward();
          return told(
              y.requires_grad(), y.is_leaf(), grad(y), grad(x), y.data_ptr() == x.data_ptr());
        });
    row(
        "copy parameter",
        () -> {
          Parameter p = new Parameter(torch.ones(2));
          p.sum().backward();
          Parameter q = copy.deepcopy(p);
          p.requires_grad_(false);
          return told(q.grad() == null, q.requires_grad(), copy.deepcopy(p).requires_grad());
        });
    row(
        "copy shared memory",
        () -> {
          Tensor base = torch.arange(6.0);
          List<Tensor> made = copy.deepcopy(List.of(base.narrow(0, 1, 3), base.view(2, 3).t()));
          Tensor a = made.get(0).fill_(9);
          Tensor b = made.get(1);
          return told(a, b, b.stride(), a.storage_offset(), base);
        });
    row(
        "copy strides",
        () -> {
          Tensor x = torch.randn(2, 3, 4, 5).contiguous(torch.channels_last);
          Parameter p = new Parameter(torch.randn(4, 6).get(Index.slice(), Index.every(2)));
          return told(
              copy.deepcopy(x).stride(),
              copy.deepcopy(p).stride(),
              copy.deepcopy(p.detach()).stride());
        });
    row(
        "copy conjugate",
        () -> {
          Tensor x = torch.complex(torch.randn(3), torch.randn(3)).conj();
          Tensor y = copy.deepcopy(x);
          return told(torch.view_as_real(y.resolve_conj()), torch.view_as_real(x.resolve_conj()));
        });
    row(
        "copy state of tied weights",
        () -> {
          Linear a = new Linear(2, 2);
          Linear unused = new Linear(2, 2);
          Map<String, Tensor> state = copy.deepcopy(new Sequential(a, a).state_dict());
          Tensor zeroed = Objects.requireNonNull(state.get("0.weight")).zero_();
          assert unused != null && zeroed != null;
          return told(Objects.requireNonNull(state.get("1.weight")), a.weight);
        });
  }

  static {
    row(
        "copy and train",
        () -> {
          Net model = new Net();
          train(model, 2, () -> {});
          Map<String, Tensor> best = copy.deepcopy(model.state_dict());
          Net twin = copy.deepcopy(model);
          train(model, 3, () -> {});
          Tensor apart = twin.eval().forward(torch.ones(1, 4));
          IncompatibleKeys loaded = model.load_state_dict(best);
          assert loaded.missing_keys().isEmpty();
          return told(apart, model.eval().forward(torch.ones(1, 4)), weights(twin));
        });
    row(
        "copy target network",
        () -> {
          Net policy = new Net();
          Net target = copy.deepcopy(policy);
          target.requires_grad_(false);
          train(
              policy,
              4,
              () -> {
                for (int i = 0; i < target.parameters().size(); i++) {
                  Tensor p = policy.parameters().get(i).data();
                  Tensor unused = target.parameters().get(i).data().mul_(0.9).add_(p, alpha(0.1));
                  assert unused != null;
                }
              });
          long trained = target.parameters().stream().filter(Tensor::requires_grad).count();
          return told(weights(target), weights(policy), trained);
        });
    row(
        "copy draws nothing",
        () -> {
          Sequential model = new Sequential(new Linear(3, 3), new Dropout(0.5), new LSTM(3, 2));
          Sequential made = copy.deepcopy(model);
          assert made.size() == 3;
          return told(torch.rand(3));
        });
  }

  private static void averaged(String name, int steps, AveragedKwarg... keywords) {
    row(
        name,
        () -> {
          Net model = new Net();
          var ema = new AveragedModel<>(model, keywords);
          train(model, steps, () -> ema.update_parameters(model));
          return told(weights(ema), ema.eval().forward(torch.ones(1, 4)), weights(model));
        });
  }

  static {
    averaged("swa", 4);
    averaged("swa first", 1);
    averaged("swa use_buffers", 4, use_buffers(true));
    averaged("swa avg_fn", 4, avg_fn(swa_utils.get_swa_avg_fn()));
    averaged("swa multi_avg_fn", 4, multi_avg_fn(swa_utils.get_swa_multi_avg_fn()));
    averaged("swa own avg_fn", 4, avg_fn((a, p, n) -> torch.maximum(a, p).add(n)));
    averaged("ema avg_fn", 4, avg_fn(swa_utils.get_ema_avg_fn(0.9)));
    averaged("ema avg_fn use_buffers", 4, avg_fn(swa_utils.get_ema_avg_fn(0.7)), use_buffers(true));
    averaged("ema multi_avg_fn", 4, multi_avg_fn(swa_utils.get_ema_multi_avg_fn()));
    averaged(
        "ema multi_avg_fn use_buffers",
        4,
        multi_avg_fn(swa_utils.get_ema_multi_avg_fn(0.8)),
        use_buffers(true));
    row(
        "swa update_bn",
        () -> {
          Net model = new Net();
          var swa = new AveragedModel<>(model);
          train(model, 3, () -> swa.update_parameters(model));
          swa.eval();
          Tensor first = torch.randn(5, 4);
          Batch second = new Batch(1, torch.randn(3, 4), torch.ones(3));
          swa_utils.update_bn(List.of(first, second), swa);
          Double momentum = Objects.requireNonNull(swa.module().bn.momentum());
          return told(weights(swa), swa.training(), swa.module().bn.training(), momentum);
        });
  }

  private static Sequential dropping() {
    return new Sequential(
        new Linear(4, 6),
        new Dropout(0.5),
        new BatchNorm1d(6),
        new ReLU(),
        new Linear(6, 3),
        new Dropout(0.2));
  }

  private static double[] goneBack(Module model, Tensor x, Tensor y) {
    y.mul(y).sum().backward();
    List<Tensor> gradients = model.parameters().stream().map(TrainingRows::grad).toList();
    return told(y, grad(x), gradients, weights(model), torch.rand(2));
  }

  private static Tensor through(Sequential model, int from, int to, Tensor input) {
    Tensor output = input;
    for (int i = from; i < to; i++) {
      output = model.get(i).call(output);
    }
    return output;
  }

  static {
    row(
        "checkpoint",
        () -> {
          Sequential model = dropping();
          Tensor x = torch.randn(5, 4).requires_grad_();
          return goneBack(model, x, checkpoint.checkpoint(model, x, use_reentrant(false)));
        });
    row(
        "checkpoint_sequential",
        () -> {
          Sequential model = dropping();
          Tensor x = torch.randn(5, 4).requires_grad_();
          return goneBack(model, x, checkpoint.checkpoint_sequential(model, 3, x));
        });
    row(
        "checkpoint nested",
        () -> {
          Sequential model =
              new Sequential(
                  new Linear(4, 6),
                  new Dropout(0.5),
                  new Tanh(),
                  new Linear(6, 3),
                  new Dropout(0.2));
          Tensor x = torch.randn(5, 4).requires_grad_();
          UnaryOperator<Tensor> inner = h -> checkpoint.checkpoint(g -> through(model, 2, 5, g), h);
          Tensor y = checkpoint.checkpoint(h -> inner.apply(through(model, 0, 2, h)), x);
          return goneBack(model, x, y);
        });
    row(
        "checkpoint hooks",
        () -> {
          Parameter w = new Parameter(torch.tensor(3.0));
          Tensor x = torch.tensor(2.0).requires_grad_();
          Tensor h = x.mul(1);
          List<Double> seen = new ArrayList<>();
          for (Tensor tensor : List.of(w, h)) {
            tensor.register_hook(g -> {
              seen.add(g.item());
              return g.mul(2);
            });
          }
          h.retain_grad();
          checkpoint.checkpoint(a -> a.mul(w), h).add(h.mul(w)).backward();
          Collections.sort(seen);
          return told(seen.get(0), seen.get(1), grad(h), grad(w), grad(x));
        });
  }

  static {
    row(
        "checkpoint second derivative",
        () -> {
          Tensor x = torch.randn(3).requires_grad_();
          Parameter w = new Parameter(torch.randn(3));
          Tensor y = checkpoint.checkpoint(a -> a.pow(3).mul(w.pow(2)).sum(), x);
          Tensor first = torch.autograd.grad(y, x, create_graph(true));
          return told(y, first, torch.autograd.grad(first.mul(first).sum(), List.of(x, w)));
        });
    row(
        "checkpoint autocast",
        () -> {
          Sequential model = new Sequential(new Linear(8, 8), new ReLU(), new Linear(8, 2));
          Tensor x = torch.randn(4, 8).requires_grad_();
          Tensor y;
          try (var mode = torch.autocast("cpu", dtype(torch.bfloat16))) {
            assert mode != null;
            y = checkpoint.checkpoint(model, x);
          }
          y.float_().sum().backward();
          return told(
              y.dtype() == torch.bfloat16,
              y.float_().round(),
              grad(x).mul(4).round(),
              grad(model.parameters().getFirst()).dtype() == torch.float32);
        });
    row(
        "checkpoint without state",
        () -> {
          Tensor x = torch.ones(50).requires_grad_();
          Tensor y = checkpoint.checkpoint(a -> F.dropout(a, p(0.5)), x, preserve_rng_state(false));
          y.sum().backward();
          return told(y, grad(x), torch.rand(2));
        });
  }
}
