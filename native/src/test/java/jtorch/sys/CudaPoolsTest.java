package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What LibTorch would refuse at the beginning of a capture, where a refusal ends the process. */
class CudaPoolsTest {
  private static final CudaGraph.Pool POOL = new CudaGraph.Pool(0, 1);
  private final AtomicLong number = new AtomicLong(100);
  private final CudaPools pools =
      new CudaPools(() -> new CudaGraph.Pool(0, number.incrementAndGet()));

  @Test
  void graphsOneAfterTheOtherShareAPool() {
    CudaPools.Share first = pools.begin(POOL, 0);
    pools.end(first);
    CudaPools.Share second = pools.begin(POOL, 0);
    pools.end(second);
    assertEquals(POOL, first.pool());
    assertEquals(first, second);
    pools.forget(first);
    assertEquals(first, pools.begin(POOL, 0), "the second graph still has it");
  }

  @Test
  void twoRecordingsAtOnceNeedTwoPools() {
    CudaPools.Share first = pools.begin(POOL, 0);
    var e = assertThrows(IllegalStateException.class, () -> pools.begin(POOL, 0));
    assertTrue(String.valueOf(e.getMessage()).contains("use two pools"), e.getMessage());
    assertEquals(POOL, pools.begin(POOL, 1).pool(), "another GPU has memory of its own");
    pools.end(first);
    assertEquals(first, pools.begin(POOL, 0));
  }

  @Test
  void afterItsLastGraphAnotherPoolStandsIn() {
    CudaPools.Share first = pools.begin(POOL, 0);
    pools.end(first);
    pools.forget(first);
    CudaPools.Share second = pools.begin(POOL, 0);
    assertNotEquals(first, second);
    pools.end(second);
    assertEquals(second, pools.begin(POOL, 0), "those that share the old one share the new one");
    pools.end(second);
    pools.forget(second);
    pools.forget(second);
    assertNotEquals(second, pools.begin(second.pool(), 0));
  }

  @Test
  void whatIsNoPoolIsRefused() {
    for (CudaGraph.Pool none :
        new CudaGraph.Pool[] {new CudaGraph.Pool(1, 1), new CudaGraph.Pool(0, 0)}) {
      var e = assertThrows(IllegalStateException.class, () -> pools.begin(none, 0));
      assertTrue(String.valueOf(e.getMessage()).contains("graph_pool_handle()"), e.getMessage());
    }
  }
}
