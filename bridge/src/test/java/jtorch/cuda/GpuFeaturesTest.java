package jtorch.cuda;

import static jtorch.Kwargs.activities;
import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.map_location;
import static jtorch.Kwargs.randomness;
import static jtorch.Kwargs.shuffle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import jtorch.Tensor;
import jtorch.copy;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.Parameter;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.ops.DispatchKey;
import jtorch.optim.Adam;
import jtorch.optim.Optimizer;
import jtorch.optim.ParamGroup;
import jtorch.optim.State;
import jtorch.profiler.FunctionEventAvg;
import jtorch.profiler.Profile;
import jtorch.profiler.ProfilerActivity;
import jtorch.sys.KinetoProfiler;
import jtorch.torch;
import jtorch.utils.data.Batch;
import jtorch.utils.data.DataLoader;
import jtorch.utils.data.TensorDataset;
import jtorch.vision.transforms.CenterCrop;
import jtorch.vision.transforms.Compose;
import jtorch.vision.transforms.Normalize;
import jtorch.vision.transforms.Resize;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of the CPU everywhere else does on a GPU what it does there. */
class GpuFeaturesTest {
  @BeforeEach
  void aGpuIsThere() {
    assumeTrue(torch.cuda.is_available(), "this needs a GPU and a LibTorch for CUDA");
    torch.manual_seed(0);
  }

  private static void assertClose(Tensor here, Tensor there, double bound) {
    assertTrue(there.is_cuda());
    assertTrue(here.sub(there.cpu()).abs().max().item() < bound);
  }

  private static List<String> keys(Profile prof) {
    return prof.key_averages().stream().map(FunctionEventAvg::key).toList();
  }

  @Test
  void aProfileTellsWhatTheGpuDid() {
    assumeTrue(KinetoProfiler.isThere(), "LibTorch's profiler can't be reached here");
    Tensor a = torch.randn(256, 256).cuda();
    var _ = a.matmul(a); // makes what the library needs
    Profile both = torch.profiler.profile(activities(ProfilerActivity.CPU, ProfilerActivity.CUDA));
    try (both) {
      for (int i = 0; i < 10; i++) {
        a = a.matmul(a).tanh();
      }
    }
    assertTrue(keys(both).contains("aten::mm"), keys(both).toString());
    double onTheGpu = both.events().stream().mapToDouble(e -> e.self_device_time_total()).sum();
    assertTrue(onTheGpu > 0, both.key_averages().table());
    Profile plain = torch.profiler.profile(activities(ProfilerActivity.CPU));
    try (plain) {
      a.matmul(a).sum().item();
    }
    assertTrue(keys(plain).contains("aten::mm"), keys(plain).toString());
  }

  @Test
  void functionsAreVectorizedThere() {
    Tensor w = torch.randn(5);
    Tensor x = torch.randn(7, 5);
    UnaryOperator<Tensor> byCpu = row -> row.mul(w).sum().sin();
    Tensor onGpu = w.cuda();
    UnaryOperator<Tensor> byGpu = row -> row.mul(onGpu).sum().sin();
    assertClose(
        torch.vmap(torch.func.grad(byCpu)).apply(x),
        torch.vmap(torch.func.grad(byGpu)).apply(x.cuda()),
        1e-5);
    assertClose(
        torch.func.hessian(byCpu).apply(x.select(0, 0)),
        torch.func.hessian(byGpu).apply(x.select(0, 0).cuda()),
        1e-5);
    UnaryOperator<Tensor> drops = row -> F.dropout(row, 0.5, true);
    Tensor masks = torch.vmap(drops, randomness("different")).apply(torch.ones(2, 1000).cuda());
    assertFalse(masks.select(0, 0).equal(masks.select(0, 1).cuda()));
  }

  @Test
  void picturesAreChangedThere() {
    var change =
        new Compose(
            new Resize(40),
            new CenterCrop(32),
            new Normalize(new double[] {0.4, 0.5, 0.6}, new double[] {0.2, 0.3, 0.4}));
    Tensor picture = torch.rand(3, 50, 70);
    assertClose(change.apply(picture), change.apply(picture.cuda()), 1e-4);
    Tensor bytes = picture.mul(255).to(torch.uint8);
    Tensor there = new Resize(20).apply(bytes.cuda());
    assertTrue(there.is_cuda());
    assertEquals(torch.uint8, there.dtype());
    assertTrue(
        new Resize(20)
                .apply(bytes)
                .to(torch.int32)
                .sub(there.cpu().to(torch.int32))
                .abs()
                .max()
                .item()
            <= 1);
  }

  /** A layer of one's own. */
  private static final class Scaled extends Linear {
    private final Parameter scale =
        register_parameter("scale", new Parameter(torch.ones(1).mul(0.5)));

    Scaled(int in, int out) {
      super(in, out);
    }

    @Override
    public Tensor forward(Tensor x) {
      return super.forward(x).mul(scale);
    }
  }

  private static SequencedMap<String, Object> rate() {
    SequencedMap<String, Object> all = new LinkedHashMap<>();
    all.put("lr", 0.1);
    return all;
  }

  /** An optimizer of one's own. */
  private static final class Signs extends Optimizer {
    Signs(Iterable<? extends Tensor> params) {
      super(params, rate());
    }

    @Override
    protected void update(ParamGroup group, Tensor param, Tensor grad, State state) {
      Tensor average = state.zerosLike("average", param);
      average.mul_(0.9).add_(grad, alpha(0.1));
      param.add_(average.sign(), alpha(-group.lr()));
    }
  }

  private static Tensor trained(String device) {
    torch.manual_seed(1);
    Module net = new Sequential(new Scaled(6, 8), new ReLU(), new Scaled(8, 2));
    net.to(torch.device(device));
    var optimizer = new Signs(net.parameters());
    Tensor x = torch.arange(24).view(4, 6).div(24).to(torch.device(device));
    for (int i = 0; i < 3; i++) {
      optimizer.zero_grad();
      net.call(x).pow(2).mean().backward();
      optimizer.step();
    }
    return net.call(x).detach();
  }

  @Test
  void layersAndOptimizersOfOnesOwnTrainThere() {
    assertClose(trained("cpu"), trained("cuda"), 1e-4);
  }

  @Test
  void whatIsSavedThereIsLoadedAnywhere(@TempDir Path temp) {
    var net = new Sequential(new Linear(4, 3), new Linear(3, 1));
    net.cuda();
    var optimizer = new Adam(net.parameters());
    net.forward(torch.ones(2, 4).cuda()).sum().backward();
    optimizer.step();
    String file = temp.resolve("net.pt").toString();
    torch.save(net.state_dict(), file);
    Map<String, Tensor> same = torch.load(file);
    Map<String, Tensor> here = torch.load(file, map_location("cpu"));
    for (var weight : net.state_dict().entrySet()) {
      assertTrue(Objects.requireNonNull(same.get(weight.getKey())).is_cuda());
      assertClose(Objects.requireNonNull(here.get(weight.getKey())), weight.getValue(), 1e-9);
    }
    Module twin = copy.deepcopy(net);
    assertTrue(twin.parameters().getFirst().is_cuda());
    var next = new Adam(twin.parameters());
    next.load_state_dict(optimizer.state_dict());
    next.step();
  }

  @Test
  void aSetThatLiesOnTheGpuIsGivenInBatches() {
    Tensor numbers = torch.arange(10).cuda();
    var set = new TensorDataset(numbers, numbers.mul(2));
    double sum = 0;
    for (Batch batch : new DataLoader(set, batch_size(4), shuffle(true))) {
      assertTrue(batch.data().is_cuda());
      assertTrue(batch.target().equal(batch.data().mul(2)));
      sum += batch.data().sum().item();
    }
    assertEquals(45, sum);
  }

  @Test
  void anOperatorWithoutABodyForTheGpuIsNamed() {
    var library = torch.library("gpu_features");
    library.define("half(Tensor x) -> Tensor").impl(DispatchKey.CPU, args -> args.tensor("x"));
    var half = torch.ops("gpu_features::half");
    Tensor x = torch.arange(3).cuda();
    var e = assertThrows(RuntimeException.class, () -> half.call(x));
    assertTrue(String.valueOf(e.getMessage()).contains("half for CUDA"), e.getMessage());
  }

  @Test
  void operatorsInJavaTakeTensorsOfTheGpu() {
    torch
        .library("gpu_features")
        .define("twice(Tensor x) -> Tensor")
        .impl(DispatchKey.CUDA, args -> args.tensor("x").mul(2))
        .impl(DispatchKey.CPU, args -> args.tensor("x").mul(-2));
    var twice = torch.ops("gpu_features::twice");
    Tensor x = torch.arange(3);
    assertClose(x.mul(2), twice.call(x.cuda()).tensor(), 1e-9);
  }
}
