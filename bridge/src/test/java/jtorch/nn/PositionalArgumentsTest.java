package jtorch.nn;

import static jtorch.Index.every;
import static jtorch.Index.slice;
import static jtorch.Index.starting;
import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.ceil_mode;
import static jtorch.Kwargs.count_include_pad;
import static jtorch.Kwargs.groups;
import static jtorch.Kwargs.kernel_size;
import static jtorch.Kwargs.negative_slope;
import static jtorch.Kwargs.padding;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import jtorch.Index;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** What networks are typed with: strides without a name, lists of layers and parts of chains. */
class PositionalArgumentsTest {
  private static final String POOL =
      "MaxPool2d(kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)";

  private static void assertPrinted(Object module, String python) {
    assertEquals(python, module.toString());
  }

  private static void assertNumbers(Tensor found, double... python) {
    assertArrayEquals(python, found.flatten().toDoubles(), 1e-6);
  }

  @Test
  void sizesOfWindowsMayHaveTheirName() {
    assertPrinted(new Conv1d(3, 8, kernel_size(4)), "Conv1d(3, 8, kernel_size=(4,), stride=(1,))");
    assertPrinted(
        new Conv2d(3, 8, kernel_size(3, 2), padding(1)),
        "Conv2d(3, 8, kernel_size=(3, 2), stride=(1, 1), padding=(1, 1))");
    assertPrinted(
        new Conv3d(4, 8, kernel_size(3), groups(2)),
        "Conv3d(4, 8, kernel_size=(3, 3, 3), stride=(1, 1, 1), groups=2)");
    assertPrinted(
        new ConvTranspose1d(4, 8, kernel_size(3)),
        "ConvTranspose1d(4, 8, kernel_size=(3,), stride=(1,))");
    assertPrinted(
        new ConvTranspose2d(4, 8, kernel_size(3, 1), bias(false)),
        "ConvTranspose2d(4, 8, kernel_size=(3, 1), stride=(1, 1), bias=False)");
    assertPrinted(
        new ConvTranspose3d(4, 8, kernel_size(1, 2, 3)),
        "ConvTranspose3d(4, 8, kernel_size=(1, 2, 3), stride=(1, 1, 1))");
    assertPrinted(new MaxPool2d(kernel_size(2)), POOL);
    assertPrinted(
        new MaxPool1d(kernel_size(2), padding(1)),
        "MaxPool1d(kernel_size=2, stride=2, padding=1, dilation=1, ceil_mode=False)");
    assertPrinted(
        new MaxPool3d(kernel_size(1, 2, 3)),
        "MaxPool3d(kernel_size=(1, 2, 3), stride=(1, 2, 3), padding=0, dilation=1,"
            + " ceil_mode=False)");
    assertPrinted(
        new AvgPool1d(kernel_size(2)), "AvgPool1d(kernel_size=(2,), stride=(2,), padding=(0,))");
    assertPrinted(
        new AvgPool2d(kernel_size(2), padding(1)), "AvgPool2d(kernel_size=2, stride=2, padding=1)");
    assertPrinted(new AvgPool3d(kernel_size(2)), "AvgPool3d(kernel_size=2, stride=2, padding=0)");
    assertPrinted(new LeakyReLU(negative_slope(0.2)), "LeakyReLU(negative_slope=0.2)");
    assertPrinted(new RReLU(0.125, 0.25, true), "RReLU(lower=0.125, upper=0.25, inplace=True)");
  }

  @Test
  void convolutionsTakeTheirStrideAndPadding() {
    assertPrinted(
        new Conv1d(3, 8, 4, 2, 1, bias(false)),
        "Conv1d(3, 8, kernel_size=(4,), stride=(2,), padding=(1,), bias=False)");
    assertPrinted(
        new Conv2d(3, 8, 4, 2, 1, bias(false)),
        "Conv2d(3, 8, kernel_size=(4, 4), stride=(2, 2), padding=(1, 1), bias=False)");
    assertPrinted(
        new Conv3d(4, 8, 3, 2, groups(2)),
        "Conv3d(4, 8, kernel_size=(3, 3, 3), stride=(2, 2, 2), groups=2)");
    assertPrinted(
        new ConvTranspose1d(4, 8, 3, 2, padding(1)),
        "ConvTranspose1d(4, 8, kernel_size=(3,), stride=(2,), padding=(1,))");
    assertPrinted(
        new ConvTranspose2d(20, 64, 4, 1, 0, bias(false)),
        "ConvTranspose2d(20, 64, kernel_size=(4, 4), stride=(1, 1), bias=False)");
    assertPrinted(
        new ConvTranspose2d(64, 32, 3, 2, 1, 1),
        "ConvTranspose2d(64, 32, kernel_size=(3, 3), stride=(2, 2), padding=(1, 1),"
            + " output_padding=(1, 1))");
    assertPrinted(
        new ConvTranspose3d(4, 8, 3, 2, 1, bias(false)),
        "ConvTranspose3d(4, 8, kernel_size=(3, 3, 3), stride=(2, 2, 2), padding=(1, 1, 1),"
            + " bias=False)");
  }

  @Test
  void poolsTakeTheirStrideAndPadding() {
    assertPrinted(
        new MaxPool1d(3, 2, ceil_mode(true)),
        "MaxPool1d(kernel_size=3, stride=2, padding=0, dilation=1, ceil_mode=True)");
    assertPrinted(
        new MaxPool2d(3, 2, 1),
        "MaxPool2d(kernel_size=3, stride=2, padding=1, dilation=1, ceil_mode=False)");
    assertPrinted(
        new MaxPool3d(3, 2),
        "MaxPool3d(kernel_size=3, stride=2, padding=0, dilation=1, ceil_mode=False)");
    assertPrinted(new AvgPool1d(3, 2), "AvgPool1d(kernel_size=(3,), stride=(2,), padding=(0,))");
    assertPrinted(
        new AvgPool2d(3, 2, 1, count_include_pad(false)),
        "AvgPool2d(kernel_size=3, stride=2, padding=1)");
    assertPrinted(new AvgPool3d(3, 2, 1), "AvgPool3d(kernel_size=3, stride=2, padding=1)");
  }

  @Test
  void activationsAreToldToWorkInPlace() {
    assertPrinted(
        List.of(
            new ReLU(true),
            new ReLU6(true),
            new SELU(true),
            new SiLU(true),
            new Mish(true),
            new Hardswish(true),
            new Hardsigmoid(true),
            new LeakyReLU(0.2, true),
            new ELU(1.0, true),
            new CELU(1.0, true),
            new Hardtanh(-0.5, 0.5, true)),
        "[ReLU(inplace=True), ReLU6(inplace=True), SELU(inplace=True), SiLU(inplace=True),"
            + " Mish(inplace=True), Hardswish(), Hardsigmoid(), LeakyReLU(negative_slope=0.2,"
            + " inplace=True), ELU(alpha=1.0, inplace=True), CELU(alpha=1.0, inplace=True),"
            + " Hardtanh(min_val=-0.5, max_val=0.5, inplace=True)]");
    Tensor x = torch.tensor(-1.0, 2);
    assertSame(x, new Threshold(0, 3, true).forward(x));
    assertNumbers(x, 3, 2);
    assertPrinted(new ReLU(false), "ReLU()");
  }

  @Test
  void functionsTakeTheirStrideAndPadding() {
    Tensor x = torch.arange(16.0).view(1, 1, 4, 4);
    Tensor w = torch.tensor(new float[][] {{1, 2}, {3, 4}}).view(1, 1, 2, 2);
    assertNumbers(F.conv2d(x, w, torch.tensor(0.5f).view(1), 2), 34.5, 54.5, 114.5, 134.5);
    assertNumbers(F.conv2d(x, w, null, 2, 1), 0, 11, 9, 40, 84, 40, 24, 41, 15);
    assertNumbers(F.max_pool2d(x, 3, 2, 1), 5, 7, 13, 15);
    assertNumbers(F.avg_pool2d(x, 3, 2, 1), 1.1111111640930176, 2.6666667461395264, 17 / 3.0, 10);
    assertNumbers(F.avg_pool2d(x, 2, 2), 2.5, 4.5, 10.5, 12.5);
  }

  private static Sequential named() {
    Sequential net = new Sequential();
    net.add_module("conv", new Conv2d(1, 2, 3));
    net.add_module("relu", new ReLU());
    net.add_module("pool", new MaxPool2d(2));
    net.add_module("fc", new Linear(2, 1));
    return net;
  }

  @Test
  void partsOfAChainKeepTheirNames() {
    Sequential net = named();
    Sequential two = net.get(slice(2));
    assertPrinted(
        two,
        """
        Sequential(
          (conv): Conv2d(1, 2, kernel_size=(3, 3), stride=(1, 1))
          (relu): ReLU()
        )\
        """);
    assertSame(net.get(0), two.get(0));
    assertEquals(List.of("pool", "fc"), names(net.get(starting(-2))));
    assertEquals(List.of("fc", "pool", "relu", "conv"), names(net.get(every(-1))));
    assertEquals(List.of("relu", "pool", "fc"), names(net.get(slice(1, 100))));
    assertEquals(List.of("conv", "relu", "pool"), names(net.get(slice(-1))));
    assertEquals(List.of("fc", "relu"), names(net.get(slice(9, 0, -2))));
    assertPrinted(net.get(starting(5)), "Sequential()");
    assertPrinted(
        named().get(slice(2, 3)),
        """
        Sequential(
          (pool): %s
        )\
        """
            .formatted(POOL));
  }

  private static List<String> names(Sequential net) {
    return List.copyOf(net.named_children().keySet());
  }

  @Test
  void partsOfAListAreCountedAnew() {
    var layers = new ArrayList<Module>();
    for (int i = 1; i < 5; i++) {
      layers.add(new Linear(i, 1));
    }
    ModuleList list = new ModuleList(layers);
    assertPrinted(
        list.get(every(-2)),
        """
        ModuleList(
          (0): Linear(in_features=4, out_features=1, bias=True)
          (1): Linear(in_features=2, out_features=1, bias=True)
        )\
        """);
    assertSame(layers.get(2), list.get(starting(2)).get(0));
    assertEquals(4, new Sequential(layers).size());
    assertSame(layers.get(3), new Sequential(layers).get(-1));
  }

  @Test
  void whatIsNoRangeIsRefused() {
    assertEquals(
        "Sequential: At[value=1] is not a range such as slice(0, 3); get(2) is a single module.",
        assertThrows(IllegalArgumentException.class, () -> named().get(Index.at(1))).getMessage());
    assertEquals(
        "ModuleList: a slice's step is not 0.",
        assertThrows(IllegalArgumentException.class, () -> new ModuleList().get(slice(0, 1, 0)))
            .getMessage());
  }
}
