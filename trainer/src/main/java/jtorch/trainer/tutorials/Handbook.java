package jtorch.trainer.tutorials;

import static jtorch.Kwargs.*;
import static jtorch.PyString.format;

import jtorch.Device;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.nn.Conv2d;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.optim.Adam;
import jtorch.torch;
import jtorch.utils.data.DataLoader;
import jtorch.vision.datasets.MNIST;
import jtorch.vision.transforms.Compose;
import jtorch.vision.transforms.Normalize;
import jtorch.vision.transforms.ToTensor;

/** {@code handbook}: the PyTorch handbook's chapter 3.2 on MNIST. */
public final class Handbook {
  static final int BATCH_SIZE = 512; // takes about 2 GB of a GPU's memory
  static final int EPOCHS = 20; // how often it goes through the training set
  static final Device DEVICE = torch.device(torch.cuda.is_available() ? "cuda" : "cpu");

  private Handbook() {}

  static final class ConvNet extends Module {
    // 1,28x28
    final Conv2d conv1 = register("conv1", new Conv2d(1, 10, 5)); // 10, 24x24
    final Conv2d conv2 = register("conv2", new Conv2d(10, 20, 3)); // 20, 10x10
    final Linear fc1 = register("fc1", new Linear(20 * 10 * 10, 500));
    final Linear fc2 = register("fc2", new Linear(500, 10));

    @Override
    public Tensor forward(Tensor x) {
      var in_size = x.size(0);
      var out = conv1.forward(x); // 24
      out = F.relu(out);
      out = F.max_pool2d(out, 2, 2); // 12
      out = conv2.forward(out); // 10
      out = F.relu(out);
      out = out.view(in_size, -1);
      out = fc1.forward(out);
      out = F.relu(out);
      out = fc2.forward(out);
      out = F.log_softmax(out, dim(1));
      return out;
    }
  }

  static void train(
      ConvNet model, Device device, DataLoader train_loader, Adam optimizer, int epoch) {
    model.train();
    for (var batch : train_loader) {
      var data = batch.data().to(device);
      var target = batch.target().to(device);
      optimizer.zero_grad();
      var output = model.forward(data);
      var loss = F.nll_loss(output, target);
      loss.backward();
      optimizer.step();
      if ((batch.index() + 1) % 30 == 0) {
        System.out.println(
            format(
                "Train Epoch: {} [{}/{} ({:.0f}%)]\tLoss: {:.6f}",
                epoch,
                batch.index() * data.size(0),
                train_loader.dataset().size(),
                100. * batch.index() / train_loader.size(),
                loss.item()));
      }
    }
  }

  static void test(ConvNet model, Device device, DataLoader test_loader) {
    model.eval();
    double test_loss = 0;
    long correct = 0;
    try (var _ = torch.no_grad()) {
      for (var batch : test_loader) {
        var data = batch.data().to(device);
        var target = batch.target().to(device);
        var output = model.forward(data);
        test_loss += F.nll_loss(output, target, reduction(SUM)).item(); // the sum of a batch
        var pred = output.max(1, keepdim(true)).indices(); // where the probability is greatest
        correct += pred.eq(target.view_as(pred)).sum().item_long();
      }
    }
    test_loss /= test_loader.dataset().size();
    System.out.println(
        format(
            "\nTest set: Average loss: {:.4f}, Accuracy: {}/{} ({:.0f}%)\n",
            test_loss,
            correct,
            test_loader.dataset().size(),
            100. * correct / test_loader.dataset().size()));
  }

  /** Runs the tutorial; {@link Options} says what it may be told. */
  public static void main(String... args) {
    var options = new Options(args);
    System.out.println(torch.__version__());
    var data = options.data("data");
    var transform = new Compose(new ToTensor(), new Normalize(0.1307, 0.3081));
    var train_loader =
        new DataLoader(
            options.some(new MNIST(data, Kwargs.train(true), download(true), transform(transform))),
            batch_size(BATCH_SIZE),
            shuffle(true));
    var test_loader =
        new DataLoader(
            options.some(new MNIST(data, Kwargs.train(false), transform(transform))),
            batch_size(BATCH_SIZE),
            shuffle(true));
    ConvNet model = new ConvNet().to(DEVICE);
    var optimizer = new Adam(model.parameters());
    for (int epoch = 1; epoch < options.epochs(EPOCHS) + 1; epoch++) {
      train(model, DEVICE, train_loader, optimizer, epoch);
      test(model, DEVICE, test_loader);
    }
  }
}
