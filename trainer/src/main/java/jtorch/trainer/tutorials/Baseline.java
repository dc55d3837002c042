package jtorch.trainer.tutorials;

import static java.util.stream.IntStream.range;
import static jtorch.Kwargs.*;
import static jtorch.PyString.format;
import static jtorch.torchinfo.summary;
import static jtorch.trainer.plots.PlotKwargs.*;

import java.util.ArrayList;
import jtorch.Tensor;
import jtorch.nn.Conv2d;
import jtorch.nn.Dropout2d;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.optim.SGD;
import jtorch.torch;
import jtorch.trainer.plots.plt;
import jtorch.utils.data.Batch;
import jtorch.utils.data.DataLoader;
import jtorch.vision.datasets.MNIST;
import jtorch.vision.transforms.ToTensor;

/** {@code baseline}: "Deep learning's Hello World", with pictures, a summary and curves. */
public final class Baseline {
  static final boolean is_cuda = torch.cuda.is_available();
  static final int batch_size = 32;

  private Baseline() {}

  static void plot_image(Batch image, int batch_size) {
    var x_batch = image.data();
    var f = plt.figure(figsize(300, 300));
    for (int i = 0; i < batch_size; i++) {
      var image_tx = x_batch.get(i);
      int sub_size = (int) Math.sqrt(32) + 1;
      f.add_subplot(sub_size, sub_size, i + 1);
      plt.imshow(image_tx.get(0), cmap("gray"));
    }
    plt.show();
  }

  static final class MnistNet extends Module {
    final Conv2d conv1 = register("conv1", new Conv2d(1, 32, 3));
    final Conv2d conv2 = register("conv2", new Conv2d(32, 64, 3));
    final Dropout2d dropout = register("dropout", new Dropout2d(0.25));
    final Linear fc1 = register("fc1", new Linear(9216, 128));
    final Linear fc2 = register("fc2", new Linear(128, 10));

    @Override
    public Tensor forward(Tensor input) {
      var x = conv1.forward(input);
      x = F.relu(x);
      x = conv2.forward(x);
      x = F.relu(x);
      x = F.max_pool2d(x, 2);
      x = dropout.forward(x);
      x = x.view(-1, 9216);
      x = fc1.forward(x);
      x = F.relu(x);
      x = fc2.forward(x);
      x = F.log_softmax(x, dim(1));
      return x;
    }
  }

  /**
   * What Python returns as a tuple.
   *
   * @param loss the mean loss
   * @param accuracy the share of right answers in percent
   */
  record Result(double loss, double accuracy) {}

  static Result fit_train(MnistNet model, DataLoader data_loader, SGD optimizer) {
    model.train();
    double running_loss = 0;
    var running_correct = torch.tensor(0);
    for (var batch : data_loader) {
      var data = is_cuda ? batch.data().cuda() : batch.data();
      var target = is_cuda ? batch.target().cuda() : batch.target();
      optimizer.zero_grad();
      var output = model.forward(data);
      var loss = F.nll_loss(output, target);
      running_loss += F.nll_loss(output, target, reduction(SUM)).item();
      var preds = output.data().max(1, keepdim(true)).indices();
      running_correct.add_(preds.eq(target.data().view_as(preds)).cpu().sum());
      loss.backward();
      optimizer.step();
    }
    double loss = running_loss / data_loader.dataset().size();
    double accuracy = running_correct.mul(100.).div(data_loader.dataset().size()).item();
    System.out.println(
        format("Train loss is {:5.2} and Train accuracy is {:10.4} %", loss, accuracy));
    return new Result(loss, accuracy);
  }

  static Result fit_eval(MnistNet model, DataLoader data_loader) {
    model.eval();
    double running_loss = 0;
    var running_correct = torch.tensor(0);
    for (var batch : data_loader) {
      var data = is_cuda ? batch.data().cuda() : batch.data();
      var target = is_cuda ? batch.target().cuda() : batch.target();
      var output = model.forward(data);
      F.nll_loss(output, target); // the tutorial makes nothing of it here
      running_loss += F.nll_loss(output, target, reduction(SUM)).item();
      var preds = output.data().max(1, keepdim(true)).indices();
      running_correct.add_(preds.eq(target.data().view_as(preds)).cpu().sum());
    }
    double loss = running_loss / data_loader.dataset().size();
    double accuracy = running_correct.mul(100.).div(data_loader.dataset().size()).item();
    System.out.println(
        format("Eval loss is {:5.2} and Eval accuracy is {:10.4} %", loss, accuracy));
    return new Result(loss, accuracy);
  }

  /** Runs the tutorial; {@link Options} says what it may be told. */
  public static void main(String... args) {
    var options = new Options(args);
    // so that the results are the same each time
    int seed = 0;
    torch.manual_seed(seed);
    torch.cuda.manual_seed_all(seed);
    torch.backends.cudnn.benchmark(false);
    torch.backends.cudnn.deterministic(true);

    var data = options.data("./data");
    var mnist_train_dataset =
        options.some(new MNIST(data, transform(new ToTensor()), train(true), download(true)));
    var mnist_test_dataset =
        options.some(new MNIST(data, transform(new ToTensor()), train(false), download(true)));
    var mnist_train_loader = new DataLoader(mnist_train_dataset, batch_size(32), shuffle(true));
    var mnist_test_loader = new DataLoader(mnist_test_dataset, batch_size(32), shuffle(true));

    var sample_image_batch = mnist_train_loader.iterator().next();
    plot_image(sample_image_batch, batch_size);

    var model = new MnistNet();
    if (is_cuda) {
      model.cuda();
    }
    summary(model, input_size(batch_size, 1, 28, 28), depth(4));
    var optimizer = new SGD(model.parameters(), lr(0.01));

    var train_losses = new ArrayList<Double>();
    var train_accuracy = new ArrayList<Double>();
    var val_losses = new ArrayList<Double>();
    var val_accuracy = new ArrayList<Double>();
    for (int epoch = 1; epoch < options.epochs(19) + 1; epoch++) {
      var trained = fit_train(model, mnist_train_loader, optimizer);
      var evaluated = fit_eval(model, mnist_test_loader);
      train_losses.add(trained.loss());
      train_accuracy.add(trained.accuracy());
      val_losses.add(evaluated.loss());
      val_accuracy.add(evaluated.accuracy());
    }

    var epochs = train_losses.size() + 1;
    plt.plot(range(1, epochs), train_losses, "bo", label("training loss"));
    plt.plot(range(1, epochs), val_losses, "r", label("validation loss"));
    plt.legend();
    plt.show();

    plt.plot(range(1, epochs), train_accuracy, "bo", label("train accuracy"));
    plt.plot(range(1, epochs), val_accuracy, "r", label("val accuracy"));
    plt.legend();
    plt.show();
  }
}
