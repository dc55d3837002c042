package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Cleaner;
import org.jspecify.annotations.Nullable;

/**
 * LibTorch's {@code at::cuda::CUDAGraph}, which neither the presets nor the C interface has: the
 * class itself, so that the graph has memory and random numbers of its own.
 *
 * <p>What can throw is called through {@link Caught}. Only the beginning of a capture takes more
 * arguments than that hands over: all that it checks is checked here first, and by {@link
 * CudaPools}.
 */
public final class CudaGraph implements AutoCloseable {
  /** The object has 104 bytes in LibTorch 2.10, as its constructor shows; the rest is to spare. */
  private static final long BYTES = 256;

  private static final Cleaner CLEANER = Cleaner.create();
  private static final CudaPools POOLS = new CudaPools(CudaGraph::newPool);
  private static final CudaRecordings RECORDINGS = new CudaRecordings();

  /** {@code std::pair<unsigned long long, unsigned long long>}: a pool's name. */
  private static final StructLayout PAIR =
      MemoryLayout.structLayout(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);

  /** What may disturb a capture: {@code cudaStreamCaptureMode}. */
  public enum Mode {
    /** Nothing unsafe may happen in any thread. */
    global(0),
    /** Nothing unsafe may happen in the capturing thread. */
    thread_local(1),
    /** Everything is allowed. */
    relaxed(2);

    private final int number;

    Mode(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  /**
   * A pool of memory, which graphs may share.
   *
   * @param first its first number
   * @param second its second number; one of the two is 0
   */
  public record Pool(long first, long second) {}

  private enum State {
    EMPTY,
    CAPTURING,
    CAPTURED,
    BROKEN,
    CLOSED
  }

  /** The class's functions, found when the first graph is made. */
  private static final class Functions {
    static final Caught CONSTRUCT = method("C1Eb");
    static final Caught DESTRUCT = method("D1Ev");
    static final Caught END = method("11capture_endEv");
    static final Caught REPLAY = method("6replayEv");
    static final Caught RESET = method("5resetEv");
    static final MethodHandle BEGIN =
        Downcall.loaded(
            "_ZN2at4cuda9CUDAGraph13capture_beginESt4pairIyyE21cudaStreamCaptureMode",
            FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, PAIR, ValueLayout.JAVA_INT));
    static final MethodHandle NEW_POOL =
        Downcall.loaded("_ZN2at4cuda17graph_pool_handleEv", FunctionDescriptor.of(PAIR));

    private static Caught method(String name) {
      return Caught.function("_ZN2at4cuda9CUDAGraph" + name);
    }
  }

  /** The C++ object with its memory, apart from the Java object, so that the collector ends it. */
  private static final class Native implements Runnable {
    private final Arena arena = Arena.ofShared();
    private final MemorySegment object = arena.allocate(BYTES, BYTES);
    private boolean constructed;
    private CudaPools.@Nullable Share share;

    /** The flag whether the graph is kept beside what is run is the lowest byte of a number. */
    void construct() {
      constructed = Functions.CONSTRUCT.call(object.address(), object.address() + BYTES, 0);
    }

    boolean end() {
      return Functions.END.call(object.address());
    }

    /** Forgets what was recorded; returns whether LibTorch agrees. */
    boolean reset() {
      boolean done = Functions.RESET.call(object.address());
      if (done && share != null) {
        POOLS.forget(share);
        share = null;
      }
      return done;
    }

    @Override
    public void run() {
      RECORDINGS.outside(this::destruct);
    }

    private synchronized void destruct() {
      if (constructed) {
        constructed = false;
        boolean ended = reset();
        ended = Functions.DESTRUCT.call(object.address()) && ended;
        assert ended : "LibTorch could not end a CUDA graph";
      }
      if (arena.scope().isAlive()) {
        arena.close();
      }
    }
  }

  private final Native owned = new Native();
  private final Cleaner.Cleanable end;
  private State state = State.EMPTY;
  private long stream;

  /**
   * Makes an empty graph.
   *
   * @throws IllegalStateException if there is no GPU
   */
  public CudaGraph() {
    owned.construct();
    end = CLEANER.register(this, owned);
    if (!owned.constructed) {
      int error = CudaRuntime.takeError();
      throw new IllegalStateException(
          "CUDAGraph: LibTorch can't make one"
              + (error == 0 ? "" : " (" + CudaRuntime.text(error) + ")")
              + "; there must be a GPU.");
    }
  }

  /** Returns a pool that nobody uses yet. */
  public static Pool newPool() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment pair = (MemorySegment) Functions.NEW_POOL.invokeExact((SegmentAllocator) arena);
      return new Pool(
          pair.get(ValueLayout.JAVA_LONG, 0), pair.get(ValueLayout.JAVA_LONG, Long.BYTES));
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /**
   * Begins to record what this thread sends to its current stream, instead of running it.
   *
   * <p>There must be room in LibTorch's cache for two tensors of one number.
   *
   * @param device the current GPU
   * @throws IllegalStateException if the graph has something, the stream is the default one or is
   *     recorded already, or an earlier kernel has failed
   */
  public void begin(int device, Pool chosen, Mode mode) {
    if (state != State.EMPTY) {
      throw new IllegalStateException(
          "CUDAGraph: it has a capture already; call reset() first, or make another graph.");
    }
    long current = CudaRuntime.currentStream(device);
    if (current == 0) {
      throw new IllegalStateException(
          "CUDAGraph: the default stream can't be captured; choose another with"
              + " torch.cuda.stream(new Stream()), as torch.cuda.graph does.");
    }
    if (CudaRuntime.isCapturing(current)) {
      throw new IllegalStateException(
          "CUDAGraph: this stream is being captured already; end that capture first.");
    }
    int error = CudaRuntime.synchronize(current);
    if (error != 0) {
      throw new IllegalStateException(
          "CUDAGraph: nothing can be captured after a failure on the GPU: "
              + CudaRuntime.text(error)
              + ".");
    }
    CudaPools.Share share = POOLS.begin(chosen, device);
    owned.share = share;
    RECORDINGS.begin();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment pair = arena.allocate(PAIR);
      pair.set(ValueLayout.JAVA_LONG, 0, share.pool().first());
      pair.set(ValueLayout.JAVA_LONG, Long.BYTES, share.pool().second());
      Functions.BEGIN.invokeExact(owned.object, pair, mode.number);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
    stream = current;
    state = State.CAPTURING;
  }

  /**
   * Ends the recording and makes it ready to run.
   *
   * @param device the current GPU
   * @throws IllegalStateException if nothing is recorded, another stream is current, or something
   *     was asked for that can't be recorded; the graph is of no use then
   */
  public void end(int device) {
    CudaPools.Share share = share(State.CAPTURING, "capture_end() follows capture_begin()");
    if (CudaRuntime.currentStream(device) != stream) {
      throw new IllegalStateException(
          "CUDAGraph: a capture ends on the stream that it began on; go back to that one first.");
    }
    boolean ended = owned.end();
    int error = ended ? 0 : CudaRuntime.takeError();
    if (!ended && CudaRuntime.isCapturing(stream)) {
      throw new IllegalStateException(
          "CUDAGraph: the capture could not be ended ("
              + CudaRuntime.text(error)
              + "); end it in the thread that began it.");
    }
    state = ended ? State.CAPTURED : State.BROKEN;
    if (!ended) {
      recover();
    }
    POOLS.end(share);
    RECORDINGS.end();
    if (!ended) {
      owned.reset();
      throw new IllegalStateException(
          "CUDAGraph: the capture has failed"
              + (error == 0 ? "" : " (" + CudaRuntime.text(error) + ")")
              + "; leave out of it what waits for the GPU, such as item(), prints and copies to the"
              + " CPU, and run it a few times on another stream first.");
    }
  }

  /**
   * Has LibTorch end a capture that has failed.
   *
   * <p>It stops at the failure: the pool's memory and the generator of random numbers stay taken,
   * for the rest of the process. So the stream is recorded once more, with nothing in it, and that
   * capture ends as the first one should have.
   */
  private void recover() {
    if (CudaRuntime.beginCapture(stream) != 0) {
      CudaRuntime.takeError();
      return;
    }
    boolean sent = CudaRuntime.nothing(stream) == 0;
    boolean ended = owned.end() && sent;
    assert ended : "LibTorch could not end a capture that has failed";
  }

  /**
   * Sends what was recorded to the current stream.
   *
   * @throws IllegalStateException if nothing was, or the GPU refuses
   */
  public void replay() {
    share(State.CAPTURED, "replay() follows a capture");
    if (!Functions.REPLAY.call(owned.object.address())) {
      int error = CudaRuntime.takeError();
      throw new IllegalStateException(
          "CUDAGraph: the GPU refuses to run it"
              + (error == 0 ? "" : ": " + CudaRuntime.text(error))
              + ".");
    }
  }

  /** Forgets what was recorded, and gives its memory back. */
  public void reset() {
    if (state == State.CLOSED || state == State.CAPTURING) {
      throw new IllegalStateException(
          "CUDAGraph: it is " + (state == State.CLOSED ? "closed." : "being captured."));
    }
    if (RECORDINGS.isOpen()) {
      throw new IllegalStateException(
          "CUDAGraph: reset() would spoil the capture of another graph; end that one first.");
    }
    if (!owned.reset()) {
      throw new IllegalStateException("CUDAGraph: LibTorch could not forget it.");
    }
    state = State.EMPTY;
  }

  /**
   * Returns the pool that its memory is from.
   *
   * @throws IllegalStateException if nothing was recorded
   */
  public Pool pool() {
    return share(State.CAPTURED, "pool() follows a capture").pool();
  }

  /** Returns the memory that the graph has in this state. */
  private CudaPools.Share share(State wanted, String sentence) {
    CudaPools.Share share = owned.share;
    if (state != wanted || share == null) {
      throw new IllegalStateException("CUDAGraph: " + sentence + ".");
    }
    return share;
  }

  @Override
  public void close() {
    if (state != State.CAPTURING) {
      state = State.CLOSED;
      end.clean();
    }
  }
}
