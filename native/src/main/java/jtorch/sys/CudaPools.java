package jtorch.sys;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Which pools of graphs' memory can be recorded into.
 *
 * <p>LibTorch throws if a pool is recorded into twice at once, or again after the last graph of it
 * was forgotten while a tensor of it is still there. The beginning of a capture is no place for it
 * to throw (see {@link CudaGraph}), so that both are known here: the first is refused, in the
 * second a new pool stands in, as nobody shares the old one's memory any more.
 */
final class CudaPools {
  /** A pool's memory on one GPU. */
  record Share(CudaGraph.Pool pool, int device) {}

  private final Supplier<CudaGraph.Pool> fresh;
  private final Map<Share, Integer> graphs = new HashMap<>(); // of what was recorded into
  private final Map<Share, Share> successors = new HashMap<>();
  private final Map<Share, Thread> recording = new HashMap<>();

  /**
   * Makes it for a process.
   *
   * @param fresh returns a pool that nobody uses yet
   */
  CudaPools(Supplier<CudaGraph.Pool> fresh) {
    this.fresh = fresh;
  }

  /**
   * Returns what to record into where a pool is wanted; it is taken until {@link #end}.
   *
   * @throws IllegalStateException if there is no such pool, or it is being recorded into
   */
  synchronized Share begin(CudaGraph.Pool wanted, int device) {
    if ((wanted.first() == 0) == (wanted.second() == 0)) {
      throw new IllegalStateException(
          "CUDAGraph: there is no pool ("
              + wanted.first()
              + ", "
              + wanted.second()
              + "); take one from torch.cuda.graph_pool_handle() or another graph's pool().");
    }
    Share share = latest(new Share(wanted, device));
    Thread other = recording.get(share);
    if (other != null) {
      throw new IllegalStateException(
          "CUDAGraph: thread "
              + other.getName()
              + " is recording into this pool; end that capture first, or use two pools.");
    }
    if (graphs.getOrDefault(share, -1) == 0) {
      Share next = new Share(fresh.get(), device);
      successors.put(share, next);
      share = next;
    }
    recording.put(share, Thread.currentThread());
    return share;
  }

  private Share latest(Share wanted) {
    Share share = wanted;
    for (Share next = successors.get(share); next != null; next = successors.get(share)) {
      share = next;
    }
    return share;
  }

  /** Ends a recording, whose graph has the memory until {@link #forget}. */
  synchronized void end(Share share) {
    recording.remove(share);
    graphs.merge(share, 1, Integer::sum);
  }

  /** A graph is forgotten. */
  synchronized void forget(Share share) {
    graphs.merge(share, -1, Integer::sum);
  }
}
