package jtorch.trainer.tutorials;

import static java.util.stream.IntStream.range;
import static jtorch.Kwargs.*;
import static jtorch.PyString.format;

import java.util.ArrayList;
import jtorch.nn.CrossEntropyLoss;
import jtorch.nn.Linear;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.optim.SGD;
import jtorch.trainer.plots.plt;
import jtorch.utils.data.DataLoader;
import jtorch.vision.datasets.MNIST;
import jtorch.vision.transforms.Compose;
import jtorch.vision.transforms.Normalize;
import jtorch.vision.transforms.ToTensor;

/** {@code four-layer}: "PyTorch Note 25", four linear layers one behind the other. */
public final class FourLayer {
  static final Compose data_tf = new Compose(new ToTensor(), new Normalize(0.5, 0.5));

  private FourLayer() {}

  static Sequential net() {
    return new Sequential(
        new Linear(784, 400),
        new ReLU(),
        new Linear(400, 200),
        new ReLU(),
        new Linear(200, 100),
        new ReLU(),
        new Linear(100, 10));
  }

  /** Runs the tutorial; {@link Options} says what it may be told. */
  public static void main(String... args) {
    var options = new Options(args);
    var data = options.data("./data");
    var train_set = options.some(new MNIST(data, train(true), transform(data_tf), download(true)));
    var test_set = options.some(new MNIST(data, train(false), transform(data_tf), download(true)));
    var train_data = new DataLoader(train_set, batch_size(64), shuffle(true));
    var test_data = new DataLoader(test_set, batch_size(128), shuffle(false));

    var net = net();
    System.out.println(net);

    var criterion = new CrossEntropyLoss();
    var optimizer = new SGD(net.parameters(), lr(1e-1)); // a learning rate of 0.1

    var losses = new ArrayList<Double>();
    var acces = new ArrayList<Double>();
    var eval_losses = new ArrayList<Double>();
    var eval_acces = new ArrayList<Double>();

    for (int e = 0; e < options.epochs(20); e++) {
      double train_loss = 0;
      double train_acc = 0;
      net.train();
      for (var batch : train_data) {
        var im = batch.data().flatten(1, -1); // the tutorial's text leaves this line out
        var label = batch.target();
        // forward
        var out = net.forward(im);
        var loss = criterion.forward(out, label);
        // backward
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
        // the loss
        train_loss += loss.item();
        // the accuracy
        var pred = out.max(1).indices();
        var num_correct = pred.eq(label).sum().item();
        var acc = num_correct / im.size(0);
        train_acc += acc;
      }
      losses.add(train_loss / train_data.size());
      acces.add(train_acc / train_data.size());
      // how well it does on the test set
      double eval_loss = 0;
      double eval_acc = 0;
      net.eval(); // it predicts from here on
      for (var batch : test_data) {
        var im = batch.data().flatten(1, -1);
        var label = batch.target();
        var out = net.forward(im);
        var loss = criterion.forward(out, label);
        // the loss
        eval_loss += loss.item();
        // the accuracy
        var pred = out.max(1).indices();
        var num_correct = pred.eq(label).sum().item();
        var acc = num_correct / im.size(0);
        eval_acc += acc;
      }
      eval_losses.add(eval_loss / test_data.size());
      eval_acces.add(eval_acc / test_data.size());
      System.out.println(
          format(
              "epoch: {}, Train Loss: {:.6f}, Train Acc: {:.6f}, Eval Loss: {:.6f}, Eval Acc:"
                  + " {:.6f}",
              e,
              train_loss / train_data.size(),
              train_acc / train_data.size(),
              eval_loss / test_data.size(),
              eval_acc / test_data.size()));
    }

    plt.title("train loss");
    plt.plot(range(0, losses.size()), losses);
    plt.show();

    plt.plot(range(0, acces.size()), acces);
    plt.title("train acc");
    plt.show();

    plt.plot(range(0, eval_losses.size()), eval_losses);
    plt.title("test loss");
    plt.show();

    plt.plot(range(0, eval_acces.size()), eval_acces);
    plt.title("test acc");
    plt.show();
  }
}
