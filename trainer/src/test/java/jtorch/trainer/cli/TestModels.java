package jtorch.trainer.cli;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import jtorch.Tensor;
import jtorch.jit.jit;
import jtorch.nn.Module;
import jtorch.torch;
import jtorch.trainer.recipes.Network;

/** Files of a network that was never trained, the same each time. */
final class TestModels {
  /** A small network, which Python's torch.export.save wrote. */
  static final Path EXPORTED =
      Path.of("..", "bridge", "src", "test", "resources", "jtorch", "export", "mlp.pt2");

  private TestModels() {}

  static Module network(Network network) {
    torch.manual_seed(0);
    Module made = network.make();
    made.eval();
    return made;
  }

  /** Writes a seven on white paper as 7.png into a folder. */
  static Path picture(Path folder) throws IOException {
    BufferedImage paper = new BufferedImage(90, 120, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = paper.createGraphics();
    graphics.fillRect(0, 0, 90, 120);
    graphics.setColor(Color.DARK_GRAY);
    graphics.setStroke(new BasicStroke(9));
    graphics.drawPolyline(new int[] {25, 65, 40}, new int[] {30, 30, 95}, 3);
    Path file = folder.resolve("7.png");
    ImageIO.write(paper, "png", file.toFile());
    return file;
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
