package jtorch.optim;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.beta;

import java.util.Arrays;
import java.util.List;
import jtorch.OptimKwargs.MuonKwarg;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * Momentum whose matrix is made nearly orthogonal before each step; for the matrices within a
 * network. Biases and embeddings want another optimizer, such as {@link AdamW}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Muon.html">Muon</a>; source: <a
 * href="https://kellerjordan.github.io/posts/muon/">Jordan, 2024</a>. The matrix is made orthogonal
 * in bfloat16, as there.
 */
public class Muon extends Optimizer {
  /**
   * Makes one with a learning rate of 1e-3, or what the keywords say.
   *
   * @throws IllegalArgumentException if a setting is out of its range, or a parameter doesn't have
   *     two dimensions
   */
  public Muon(Iterable<? extends Tensor> params, MuonKwarg... keywords) {
    this(List.of(ParamGroup.of(params)), keywords);
  }

  /**
   * Makes one for groups of parameters; the keywords are for what the groups don't say.
   *
   * @throws IllegalArgumentException if a setting is out of its range, or a parameter doesn't have
   *     two dimensions
   */
  public Muon(List<ParamGroup> groups, MuonKwarg... keywords) {
    super(settings().set(keywords), Muon::check, matrices(groups));
  }

  private static Settings settings() {
    return new Settings("Muon")
        .set("lr", 1e-3)
        .set("weight_decay", 0.1)
        .set("momentum", 0.95)
        .set("nesterov", true)
        .set("ns_coefficients", List.of(3.4445, -4.775, 2.0315))
        .set("eps", 1e-7)
        .set("ns_steps", 5L)
        .set("adjust_lr_fn", null);
  }

  private static void check(Settings settings) {
    settings.checkNotNegative("lr", "momentum", "weight_decay");
    Object way = settings.get("adjust_lr_fn");
    boolean known = way == null || way.equals("original") || way.equals("match_rms_adamw");
    settings.check(known, "adjust_lr_fn", "original or match_rms_adamw");
    long steps = settings.integer("ns_steps");
    settings.check(steps >= 0 && steps < 100, "ns_steps", "at least 0 and below 100");
    List<?> coefficients = settings.numbers("ns_coefficients");
    boolean three =
        coefficients.size() == 3 && coefficients.stream().allMatch(c -> c instanceof Number);
    settings.check(three, "ns_coefficients", "three numbers");
  }

  private static List<ParamGroup> matrices(List<ParamGroup> groups) {
    for (ParamGroup group : groups) {
      for (Tensor param : group.params()) {
        if (param.dim() != 2) {
          throw new IllegalArgumentException(
              "Muon: a parameter must have two dimensions, unlike one of the shape "
                  + Arrays.toString(param.size())
                  + "; give it to another optimizer.");
        }
      }
    }
    return groups;
  }

  /**
   * Has more parameters trained from now on.
   *
   * @throws IllegalArgumentException if one of them is trained already or doesn't have two
   *     dimensions, or a setting doesn't fit
   */
  @Override
  public void add_param_group(ParamGroup group) {
    super.add_param_group(matrices(List.of(group)).getFirst());
  }

  @Override
  protected void update(ParamGroup group, Tensor param, Tensor grad, State state) {
    double momentum = group.number("momentum");
    Tensor buffer = state.zerosLike("momentum_buffer", grad);
    buffer.lerp_(grad, 1 - momentum);
    Tensor update = group.is("nesterov") ? grad.lerp(buffer, momentum) : buffer;
    Tensor change = orthogonal(update, group);
    double rate = group.lr() * ratio(group.get("adjust_lr_fn"), param);
    param.mul_(1 - group.lr() * group.number("weight_decay"));
    param.add_(change, alpha(-rate));
  }

  /** Brings a matrix's singular values near 1 by the iterations of Newton and Schulz. */
  private static Tensor orthogonal(Tensor update, ParamGroup group) {
    double[] c =
        group.numbers("ns_coefficients").stream()
            .mapToDouble(number -> ((Number) number).doubleValue())
            .toArray();
    boolean tall = update.size(0) > update.size(1);
    Tensor start = update.to(torch.bfloat16).clone();
    Tensor x = tall ? start.t() : start;
    x.div_(x.norm().clamp_min(group.number("eps")));
    for (long i = 0; i < group.integer("ns_steps"); i++) {
      Tensor gram = x.matmul(x.t());
      Tensor change = torch.addmm(gram, gram, gram, beta(c[1]), alpha(c[2]));
      x = torch.addmm(x, change, x, beta(c[0]));
    }
    return tall ? x.t() : x;
  }

  private static double ratio(@Nullable Object way, Tensor param) {
    double rows = param.size(0);
    double columns = param.size(1);
    return way == null || way.equals("original")
        ? Math.sqrt(Math.max(1, rows / columns))
        : 0.2 * Math.sqrt(Math.max(rows, columns));
  }
}
