package jtorch.cuda;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.shuffle;
import static jtorch.Kwargs.transform;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jtorch.Device;
import jtorch.OutOfMemoryException;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.nn.F;
import jtorch.nn.Parameter;
import jtorch.nn.utils;
import jtorch.torch;
import jtorch.utils.data.Batch;
import jtorch.utils.data.DeviceLoader;
import jtorch.vision.datasets.Digits;
import jtorch.vision.transforms.Compose;
import jtorch.vision.transforms.Lambda;
import jtorch.vision.transforms.Normalize;
import jtorch.vision.transforms.ToTensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of one GPU or more: tensors, streams, memory, data and faults. */
class GpuTest {
  private static final long MB = 1 << 20;

  @BeforeEach
  void aGpuIsThere() {
    assumeTrue(torch.cuda.is_available(), "this needs a GPU and a LibTorch for CUDA");
  }

  private static Device gpu() {
    return torch.device("cuda");
  }

  @Test
  void tensorsGoThereAndBack() {
    Tensor here = torch.randn(4, 5);
    Tensor there = here.cuda();
    assertTrue(there.is_cuda());
    assertEquals("cuda:0", there.device().toString());
    assertTrue(there.cpu().equal(here));
    assertEquals(torch.float16, here.to(gpu(), torch.float16).dtype());
    assertEquals(3.0, torch.ones(3).to(gpu()).sum().item());
  }

  @Test
  void theGpuIsDescribed() {
    assertTrue(torch.cuda.device_count() >= 1);
    assertEquals(0, torch.cuda.current_device());
    DeviceProperties all = torch.cuda.get_device_properties(0);
    assertEquals(all.name(), torch.cuda.get_device_name());
    assertTrue(all.total_memory() > 0 && all.multi_processor_count() > 0);
    assertEquals(32, all.warp_size());
    assertTrue(all.toString().startsWith("_CudaDeviceProperties(name='"), all.toString());
    int[] capability = {all.major(), all.minor()};
    assertArrayEquals(capability, torch.cuda.get_device_capability(0));
    assertArrayEquals(capability, torch.cuda.get_device_capability());
    assertEquals(all.name(), torch.cuda.get_device_name(gpu()));
    assertTrue(torch.cuda.is_bf16_supported());
    assertFalse(torch.cuda.is_current_stream_capturing());
    assertTrue(Math.abs(all.total_memory() - torch.cuda.mem_get_info()[1]) < 1L << 30);
  }

  @Test
  void memoryIsCounted() throws InterruptedException {
    System.gc(); // what other tests have left is not freed while this one counts
    Thread.sleep(300);
    torch.cuda.synchronize();
    long before = torch.cuda.memory_allocated();
    Tensor four = torch.zeros(MB).to(gpu());
    assertEquals(4 * MB, torch.cuda.memory_allocated() - before);
    assertTrue(torch.cuda.max_memory_allocated() >= torch.cuda.memory_allocated());
    four.close();
    assertEquals(before, torch.cuda.memory_allocated());
    torch.cuda.reset_peak_memory_stats();
    assertEquals(before, torch.cuda.max_memory_allocated());
    long reserved = torch.cuda.memory_reserved();
    torch.cuda.empty_cache();
    assertTrue(torch.cuda.memory_reserved() <= reserved);
    assertTrue(torch.cuda.memory_summary().contains("Allocated memory"));
    assertEquals(122, torch.cuda.memory_stats().size());
  }

  @Test
  void streamsRunBesideEachOther() {
    Stream usual = torch.cuda.current_stream();
    assertEquals(torch.cuda.default_stream(), usual);
    Stream side = new Stream();
    Tensor made;
    try (StreamContext context = torch.cuda.stream(side)) {
      assertNotNull(context);
      assertEquals(side, torch.cuda.current_stream());
      made = torch.ones(1000).to(gpu()).mul(2);
    }
    assertEquals(usual, torch.cuda.current_stream());
    usual.wait_stream(side);
    made.record_stream(usual);
    assertEquals(2000, made.sum().item());
    side.synchronize();
    assertTrue(side.query());
  }

  @Test
  void eventsTellTheTime() {
    try (Event start = new Event(true);
        Event end = new Event(true);
        Event plain = new Event()) {
      assertTrue(start.query());
      start.record();
      Tensor product = torch.randn(512, 512).to(gpu()).matmul(torch.randn(512, 512).to(gpu()));
      end.record();
      end.synchronize();
      assertTrue(start.query() && end.query());
      assertTrue(start.elapsed_time(end) > 0);
      assertThrows(IllegalArgumentException.class, () -> start.elapsed_time(plain));
      assertEquals(512, product.size(0));
    }
  }

  @Test
  void pinnedMemoryIsCopiedWhileJavaGoesOn() {
    Tensor pinned = torch.arange(1000).pin_memory();
    assertTrue(pinned.is_pinned());
    Tensor there = pinned.to(gpu(), true);
    torch.cuda.synchronize();
    assertTrue(there.cpu().equal(torch.arange(1000)));
  }

  @Test
  void seedsAndStatesAreFollowed() {
    torch.cuda.manual_seed_all(7);
    List<Tensor> states = torch.cuda.get_rng_state_all();
    Tensor first = F.dropout(torch.ones(64).to(gpu()), 0.5, true);
    torch.cuda.set_rng_state_all(states);
    assertTrue(first.equal(F.dropout(torch.ones(64).to(gpu()), 0.5, true)));
    torch.manual_seed(7);
    assertTrue(first.equal(F.dropout(torch.ones(64).to(gpu()), 0.5, true)));
    torch.cuda.set_rng_state(states.getFirst(), gpu());
    assertTrue(states.getFirst().equal(torch.cuda.get_rng_state()));
    assertTrue(first.equal(F.dropout(torch.ones(64).to(gpu()), 0.5, true)));
  }

  @Test
  void severalGpusAreTakenInTurn() {
    assumeTrue(torch.cuda.device_count() > 1, "this needs two GPUs");
    try (DeviceContext context = torch.cuda.device(1)) {
      assertNotNull(context);
      assertEquals(1, torch.cuda.current_device());
      assertEquals("cuda:1", torch.ones(1).cuda().device().toString());
    }
    assertEquals(0, torch.cuda.current_device());
    Tensor moved = torch.ones(3).to(new Device("cuda", 0)).to(new Device("cuda", 1));
    torch.cuda.synchronize(1);
    assertEquals(3, moved.sum().item());
    assertEquals(torch.cuda.default_stream(gpu()), torch.cuda.current_stream());
  }

  @Test
  void gradientsOnTwoGpusAreClippedTogether() {
    assumeTrue(torch.cuda.device_count() > 1, "this needs two GPUs");
    Parameter first = new Parameter(torch.ones(1).to(new Device("cuda", 0)));
    Parameter second = new Parameter(torch.ones(1).to(new Device("cuda", 1)));
    first.mul(3).sum().backward();
    second.mul(4).sum().backward();
    assertEquals(5, utils.clip_grad_norm_(List.of(first, second), 1).item(), 1e-5);
    assertEquals(0.6, Objects.requireNonNull(first.grad()).item(), 1e-5);
    assertEquals(0.8, Objects.requireNonNull(second.grad()).item(), 1e-5);
  }

  @Test
  void aGpuThatIsNotThereIsNamed() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> torch.ones(1).to(new Device("cuda", 99)));
    assertTrue(String.valueOf(e.getMessage()).contains("there is no cuda:99"), e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> torch.cuda.set_device(99));
    assertThrows(IllegalArgumentException.class, () -> torch.cuda.synchronize(99));
  }

  @Test
  void tensorsOnTwoDevicesAreToldApart() {
    var e =
        assertThrows(IllegalArgumentException.class, () -> torch.ones(2).cuda().add(torch.ones(2)));
    assertTrue(String.valueOf(e.getMessage()).endsWith("move one of them with to(device)."));
  }

  @Test
  void outOfMemoryIsOneSentenceAndNotTheEnd() {
    long tooMany = torch.cuda.mem_get_info()[1] / 2; // of four bytes each
    Tensor one = torch.zeros(1).to(gpu());
    var e = assertThrows(OutOfMemoryException.class, () -> one.expand(tooMany).clone());
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains("are asked for") && message.contains("lower the batch"), message);
    assertEquals(4, torch.ones(4).to(gpu()).sum().item());
  }

  @Test
  void memoryThatNobodyReachesIsFoundAgain() {
    long most = torch.cuda.mem_get_info()[0] / 4 * 6 / 10; // two of them don't fit
    for (int i = 0; i < 4; i++) {
      assertEquals(most, numelOfNew(most));
    }
  }

  /** Makes a tensor that nobody reaches when this returns. */
  private static long numelOfNew(long elements) {
    return torch.zeros(1).to(gpu()).expand(elements).clone().numel();
  }

  @Test
  void fewerBitsGiveTheSameAnswer() {
    Tensor a = torch.randn(64, 64).to(gpu());
    Tensor exact = a.matmul(a);
    for (var type : List.of(torch.float16, torch.bfloat16)) {
      try (var context = torch.autocast("cuda", dtype(type))) {
        assertNotNull(context);
        Tensor narrow = a.matmul(a);
        assertEquals(type, narrow.dtype());
        assertTrue(narrow.float_().sub(exact).abs().max().item() < 1);
      }
    }
    assertEquals(torch.float32, a.matmul(a).dtype());
  }

  private static void assertCpusBatches(DeviceLoader there, DeviceLoader here) {
    torch.manual_seed(5);
    Iterator<Batch> expected = here.iterator();
    List<Tensor> all = new java.util.ArrayList<>();
    expected.forEachRemaining(batch -> all.add(batch.data().clone().keep()));
    torch.manual_seed(5);
    int count = 0;
    for (Batch batch : there) {
      assertTrue(batch.data().is_cuda() && batch.target().is_cuda());
      assertTrue(batch.data().cpu().sub(all.get(count++)).abs().max().item() < 1e-6);
    }
    assertEquals(all.size(), count);
  }

  @Test
  void aSetThatFitsIsMovedOnceAsBytes() {
    Digits digits =
        new Digits(
            jtorch.Kwargs.train(false),
            transform(new Compose(new ToTensor(), new Normalize(0.1307, 0.3081))));
    long before = torch.cuda.memory_allocated();
    DeviceLoader there = new DeviceLoader(digits, gpu(), batch_size(300), shuffle(true));
    assertNotNull(there.resident());
    assertTrue(torch.cuda.memory_allocated() - before < 2000 * (28 * 28 + 8) + 4096);
    assertCpusBatches(
        there, new DeviceLoader(digits, torch.device("cpu"), batch_size(300), shuffle(true)));
  }

  @Test
  void aSetThatIsNotMovedStreams() {
    Digits digits =
        new Digits(
            jtorch.Kwargs.train(false),
            transform(new Compose(new ToTensor(), new Lambda(x -> x.mul(2)))));
    DeviceLoader there =
        new DeviceLoader(
            digits, gpu(), batch_size(300), shuffle(true), jtorch.Kwargs.num_workers(2));
    assertNull(there.resident());
    assertCpusBatches(
        there, new DeviceLoader(digits, torch.device("cpu"), batch_size(300), shuffle(true)));
  }

  @Test
  void aScalerDoesOnTheGpuWhatItDoesOnTheCpu() {
    List<Double> here = scales("cpu");
    assertEquals(here, scales("cuda"));
    assertFalse(here.isEmpty());
  }

  private static List<Double> scales(String device) {
    var param = new jtorch.nn.Parameter(torch.ones(3).to(torch.device(device)));
    var optimizer = new jtorch.optim.SGD(List.of(param), 0.01);
    var scaler =
        new jtorch.amp.GradScaler(
            device, jtorch.Kwargs.init_scale(8), jtorch.Kwargs.growth_interval(2));
    List<Double> scales = new java.util.ArrayList<>();
    for (double factor : new double[] {1, 1, Double.NaN, 1, Double.POSITIVE_INFINITY, 1, 1}) {
      try (TensorScope scope = torch.scope()) {
        assertNotNull(scope);
        optimizer.zero_grad();
        scaler.scale(param.sum().mul(factor)).backward();
        scaler.step(optimizer);
        scaler.update();
        scales.add(scaler.get_scale());
      }
    }
    Map<String, Object> state = scaler.state_dict();
    assertEquals(5, state.size());
    return scales;
  }
}
