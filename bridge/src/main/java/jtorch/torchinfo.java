package jtorch;

import jtorch.SummaryKwargs.SummaryKwarg;
import jtorch.nn.Module;
import jtorch.summary.ModelStatistics;

/**
 * What a network is made of: {@code import static jtorch.torchinfo.summary;}.
 *
 * <p>The name is that of Python's package, <a
 * href="https://github.com/TylerYep/torchinfo">torchinfo</a>, whose version 1.8 this follows to the
 * letter.
 */
public final class torchinfo {
  private torchinfo() {}

  /**
   * Prints the parts of a network with their shapes and sizes, and returns them.
   *
   * <p>The network computes once, of random numbers of {@code input_size} or of {@code input_data},
   * in evaluation mode unless {@code mode("train")} is given. Layers are seen however they are
   * called; a module of the user's own has its shapes listed if it is called by {@code call(x)}, as
   * Python's {@code self.part(x)} does, and not by {@code forward(x)}. Without an input only names
   * and parameters are listed.
   *
   * @throws IllegalArgumentException if a keyword's value is unknown, or contradicts another
   * @throws IllegalStateException if the network fails on the input
   */
  public static ModelStatistics summary(Module model, SummaryKwarg... keywords) {
    return ModelStatistics.of(model, keywords);
  }
}
