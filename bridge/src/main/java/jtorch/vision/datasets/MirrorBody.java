package jtorch.vision.datasets;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, handed piece by piece to the one thread that asks for it.
 *
 * <p>It exists because a stalled mirror must not block for ever, which reading the client's stream
 * would, and because a slow mirror may take long, which the client's own timeout would not let it.
 */
final class MirrorBody implements Subscriber<List<ByteBuffer>>, AutoCloseable {
  private sealed interface Event {
    record Data(List<ByteBuffer> buffers) implements Event {}

    record Failed(Throwable problem) implements Event {}

    record Done() implements Event {}
  }

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Duration patience;
  private volatile @Nullable Subscription subscription;
  private volatile boolean closed;

  /**
   * A body that nothing has arrived of.
   *
   * @param patience how long to wait for each piece
   */
  MirrorBody(Duration patience) {
    this.patience = patience;
  }

  /**
   * Waits for the next piece.
   *
   * @return the piece, or null after the last one
   * @throws MirrorFailure if nothing came in time or the connection was cut
   * @throws InterruptedException if the thread was interrupted
   */
  @Nullable List<ByteBuffer> next() throws MirrorFailure, InterruptedException {
    Event event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    return switch (event) {
      case null -> throw new MirrorFailure("no data for " + patience.toSeconds() + " s");
      case Event.Failed failed -> throw MirrorFailure.of(failed.problem());
      case Event.Done _ -> null;
      case Event.Data data -> {
        request();
        yield data.buffers();
      }
    };
  }

  @Override
  public void onSubscribe(Subscription granted) {
    subscription = granted;
    if (closed) {
      granted.cancel();
    } else {
      request();
    }
  }

  /** One piece at a time, so that a slow disk does not fill the memory. */
  private void request() {
    Subscription granted = subscription;
    if (granted != null) {
      granted.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    events.add(new Event.Data(buffers));
  }

  @Override
  public void onError(Throwable problem) {
    events.add(new Event.Failed(problem));
  }

  @Override
  public void onComplete() {
    events.add(new Event.Done());
  }

  /** Cuts the connection unless everything has arrived. */
  @Override
  public void close() {
    closed = true;
    Subscription granted = subscription;
    if (granted != null) {
      granted.cancel();
    }
  }
}
