package jtorch.profiler;

/** LibTorch's numbers of the kinds of devices: {@code c10::DeviceType}. */
final class DeviceTypes {
  static final int CPU = 0;
  private static final int CUDA = 1;
  private static final int MKLDNN = 2;
  private static final int IDEEP = 5;

  private DeviceTypes() {}

  static String name(int number) {
    return number == CPU ? "cpu" : number == CUDA ? "cuda" : "device " + number;
  }

  /** Returns whether a kind has the CPU's memory. */
  static boolean isInCpuMemory(int number) {
    return number == CPU || number == MKLDNN || number == IDEEP;
  }
}
