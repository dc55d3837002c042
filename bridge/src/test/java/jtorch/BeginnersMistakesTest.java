package jtorch;

import static jtorch.BadInputTest.refused;
import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.error_if_nonfinite;
import static jtorch.Kwargs.fused;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.shape;
import static jtorch.Kwargs.sparse;
import static jtorch.Kwargs.weight_decay;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Arrays;
import java.util.List;
import jtorch.nn.Conv2d;
import jtorch.nn.CrossEntropyLoss;
import jtorch.nn.Embedding;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.Parameter;
import jtorch.nn.Sequential;
import jtorch.nn.utils;
import jtorch.optim.Adam;
import jtorch.optim.SGD;
import jtorch.utils.data.DataLoader;
import jtorch.utils.data.Subset;
import jtorch.utils.data.TensorDataset;
import jtorch.vision.transforms.Normalize;
import jtorch.vision.transforms.RandomRotation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What beginners do wrong with PyTorch gives one sentence with the values, without C++. */
class BeginnersMistakesTest {
  private static final Class<IllegalArgumentException> ARGUMENT = IllegalArgumentException.class;
  private static final Class<IndexOutOfBoundsException> INDEX = IndexOutOfBoundsException.class;

  private static Tensor longs(long... values) {
    return torch.tensor(values);
  }

  @Test
  void targetsAreClassNumbers() {
    Tensor scores = torch.ones(2, 3);
    refused(ARGUMENT, () -> F.nll_loss(scores, torch.ones(2)), "int64", "float32", "[2, 3]", "[2]");
    refused(ARGUMENT, () -> F.cross_entropy(scores, torch.ones(2)), "int64", "float32");
    refused(ARGUMENT, () -> F.cross_entropy(scores, longs(0, 1).to(torch.int32)), "int64", "int32");
    refused(
        ARGUMENT,
        () -> F.cross_entropy(scores, torch.ones(2, 3).to(torch.int64)),
        "probabilities",
        "int64",
        "[2, 3]");
    refused(INDEX, () -> F.nll_loss(scores, longs(1, 3)), "class 3", "3 classes, 0 to 2");
    refused(INDEX, () -> F.cross_entropy(scores, longs(-1, 0)), "cross_entropy", "-1", "3 classes");
    refused(INDEX, () -> F.multi_margin_loss(scores, longs(1, 3)), "class 3", "0 to 2");
    refused(
        INDEX,
        () -> F.cross_entropy(torch.ones(1, 3, 2), torch.full(shape(1, 2), 9L)),
        "class 9",
        "3 classes");
    refused(
        INDEX,
        () -> new CrossEntropyLoss().forward(scores, longs(1, 7)),
        "class 7",
        "in CrossEntropyLoss");
    refused(ARGUMENT, () -> F.cross_entropy(scores, longs(1, 2, 0)), "2", "3");
    refused(
        ARGUMENT, () -> F.cross_entropy(scores, longs(1, 2).view(2, 1)), "[2, 1]", "squeeze(1)");
  }

  @Test
  void aLossComparesEqualShapes() {
    refused(
        ARGUMENT, () -> F.binary_cross_entropy(torch.ones(2, 1), torch.ones(2)), "[2, 1]", "[2]");
    refused(
        ARGUMENT,
        () -> F.binary_cross_entropy_with_logits(torch.ones(2, 1), torch.ones(2)),
        "[2, 1]",
        "[2]");
    refused(ARGUMENT, () -> F.mse_loss(torch.ones(2, 3), torch.ones(4)), "mse_loss", "3", "4");
  }

  @Test
  void aForgottenViewIsNamedWithItsLayer() {
    refused(
        ARGUMENT,
        () -> new Linear(784, 10).forward(torch.ones(4, 1, 28, 28)),
        "112x28",
        "784x10",
        "Linear");
    refused(ARGUMENT, () -> new Conv2d(1, 4, 3).forward(torch.ones(28, 28)), "[28, 28]", "Conv2d");
    refused(
        ARGUMENT,
        () -> new Conv2d(3, 4, 3).forward(torch.ones(2, 1, 28, 28)),
        "3 channels",
        "[2, 1, 28, 28]");
  }

  @Test
  void indicesAreIntegersInRange() {
    refused(ARGUMENT, () -> torch.ones(3).get(torch.ones(2)), "get", "long");
    refused(ARGUMENT, () -> torch.ones(3).index_select(0, torch.ones(2)), "int64");
    refused(ARGUMENT, () -> torch.ones(3).gather(0, torch.ones(2)), "gather", "int64");
    refused(INDEX, () -> torch.ones(3).gather(0, longs(5)), "5", "3");
    refused(INDEX, () -> new Embedding(10, 4).forward(longs(3, 10)), "3 to 10", "0 to 9");
    refused(ARGUMENT, () -> new Embedding(10, 4).forward(torch.ones(1)), "Float", "Embedding");
  }

  @Test
  void anOptimizerHasParametersAndARate() {
    refused(ARGUMENT, () -> new SGD(List.<Parameter>of(), lr(0.1)), "SGD", "no parameters");
    refused(ARGUMENT, () -> new Adam(List.<Parameter>of()), "Adam", "no parameters");
    refused(ARGUMENT, () -> new SGD(new Linear(1, 1).parameters(), lr(-0.1)), "-0.1");
    refused(ARGUMENT, () -> new Adam(new Linear(1, 1).parameters(), lr(Double.NaN)), "NaN");
  }

  @Test
  void aLoaderHasBatchesAndADatasetHasAsManyTargets() {
    TensorDataset four = new TensorDataset(torch.zeros(4, 2), longs(0, 1, 0, 1));
    refused(ARGUMENT, () -> new DataLoader(four, batch_size(0)), "batch_size", "0");
    refused(ARGUMENT, () -> new DataLoader(four, batch_size(-1)), "batch_size", "-1");
    refused(ARGUMENT, () -> new TensorDataset(torch.zeros(4, 2), longs(0, 1)), "[4, 2]", "[2]");
  }

  @Test
  void anotherNetworksStateIsNamedKeyByKey() {
    refused(
        ARGUMENT,
        () -> new Linear(2, 3).load_state_dict(new Linear(4, 3).state_dict()),
        "weight",
        "[3, 4]",
        "[3, 2]");
    refused(
        ARGUMENT,
        () -> new Linear(2, 3).load_state_dict(new Sequential(new Linear(2, 3)).state_dict()),
        "missing weight, bias",
        "unexpected 0.weight, 0.bias");
  }

  @Test
  void probabilitiesAreProbabilities() {
    refused(ARGUMENT, () -> torch.tensor(new float[] {Float.NaN, 1}).bernoulli(), "NaN");
    refused(ARGUMENT, () -> torch.tensor(new float[] {2, 0.5f}).bernoulli(), "0.5", "2.0");
    refused(ARGUMENT, () -> torch.multinomial(torch.tensor(new float[] {Float.NaN, 1}), 1), "NaN");
    refused(ARGUMENT, () -> torch.multinomial(torch.tensor(new float[] {-1, 1}), 1), "-1.0");
    refused(ARGUMENT, () -> torch.multinomial(torch.zeros(2), 1), "0.0");
    refused(ARGUMENT, () -> torch.ones(2).bernoulli_(1.5), "1.5");
    refused(ARGUMENT, () -> F.dropout(torch.ones(2), Kwargs.p(-1)), "-1.0");
  }

  @Test
  void nothingHasNoGreatestElement() {
    refused(ARGUMENT, () -> torch.ones(0).max(), "max", "empty");
    refused(ARGUMENT, () -> torch.ones(0).argmax(), "argmax", "empty");
    refused(ARGUMENT, () -> torch.ones(2, 0).argmax(1), "argmax", "1");
    refused(ARGUMENT, () -> torch.ones(0).item(), "item", "0");
    refused(ARGUMENT, () -> torch.ones(2).item(), "item", "2");
  }

  @Test
  void whatIsJoinedFits() {
    refused(ARGUMENT, () -> torch.cat(List.of()), "cat", "non-empty");
    refused(ARGUMENT, () -> torch.stack(List.of()), "stack", "non-empty");
    refused(ARGUMENT, () -> torch.stack(List.of(torch.ones(2), torch.ones(3))), "[2]", "[3]");
    refused(
        ARGUMENT,
        () -> torch.cat(List.of(torch.ones(2, 2), torch.ones(3, 3))),
        "dimension 0",
        "2",
        "3");
  }

  @Test
  void gradientsThatAreNotFiniteAreNamedIfAsked() {
    Linear layer = new Linear(1, 1);
    layer.forward(torch.full(shape(1, 1), Double.NaN)).sum().backward();
    refused(
        ARGUMENT,
        () -> utils.clip_grad_norm_(layer.parameters(), 1, error_if_nonfinite(true)),
        "NaN",
        "error_if_nonfinite");
    assertTrue(Double.isNaN(utils.clip_grad_norm_(layer.parameters(), 1).item()));
  }

  @Test
  void sparseGradientsAreForSomeOptimizers() {
    var layer = new Embedding(3, 2, sparse(true));
    layer.forward(torch.tensor(0L, 2)).sum().backward();
    List<Parameter> rows = layer.parameters();
    float[] before = layer.weight.toFloats();
    refused(ARGUMENT, () -> new Adam(rows).step(), "Adam", "sparse");
    refused(ARGUMENT, () -> new SGD(rows, fused(true)).step(), "SGD", "sparse");
    refused(ARGUMENT, () -> new SGD(rows, weight_decay(0.1)).step(), "SGD", "weight_decay");
    assertArrayEquals(before, layer.weight.toFloats());
    assertEquals("Embedding(3, 2, sparse=True)", layer.toString());
    assertEquals("Embedding(3, 2)", new Embedding(3, 2, sparse(false)).toString());
  }

  @Test
  void whatIsOutOfRangeIsNamedWithTheRange() {
    refused(INDEX, () -> torch.ones(2, 3).index_select(0, longs(0, 7)), "0 to 7", "[2, 3]");
    refused(INDEX, () -> torch.ones(2, 3).topk(9), "9", "[2, 3]");
    refused(INDEX, () -> torch.ones(2, 3).kthvalue(9), "9", "[2, 3]");
    refused(ARGUMENT, () -> F.one_hot(longs(1, 3), 2), "1 to 3", "num_classes 2");
    TensorDataset four = new TensorDataset(torch.zeros(4, 2), torch.zeros(4));
    refused(INDEX, () -> four.get(9), "TensorDataset", "9", "4");
    refused(INDEX, () -> new Subset(four, 0, 1).get(2), "Subset", "2");
  }

  @Test
  void nullIsNamedWithTheOperator() {
    Tensor none = (new Tensor[1])[0];
    refused(ARGUMENT, () -> torch.ones(2).add(none), "add", "null");
    refused(ARGUMENT, () -> new Linear(2, 2).forward(none), "null", "Linear");
    refused(ARGUMENT, () -> torch.cat(Arrays.asList(torch.ones(2), none)), "cat", "null");
  }

  @Test
  void aNetworkDoesNotContainItself() {
    refused(ARGUMENT, () -> new Nest().put("me", null), "'me'", "contains");
    Nest inner = new Nest();
    Nest outer = new Nest();
    outer.put("inner", inner);
    refused(ARGUMENT, () -> inner.put("outer", outer), "'outer'", "Nest");
  }

  private static final class Nest extends Module {
    void put(String name, @Nullable Module part) {
      register(name, part == null ? this : part);
    }
  }

  @Test
  void aBackwardPassSaysWhatItNeeds() {
    Tensor leaf = torch.ones(shape(3), Kwargs.requires_grad(true));
    refused(TorchException.class, () -> leaf.mul(2).backward(), "scalar", "[3]", "sum()");
    refused(TorchException.class, () -> torch.ones(1).backward(), "requires_grad_()");
    Tensor loss = leaf.square().sum();
    loss.backward();
    refused(TorchException.class, loss::backward, "second time", "retain_graph(true)");
    refused(TorchException.class, () -> leaf.add_(1), "leaf", "no_grad");
    refused(
        TorchException.class,
        () -> torch.autograd.grad(leaf.sum(), torch.ones(shape(1), Kwargs.requires_grad(true))),
        "input 0",
        "allow_unused");
    Tensor saved = leaf.exp();
    saved.mul_(2);
    refused(ARGUMENT, saved.sum()::backward, "inplace operation", "without _");
  }

  @Test
  void picturesHaveChannels() {
    var two = new double[] {0.5, 0.5};
    refused(
        ARGUMENT, () -> new Normalize(two, two).apply(torch.ones(3, 2, 2)), "2 means", "[3, 2, 2]");
    refused(ARGUMENT, () -> new RandomRotation(9).apply(torch.ones(4, 4)), "(C, H, W)", "[4, 4]");
  }

  @Test
  void aDeviceIsSpelledRight() {
    refused(ARGUMENT, () -> torch.device("cudaa"), "cudaa", "cuda:0");
    refused(ARGUMENT, () -> torch.device("cuda:x"), "cuda:x");
    refused(ARGUMENT, () -> torch.device("cuda:-1"), "cuda:-1");
  }

  @Test
  void withoutCudaThereIsNoCuda() {
    assumeFalse(torch.cuda.is_available(), "this LibTorch has CUDA");
    refused(TorchException.class, () -> torch.ones(1).cuda(), "no cuda");
    refused(TorchException.class, () -> new Linear(1, 1).to(torch.device("cuda")), "no cuda");
    refused(
        TorchException.class,
        () -> torch.zeros(shape(2), Kwargs.device(torch.device("cuda"))),
        "no cuda");
  }
}
