package jtorch;

import jtorch.internal.Natives;

/** The part of {@code torch} that sets the libraries below LibTorch. */
abstract class TorchBackends extends TorchOperators {
  TorchBackends() {}

  /**
   * Settings of the libraries below LibTorch.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/backends.html">torch.backends</a>.
   */
  public static final class backends {
    private backends() {}

    private static org.bytedeco.pytorch.Context context() {
      Natives.load();
      return org.bytedeco.pytorch.global.torch.globalContext();
    }

    /** CUDA. */
    public static final class cuda {
      private cuda() {}

      /** Returns whether LibTorch was built for CUDA and its CUDA libraries are loaded. */
      public static boolean is_built() {
        Natives.load();
        return org.bytedeco.pytorch.global.torch.hasCUDA();
      }

      /** Products of matrices. */
      public static final class matmul {
        private matmul() {}

        /** Sets whether float32 may be multiplied with 10 bits of fraction: {@code = True}. */
        public static void allow_tf32(boolean value) {
          context().setAllowTF32CuBLAS(value);
        }

        /** Returns whether float32 may be multiplied with 10 bits of fraction. */
        public static boolean allow_tf32() {
          return context().allowTF32CuBLAS();
        }
      }
    }

    /** Apple's graphics processors, which LibTorch's packages for Java don't reach. */
    public static final class mps {
      private mps() {}

      /** Returns false: a program that asks goes on with another device. */
      public static boolean is_available() {
        return false;
      }

      /** Returns false: LibTorch was built without them. */
      public static boolean is_built() {
        return false;
      }
    }

    /** NVIDIA's library of layers. */
    public static final class cudnn {
      private cudnn() {}

      /** Returns whether LibTorch has it. */
      public static boolean is_available() {
        Natives.load();
        return org.bytedeco.pytorch.Context.hasCuDNN();
      }

      /** Sets whether it is used: {@code enabled = True}. */
      public static void enabled(boolean value) {
        context().setUserEnabledCuDNN(value);
      }

      /** Returns whether it is used. */
      public static boolean enabled() {
        return context().userEnabledCuDNN();
      }

      /** Sets whether float32 may be multiplied with 10 bits of fraction: {@code = True}. */
      public static void allow_tf32(boolean value) {
        context().setAllowTF32CuDNN(value);
      }

      /** Returns whether float32 may be multiplied with 10 bits of fraction. */
      public static boolean allow_tf32() {
        return context().allowTF32CuDNN();
      }

      /** Sets whether the fastest implementation is searched for: {@code benchmark = True}. */
      public static void benchmark(boolean value) {
        context().setBenchmarkCuDNN(value);
      }

      /** Returns whether the fastest implementation is searched for. */
      public static boolean benchmark() {
        return context().benchmarkCuDNN();
      }

      /** Sets whether only deterministic implementations are used: {@code deterministic = True}. */
      public static void deterministic(boolean value) {
        context().setDeterministicCuDNN(value);
      }

      /** Returns whether only deterministic implementations are used. */
      public static boolean deterministic() {
        return context().deterministicCuDNN();
      }
    }
  }

  /**
   * How LibTorch was built.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/config_mod.html">torch.__config__</a>.
   */
  public static final class __config__ {
    private __config__() {}

    /** Returns the compiler, the libraries and the settings that LibTorch was built with. */
    public static String show() {
      Natives.load();
      return text(org.bytedeco.pytorch.global.torch.show_config());
    }

    /** Returns the thread pools with their sizes and the settings that they read. */
    public static String parallel_info() {
      Natives.load();
      return text(org.bytedeco.pytorch.global.torch.get_parallel_info());
    }

    private static String text(org.bytedeco.javacpp.BytePointer raw) {
      try (raw) {
        return raw.getString();
      }
    }
  }
}
