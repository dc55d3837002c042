package jtorch.trainer.tutorials;

import static jtorch.Kwargs.*;
import static jtorch.PyString.format;
import static jtorch.utils.data.Data.random_split;

import java.nio.file.Files;
import java.nio.file.Path;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.nn.CrossEntropyLoss;
import jtorch.nn.Flatten;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.optim.SGD;
import jtorch.torch;
import jtorch.utils.data.DataLoader;
import jtorch.vision.Image;
import jtorch.vision.datasets.MNIST;
import jtorch.vision.transforms.Compose;
import jtorch.vision.transforms.Normalize;
import jtorch.vision.transforms.ToTensor;
import jtorch.vision.utils;

/** {@code three-layer}: three linear layers, the best of them kept, and a picture recognised. */
public final class ThreeLayer {
  static final int bat = 128;
  static final Compose transform = new Compose(new ToTensor(), new Normalize(0.1307, 0.3081));

  private ThreeLayer() {}

  static final class MyNet extends Module {
    final Flatten flatten = register("flatten", new Flatten()); // 28*28 pixels to 784 numbers
    // three fully connected layers
    final Linear fc1 = register("fc1", new Linear(784, 256));
    final Linear fc2 = register("fc2", new Linear(256, 128));
    final Linear fc3 = register("fc3", new Linear(128, 10));

    @Override
    public Tensor forward(Tensor input) {
      var x = flatten.forward(input);
      x = torch.relu(fc1.forward(x));
      x = torch.relu(fc2.forward(x));
      var out = torch.relu(fc3.forward(x));
      return out;
    }
  }

  /**
   * What Python returns as a tuple.
   *
   * @param accuracy the share of right answers
   * @param loss the mean loss of a batch
   */
  record Result(double accuracy, double loss) {
    @Override
    public String toString() {
      return format("({}, {})", accuracy, loss);
    }
  }

  static Result train(DataLoader dataloader, MyNet net, CrossEntropyLoss loss_fn, SGD optimizer) {
    long size = dataloader.dataset().size();
    double corrent = 0;
    double epoch_loss = 0.0;
    long batch_num = dataloader.size();
    net.train();
    // train the network batch by batch
    for (var batch : dataloader) {
      var y = batch.target();
      var pred = net.forward(batch.data());
      // y: 128, pred: 128x10
      var loss = loss_fn.forward(pred, y);
      // change all parameters, from the last layer to the first
      optimizer.zero_grad();
      loss.backward();
      optimizer.step();
      epoch_loss += loss.item();
      corrent += pred.argmax(1).eq(y).type(torch.float_).sum().item();
      if (batch.index() % 100 == 0) {
        System.out.println(
            format("[{:>5d}/{:>5d}],loss:{}", batch.index() + 1, batch_num + 1, loss.item()));
      }
    }
    double avg_loss = epoch_loss / batch_num;
    double avg_accuracy = corrent / size;
    return new Result(avg_accuracy, avg_loss);
  }

  static Result test(DataLoader dataloader, MyNet net, CrossEntropyLoss loss_fn) {
    long size = dataloader.dataset().size();
    long batch_num = dataloader.size();
    double corrent = 0;
    double losses = 0;
    net.eval();
    try (var _ = torch.no_grad()) {
      for (var batch : dataloader) {
        var y = batch.target();
        var pred = net.forward(batch.data());
        losses += loss_fn.forward(pred, y).item(); // the tutorial forgets this line
        var correct = pred.argmax(1).eq(y).type(torch.int_).sum().item();
        corrent += correct;
      }
    }
    double accuracy = corrent / size;
    double avg_loss = losses / batch_num;
    return new Result(accuracy, avg_loss);
  }

  /** Runs the tutorial; {@link Options} says what it may be told. */
  public static void main(String... args) {
    var options = new Options(args);
    var root = options.data("data");
    var whole =
        options.some(new MNIST(root, download(true), Kwargs.train(true), transform(transform)));
    var parts = random_split(whole, whole.size() - whole.size() / 6, whole.size() / 6);
    var train_ds = parts.get(0); // 50,000
    var val_ds = parts.get(1); // 10,000
    var test_ds =
        options.some(new MNIST(root, download(true), Kwargs.train(false), transform(transform)));
    var train_loader = new DataLoader(train_ds, batch_size(bat), shuffle(true));
    var val_loader = new DataLoader(val_ds, batch_size(bat));
    var test_loader = new DataLoader(test_ds, batch_size(bat));

    var net = new MyNet();
    var optimizer = new SGD(net.parameters(), lr(0.2)); // lr: the learning rate
    var loss_fn = new CrossEntropyLoss();

    var model_best = options.file("model_best.pth");
    double best = 0;
    for (int epoch = 0; epoch < options.epochs(20); epoch++) {
      train(train_loader, net, loss_fn, optimizer);
      var validated = test(val_loader, net, loss_fn);
      if (validated.accuracy() > best) {
        best = validated.accuracy();
        torch.save(net.state_dict(), model_best);
      }
    }
    net.load_state_dict(torch.load(model_best));
    System.out.println(test(test_loader, net, loss_fn));

    var model = new MyNet();
    model.load_state_dict(torch.load(model_best));
    var file = options.file("7.png");
    if (!Files.exists(Path.of(file))) { // no digit of one's own: the first of the test set, a 7
      var digits = new MNIST(root, Kwargs.train(false), transform(new ToTensor()));
      utils.save_image(digits.get(0).data(), file);
    }
    var img = transform.apply(Image.open(file).convert("L")); // in grey
    var result = model.forward(img);
    var predict = torch.max(result.data(), dim(1)).indices();
    System.out.println(result);
    System.out.println("the result is: " + predict.item_long());
  }
}
