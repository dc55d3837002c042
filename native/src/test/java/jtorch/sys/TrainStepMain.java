package jtorch.sys;

import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.SGD;
import org.bytedeco.pytorch.SGDOptions;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Trains a layer for a step on the LibTorch that was chosen, and prints what came of it. */
final class TrainStepMain {
  private TrainStepMain() {}

  public static void main(String[] args) {
    try {
      LibTorch.load();
    } catch (LibTorchLoadException e) {
      System.err.println(e.getMessage());
      System.exit(3);
    }
    torch.manual_seed(0);
    LinearImpl layer = new LinearImpl(4, 2);
    SGD optimizer = new SGD(layer.parameters(), new SGDOptions(0.01));
    Tensor input = torch.ones(3, 4);
    double before = loss(layer, input).item_double();
    optimizer.zero_grad();
    loss(layer, input).backward();
    optimizer.step();
    double after = loss(layer, input).item_double();
    System.out.println(LibTorch.version() + " " + (after < before));
    System.out.println(LibTorch.source());
    System.out.println(LibTorch.cuda().obstacle().orElse("cuda"));
    System.out.println(Blas.name());
  }

  private static Tensor loss(LinearImpl layer, Tensor input) {
    return layer.forward(input).pow(new Scalar(2)).sum();
  }
}
