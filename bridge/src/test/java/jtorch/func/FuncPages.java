package jtorch.func;

import static jtorch.Kwargs.chunk_size;
import static jtorch.Kwargs.in_dims;
import static jtorch.func.FuncRows.joined;
import static jtorch.func.FuncRows.ramp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jtorch.FunctionKwargs.VmapKwarg;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.autograd.GradAndValue;
import jtorch.autograd.Vjp;
import jtorch.nn.Conv2d;
import jtorch.nn.F;
import jtorch.nn.Flatten;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.torch;
import jtorch.torch.func;

/** The programs of PyTorch's pages on torch.func, as {@code func.py} has them. */
final class FuncPages {
  static final Map<String, Supplier<List<Tensor>>> CASES = new LinkedHashMap<>();

  private FuncPages() {}

  private static final class CNN extends Module {
    final Conv2d conv1 = register("conv1", new Conv2d(1, 4, 3, 1));
    final Conv2d conv2 = register("conv2", new Conv2d(4, 8, 3, 1));
    final Linear fc1 = register("fc1", new Linear(72, 16));
    final Linear fc2 = register("fc2", new Linear(16, 10));

    @Override
    public Tensor forward(Tensor x) {
      x = F.relu(conv1.forward(x));
      x = F.relu(conv2.forward(x));
      x = F.max_pool2d(x, 2);
      x = x.flatten(1, -1);
      x = F.relu(fc1.forward(x));
      return F.log_softmax(fc2.forward(x), Kwargs.dim(1));
    }
  }

  private static final class MLP extends Module {
    final Linear fc1 = register("fc1", new Linear(9, 8));
    final Linear fc2 = register("fc2", new Linear(8, 6));
    final Linear fc3 = register("fc3", new Linear(6, 4));

    @Override
    public Tensor forward(Tensor x) {
      x = x.flatten(1, -1);
      x = F.relu(fc1.forward(x));
      x = F.relu(fc2.forward(x));
      return fc3.forward(x);
    }
  }

  private static <T> T seeded(Supplier<T> make) {
    torch.manual_seed(0);
    return make.get();
  }

  private static Map<String, Tensor> detached(Map<String, ? extends Tensor> named) {
    Map<String, Tensor> all = new LinkedHashMap<>();
    named.forEach((name, tensor) -> all.put(name, tensor.detach()));
    return all;
  }

  private static List<Tensor> norms(Map<String, Tensor> grads) {
    return grads.values().stream().map(g -> g.flatten(1, -1).norm(2, 1)).toList();
  }

  /** What the page on per-sample gradients computes its loss by. */
  private record Samples(CNN model, Tensor data, Tensor targets) {
    static Samples of() {
      return new Samples(
          seeded(CNN::new), ramp(4, 1, 10, 10), torch.tensor(new long[] {3, 9, 0, 7}));
    }

    Tensor compute_loss(
        Map<String, Tensor> params, Map<String, Tensor> buffers, Tensor sample, Tensor target) {
      Tensor batch = sample.unsqueeze(0);
      Tensor targets = target.unsqueeze(0);
      Tensor predictions = func.functional_call(model, List.of(params, buffers), batch);
      return F.nll_loss(predictions, targets);
    }

    Map<String, Tensor> params() {
      return detached(model.named_parameters());
    }

    Map<String, Tensor> buffers() {
      return detached(model.named_buffers());
    }
  }

  private static List<Tensor> perSample(VmapKwarg... keywords) {
    Samples page = Samples.of();
    var ft_compute_grad = func.grad(page::compute_loss);
    VmapKwarg[] all =
        Stream.concat(Stream.of(in_dims(null, null, 0, 0)), Stream.of(keywords))
            .toArray(VmapKwarg[]::new);
    var ft_compute_sample_grad = torch.vmap(ft_compute_grad, all);
    return norms(
        ft_compute_sample_grad.apply(page.params(), page.buffers(), page.data(), page.targets()));
  }

  private static List<Tensor> perSampleAndValue() {
    Samples page = Samples.of();
    Function3<Map<String, Tensor>, Tensor, Tensor, Tensor> loss =
        (params, sample, target) -> page.compute_loss(params, Map.of(), sample, target);
    GradAndValue<Map<String, Tensor>> found =
        torch
            .vmap(func.grad_and_value(loss), in_dims(null, 0, 0))
            .apply(page.params(), page.data(), page.targets());
    return joined(norms(found.grad()), found.value());
  }

  private static List<Tensor> ensemble(boolean minibatches) {
    torch.manual_seed(0);
    List<MLP> models = IntStream.range(0, 5).mapToObj(_ -> new MLP()).toList();
    StackedState state = func.stack_module_state(models);
    Function3<Map<String, Tensor>, Map<String, Tensor>, Tensor, Tensor> fmodel =
        (params, buffers, x) ->
            func.functional_call(models.getFirst(), List.of(params, buffers), x);
    Tensor x = ramp(5, 4, 3, 3);
    Tensor found =
        minibatches
            ? torch.vmap(fmodel).apply(state.params(), state.buffers(), x)
            : torch
                .vmap(fmodel, in_dims(0, 0, null))
                .apply(state.params(), state.buffers(), x.get(0));
    found.pow(2).sum().backward();
    List<Tensor> all = new ArrayList<>(List.of(found));
    state.params().values().forEach(p -> all.add(Objects.requireNonNull(p.grad())));
    return all;
  }

  private static final Tensor W = ramp(6, 6);
  private static final Tensor B = ramp(6).cos();

  private static Tensor predict(Tensor weight, Tensor bias, Tensor x) {
    return F.linear(x, weight, bias).tanh();
  }

  private static Tensor predict(Tensor x) {
    return predict(W, B, x);
  }

  private static Tensor predictBy(List<Tensor> parameters) {
    return predict(parameters.get(0), parameters.get(1), ramp(6));
  }

  private static List<Tensor> linearRows() {
    Linearized<Tensor> found = func.linearize(x -> predict(x), ramp(6));
    return List.of(
        found.output(),
        found.jvp_fn().apply(ramp(6).cos()),
        torch.vmap(found.jvp_fn()).apply(torch.eye(6)));
  }

  private static void one(String name, Supplier<Tensor> make) {
    CASES.put(name, () -> List.of(make.get()));
  }

  private static Tensor sines(Tensor x) {
    return x.sin().sum();
  }

  static {
    one(
        "vmap of vjp_fn",
        () -> {
          Vjp<Tensor> back = func.vjp(x -> predict(x), ramp(6));
          return torch.vmap(back.vjp_fn()).apply(torch.eye(6));
        });
    UnaryOperator<Tensor> predict = x -> predict(x);
    one("jacrev", () -> func.jacrev(predict).apply(ramp(6)));
    one("jacrev chunks", () -> func.jacrev(predict, chunk_size(4)).apply(ramp(6)));
    one("jacfwd", () -> func.jacfwd(predict).apply(ramp(6)));
    Function<List<Tensor>, Tensor> predictBy = FuncPages::predictBy;
    CASES.put("jacrev weight", () -> func.jacrev(predictBy).apply(List.of(W, B)));
    CASES.put("jacfwd weight", () -> func.jacfwd(predictBy).apply(List.of(W, B)));
    one("hessian", () -> func.hessian(predict).apply(ramp(6)));
    one("jacfwd jacfwd", () -> func.jacfwd(func.jacfwd(predict)).apply(ramp(6)));
    one("jacrev jacfwd", () -> func.jacrev(func.jacfwd(predict)).apply(ramp(6)));
    one("batch jacrev", () -> torch.vmap(func.jacrev(predict)).apply(ramp(4, 6)));
    one("batch jacfwd", () -> torch.vmap(func.jacfwd(predict)).apply(ramp(4, 6)));
    one("batch hessian", () -> torch.vmap(func.hessian(predict)).apply(ramp(4, 6)));
    CASES.put("linearize", FuncPages::linearRows);
    one("hvp", () -> func.jvp(func.grad(FuncPages::sines), ramp(8), ramp(8).cos()).product());
    one("vhp", () -> func.vjp(func.grad(FuncPages::sines), ramp(8)).vjp_fn().apply(ramp(8).cos()));
    CASES.put("per-sample gradients", () -> perSample());
    CASES.put("per-sample gradients in chunks", () -> perSample(chunk_size(3)));
    CASES.put("per-sample gradients and losses", FuncPages::perSampleAndValue);
    CASES.put("ensemble of minibatches", () -> ensemble(true));
    CASES.put("ensemble of one minibatch", () -> ensemble(false));
    one("tangent kernel by contraction", () -> Kernel.of().contraction());
    one("tangent kernel by products", () -> Kernel.of().products());
  }

  /** The page on neural tangent kernels. */
  private record Kernel(Sequential net, Map<String, Tensor> params, Tensor x1, Tensor x2) {
    static Kernel of() {
      Sequential net =
          seeded(() ->
              new Sequential(new Conv2d(3, 4, 3), new ReLU(), new Flatten(), new Linear(144, 3)));
      return new Kernel(
          net, detached(net.named_parameters()), ramp(3, 3, 8, 8), ramp(2, 3, 8, 8).cos());
    }

    private Tensor fnet_single(Map<String, Tensor> params, Tensor x) {
      return func.functional_call(net, params, x.unsqueeze(0)).squeeze(0);
    }

    private Map<String, Tensor> jacobian(Tensor x) {
      BiFunction<Map<String, Tensor>, Tensor, Tensor> single = this::fnet_single;
      return torch.vmap(func.jacrev(single), in_dims(null, 0)).apply(params, x);
    }

    Tensor contraction() {
      Map<String, Tensor> jac1 = jacobian(x1);
      Map<String, Tensor> jac2 = jacobian(x2);
      List<Tensor> parts =
          jac1.keySet().stream()
              .map(name ->
                  torch.einsum(
                      "Naf,Mbf->NMab",
                      Objects.requireNonNull(jac1.get(name)).flatten(2, -1),
                      Objects.requireNonNull(jac2.get(name)).flatten(2, -1)))
              .toList();
      return torch.stack(parts).sum(0);
    }

    private Tensor get_ntk(Tensor x1, Tensor x2) {
      Function<Map<String, Tensor>, Tensor> func_x1 = params -> fnet_single(params, x1);
      Function<Map<String, Tensor>, Tensor> func_x2 = params -> fnet_single(params, x2);
      Vjp<Map<String, Tensor>> back = func.vjp(func_x1, params);
      return torch
          .vmap(vec -> func.jvp(func_x2, params, back.vjp_fn().apply(vec)).product())
          .apply(torch.eye(3));
    }

    Tensor products() {
      return torch
          .vmap(torch.vmap(this::get_ntk, in_dims(null, 0)), in_dims(0, null))
          .apply(x1, x2);
    }
  }
}
