package jtorch;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.avg_fn;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.multi_avg_fn;
import static jtorch.Kwargs.p;
import static jtorch.Kwargs.requires_grad;
import static jtorch.Kwargs.use_buffers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jtorch.TrainingKwargs.AveragedKwarg;
import jtorch.nn.BatchNorm1d;
import jtorch.nn.Dropout;
import jtorch.nn.IncompatibleKeys;
import jtorch.nn.LSTM;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.Parameter;
import jtorch.nn.Sequential;
import jtorch.optim.SGD;
import jtorch.optim.swa_utils;
import jtorch.optim.swa_utils.AveragedModel;
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
      return fc2.call(torch.relu(bn.forward(fc1.forward(x))));
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

  static {
    CheckpointRows.fill();
    row(
        "names of numbers",
        () -> {
          double[] numbers = {torch.inf, torch.nan, torch.pi, torch.e};
          List<DType> types =
              List.of(
                  torch.uint16,
                  torch.uint32,
                  torch.uint64,
                  torch.complex32,
                  torch.complex64,
                  torch.complex128,
                  torch.chalf,
                  torch.cfloat,
                  torch.cdouble);
          long[] sizes = types.stream().mapToLong(DType::itemsize).toArray();
          return told(torch.tensor(numbers, dtype(torch.float64)), sizes);
        });
    row(
        "hook after accumulation",
        () -> {
          Net model = new Net();
          IdentityHashMap<Tensor, SGD> optimizers = new IdentityHashMap<>();
          for (Parameter p : model.parameters()) {
            optimizers.put(p, new SGD(List.of(p), lr(0.1), momentum(0.9)));
            p.register_post_accumulate_grad_hook(same -> {
              SGD optimizer = Objects.requireNonNull(optimizers.get(same));
              optimizer.step();
              optimizer.zero_grad();
            });
          }
          for (int i = 0; i < 3; i++) {
            model.forward(torch.randn(6, 4)).square().mean().backward();
          }
          long left = model.parameters().stream().filter(p -> p.grad() != null).count();
          return told(weights(model), left);
        });
    row(
        "hook before a module's backward",
        () -> {
          Net model = new Net();
          List<Tensor> seen = new ArrayList<>();
          model.fc2.register_full_backward_pre_hook((_, output) -> {
            seen.add(output);
            return null;
          });
          model.fc2.register_full_backward_pre_hook((_, output) -> output.mul(2));
          model.fc2.register_full_backward_hook((_, input, output) -> {
            seen.add(Objects.requireNonNull(input));
            seen.add(output);
            return null;
          });
          Tensor x = torch.randn(6, 4).requires_grad_();
          model.forward(x).square().sum().backward();
          List<Tensor> all = model.parameters().stream().map(TrainingRows::grad).toList();
          return told(seen, grad(x), all);
        });
  }
}
