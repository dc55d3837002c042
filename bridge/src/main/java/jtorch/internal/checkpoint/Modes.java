package jtorch.internal.checkpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.internal.AutocastState;
import jtorch.internal.Raw;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * What a function's results depend on beside its inputs.
 *
 * @param cpu the state of the CPU's generator, or null if it doesn't matter
 * @param gpus those of the GPUs on which inputs are
 */
record Modes(AutocastState autocast, @Nullable Tensor cpu, Map<Device, Tensor> gpus) {
  /** Returns the present ones; a parameter's copy with fewer bits belongs to one call only. */
  static Modes present(boolean draws, List<? extends Tensor> inputs) {
    Map<Device, Tensor> gpus = new LinkedHashMap<>();
    if (draws) {
      for (Tensor input : inputs) {
        if (input.is_cuda()) {
          gpus.computeIfAbsent(
              input.device(), device -> Raw.unscope(torch.cuda.get_rng_state(device)));
        }
      }
    }
    Tensor cpu = draws ? Raw.unscope(torch.get_rng_state()) : null;
    return new Modes(AutocastState.present().withoutCache(), cpu, gpus);
  }

  /** Has them hold again until the block that is returned ends. */
  Entered enter(List<? extends Tensor> inputs) {
    Entered entered = new Entered(AutocastState.present(), present(cpu != null, inputs));
    setDraws();
    autocast.set();
    return entered;
  }

  private void setDraws() {
    if (cpu != null) {
      torch.set_rng_state(cpu);
    }
    gpus.forEach((device, state) -> torch.cuda.set_rng_state(state, device));
  }

  /** Lets go of what it holds. */
  void release() {
    if (cpu != null) {
      cpu.close();
    }
    gpus.values().forEach(Tensor::close);
  }

  /** What held before, and holds again at the end. */
  record Entered(AutocastState autocastBefore, Modes before) implements AutoCloseable {
    @Override
    public void close() {
      before.setDraws();
      before.release();
      autocastBefore.set();
    }
  }
}
