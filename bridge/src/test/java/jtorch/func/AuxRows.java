package jtorch.func;

import static jtorch.Kwargs.argnums;
import static jtorch.Kwargs.chunk_size;
import static jtorch.Kwargs.has_aux;
import static jtorch.Kwargs.in_dims;
import static jtorch.func.FuncRows.X;
import static jtorch.func.FuncRows.Y;
import static jtorch.func.FuncRows.joined;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.autograd.GradAndValue;
import jtorch.torch;
import jtorch.torch.func;

/** The rows of {@code func.txt} whose functions return something beside their result. */
final class AuxRows {
  static final Map<String, Supplier<List<Tensor>>> CASES = new LinkedHashMap<>();

  private AuxRows() {}

  private static List<Tensor> parts(WithAux<Tensor, Tensor> found) {
    return List.of(found.output(), found.aux());
  }

  private static List<Tensor> both(WithAux<GradAndValue<Tensor>, Tensor> found) {
    return List.of(found.output().grad(), found.output().value(), found.aux());
  }

  private static Tensor leaf() {
    return Y.get(0).clone().requires_grad_();
  }

  static {
    CASES.put(
        "aux grad",
        () ->
            parts(func.grad(x -> new WithAux<>(x.sin().sum(), x.mul(2)), has_aux(true)).apply(X)));
    CASES.put("aux grad of a tree", AuxRows::ofTree);
    CASES.put(
        "aux grad of two",
        () ->
            parts(
                func.grad((x, y) -> new WithAux<>(x.mul(y).sum(), x.add(y)), has_aux(true))
                    .apply(X, Y)));
    CASES.put(
        "aux grad argnums",
        () ->
            parts(
                func.grad(
                        (x, y) -> new WithAux<>(x.mul(y.square()).sum(), x.add(y)),
                        argnums(1),
                        has_aux(true))
                    .apply(X, Y)));
    CASES.put("aux grad argnums both", AuxRows::byBoth);
    CASES.put("aux grad argnums of three", AuxRows::ofThree);
    CASES.put(
        "aux grad_and_value",
        () ->
            both(
                func.grad_and_value(
                        x -> {
                          Tensor y = x.pow(3);
                          return new WithAux<>(y.sum(), y);
                        },
                        has_aux(true))
                    .apply(X)));
    CASES.put(
        "aux grad_and_value argnums",
        () ->
            both(
                func.grad_and_value(
                        (x, y) -> new WithAux<>(x.mul(y.square()).sum(), x.add(y)),
                        argnums(1),
                        has_aux(true))
                    .apply(X, Y)));
  }

  static {
    CASES.put(
        "aux grad in vmap",
        () ->
            both(
                torch
                    .vmap(func.grad_and_value(AuxRows::loss, has_aux(true)), in_dims(0, null))
                    .apply(X, Y.get(0))));
    CASES.put(
        "aux grad of captured",
        () -> {
          Tensor w = leaf();
          return parts(
              func.grad(x -> new WithAux<>(x.pow(2).sum(), x.mul(w)), has_aux(true)).apply(X));
        });
    CASES.put(
        "aux grad of a leaf",
        () ->
            parts(
                func.grad(x -> new WithAux<>(x.pow(2).sum(), x.mul(2)), has_aux(true))
                    .apply(leaf())));
    CASES.put("aux vjp", AuxRows::back);
    CASES.put("aux jvp", AuxRows::forward);
    CASES.put(
        "aux jacrev",
        () ->
            parts(
                func.jacrev(x -> new WithAux<>(x.sin(), x.mul(2)), has_aux(true)).apply(X.get(0))));
    CASES.put(
        "aux jacrev chunks",
        () ->
            parts(
                func.jacrev(x -> new WithAux<>(x.sin(), x.mul(2)), has_aux(true), chunk_size(2))
                    .apply(X.get(0))));
    CASES.put(
        "aux jacfwd",
        () ->
            parts(
                func.jacfwd((x, y) -> new WithAux<>(x.mul(y), x.add(y)), has_aux(true))
                    .apply(X.get(0), Y.get(0))));
    CASES.put(
        "aux jacfwd jacrev",
        () ->
            parts(
                func.jacfwd(
                        func.jacrev(x -> new WithAux<>(x.pow(3), x.mul(2)), has_aux(true)),
                        has_aux(true))
                    .apply(X.get(0))));
    CASES.put(
        "aux jvp of grad",
        () -> {
          var found =
              func.jvp(
                  func.grad(x -> new WithAux<>(x.pow(3).sum(), x.exp()), has_aux(true)),
                  X,
                  Y,
                  has_aux(true));
          return List.of(found.output().output(), found.output().product(), found.aux());
        });
    CASES.put(
        "aux of integers",
        () ->
            parts(
                func.grad(x -> new WithAux<>(x.sin().sum(), x.argmax(1)), has_aux(true)).apply(X)));
  }

  private static WithAux<Tensor, Tensor> loss(Tensor x, Tensor w) {
    Tensor scores = x.mul(w);
    return new WithAux<>(scores.square().sum(), scores);
  }

  private static List<Tensor> ofTree() {
    record Beside(Tensor doubled, List<Tensor> more) {}

    java.util.function.Function<Map<String, Tensor>, WithAux<Tensor, Beside>> of =
        p -> {
          Tensor w = Objects.requireNonNull(p.get("w"));
          Tensor b = Objects.requireNonNull(p.get("b"));
          return new WithAux<>(
              w.sin().mul(b).sum(), new Beside(w.mul(2), List.of(b.sum(), w.add(b))));
        };
    Map<String, Tensor> given = new LinkedHashMap<>();
    given.put("w", X);
    given.put("b", Y);
    WithAux<Map<String, Tensor>, Beside> found = func.grad(of, has_aux(true)).apply(given);
    Tensor[] aux = {
      found.aux().doubled(), found.aux().more().get(0), found.aux().more().get(1),
    };
    return joined(List.copyOf(found.output().values()), aux);
  }

  private static List<Tensor> byBoth() {
    var found =
        func.grad(
                (x, y) -> new WithAux<>(x.mul(y.square()).sum(), x.add(y)),
                argnums(1, 0),
                has_aux(true))
            .apply(X, Y);
    return joined(found.output(), found.aux());
  }

  private static List<Tensor> ofThree() {
    var found =
        func.grad(
                (x, y, z) -> new WithAux<>(x.mul(y).mul(z.exp()).sum(), x.add(z)),
                argnums(0, 2),
                has_aux(true))
            .apply(X, Y, X);
    return joined(found.output(), found.aux());
  }

  private static List<Tensor> back() {
    var found = func.vjp(x -> new WithAux<>(x.sin(), x.mul(2)), X, has_aux(true));
    return List.of(found.output().output(), found.output().vjp_fn().apply(Y), found.aux());
  }

  private static List<Tensor> forward() {
    var found = func.jvp(x -> new WithAux<>(x.sin(), x.mul(2)), X, Y, has_aux(true));
    return List.of(found.output().output(), found.output().product(), found.aux());
  }
}
