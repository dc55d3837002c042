package jtorch.trainer.run;

import jtorch.Device;
import jtorch.sys.LibTorch;
import jtorch.torch;
import jtorch.trainer.UserException;
import jtorch.trainer.recipes.Recipe;

/** Whether LibTorch may use implementations whose sums differ from run to run. */
final class Algorithms {
  private Algorithms() {}

  /**
   * Sets what a recipe asks for.
   *
   * @throws UserException if LibTorch was loaded with a setting that forbids it
   */
  static void choose(Recipe.Care care, Device device) {
    if (care.deterministic() && device.is_cuda() && !LibTorch.areProductsDeterministic()) {
      throw UserException.failure(
          "deterministic on a GPU needs CUBLAS_WORKSPACE_CONFIG=:4096:8 in the environment, as"
              + " LibTorch was loaded before that was known; set it, or use --device cpu.");
    }
    if (care.deterministic()) {
      torch.use_deterministic_algorithms(true);
    }
    if (care.deterministic() || care.cudnnDeterministic()) {
      torch.backends.cudnn.benchmark(false);
      torch.backends.cudnn.deterministic(true);
    }
  }
}
