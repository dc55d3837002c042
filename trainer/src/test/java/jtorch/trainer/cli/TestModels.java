package jtorch.trainer.cli;

import java.nio.file.Path;
import java.util.Map;
import jtorch.Tensor;
import jtorch.jit.jit;
import jtorch.nn.Module;
import jtorch.torch;
import jtorch.trainer.recipes.Network;

/** Files of a network that was never trained, the same each time. */
final class TestModels {
  private TestModels() {}

  static Module network(Network network) {
    torch.manual_seed(0);
    Module made = network.make();
    made.eval();
    return made;
  }

  /** Writes model.pth, model.safetensors and model.pt, the handbook's, into a folder. */
  static void write(Path folder) {
    Module network = network(Network.HANDBOOK);
    Map<String, Tensor> state = network.state_dict();
    torch.save(state, folder.resolve("model.pth"));
    jtorch.safetensors.torch.save_file(state, folder.resolve("model.safetensors"));
    jit.export(
        network, folder.resolve("model.pt").toString(), torch.zeros(new long[] {1, 1, 28, 28}));
  }
}
