package jtorch;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.num_workers;
import static jtorch.Kwargs.shuffle;
import static jtorch.Kwargs.transform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jtorch.nn.Dropout;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.optim.SGD;
import jtorch.utils.data.Batch;
import jtorch.utils.data.DataLoader;
import jtorch.utils.data.Subset;
import jtorch.vision.datasets.Digits;
import jtorch.vision.transforms.ToTensor;

/** Trains a small network for many epochs and prints the resident set after each, in kB. */
final class SteadyMain {
  private SteadyMain() {}

  public static void main(String[] args) throws IOException {
    int epochs = Integer.parseInt(args[0]);
    long[] first = new long[1280];
    Arrays.setAll(first, i -> i);
    var digits = new Subset(new Digits(transform(new ToTensor())), first);
    var loader =
        new DataLoader(
            digits, batch_size(64), shuffle(true), num_workers(Integer.parseInt(args[1])));
    var net = new Sequential(new Linear(784, 64), new ReLU(), new Dropout(0.2), new Linear(64, 10));
    var optimizer = new SGD(net.parameters(), lr(0.05), momentum(0.9));
    for (int epoch = 0; epoch < epochs; epoch++) {
      double total = 0;
      for (Batch batch : loader) {
        optimizer.zero_grad();
        Tensor loss = F.cross_entropy(net.forward(batch.data().view(-1, 784)), batch.target());
        loss.backward();
        optimizer.step();
        total += loss.item();
      }
      System.out.println(residentKilobytes() + " " + torch.live_tensors() + " " + total);
    }
  }

  private static long residentKilobytes() throws IOException {
    String line =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(l -> l.startsWith("VmRSS"))
            .findFirst()
            .orElseThrow();
    return Long.parseLong(line.replaceAll("[^0-9]", ""));
  }
}
