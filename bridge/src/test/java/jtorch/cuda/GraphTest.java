package jtorch.cuda;

import static jtorch.Kwargs.fused;
import static jtorch.Kwargs.lr;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jtorch.Device;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.TorchException;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.optim.Adam;
import jtorch.torch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work that is recorded once and replayed on a GPU. */
class GraphTest {
  @BeforeEach
  void aGpuIsThere() {
    assumeTrue(torch.cuda.is_available(), "this needs a GPU and a LibTorch for CUDA");
  }

  private static Tensor there(Tensor here) {
    return here.to(torch.device("cuda"));
  }

  /** Runs something three times on a stream of its own, as a recording wants it. */
  private static void warmUp(Runnable work) {
    Stream side = new Stream();
    side.wait_stream(torch.cuda.current_stream());
    try (StreamContext context = torch.cuda.stream(side)) {
      assertNotNull(context);
      for (int i = 0; i < 3; i++) {
        try (TensorScope scope = torch.scope()) {
          assertNotNull(scope);
          work.run();
        }
      }
    }
    torch.cuda.current_stream().wait_stream(side);
  }

  @Test
  void aReplayComputesAnewOnTheSameMemory() {
    Tensor x = there(torch.ones(4));
    Tensor y = there(torch.zeros(4));
    Runnable work = () -> y.copy_(x.mul(2).add(1));
    warmUp(work);
    try (CUDAGraph graph = new CUDAGraph()) {
      y.fill_(0);
      try (Capture capture = torch.cuda.graph(graph)) {
        assertNotNull(capture);
        work.run();
      }
      assertEquals(0, y.sum().item(), "a recording runs nothing");
      graph.replay();
      assertEquals(12, y.sum().item());
      x.fill_(5);
      graph.replay();
      assertEquals(44, y.sum().item());
      MempoolId pool = graph.pool();
      assertTrue(pool.first() != 0 || pool.second() != 0);
    }
  }

  @Test
  void eachReplayDrawsFreshMasks() {
    Tensor x = there(torch.ones(10_000));
    Tensor y = there(torch.zeros(10_000));
    Runnable work = () -> y.copy_(F.dropout(x, 0.5, true));
    warmUp(work);
    try (CUDAGraph graph = new CUDAGraph()) {
      try (Capture capture = torch.cuda.graph(graph)) {
        assertNotNull(capture);
        work.run();
      }
      graph.replay();
      Tensor first = y.clone();
      graph.replay();
      assertFalse(first.equal(y), "the masks are the same");
      assertEquals(10_000, y.sum().item(), 500);
      torch.cuda.manual_seed_all(3);
      graph.replay();
      Tensor seeded = y.clone();
      torch.cuda.manual_seed_all(3);
      graph.replay();
      assertTrue(seeded.equal(y), "the masks don't follow the seed");
    }
  }

  /** A network, and what a step of it reads and writes. */
  private static final class Training {
    private final Sequential net;
    private final Adam optimizer;
    private final Tensor x;
    private final Tensor target;
    private final Tensor loss;

    Training() {
      torch.manual_seed(1);
      Device gpu = torch.device("cuda");
      net = new Sequential(new Linear(20, 30), new ReLU(), new Linear(30, 5));
      net.to(gpu);
      optimizer = new Adam(net.parameters(), lr(0.01), fused(true));
      optimizer.keepRatesOnDevice();
      x = torch.randn(16, 20).to(gpu);
      target = torch.randint(5, new long[] {16}).to(gpu);
      loss = torch.zeros(1).to(gpu);
    }

    void step() {
      try (TensorScope scope = torch.scope()) {
        assertNotNull(scope);
        optimizer.zero_grad();
        Tensor made = F.cross_entropy(net.forward(x), target);
        made.backward();
        optimizer.step();
        loss.copy_(made.detach().view(1));
      }
    }
  }

  @Test
  void aWholeStepGivesTheNumbersOfTheEagerOne() {
    Training eager = new Training();
    Training recorded = new Training();
    double[] expected = new double[10];
    for (int i = 0; i < 10; i++) {
      eager.optimizer.param_groups().getFirst().lr(i < 6 ? 0.01 : 0.003);
      eager.step();
      expected[i] = eager.loss.item();
    }
    double[] losses = new double[10];
    warmUp(recorded::step);
    losses[0] = expected[0];
    losses[1] = expected[1];
    losses[2] = recorded.loss.item();
    try (CUDAGraph graph = new CUDAGraph()) {
      recorded.optimizer.zero_grad();
      try (Capture capture = torch.cuda.graph(graph)) {
        assertNotNull(capture);
        recorded.step();
      }
      for (int i = 3; i < 10; i++) {
        recorded.optimizer.param_groups().getFirst().lr(i < 6 ? 0.01 : 0.003);
        graph.replay();
        losses[i] = recorded.loss.item();
      }
    }
    assertArrayEquals(expected, losses, 1e-5);
    assertTrue(losses[9] < losses[2]);
  }

  @Test
  void graphsCanShareAPool() {
    Tensor x = there(torch.ones(4));
    Tensor y = there(torch.zeros(4));
    warmUp(() -> y.copy_(x.add(1)));
    MempoolId pool = torch.cuda.graph_pool_handle();
    try (CUDAGraph first = new CUDAGraph();
        CUDAGraph second = new CUDAGraph()) {
      try (Capture capture = torch.cuda.graph(first, pool)) {
        assertNotNull(capture);
        y.copy_(x.add(1));
      }
      try (Capture capture = torch.cuda.graph(second, pool)) {
        assertNotNull(capture);
        y.copy_(x.mul(7));
      }
      assertEquals(pool, first.pool());
      first.replay();
      assertEquals(8, y.sum().item());
      second.replay();
      assertEquals(28, y.sum().item());
      second.reset();
      assertThrows(TorchException.class, second::replay);
    }
  }

  @Test
  void whatCannotBeRecordedIsSaidAndTheProcessLivesOn() {
    Tensor x = there(torch.ones(4));
    warmUp(() -> x.sum().item());
    CUDAGraph graph = new CUDAGraph();
    var e =
        assertThrows(
            RuntimeException.class,
            () -> {
              try (Capture capture = torch.cuda.graph(graph)) {
                assertNotNull(capture);
                System.out.println(x.sum().item()); // Java would have to wait for what doesn't run
              }
            });
    assertNotNull(e.getMessage());
    assertThrows(TorchException.class, graph::replay);
    graph.close();
    torch.cuda.synchronize();
    assertEquals(4, x.sum().item());
    assertTrue(F.dropout(there(torch.ones(64)), 0.5, true).sum().item() > 0, "nothing is drawn");
  }

  /** Records something that can't be recorded. */
  private static void fail(CUDAGraph graph, MempoolId pool, Tensor x) {
    assertThrows(
        RuntimeException.class,
        () -> {
          try (Capture capture = torch.cuda.graph(graph, pool)) {
            assertNotNull(capture);
            System.out.println(x.mul(2).sum().item());
          }
        });
  }

  @Test
  void aPoolCanBeRecordedIntoAgain() {
    Tensor x = there(torch.ones(4));
    Tensor y = there(torch.zeros(4));
    warmUp(() -> y.copy_(x.add(1)));
    MempoolId pool = torch.cuda.graph_pool_handle();
    try (CUDAGraph graph = new CUDAGraph()) {
      fail(graph, pool, x);
      graph.reset();
      Tensor kept;
      try (Capture capture = torch.cuda.graph(graph, pool)) {
        assertNotNull(capture);
        kept = x.add(1); // stays in the pool's memory
        y.copy_(kept);
      }
      graph.replay();
      assertEquals(8, y.sum().item());
      graph.reset();
      try (Capture capture = torch.cuda.graph(graph, pool)) {
        assertNotNull(capture);
        y.copy_(x.add(2));
      }
      graph.replay();
      assertEquals(12, y.sum().item());
      assertEquals(8, kept.sum().item());
    }
  }

  @Test
  void afterAFailureMemoryOfOtherStreamsIsUsedAgain() {
    Tensor x = there(torch.ones(4));
    warmUp(() -> x.mul(2).sum().item());
    try (CUDAGraph graph = new CUDAGraph()) {
      fail(graph, torch.cuda.graph_pool_handle(), x);
    }
    Stream side = new Stream();
    long before = 0;
    for (int i = 0; i < 20; i++) {
      try (TensorScope scope = torch.scope()) {
        assertNotNull(scope);
        there(torch.zeros(1 << 20)).record_stream(side);
      }
      torch.cuda.synchronize();
      before = i == 4 ? torch.cuda.memory_reserved() : before;
    }
    assertEquals(before, torch.cuda.memory_reserved());
  }

  @Test
  void aGraphThatIsClosedWhileAnotherIsRecordedSpoilsNothing() {
    Tensor x = there(torch.ones(4));
    Tensor y = there(torch.zeros(4));
    warmUp(() -> y.copy_(x.add(1)));
    CUDAGraph first = new CUDAGraph();
    try (Capture capture = torch.cuda.graph(first)) {
      assertNotNull(capture);
      y.copy_(x.add(1));
    }
    try (CUDAGraph second = new CUDAGraph()) {
      try (Capture capture = torch.cuda.graph(second)) {
        assertNotNull(capture);
        assertThrows(TorchException.class, first::reset);
        first.close();
        y.copy_(x.add(2));
      }
      second.replay();
      assertEquals(12, y.sum().item());
    }
  }

  @Test
  void misuseIsSaidBeforeLibTorchSeesIt() {
    try (CUDAGraph graph = new CUDAGraph()) {
      assertThrows(TorchException.class, graph::replay);
      assertThrows(TorchException.class, graph::capture_end);
      assertThrows(TorchException.class, graph::pool);
      var e = assertThrows(TorchException.class, () -> graph.capture_begin());
      assertTrue(String.valueOf(e.getMessage()).contains("default stream"), e.getMessage());
      assertThrows(
          IllegalArgumentException.class,
          () -> graph.capture_begin(torch.cuda.graph_pool_handle(), "none"));
      try (StreamContext context = torch.cuda.stream(new Stream())) {
        assertNotNull(context);
        MempoolId none = new MempoolId(1, 1);
        assertThrows(TorchException.class, () -> graph.capture_begin(none));
      }
    }
  }
}
