package jtorch.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.Map;
import jtorch.Device;
import jtorch.TorchException;
import jtorch.torch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Without a GPU each call does what Python's does, or says why there is none. */
class WithoutGpuTest {
  @BeforeAll
  static void onlyWithoutAGpu() {
    assumeFalse(torch.cuda.is_available(), "this machine has a GPU");
  }

  private static void refused(Runnable call) {
    var e = assertThrows(TorchException.class, call::run);
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains("there is no cuda to use, as "), message);
    assertTrue(message.endsWith("; or stay on the cpu."), message);
  }

  @Test
  void whatOnlyCountsOrFreesDoesNothing() {
    assertFalse(torch.cuda.is_available());
    assertEquals(0, torch.cuda.device_count());
    assertEquals(0, torch.cuda.memory_allocated());
    assertEquals(0, torch.cuda.max_memory_allocated());
    assertEquals(0, torch.cuda.memory_reserved());
    assertEquals(0, torch.cuda.max_memory_reserved());
    assertEquals(Map.of(), torch.cuda.memory_stats());
    assertEquals(List.of(), torch.cuda.get_rng_state_all());
    torch.cuda.empty_cache();
    torch.cuda.manual_seed_all(1);
    torch.cuda.manual_seed(1);
    torch.cuda.set_device(-1);
    assertFalse(torch.ones(1).is_pinned());
    assertFalse(torch.cuda.is_bf16_supported());
    assertFalse(torch.cuda.is_current_stream_capturing());
  }

  @Test
  void anAcceleratorIsTheGpu() {
    assertFalse(torch.accelerator.is_available());
    assertEquals(0, torch.accelerator.device_count());
    assertNull(torch.accelerator.current_accelerator(true));
    Device built = torch.accelerator.current_accelerator();
    assertEquals(torch.backends.cuda.is_built() ? "cuda" : "null", String.valueOf(built));
    assertEquals(0, torch.accelerator.memory_allocated());
    assertEquals(0, torch.accelerator.max_memory_reserved(0));
    assertEquals(Map.of(), torch.accelerator.memory_stats());
    torch.accelerator.empty_cache();
    torch.accelerator.set_device_index(-1);
    refused(torch.accelerator::current_device_index);
    refused(torch.accelerator::synchronize);
    refused(torch.accelerator::current_stream);
    refused(torch.accelerator::get_memory_info);
    refused(torch.accelerator::reset_peak_memory_stats);
    refused(() -> torch.accelerator.set_device_index(0));
    refused(() -> torch.accelerator.device_index(0));
  }

  @Test
  void aDefaultDeviceThatIsNotThereChangesNothing() {
    refused(() -> torch.set_default_device("cuda"));
    assertEquals("cpu", torch.get_default_device().toString());
    assertTrue(torch.ones(1).is_cpu());
  }

  @Test
  void whatNeedsAGpuSaysWhyThereIsNone() {
    refused(torch.cuda::current_device);
    refused(torch.cuda::synchronize);
    refused(() -> torch.cuda.synchronize(0));
    refused(() -> torch.cuda.set_device(0));
    refused(torch.cuda::get_device_name);
    refused(() -> torch.cuda.get_device_name(0));
    refused(torch.cuda::get_device_properties);
    refused(() -> torch.cuda.get_device_capability(0));
    refused(torch.cuda::get_device_capability);
    refused(torch.cuda::get_rng_state);
    refused(torch.cuda::reset_peak_memory_stats);
    refused(torch.cuda::memory_summary);
    refused(torch.cuda::mem_get_info);
    refused(torch.cuda::current_stream);
    refused(torch.cuda::default_stream);
    refused(torch.cuda::graph_pool_handle);
    refused(() -> torch.cuda.device(0));
    refused(Stream::new);
    refused(Event::new);
    refused(CUDAGraph::new);
  }

  @Test
  void tensorsStayWhereTheyAre() {
    refused(() -> torch.ones(1).cuda());
    refused(() -> torch.ones(1).to(new Device("cuda", 3)));
    assertThrows(TorchException.class, () -> torch.ones(1).pin_memory());
    assertEquals("cpu", torch.ones(1).cpu().device().toString());
  }

  @Test
  void theSettingsAreThereAllTheSame() {
    boolean before = torch.backends.cuda.matmul.allow_tf32();
    torch.backends.cuda.matmul.allow_tf32(true);
    assertTrue(torch.backends.cuda.matmul.allow_tf32());
    torch.backends.cuda.matmul.allow_tf32(before);
    assertTrue(torch.backends.cudnn.enabled());
    assertTrue(torch.backends.cudnn.allow_tf32());
  }
}
