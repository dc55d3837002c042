package jtorch.trainer.models;

import static jtorch.Kwargs.ignore_mismatched_sizes;
import static jtorch.Kwargs.strict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jtorch.Tensor;
import jtorch.nn.Module;
import jtorch.trainer.UserException;

/**
 * How a file's weights fit a network.
 *
 * @param matching the names that both have, with the same shape
 * @param missing the names that only the network has
 * @param unexpected the names that only the file has
 * @param misshaped the names that both have, with both shapes
 */
public record Fit(
    List<String> matching, List<String> missing, List<String> unexpected, List<String> misshaped) {
  /** Compares a network with weights. */
  public static Fit of(Module network, Map<String, Tensor> state) {
    Map<String, Tensor> own = network.state_dict();
    Fit fit = new Fit(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    own.forEach((name, tensor) -> {
      Tensor given = state.get(name);
      if (given == null) {
        fit.missing.add(name);
      } else if (Arrays.equals(given.shape(), tensor.shape())) {
        fit.matching.add(name);
      } else {
        fit.misshaped.add(
            name
                + " ("
                + Arrays.toString(given.shape())
                + " in the file, "
                + Arrays.toString(tensor.shape())
                + " in the network)");
      }
    });
    state.keySet().stream().filter(name -> !own.containsKey(name)).forEach(fit.unexpected::add);
    return fit;
  }

  /**
   * Copies weights into a network.
   *
   * @param strictly whether each name must fit
   * @throws UserException if one that must fit doesn't, or none fits at all
   */
  public static Fit load(Module network, Map<String, Tensor> state, boolean strictly, String what) {
    Fit fit = of(network, state);
    if (!fit.isWhole() && (strictly || fit.matching.isEmpty())) {
      throw UserException.failure(
          what
              + " don't fit the network: "
              + String.join("; ", fit.lines())
              + (fit.matching.isEmpty()
                  ? "; name another --recipe, or change the names by --rename."
                  : "; --no-strict takes what fits."));
    }
    network.load_state_dict(state, strict(false), ignore_mismatched_sizes(true));
    return fit;
  }

  /** Returns whether all names and shapes fit. */
  public boolean isWhole() {
    return missing.isEmpty() && unexpected.isEmpty() && misshaped.isEmpty();
  }

  /** Returns what doesn't fit, a line for each kind. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    add(lines, "missing", missing);
    add(lines, "unexpected", unexpected);
    add(lines, "of another shape", misshaped);
    return lines;
  }

  private static void add(List<String> lines, String kind, List<String> names) {
    if (!names.isEmpty()) {
      lines.add(kind + ": " + String.join(", ", names));
    }
  }
}
