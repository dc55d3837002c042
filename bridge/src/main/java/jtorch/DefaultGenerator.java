package jtorch;

import jtorch.internal.Call;
import jtorch.internal.Natives;

/** The CPU's default generator, which {@link torch#manual_seed} starts anew. */
final class DefaultGenerator {
  private DefaultGenerator() {}

  static Tensor getState() {
    Natives.load();
    return Call.tensor("get_rng_state", () -> find().get_state());
  }

  static void setState(Tensor state) {
    Call.run("set_rng_state", () -> find().set_state(state.raw()));
  }

  static long initialSeed() {
    return find().current_seed();
  }

  private static org.bytedeco.pytorch.Generator find() {
    return org.bytedeco
        .pytorch
        .global
        .torch
        .globalContext()
        .defaultGenerator(Natives.device(new Device("cpu", -1)));
  }
}
