package jtorch;

import java.lang.ref.Cleaner;
import jtorch.internal.Call;
import jtorch.internal.Generators;
import jtorch.internal.Natives;

/**
 * A source of random numbers on the CPU.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.Generator.html">torch.Generator</a>.
 */
public final class Generator {
  private static final Cleaner CLEANER = Cleaner.create();

  static {
    Generators.setAccess(Generator::raw);
  }

  private final org.bytedeco.pytorch.Generator raw;

  /** Makes one with PyTorch's default seed. */
  public Generator() {
    Natives.load();
    raw = org.bytedeco.pytorch.global.torch.make_generator_cpu();
    org.bytedeco.pytorch.Generator owned = raw;
    CLEANER.register(this, owned::close);
  }

  /** Starts the numbers anew from a seed; returns this. */
  public Generator manual_seed(long seed) {
    Call.run("manual_seed", () -> raw.set_current_seed(seed));
    return this;
  }

  /** Returns the seed that the numbers started from. */
  public long initial_seed() {
    return raw.current_seed();
  }

  /** Starts the numbers anew from a seed that nobody chose; returns it. */
  public long seed() {
    return Call.value("seed", () -> raw.seed());
  }

  /** Returns another generator that goes on from the same state. */
  public Generator clone_state() {
    return new Generator().set_state(get_state());
  }

  /** Returns the device whose numbers these are. */
  public Device device() {
    return torch.device("cpu");
  }

  /** Returns the numbers' present state, a tensor of uint8. */
  public Tensor get_state() {
    return Call.tensor("get_state", () -> raw.get_state());
  }

  /** Goes on from a state that {@link #get_state} returned; returns this. */
  public Generator set_state(Tensor state) {
    Call.run("set_state", () -> raw.set_state(state.raw()));
    return this;
  }

  /** Returns the JavaCPP object. */
  org.bytedeco.pytorch.Generator raw() {
    return raw;
  }
}
