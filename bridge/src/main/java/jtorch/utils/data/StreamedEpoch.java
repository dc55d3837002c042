package jtorch.utils.data;

import jtorch.Device;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.cuda.Event;
import jtorch.cuda.Stream;
import jtorch.cuda.StreamContext;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * An epoch whose batches are copied to a GPU through pinned memory, on a stream of their own: while
 * the GPU computes with one, the next one is on its way.
 */
final class StreamedEpoch extends Epoch {
  private final Epoch source;
  private final Device device;
  private final Stream side;
  private @Nullable Handed ahead;
  private @Nullable Event arrived;

  StreamedEpoch(LoaderSettings settings, Epoch source, Device device) {
    super(settings);
    this.source = source;
    this.device = device;
    this.side = new Stream(device);
  }

  @Override
  boolean more() {
    if (ahead == null && source.more()) {
      try (StreamContext _ = new StreamContext(side);
          TensorScope _ = torch.scope()) {
        Sample batch = source.take();
        ahead = Handed.of(new Sample(batch.tensors().stream().map(this::moved).toList()));
        arrived = side.record_event();
      }
    }
    return ahead != null;
  }

  private Tensor moved(Tensor made) {
    return (made.is_pinned() ? made : made.pin_memory()).to(device, true);
  }

  @Override
  Sample take() {
    boolean another = more();
    Handed next = ahead;
    Event there = arrived;
    if (!another || next == null || there == null) {
      throw new IllegalStateException("DeviceLoader: there are no more batches.");
    }
    Stream computing = torch.cuda.current_stream(device);
    try (Event copied = there) {
      computing.wait_event(copied);
    }
    Sample batch = next.take();
    ahead = null;
    batch.tensors().forEach(computing::uses);
    return batch;
  }

  @Override
  void pause() {
    source.pause();
  }
}
