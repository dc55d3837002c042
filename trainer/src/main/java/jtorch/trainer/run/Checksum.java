package jtorch.trainer.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.optim.Pair;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of what a checkpoint says, so that one that was damaged later is not gone on from.
 *
 * <p>It is of the values, not of the file's bytes: a zip of the same values may be another one.
 */
final class Checksum {
  private static final int AT_ONCE = 1 << 18; // elements, so that no large array is needed

  private final MessageDigest digest;

  private Checksum() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Returns the checksum of entries, as 64 hexadecimal digits. */
  static String of(Map<String, ?> entries) {
    Checksum sum = new Checksum();
    try (var mode = torch.no_grad()) {
      assert mode != null;
      sum.add(entries);
    }
    return HexFormat.of().formatHex(sum.digest.digest());
  }

  private void add(@Nullable Object value) {
    switch (value) {
      case null -> digest.update((byte) 'n');
      case Boolean flag -> digest.update((byte) (flag ? 't' : 'f'));
      case Double number -> word('d', Double.doubleToRawLongBits(number));
      case Float number -> word('d', Double.doubleToRawLongBits(number));
      case Number whole -> word('i', whole.longValue());
      case String text -> text(text);
      case Map<?, ?> map -> {
        word('m', map.size());
        map.forEach((key, item) -> {
          add(key);
          add(item);
        });
      }
      case List<?> list -> {
        word('l', list.size());
        list.forEach(this::add);
      }
      case Pair pair -> add(List.of(pair.first(), pair.second())); // it is read back as a tuple
      case Tensor tensor -> tensor(tensor);
      default ->
          throw new IllegalArgumentException(
              "a checkpoint can't have a " + value.getClass().getSimpleName() + " in it.");
    }
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    word('s', bytes.length);
    digest.update(bytes);
  }

  private void word(char kind, long value) {
    digest.update((byte) kind);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }

  private void tensor(Tensor tensor) {
    text(tensor.dtype().toString());
    word('T', tensor.dim());
    for (long size : tensor.shape()) {
      word('z', size);
    }
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      Tensor flat = tensor.reshape(-1);
      for (long from = 0; from < flat.numel(); from += AT_ONCE) {
        try (TensorScope inner = torch.scope()) {
          assert inner != null;
          elements(flat.narrow(0, from, Math.min(AT_ONCE, flat.numel() - from)));
        }
      }
    }
  }

  /** Numbers of fewer bits are widened, which changes none. */
  private void elements(Tensor part) {
    DType dtype = part.dtype();
    if (dtype == torch.uint8) {
      digest.update(part.toBytes());
    } else if (dtype == torch.float64) {
      double[] values = part.toDoubles();
      ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
      bytes.asDoubleBuffer().put(values);
      digest.update(bytes);
    } else if (dtype.is_floating_point()) {
      float[] values = part.toFloats();
      ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
      bytes.asFloatBuffer().put(values);
      digest.update(bytes);
    } else {
      long[] values = part.toLongs();
      ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
      bytes.asLongBuffer().put(values);
      digest.update(bytes);
    }
  }
}
