package jtorch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jtorch.OutOfMemoryException;
import org.junit.jupiter.api.Test;

/** What LibTorch says of a GPU, as one sentence with what to do. */
class SentenceTest {
  private static final String OUT_OF_MEMORY =
      "CUDA out of memory. Tried to allocate 20.00 GiB. GPU 0 has a total capacity of 79.11 GiB of"
          + " which 2.56 GiB is free. Process 1 has 76.55 GiB memory in use. Of the allocated"
          + " memory 75.61 GiB is allocated by PyTorch, and 12.00 MiB is reserved by PyTorch but"
          + " unallocated. If reserved but unallocated memory is large try setting"
          + " PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True to avoid fragmentation.";

  @Test
  void outOfMemorySaysTheSizesAndWhatToLower() {
    var failure = Failures.translate("matmul", new RuntimeException(OUT_OF_MEMORY));
    assertInstanceOf(OutOfMemoryException.class, failure);
    assertEquals(
        "matmul: CUDA is out of memory: 20.00 GiB are asked for, 2.56 GiB of the 79.11 GiB of"
            + " cuda:0 are free, and tensors of this process have 75.61 GiB; lower the batch size,"
            + " or use 16 bits with autocast.",
        failure.getMessage());
  }

  @Test
  void twoDevicesAreNamedWithTheWayOut() {
    String said =
        "Expected all tensors to be on the same device, but found at least two devices, cuda:0 and"
            + " cpu!";
    assertEquals(
        "add: Expected all tensors to be on the same device, but found at least two devices,"
            + " cuda:0 and cpu; move one of them with to(device).",
        Sentence.of("add", said));
    String argument = said + " (when checking argument for argument mat1 in method wrapper_mm)";
    assertEquals(Sentence.of("add", said), Sentence.of("add", argument));
  }

  @Test
  void aCheckOfLibTorchsOwnIsNamedWithoutItsFolder() {
    assertEquals(
        "backward: LibTorch has no answer to these arguments: its own check \"op.is_output\" at"
            + " TensorIterator.cpp:1217 fails. Found an undefined tensor.",
        Sentence.of(
            "backward",
            "op.is_output INTERNAL ASSERT FAILED at"
                + " \"/home/of/somebody/aten/src/ATen/TensorIterator.cpp\":1217, please report a"
                + " bug to PyTorch. Found an undefined tensor."));
  }

  @Test
  void aKernelsFailureSaysHowToFindTheOperator() {
    String said =
        "CUDA error: device-side assert triggered\nSearch for `cudaErrorAssert' in"
            + " https://docs.nvidia.com/ for more information.\nCUDA kernel errors might be"
            + " asynchronously reported at some other API call, so the stacktrace below might be"
            + " incorrect.\nFor debugging consider passing CUDA_LAUNCH_BLOCKING=1\nCompile with"
            + " `TORCH_USE_CUDA_DSA` to enable device-side assertions.";
    assertEquals(
        "relu: CUDA error: device-side assert triggered; an operator before may have caused it, so"
            + " run it again with --debug or with CUDA_LAUNCH_BLOCKING=1 in the environment, which"
            + " has the right one named.",
        Sentence.of("relu", said));
  }

  @Test
  void anOperatorWithoutABodyForTheGpuIsNotALibTorchWithoutOne() {
    String said =
        "Could not run '%s' with arguments from the 'CUDA' backend. This could be because the"
            + " operator doesn't exist for this backend, or was omitted.";
    assertEquals(
        "half: LibTorch has no mine::half for CUDA.",
        Sentence.of("half", said.formatted("mine::half")));
    assertEquals(
        "ones: this LibTorch has no cuda; stay on the cpu or choose a LibTorch with CUDA.",
        Sentence.of("ones", said.formatted("aten::empty.memory_format")));
  }
}
