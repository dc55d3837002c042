package jtorch.trainer.tutorials;

import static java.util.stream.IntStream.range;
import static jtorch.Kwargs.*;

import java.util.ArrayList;
import java.util.Arrays;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.nn.Conv2d;
import jtorch.nn.CrossEntropyLoss;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.MaxPool2d;
import jtorch.nn.Module;
import jtorch.optim.Adam;
import jtorch.torch;
import jtorch.trainer.plots.plt;
import jtorch.utils.data.DataLoader;
import jtorch.vision.datasets.MNIST;
import jtorch.vision.transforms.ToTensor;

/** {@code cnn}: two padded convolutions, three linear layers, and softmax before the loss. */
public final class Cnn {
  static final Device DEVICE = torch.device(torch.cuda.is_available() ? "cuda" : "cpu");

  private Cnn() {}

  static final class CNN extends Module {
    final Conv2d conv1 = register("conv1", new Conv2d(1, 16, 3, padding(1)));
    final Conv2d conv2 = register("conv2", new Conv2d(16, 32, 3, padding(1)));
    final Linear fc1 = register("fc1", new Linear(32 * 7 * 7, 512));
    final Linear fc2 = register("fc2", new Linear(512, 128));
    final Linear fc3 = register("fc3", new Linear(128, 10));
    final MaxPool2d pool = register("pool", new MaxPool2d(2));

    @Override
    public Tensor forward(Tensor input) {
      var x = pool.forward(F.relu(conv1.forward(input)));
      x = pool.forward(F.relu(conv2.forward(x)));
      x = x.view(-1, 7 * 7 * 32);
      x = F.relu(fc1.forward(x));
      x = F.relu(fc2.forward(x));
      return F.softmax(fc3.forward(x), dim(1)); // the loss does this again: see the docs
    }
  }

  static float AccuarcyCompute(Tensor pred, Tensor label) {
    var test = pred.cpu().data().argmax(1).eq(label.cpu().data());
    return (float) test.float_().mean().item();
  }

  /** Shows nine pictures with a word above each. */
  private static void show(Tensor inputs, Tensor words) {
    for (int i = 0; i < 9; i++) {
      plt.subplot(331 + i);
      plt.imshow(inputs.get(i).get(0));
      plt.title(Long.toString(words.get(i).item_long()));
    }
    plt.show();
  }

  /** Runs the tutorial; {@link Options} says what it may be told. */
  public static void main(String... args) {
    var options = new Options(args);
    var train_set =
        new MNIST(
            options.data("../../pytorch_database/mnist/train"),
            train(true),
            transform(new ToTensor()),
            download(true));
    var test_set =
        new MNIST(
            options.data("../../pytorch_database/mnist/test"),
            train(false),
            transform(new ToTensor()),
            download(true));
    var train_dataset = new DataLoader(options.some(train_set), batch_size(100));
    var test_dataset = new DataLoader(options.some(test_set), batch_size(100));
    var display_dataset = new DataLoader(options.some(test_set), batch_size(9));

    var first = display_dataset.iterator().next();
    var nine = first.target().view(3, 3);
    show(first.data(), first.target());
    System.out.println(
        Arrays.deepToString(range(0, 3).mapToObj(row -> nine.get(row).toLongs()).toArray()));

    CNN model = new CNN().to(DEVICE);
    System.out.println(model);

    CrossEntropyLoss lossfunc = new CrossEntropyLoss().to(DEVICE);
    var optimiter = new Adam(model.parameters(), lr(0.001));

    var loss_list = new ArrayList<Double>();
    for (int epoch = 0; epoch < options.epochs(2); epoch++) {
      for (var batch : train_dataset) {
        var inputs = batch.data().to(DEVICE);
        var labels = batch.target().to(DEVICE);
        optimiter.zero_grad();

        var outputs = model.forward(inputs);
        var loss = lossfunc.forward(outputs, labels);
        loss.backward();

        optimiter.step();
        if (batch.index() % 100 == 0) {
          System.out.println(batch.index() + " : " + AccuarcyCompute(outputs, labels));
          loss_list.add(loss.item());
        }
      }
    }
    plt.plot(range(0, loss_list.size()), loss_list);
    plt.show();

    float accuracy = 0;
    for (var batch : test_dataset) {
      var inputs = batch.data().to(DEVICE);
      var labels = batch.target().to(DEVICE);
      var outputs = model.forward(inputs);
      accuracy += AccuarcyCompute(outputs, labels);
    }
    System.out.println(accuracy / test_dataset.size());

    var shown = display_dataset.iterator().next();
    var inputs = shown.data().to(DEVICE);
    var outputs = torch.max(model.forward(inputs), 1).indices();
    show(shown.data(), outputs);
    System.out.println(outputs);

    torch.save(model.state_dict(), options.file("../../pytorch_model/cnn/base_cnn.pt"));
  }
}
