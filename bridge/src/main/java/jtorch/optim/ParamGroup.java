package jtorch.optim;

import java.util.List;
import jtorch.nn.Parameter;

/** Parameters that are trained with the same settings: an entry of {@code param_groups}. */
public final class ParamGroup {
  private final List<Parameter> params;
  private final Settings settings;

  ParamGroup(List<Parameter> params, Settings settings) {
    this.params = params;
    this.settings = settings.copy();
  }

  /** Returns the parameters. */
  public List<Parameter> params() {
    return params;
  }

  /** Returns the learning rate. */
  public double lr() {
    return get("lr");
  }

  /** Sets the learning rate. */
  public void lr(double value) {
    settings.set("lr", value);
  }

  /** Returns a setting under PyTorch's name; a switch is 0 or 1. */
  double get(String name) {
    return settings.get(name);
  }

  /** Returns whether a switch is on. */
  boolean is(String name) {
    return settings.is(name);
  }
}
