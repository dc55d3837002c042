package jtorch.cuda;

import java.util.function.Supplier;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.TorchException;
import jtorch.internal.Gpu;
import jtorch.sys.CudaGraph;
import jtorch.torch;

/**
 * Work of a GPU that was recorded once and is sent again as a whole, without a call of Java's for
 * each part.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.cuda.CUDAGraph.html">CUDAGraph</a>.
 * What is recorded runs on the same memory each time: new input is copied into the tensors of the
 * recording. Random numbers of the GPU's default generator are fresh at each replay.
 */
public final class CUDAGraph implements AutoCloseable {
  private final CudaGraph graph;

  /**
   * Makes an empty graph.
   *
   * @throws TorchException if there is no GPU
   */
  public CUDAGraph() {
    Gpu.need("CUDAGraph");
    graph = told(CudaGraph::new);
  }

  /** A misuse that was found before LibTorch could throw, as the bridge's own exception. */
  private static <T> T told(Supplier<T> call) {
    try {
      return call.get();
    } catch (IllegalStateException e) {
      throw new TorchException(String.valueOf(e.getMessage()), e);
    }
  }

  private static void tell(Runnable call) {
    Object ignored =
        told(() -> {
          call.run();
          return "";
        });
    assert ignored != null;
  }

  /** Returns a pool that no graph uses yet: {@code torch.cuda.graph_pool_handle()} in Python. */
  public static MempoolId newPool() {
    Gpu.need("graph_pool_handle");
    CudaGraph.Pool pool = told(CudaGraph::newPool);
    return new MempoolId(pool.first(), pool.second());
  }

  /** Begins to record, into memory of its own. */
  public void capture_begin() {
    capture_begin(newPool());
  }

  /** Begins to record, into memory of a pool. */
  public void capture_begin(MempoolId pool) {
    capture_begin(pool, "global");
  }

  /**
   * Begins to record what this thread sends to its present stream, which is not the default one.
   *
   * @param capture_error_mode whose unsafe calls spoil it: those of all threads ({@code "global"}),
   *     of this one ({@code "thread_local"}), or nobody's ({@code "relaxed"})
   * @throws TorchException if it can't begin
   */
  public void capture_begin(MempoolId pool, String capture_error_mode) {
    CudaGraph.Mode mode = mode(capture_error_mode);
    int device = Gpu.index("capture_begin", null);
    makeRoom(device);
    tell(() -> graph.begin(device, new CudaGraph.Pool(pool.first(), pool.second()), mode));
  }

  private static CudaGraph.Mode mode(String name) {
    for (CudaGraph.Mode mode : CudaGraph.Mode.values()) {
      if (mode.name().equals(name)) {
        return mode;
      }
    }
    throw new IllegalArgumentException(
        "capture_begin: capture_error_mode is global, thread_local or relaxed, not " + name + ".");
  }

  /** The beginning makes two small tensors for the random numbers, and must not run out there. */
  private static void makeRoom(int device) {
    Device place = Gpu.device(device);
    try (Tensor first = torch.tensor(0L).to(place);
        Tensor second = torch.tensor(0L).to(place)) {
      assert first.is_cuda() && second.is_cuda();
    }
  }

  /**
   * Ends the recording.
   *
   * @throws TorchException if something was asked for that can't be recorded; the graph is of no
   *     use then
   */
  public void capture_end() {
    int device = Gpu.index("capture_end", null);
    tell(() -> graph.end(device));
  }

  /** Sends what was recorded to the present stream. */
  public void replay() {
    tell(graph::replay);
  }

  /** Forgets what was recorded, so that something else can be. */
  public void reset() {
    tell(graph::reset);
  }

  /** Returns the pool that its memory is from, for another graph to share. */
  public MempoolId pool() {
    CudaGraph.Pool pool = told(graph::pool);
    return new MempoolId(pool.first(), pool.second());
  }

  /** Gives its memory back. */
  @Override
  public void close() {
    graph.close();
  }
}
