package jtorch;

import static jtorch.CourseRows.seeded;
import static jtorch.Index.all;
import static jtorch.Index.at;
import static jtorch.Kwargs.*;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jtorch.amp.GradScaler;
import jtorch.nn.Module;
import jtorch.nn.Parameter;
import jtorch.nn.Transformer;
import jtorch.nn.TransformerDecoderLayer;
import jtorch.nn.TransformerEncoder;
import jtorch.nn.TransformerEncoderLayer;
import jtorch.nn.init;
import jtorch.optim.ASGD;
import jtorch.optim.NAdam;
import jtorch.optim.Optimizer;
import jtorch.optim.SGD;

/** The rows of {@link KnownProgramRows} from language models, reinforcement and float64. */
final class FurtherProgramRows {
  private final BiConsumer<String, UnaryOperator<Tensor>> rows;

  private FurtherProgramRows(BiConsumer<String, UnaryOperator<Tensor>> rows) {
    this.rows = rows;
  }

  /** Adds them. */
  static void add(BiConsumer<String, UnaryOperator<Tensor>> rows) {
    FurtherProgramRows all = new FurtherProgramRows(rows);
    all.parts();
    all.transformers();
    all.inDouble();
  }

  private void row(String name, UnaryOperator<Tensor> operator) {
    rows.accept(name, operator);
  }

  private void parts() {
    row(
        "masked_fill value",
        x -> x.masked_fill(x.gt(1), value(0.5)).masked_fill(x.lt(-1), torch.tensor(3.0)));
    row("masked_fill_ value", x -> x.clone().masked_fill_(x.gt(1), value(2)));
    row("put at numbers", x -> torch.zeros(2, 3).put(x.get(0), 1).put(x.sum(), 0, 2));
    row(
        "put True",
        x ->
            x.mul(
                torch
                    .zeros(2, 3, dtype(torch.bool))
                    .put(true, all(), torch.tensor(0, 2))
                    .put(false, at(1), at(2))));
    row("constant_ val", x -> x.mul(init.constant_(torch.empty(3), val(0.5))));
    row(
        "grad with grad_outputs",
        x -> torch.autograd.grad(x.pow(3).sin(), x, x.detach().mul(2), create_graph(true)));
  }

  private void layer(String name, Supplier<? extends Module> make) {
    row(name, x -> seeded(make).call(x.view(2, 1, 3)));
  }

  private void transformers() {
    layer("encoder layer sizes", () -> new TransformerEncoderLayer(3, 1, 5, 0.0));
    row(
        "decoder layer sizes",
        x ->
            seeded(() -> new TransformerDecoderLayer(3, 1, 5, 0.0))
                .forward(x.view(2, 1, 3), x.view(2, 1, 3).mul(0.5)));
    row(
        "Transformer sizes",
        x ->
            seeded(() -> new Transformer(3, 1, 1, 2, 5, 0.0))
                .forward(x.view(2, 1, 3), x.view(2, 1, 3).mul(0.5)));
    layer(
        "TransformerEncoder num_layers",
        () ->
            new TransformerEncoder(
                new TransformerEncoderLayer(3, 1, 5, 0.0),
                num_layers(2),
                enable_nested_tensor(false)));
  }

  private void inDouble() {
    row("NAdam in float64", _ -> inDouble(() -> stepped(p -> new NAdam(p, lr(0.1)))));
    row("ASGD in float64", _ -> inDouble(() -> stepped(p -> new ASGD(p, lr(0.1), t0(1)))));
    row("GradScaler in float64", _ -> inDouble(FurtherProgramRows::scaled));
  }

  private static Tensor inDouble(Supplier<Tensor> compute) {
    torch.set_default_dtype(torch.float64);
    try {
      return compute.get().float_();
    } finally {
      torch.set_default_dtype(torch.float32);
    }
  }

  /** What is behind the eighth digit after three steps, of the weights and of a number kept. */
  private static Tensor stepped(Function<List<Parameter>, Optimizer> optimizer) {
    Parameter w = new Parameter(torch.tensor(1.0, -0.5, 0.25));
    Optimizer opt = optimizer.apply(List.of(w));
    for (int i = 0; i < 3; i++) {
      opt.zero_grad();
      w.pow(4).sum().backward();
      opt.step();
    }
    var state = opt.state(w);
    double kept =
        ((Number) Objects.requireNonNull(state.get(state.has("eta") ? "eta" : "mu_product")))
            .doubleValue();
    return torch.cat(List.of(w.detach(), torch.tensor(List.of(kept)))).mul(1e8).remainder(1);
  }

  private static Tensor scaled() {
    Parameter w = new Parameter(torch.tensor(1.0, 2.0));
    SGD opt = new SGD(List.of(w), lr(0.1));
    GradScaler scaler = new GradScaler("cpu", init_scale(8.0), growth_interval(1));
    scaler.scale(w.pow(2).sum()).backward();
    scaler.unscale_(opt);
    scaler.step(opt);
    scaler.update();
    return torch.cat(List.of(w.detach(), torch.tensor(List.of(scaler.get_scale()))));
  }
}
