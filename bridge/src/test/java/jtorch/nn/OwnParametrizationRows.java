package jtorch.nn;

import static jtorch.Kwargs.leave_parametrized;
import static jtorch.nn.WeightRows.row;
import static jtorch.nn.WeightRows.simple;
import static jtorch.nn.WeightRows.told;
import static jtorch.nn.WeightRows.trained;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.linalg;
import jtorch.torch;

/**
 * What parametrizations of one's own compute, and what is left when one is removed: rows of
 * weights.py.
 */
final class OwnParametrizationRows {
  private OwnParametrizationRows() {}

  private static final class Symmetric extends Module implements parametrize.RightInverse {
    @Override
    public Tensor forward(Tensor x) {
      return x.triu().add(x.triu(1).transpose(-1, -2));
    }

    @Override
    public Tensor right_inverse(Tensor a) {
      return a.triu();
    }
  }

  private static final class Skew extends Module {
    @Override
    public Tensor forward(Tensor x) {
      Tensor a = x.triu(1);
      return a.sub(a.transpose(-1, -2));
    }
  }

  private static final class MatrixExponential extends Module {
    @Override
    public Tensor forward(Tensor x) {
      return linalg.matrix_exp(x);
    }
  }

  private static final class RankOne extends Module implements parametrize.SeveralOriginals {
    @Override
    public Tensor forward(List<Tensor> originals) {
      return originals.get(0).unsqueeze(-1).matmul(originals.get(1).unsqueeze(-2));
    }

    @Override
    public List<Tensor> right_inverse(Tensor z) {
      return List.of(z.sum(1), z.sum(0));
    }
  }

  private static final class Noise extends Module {
    @Override
    public Tensor forward(Tensor x) {
      return training() ? x.add(torch.rand_like(x)) : x;
    }
  }

  private static final class Buffered extends Module {
    final Linear fc;

    Buffered() {
      register_buffer("scale", torch.ones(3));
      fc = register("fc", new Linear(3, 2));
    }

    @Override
    public Tensor forward(Tensor x) {
      return fc.forward(x.mul(get_tensor("scale")));
    }
  }

  private static Linear with(Linear layer, Module parametrization) {
    return parametrize.register_parametrization(layer, "weight", parametrization);
  }

  private static Linear stacked() {
    return with(with(new Linear(3, 3), new Skew()), new MatrixExponential());
  }

  private static void fill1() {
    simple("own parametrization", () -> with(new Linear(3, 3), new Symmetric()), 2, 3);
    simple("own of several", () -> with(new Linear(3, 4), new RankOne()), 2, 3);
    simple("own that draws", () -> with(new Linear(3, 4), new Noise()), 2, 3);
    simple(
        "own of a buffer",
        () -> parametrize.register_parametrization(new Buffered(), "scale", new Noise()),
        2,
        3);
    simple("own two", OwnParametrizationRows::stacked, 2, 3);
    row(
        "set a parametrized tensor",
        () -> {
          Linear layer = with(new Linear(3, 3), new Symmetric());
          Tensor a = torch.rand(3, 3);
          layer.set_tensor("weight", a.add(a.t()));
          Linear both = parametrizations.weight_norm(new Linear(3, 2));
          both.set_tensor("weight", torch.ones(2, 3));
          return told(
              "",
              layer.get_tensor("weight"),
              layer.state_dict().values(),
              both.state_dict().values(),
              both.get_tensor("weight"));
        });
    row(
        "is_parametrized",
        () -> {
          Linear layer = new Linear(3, 3);
          boolean before = parametrize.is_parametrized(layer);
          Linear same = parametrizations.weight_norm(layer);
          return told(
              "",
              before,
              parametrize.is_parametrized(same),
              parametrize.is_parametrized(layer, "weight"),
              parametrize.is_parametrized(layer, "bias"),
              parametrize.type_before_parametrizations(layer) == Linear.class,
              layer.parametrizations("weight").size());
        });
  }

  private static void removed(String name, Supplier<Linear> make, Function<Linear, Linear> remove) {
    row(
        "remove " + name,
        () -> {
          Linear layer = make.get();
          Tensor x = torch.randn(2, 3);
          WeightRows.Told first = trained(layer, x, 2);
          layer.train();
          WeightRows.Told second = trained(remove.apply(layer), x, 2);
          assertEquals(layer.get_tensor("weight"), layer.weight);
          return told(second.text(), first, second);
        });
  }

  private static void fill2() {
    Function<Linear, Linear> remove = l -> parametrize.remove_parametrizations(l, "weight");
    removed("weight_norm", () -> parametrizations.weight_norm(new Linear(3, 4)), remove);
    removed("spectral_norm", () -> parametrizations.spectral_norm(new Linear(3, 4)), remove);
    removed("orthogonal", () -> parametrizations.orthogonal(new Linear(3, 3)), remove);
    removed("two", OwnParametrizationRows::stacked, remove);
    removed(
        "two and their value",
        OwnParametrizationRows::stacked,
        l -> parametrize.remove_parametrizations(l, "weight", leave_parametrized(false)));
    row(
        "remove one of two",
        () -> {
          Linear layer =
              parametrizations.weight_norm(parametrizations.weight_norm(new Linear(3, 4)), "bias");
          return trained(parametrize.remove_parametrizations(layer, "bias"), torch.randn(2, 3), 3);
        });
    removed(
        "old weight_norm", () -> utils.weight_norm(new Linear(3, 4)), utils::remove_weight_norm);
    removed(
        "old spectral_norm",
        () -> utils.spectral_norm(new Linear(3, 4)),
        utils::remove_spectral_norm);
    row(
        "cached",
        () -> {
          Linear layer = with(new Linear(3, 4), new Noise());
          Tensor x = torch.randn(2, 3);
          List<Tensor> seen = new ArrayList<>();
          try (var outer = parametrize.cached()) {
            assert outer != null;
            seen.add(layer.forward(x));
            seen.add(layer.forward(x));
            try (var inner = parametrize.cached()) {
              assert inner != null;
              seen.add(layer.forward(x));
            }
            seen.add(layer.forward(x));
          }
          return told("", seen, layer.forward(x));
        });
    row(
        "state of the old weight_norm",
        () -> {
          Sequential old = new Sequential(utils.weight_norm(new Linear(3, 4)));
          Sequential made = new Sequential(parametrizations.weight_norm(new Linear(3, 4)));
          IncompatibleKeys loaded = made.load_state_dict(old.state_dict());
          return told(
              loaded.toString(), made.state_dict().values(), made.forward(torch.ones(1, 3)));
        });
    row(
        "state of spectral_norm",
        () -> {
          Supplier<Sequential> make =
              () ->
                  new Sequential(
                      parametrizations.spectral_norm(new Linear(3, 4)),
                      utils.spectral_norm(new Linear(4, 2)));
          Sequential a = make.get();
          Sequential b = make.get();
          IncompatibleKeys loaded = b.load_state_dict(a.state_dict());
          return told(
              loaded.toString(),
              a.forward(torch.ones(1, 3)),
              b.forward(torch.ones(1, 3)),
              b.state_dict().values());
        });
  }

  /** Adds the rows. */
  static void fill() {
    fill1();
    fill2();
  }
}
