package jtorch.trainer.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.Tensor;
import jtorch.serialization.Dict;
import jtorch.torch;

/**
 * Where the random numbers are: the default generators' states. What draws in a run draws from
 * these, or from a generator that is seeded from them: the order of the samples, the transforms,
 * dropout, and a loader's workers.
 *
 * @param cpu the CPU's
 * @param cuda each GPU's
 */
record RandomStates(Tensor cpu, List<Tensor> cuda) {
  /** Returns the present ones. */
  static RandomStates now() {
    return new RandomStates(torch.get_rng_state(), torch.cuda.get_rng_state_all());
  }

  /** Reads what {@link #toMap} returned; the tensors are kept beyond the innermost scope. */
  static RandomStates of(Dict saved) {
    return new RandomStates(
        saved.tensor("cpu").keep(),
        saved.list("cuda").stream().map(state -> ((Tensor) state).keep()).toList());
  }

  /** Has the random numbers go on from here, on those GPUs that there are. */
  void restore() {
    torch.set_rng_state(cpu);
    int here = Math.min(cuda.size(), torch.cuda.device_count());
    torch.cuda.set_rng_state_all(cuda.subList(0, here));
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("cpu", cpu);
    map.put("cuda", cuda);
    return map;
  }
}
