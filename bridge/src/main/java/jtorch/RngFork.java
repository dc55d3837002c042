package jtorch;

import java.util.List;
import jtorch.internal.Raw;

/**
 * A block that leaves no trace in the default generators: {@code try (var _ =
 * torch.random.fork_rng())}. They are the process's, as in Python: what other threads draw
 * meanwhile comes from the block's seed, and again after it; a {@link Generator} is a thread's own.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/random.html">torch.random.fork_rng</a>.
 */
public final class RngFork implements AutoCloseable {
  private final ModeThread thread = new ModeThread("fork_rng");
  private final Tensor state;
  private final List<Tensor> gpus;
  private boolean open = true;

  RngFork() {
    state = Raw.unscope(torch.get_rng_state());
    gpus = torch.cuda.get_rng_state_all().stream().map(Raw::unscope).toList();
  }

  /**
   * Has the generators go on from where they were.
   *
   * @throws IllegalStateException in another thread than the one that opened the block
   */
  @Override
  public void close() {
    if (!open) {
      return;
    }
    thread.requireCurrent();
    open = false;
    torch.set_rng_state(state);
    torch.cuda.set_rng_state_all(gpus);
    state.close();
    gpus.forEach(Tensor::close);
  }
}
