package jtorch;

/**
 * Where a tensor's data is: {@code cpu}, {@code cuda} with the GPU's index, or {@code meta}, where
 * tensors have shapes and types, but no data.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/tensor_attributes.html#torch-device">torch.device</a>.
 *
 * @param type {@code "cpu"}, {@code "cuda"} or {@code "meta"}
 * @param index the GPU's number, or -1 for the current one
 */
public record Device(String type, int index) {
  /** Checks the type and the index. */
  public Device {
    if (!type.equals("cpu") && !type.equals("cuda") && !type.equals("meta")) {
      throw new IllegalArgumentException(
          "There is no device type '" + type + "'; use cpu, cuda, cuda:0 or meta.");
    }
    if (index < -1) {
      throw new IllegalArgumentException("A device's index is 0 or more, not " + index + ".");
    }
  }

  /**
   * Reads {@code cpu}, {@code cuda}, {@code cuda:1} or {@code meta}.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  public static Device parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return new Device(text, -1);
    }
    try {
      return new Device(
          text.substring(0, colon), Integer.parseUnsignedInt(text.substring(colon + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no device; use cpu, cuda, cuda:0 or meta.", e);
    }
  }

  /** Returns whether this is a GPU. */
  public boolean is_cuda() {
    return type.equals("cuda");
  }

  @Override
  public String toString() {
    return index < 0 ? type : type + ":" + index;
  }
}
