package jtorch;

import java.util.List;
import java.util.stream.IntStream;
import jtorch.internal.Call;
import jtorch.internal.Generators;
import jtorch.internal.Natives;

/**
 * The devices' default generators, which {@link torch#manual_seed} starts anew; the CPU's is a
 * worker's own in its thread.
 */
final class DefaultGenerator {
  private static final Device CPU = new Device("cpu", -1);

  private DefaultGenerator() {}

  static Tensor getState() {
    return getState(CPU);
  }

  static Tensor getState(Device device) {
    Natives.load();
    return Call.tensor("get_rng_state", () -> find(device).get_state());
  }

  static void setState(Tensor state) {
    setState(CPU, state);
  }

  static void setState(Device device, Tensor state) {
    Call.run("set_rng_state", () -> find(device).set_state(state.raw()));
  }

  static List<Tensor> getStates(int gpus) {
    return IntStream.range(0, gpus).mapToObj(i -> getState(new Device("cuda", i))).toList();
  }

  static void setStates(List<Tensor> states, int gpus) {
    if (states.size() > gpus) {
      throw new IllegalArgumentException(
          "set_rng_state_all: there are " + states.size() + " states and " + gpus + " GPUs.");
    }
    for (int i = 0; i < states.size(); i++) {
      setState(new Device("cuda", i), states.get(i));
    }
  }

  static long initialSeed() {
    return find(CPU).current_seed();
  }

  private static org.bytedeco.pytorch.Generator find(Device device) {
    Generator own = Generators.ofThisThread();
    if (own != null && device.type().equals("cpu")) {
      return own.raw();
    }
    return org.bytedeco
        .pytorch
        .global
        .torch
        .globalContext()
        .defaultGenerator(Natives.device(device));
  }
}
