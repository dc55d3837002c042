package jtorch;

import static jtorch.CourseRows.seeded;
import static jtorch.Kwargs.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jtorch.nn.Bilinear;
import jtorch.nn.CosineSimilarity;
import jtorch.nn.EmbeddingBag;
import jtorch.nn.GRU;
import jtorch.nn.GRUCell;
import jtorch.nn.Identity;
import jtorch.nn.LSTM;
import jtorch.nn.LSTMCell;
import jtorch.nn.LstmState;
import jtorch.nn.Module;
import jtorch.nn.PairwiseDistance;
import jtorch.nn.RNN;
import jtorch.nn.RNNCell;
import jtorch.nn.Transformer;

/** The rows of {@link KnownProgramRows} from PyTorch's tutorials and examples. */
final class TutorialRows {
  private final BiConsumer<String, UnaryOperator<Tensor>> rows;

  private TutorialRows(BiConsumer<String, UnaryOperator<Tensor>> rows) {
    this.rows = rows;
  }

  /** Adds them. */
  static void add(BiConsumer<String, UnaryOperator<Tensor>> rows) {
    TutorialRows all = new TutorialRows(rows);
    all.derivatives();
    all.plain();
    all.states();
    all.severalInputs();
  }

  private void row(String name, UnaryOperator<Tensor> operator) {
    rows.accept(name, operator);
  }

  private static Tensor predict(Tensor weight, Tensor bias, Tensor x) {
    return weight.mul(x).add(bias).tanh().mul(bias);
  }

  private static Tensor squares(Tensor x, Tensor y) {
    return x.pow(2).mul(y);
  }

  private void derivatives() {
    row(
        "jacrev of three",
        x -> torch.func.jacrev(TutorialRows::predict, argnums(2)).apply(x.get(0), x.get(1), x));
    row(
        "jacrev of three by two",
        x -> {
          List<Tensor> both =
              torch
                  .func
                  .jacrev(TutorialRows::predict, argnums(0, 1))
                  .apply(x.get(0), x.get(1), x.get(0));
          return torch.cat(both);
        });
    row(
        "jacfwd of three",
        x -> torch.func.jacfwd(TutorialRows::predict, argnums(1)).apply(x.get(0), x.get(1), x));
    row(
        "jacfwd of three by two",
        x -> {
          List<Tensor> both =
              torch
                  .func
                  .jacfwd(TutorialRows::predict, argnums(1, 2))
                  .apply(x.get(0), x.get(1), x.get(1));
          return torch.cat(both);
        });
    row(
        "hessian of three",
        x ->
            torch
                .func
                .hessian(TutorialRows::predict, argnums(2))
                .apply(x.get(0), x.get(1), x.get(0)));
    row(
        "vjp of two",
        x -> {
          var made = torch.func.vjp(TutorialRows::squares, x.get(0), x.get(1));
          return torch.stack(made.vjp_fn().apply(made.output()));
        });
    row(
        "jvp of two",
        x ->
            torch
                .func
                .jvp(
                    TutorialRows::squares, List.of(x.get(0), x.get(1)), List.of(x.get(1), x.get(0)))
                .product());
  }

  private void plain() {
    row(
        "var unbiased dim",
        x -> x.var(unbiased(true), dim(1)).add(x.var(unbiased(false), dim(0, 1))));
    row(
        "std unbiased dim",
        x -> x.std(unbiased(false), dim(0, 1), keepdim(true)).add(x.std(unbiased(true), dim(0))));
    row(
        "for row in x",
        x -> {
          List<Tensor> rows = new ArrayList<>();
          for (Tensor row : x) {
            rows.add(row.mul(rows.size() + 1));
          }
          return torch.stack(rows);
        });
    row("Identity with sizes", x -> new Identity(54, 3).call(x.mul(2)));
  }

  private void states() {
    row(
        "LSTM called with a state",
        x -> {
          var out =
              seeded(() -> new LSTM(3, 3))
                  .call(x.view(2, 1, 3), new LstmState(first(x), first(x).mul(2)));
          return torch.cat(List.of(out.output(), out.h_n(), out.c_n()));
        });
    row(
        "GRU called with a state",
        x -> {
          var out = seeded(() -> new GRU(3, 3)).call(x.view(2, 1, 3), first(x));
          return torch.cat(List.of(out.output(), out.h_n()));
        });
    row(
        "RNN called with a state",
        x -> {
          var out = seeded(() -> new RNN(3, 3)).call(x.view(2, 1, 3), first(x));
          return torch.cat(List.of(out.output(), out.h_n()));
        });
    row(
        "LSTMCell called with a state",
        x -> {
          var state = seeded(() -> new LSTMCell(3, 3)).call(x, new LstmState(x.mul(2), x.mul(3)));
          return torch.cat(List.of(state.h(), state.c()));
        });
    row("GRUCell called with a state", x -> seeded(() -> new GRUCell(3, 3)).call(x, x.mul(2)));
    row("RNNCell called with a state", x -> seeded(() -> new RNNCell(3, 3)).call(x, x.mul(2)));
  }

  private static Tensor first(Tensor x) {
    return x.get(0).view(1, 1, 3);
  }

  private static <M extends Module> M still(Supplier<M> make) {
    return seeded(make).eval();
  }

  private void severalInputs() {
    row("Bilinear called", x -> seeded(() -> new Bilinear(3, 3, 2)).call(x, x.mul(2)));
    row("CosineSimilarity called", x -> new CosineSimilarity(dim(1)).call(x, x.flip(1)));
    row("PairwiseDistance called", x -> new PairwiseDistance().call(x, x.flip(1)));
    row(
        "EmbeddingBag called with offsets",
        x ->
            seeded(() -> new EmbeddingBag(4, 3))
                .call(torch.tensor(0, 2, 3), torch.tensor(0, 1))
                .mul(x));
    row(
        "Transformer called",
        x -> {
          Transformer model = still(() -> new Transformer(3, 1, 1, 1, 5, 0.0));
          Tensor s = x.view(2, 1, 3);
          Tensor mask = Transformer.generate_square_subsequent_mask(2);
          Tensor memory = model.encoder.call(s, mask).add(model.encoder.call(s, mask(mask)));
          return model.call(s, s.mul(0.5)).add(model.decoder.call(s, memory));
        });
  }
}
