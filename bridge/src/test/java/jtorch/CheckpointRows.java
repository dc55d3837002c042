package jtorch;

import static jtorch.Kwargs.create_graph;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.p;
import static jtorch.Kwargs.preserve_rng_state;
import static jtorch.Kwargs.use_reentrant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import jtorch.nn.BatchNorm1d;
import jtorch.nn.Dropout;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.Parameter;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.nn.Tanh;
import jtorch.utils.checkpoint;

/** Checkpoints, as training.py computes them. */
final class CheckpointRows {
  private CheckpointRows() {}

  static void fill() {
    fillRows();
    fillMore();
  }

  private static Tensor grad(Tensor tensor) {
    return Objects.requireNonNull(tensor.grad());
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
    List<Tensor> gradients = model.parameters().stream().map(CheckpointRows::grad).toList();
    return TrainingRows.told(y, grad(x), gradients, TrainingRows.weights(model), torch.rand(2));
  }

  private static Tensor through(Sequential model, int from, int to, Tensor input) {
    Tensor output = input;
    for (int i = from; i < to; i++) {
      output = model.get(i).call(output);
    }
    return output;
  }

  private static void fillRows() {
    TrainingRows.row(
        "checkpoint",
        () -> {
          Sequential model = dropping();
          Tensor x = torch.randn(5, 4).requires_grad_();
          return goneBack(model, x, checkpoint.checkpoint(model, x, use_reentrant(false)));
        });
    TrainingRows.row(
        "checkpoint_sequential",
        () -> {
          Sequential model = dropping();
          Tensor x = torch.randn(5, 4).requires_grad_();
          return goneBack(model, x, checkpoint.checkpoint_sequential(model, 3, x));
        });
    TrainingRows.row(
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
    TrainingRows.row(
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
          return TrainingRows.told(seen.get(0), seen.get(1), grad(h), grad(w), grad(x));
        });
  }

  private static void fillMore() {
    TrainingRows.row(
        "checkpoint second derivative",
        () -> {
          Tensor x = torch.randn(3).requires_grad_();
          Parameter w = new Parameter(torch.randn(3));
          Tensor y = checkpoint.checkpoint(a -> a.pow(3).mul(w.pow(2)).sum(), x);
          Tensor first = torch.autograd.grad(y, x, create_graph(true));
          return TrainingRows.told(
              y, first, torch.autograd.grad(first.mul(first).sum(), List.of(x, w)));
        });
    TrainingRows.row(
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
          return TrainingRows.told(
              y.dtype() == torch.bfloat16,
              y.float_().round(),
              grad(x).mul(4).round(),
              grad(model.parameters().getFirst()).dtype() == torch.float32);
        });
    TrainingRows.row(
        "checkpoint without state",
        () -> {
          Tensor x = torch.ones(50).requires_grad_();
          Tensor y = checkpoint.checkpoint(a -> F.dropout(a, p(0.5)), x, preserve_rng_state(false));
          y.sum().backward();
          return TrainingRows.told(y, grad(x), torch.rand(2));
        });
  }
}
