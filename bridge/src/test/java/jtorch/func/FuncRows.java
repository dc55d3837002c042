package jtorch.func;

import static jtorch.Index.slice;
import static jtorch.Kwargs.argnums;
import static jtorch.Kwargs.beta;
import static jtorch.Kwargs.chunk_size;
import static jtorch.Kwargs.delta;
import static jtorch.Kwargs.ignore_index;
import static jtorch.Kwargs.in_dims;
import static jtorch.Kwargs.label_smoothing;
import static jtorch.Kwargs.out_dims;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.randomness;
import static jtorch.Kwargs.reduction;
import static jtorch.Kwargs.weight;
import static jtorch.LossKwargs.ReductionMode.SUM;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jtorch.Tensor;
import jtorch.autograd.GradAndValue;
import jtorch.linalg;
import jtorch.nn.F;
import jtorch.torch;
import jtorch.torch.func;

/** What Java computes for the rows of {@code func.txt}; see {@link FuncPages} for whole pages. */
final class FuncRows {
  static final Map<String, Supplier<List<Tensor>>> CASES = new LinkedHashMap<>();

  static final Tensor X = ramp(3, 5);
  static final Tensor Y = ramp(3, 5).cos();
  private static final Tensor LABELS = torch.tensor(new long[] {1, 0, 3});
  private static final Tensor CLASS_WEIGHT = torch.tensor(1f, 0.5f, 2, 3);

  private FuncRows() {}

  static Tensor ramp(long... shape) {
    long count = 1;
    for (long size : shape) {
      count *= size;
    }
    return torch.arange((double) count).mul(0.37).sin().view(shape);
  }

  private static void one(String name, Supplier<Tensor> make) {
    CASES.put(name, () -> List.of(make.get()));
  }

  private static void all(String name, Supplier<List<Tensor>> make) {
    CASES.put(name, make);
  }

  private static void mapped(String name, UnaryOperator<Tensor> func) {
    one(name, () -> torch.vmap(func).apply(X));
  }

  private static void both(String name, UnaryOperator<Tensor> f) {
    all(
        name,
        () -> {
          GradAndValue<Tensor> found = torch.vmap(func.grad_and_value(f)).apply(X);
          return List.of(found.grad(), found.value());
        });
  }

  private static Tensor drawn(Supplier<Tensor> call) {
    torch.manual_seed(3);
    return call.get();
  }

  private static Tensor column() {
    return X.select(1, 0);
  }

  static {
    one("vmap dot", () -> torch.vmap((x, y) -> x.dot(y)).apply(X, Y));
    one("vmap in_dims", () -> torch.vmap((x, y) -> x.dot(y), in_dims(1, 1)).apply(X, Y));
    one("vmap in_dims negative", () -> torch.vmap(x -> x.cumsum(0), in_dims(-1)).apply(X));
    one(
        "vmap in_dims none",
        () -> torch.vmap((x, y) -> x.mul(y.sum()), in_dims(0, null)).apply(X, Y));
    one("vmap out_dims", () -> torch.vmap(x -> x.mul(2), out_dims(1)).apply(X));
    one("vmap out_dims negative", () -> torch.vmap(x -> x.outer(x), out_dims(-1)).apply(X));
    all(
        "vmap out_dims two",
        () -> {
          Function<Tensor, List<Tensor>> two = x -> List.of(x.exp(), x.outer(x));
          return torch.vmap(two, out_dims(1, 2)).apply(X);
        });
    one("vmap unmapped result", () -> torch.vmap(_ -> Y.sum(0)).apply(X));
    one("vmap nested", () -> torch.vmap(torch.vmap((x, y) -> x.mul(y).add(1))).apply(X, Y));
    one(
        "vmap pairs",
        () ->
            torch
                .vmap(torch.vmap((x, y) -> x.dot(y), in_dims(null, 0)), in_dims(0, null))
                .apply(X, Y));
    all("vmap tree", FuncRows::tree);
    one("vmap chunks", () -> torch.vmap(x -> x.softmax(0), chunk_size(2)).apply(X));
    one(
        "vmap chunks out_dims",
        () -> torch.vmap(x -> x.softmax(0), out_dims(1), chunk_size(2)).apply(X));
    mapped("vmap where", x -> torch.where(x.sum().gt(0), x, x.neg()));
    mapped("vmap in place", x -> x.clone().mul_(2).add_(x));
    all(
        "vmap max",
        () -> {
          Function<Tensor, List<Tensor>> largest =
              x -> List.of(x.max(0).values(), x.max(0).indices());
          return torch.vmap(largest).apply(X);
        });
    mapped("vmap sort", x -> x.sort().indices());
    one(
        "vmap index",
        () -> torch.vmap((x, i) -> x.get(i.view(1)), in_dims(null, 0)).apply(X.get(0), LABELS));
    mapped("vmap slice", x -> x.get(slice(1, 4)));
    one("vmap embedding", () -> torch.vmap(i -> F.embedding(i, ramp(4, 3))).apply(LABELS));
    one(
        "vmap matmul",
        () -> torch.vmap((a, x) -> a.matmul(x), in_dims(null, 0)).apply(ramp(2, 5), X));
    one("vmap linear", () -> torch.vmap((x, w) -> F.linear(x, w)).apply(X, ramp(3, 4, 5)));
    one(
        "vmap conv",
        () ->
            torch
                .vmap((x, w) -> F.conv2d(x, w, padding(1)))
                .apply(ramp(3, 2, 2, 5, 5), ramp(3, 4, 2, 3, 3)));
    mapped("vmap layer_norm", x -> F.layer_norm(x, new long[] {5}));
    mapped("vmap batch_norm", x -> F.batch_norm(x.view(1, 5), torch.zeros(5), torch.ones(5)));
    one("vmap pool", () -> torch.vmap(x -> F.max_pool2d(x, 2)).apply(ramp(3, 2, 4, 4)));
    one(
        "vmap attention",
        () -> torch.vmap(x -> F.scaled_dot_product_attention(x, x, x)).apply(ramp(3, 1, 4, 5)));
    one("vmap inv", () -> torch.vmap(x -> linalg.inv(x)).apply(ramp(3, 2, 2)));
    one("vmap int", () -> torch.vmap(x -> x.mul(2).add(1)).apply(LABELS));
    mapped("vmap double", x -> x.double_().sin());
    one("vmap empty", () -> torch.vmap(x -> x.mul(2)).apply(torch.zeros(0, 3)));
  }

  static {
    UnaryOperator<Tensor> draws = x -> x.add(torch.rand(2));
    one("vmap same", () -> drawn(() -> torch.vmap(draws, randomness("same")).apply(column())));
    one(
        "vmap different",
        () -> drawn(() -> torch.vmap(draws, randomness("different")).apply(column())));
    one(
        "vmap dropout",
        () -> drawn(() -> torch.vmap(x -> F.dropout(x, 0.5), randomness("different")).apply(X)));
    one(
        "vmap same chunks",
        () -> drawn(() -> torch.vmap(draws, randomness("same"), chunk_size(2)).apply(column())));
    mapped("grad", x -> func.grad(y -> y.sin().sum()).apply(x));
    one("grad of two", () -> torch.vmap(func.grad((x, y) -> x.pow(2).mul(y).sum())).apply(X, Y));
    one(
        "grad grad",
        () -> torch.vmap(func.grad(x -> func.grad(y -> y.pow(3).sum()).apply(x).sum())).apply(X));
    one("grad nested vmap", () -> torch.vmap(torch.vmap(func.grad(x -> x.sin().mul(x)))).apply(X));
    one(
        "grad through vmap",
        () -> func.grad(x -> torch.vmap(y -> y.pow(2).sum()).apply(x).prod()).apply(X));
    one(
        "grad vmap grad",
        () -> func.grad(x -> torch.vmap(func.grad(y -> y.pow(3).sum())).apply(x).sum()).apply(X));
    mapped("grad unused", x -> func.grad(_ -> Y.sum()).apply(x));
    all("grad of captured", FuncRows::leafGradient);
    both("grad_and_value", x -> x.exp().sum());
    mapped("vjp in vmap", x -> func.vjp(y -> y.sin(), x).vjp_fn().apply(x));
    all("jvp in vmap", FuncRows::forward);
    mapped("jvp flat", x -> func.jvp(y -> y.floor(), x, x).product());
  }

  static {
    loss("cross_entropy", (x, t) -> F.cross_entropy(x, t));
    loss(
        "cross_entropy weight",
        (x, t) -> F.cross_entropy(x, t, weight(CLASS_WEIGHT), label_smoothing(0.1)));
    loss(
        "cross_entropy ignore",
        (x, t) -> F.cross_entropy(x, t, ignore_index(0), reduction(SUM), label_smoothing(0.2)));
    one(
        "nll_loss pictures",
        () ->
            torch
                .vmap((x, t) -> F.nll_loss(x, t, weight(CLASS_WEIGHT), ignore_index(2)))
                .apply(ramp(3, 2, 4, 3), torch.arange(18).view(3, 2, 3).remainder(4)));
    far("mse_loss", (x, y) -> F.mse_loss(x, y));
    far("smooth_l1_loss", (x, y) -> F.smooth_l1_loss(x, y, beta(0.5)));
    far("huber_loss", (x, y) -> F.huber_loss(x, y, delta(1.5), reduction(SUM)));
  }

  private static void loss(String name, BinaryOperator<Tensor> call) {
    java.util.function.BiFunction<Tensor, Tensor, Tensor> one =
        (x, t) -> call.apply(x.unsqueeze(0), t.unsqueeze(0));
    all(name, () -> both(torch.vmap(func.grad_and_value(one)).apply(ramp(3, 4), LABELS)));
  }

  private static void far(String name, BinaryOperator<Tensor> call) {
    java.util.function.BiFunction<Tensor, Tensor, Tensor> one = (x, y) -> call.apply(x.mul(3), y);
    all(name, () -> both(torch.vmap(func.grad_and_value(one)).apply(X, Y)));
  }

  private static List<Tensor> both(GradAndValue<Tensor> found) {
    return List.of(found.grad(), found.value());
  }

  private static List<Tensor> tree() {
    record Parts(Tensor sum, Tensor both) {}

    Map<String, Tensor> given = new LinkedHashMap<>();
    given.put("a", X);
    given.put("b", Y);
    Function<Map<String, Tensor>, Map<String, Object>> func =
        x -> {
          Tensor a = Objects.requireNonNull(x.get("a"));
          Tensor b = Objects.requireNonNull(x.get("b"));
          Map<String, Object> made = new LinkedHashMap<>();
          made.put("a", a.mul(2));
          made.put("b", List.of(new Parts(b.sum(), a.add(b))));
          return made;
        };
    Map<String, Object> found = torch.vmap(func).apply(given);
    List<?> inner = (List<?>) Objects.requireNonNull(found.get("b"));
    Parts parts = (Parts) inner.getFirst();
    return List.of((Tensor) Objects.requireNonNull(found.get("a")), parts.sum(), parts.both());
  }

  private static List<Tensor> leafGradient() {
    Tensor w = Y.get(0).clone().requires_grad_();
    Tensor found = torch.vmap(func.grad(x -> x.pow(3).mul(w).sum())).apply(X);
    found.sum().backward();
    return List.of(found, Objects.requireNonNull(w.grad()));
  }

  private static List<Tensor> forward() {
    java.util.function.BiFunction<Tensor, Tensor, List<Tensor>> both =
        (x, v) -> {
          var found = func.jvp(y -> y.pow(3), x, v);
          return List.of(found.output(), found.product());
        };
    return new ArrayList<>(torch.vmap(both).apply(X, Y));
  }

  /** Returns the tensors of several lists. */
  static List<Tensor> joined(List<Tensor> some, Tensor... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  static {
    one(
        "grad argnums",
        () -> torch.func.grad((x, y) -> x.sin().mul(y.square()).sum(), argnums(1)).apply(X, Y));
    one(
        "grad argnums last",
        () ->
            torch
                .func
                .grad((x, y, z) -> x.mul(y.square()).mul(z).sum(), argnums(-2))
                .apply(X, Y, X));
    all(
        "grad argnums both",
        () -> torch.func.grad((x, y) -> x.sin().mul(y.square()).sum(), argnums(1, 0)).apply(X, Y));
    all(
        "grad argnums of three",
        () ->
            torch
                .func
                .grad((x, y, z) -> x.mul(y.square()).mul(z).sum(), argnums(0, 2))
                .apply(X, Y, X));
    all(
        "grad_and_value argnums",
        () ->
            pair(
                torch
                    .func
                    .grad_and_value((x, y) -> x.sin().mul(y.square()).sum(), argnums(1))
                    .apply(X, Y)));
    all(
        "grad_and_value argnums both",
        () ->
            pairs(
                torch
                    .func
                    .grad_and_value((x, y) -> x.sin().mul(y.square()).sum(), argnums(0, 1))
                    .apply(X, Y)));
    one(
        "jacrev argnums",
        () ->
            torch
                .func
                .jacrev((x, y) -> x.matmul(y.t()).sin(), argnums(1))
                .apply(X.get(slice(2)), Y));
    all(
        "jacrev argnums both",
        () ->
            torch
                .func
                .jacrev((x, y) -> x.matmul(y.t()).sin(), argnums(0, 1))
                .apply(X.get(slice(2)), Y));
    one(
        "jacfwd argnums",
        () ->
            torch
                .func
                .jacfwd((x, y) -> x.matmul(y.t()).sin(), argnums(1))
                .apply(X.get(slice(2)), Y));
    all(
        "jacfwd argnums both",
        () ->
            torch
                .func
                .jacfwd((x, y) -> x.matmul(y.t()).sin(), argnums(0, 1))
                .apply(X.get(slice(2)), Y));
    one(
        "hessian argnums",
        () ->
            torch
                .func
                .hessian((x, y) -> x.sin().mul(y.pow(3)).sum(), argnums(1))
                .apply(X.get(0), Y.get(0)));
  }

  private static List<Tensor> pair(GradAndValue<Tensor> both) {
    return List.of(both.grad(), both.value());
  }

  private static List<Tensor> pairs(GradAndValue<List<Tensor>> both) {
    return Stream.concat(both.grad().stream(), Stream.of(both.value())).toList();
  }
}
