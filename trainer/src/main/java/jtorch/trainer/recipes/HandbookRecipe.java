package jtorch.trainer.recipes;

import static jtorch.Kwargs.fused;

import java.util.List;
import java.util.function.Consumer;
import jtorch.NnKwargs.LossKwarg;
import jtorch.OptimKwargs.Lr;
import jtorch.PyString;
import jtorch.Tensor;
import jtorch.nn.F;
import jtorch.nn.Module;
import jtorch.nn.Parameter;
import jtorch.optim.Adam;
import jtorch.optim.Optimizer;
import jtorch.trainer.run.EpochResult;
import jtorch.trainer.run.RunListener;
import jtorch.trainer.run.Step;
import jtorch.vision.transforms.Compose;
import jtorch.vision.transforms.Normalize;
import jtorch.vision.transforms.ToTensor;
import jtorch.vision.transforms.Transform;

/**
 * The PyTorch handbook's chapter on MNIST: two convolutions, two linear layers, Adam, batches of
 * 512.
 *
 * <p>Source: pytorch-handbook, chapter 3.2.
 */
final class HandbookRecipe implements Recipe {
  private static final int LOG_INTERVAL = 30;

  @Override
  public String name() {
    return "handbook";
  }

  @Override
  public Transform transform() {
    return new Compose(new ToTensor(), new Normalize(0.1307, 0.3081));
  }

  @Override
  public int batchSize() {
    return 512;
  }

  @Override
  public boolean shuffles() {
    return true;
  }

  @Override
  public int testBatchSize() {
    return 512;
  }

  @Override
  public boolean shufflesTest() {
    return true;
  }

  @Override
  public int epochs() {
    return 20;
  }

  @Override
  public double lr() {
    return 1e-3;
  }

  @Override
  public Module network() {
    return new HandbookNet();
  }

  @Override
  public Optimizer optimizer(List<Parameter> parameters, double lr) {
    return new Adam(parameters, new Lr(lr), fused(true)); // one pass over the parameters, not seven
  }

  @Override
  public Tensor loss(Tensor output, Tensor target, LossKwarg... keywords) {
    return F.nll_loss(output, target, keywords);
  }

  @Override
  public RunListener lines(Consumer<String> out) {
    return new RunListener() {
      @Override
      public void step(Step step) {
        if ((step.batch() + 1) % LOG_INTERVAL == 0) {
          out.accept(
              PyString.format(
                  "Train Epoch: {} [{}/{} ({:.0f}%)]\tLoss: {:.6f}",
                  step.epoch(),
                  step.batch() * step.samples(),
                  step.datasetSize(),
                  100. * step.batch() / step.batches(),
                  step.loss()));
        }
      }

      @Override
      public void epoch(EpochResult result) {
        long size = result.test().samples();
        out.accept(
            PyString.format(
                "\nTest set: Average loss: {:.4f}, Accuracy: {}/{} ({:.0f}%)\n",
                result.test().loss(),
                result.test().correct(),
                size,
                100. * result.test().correct() / size));
      }
    };
  }
}
