package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadOrderTest {
  @TempDir private Path temp;

  private Path write(String file, String... needs) throws IOException {
    return new CraftedElf().needs(needs).write(temp.resolve(file));
  }

  private LoadOrder order() {
    return new LoadOrder(
        temp.resolve("torch"),
        List.of(temp.resolve("a"), temp.resolve("b")),
        "libsystem.so"::equals);
  }

  @Test
  void eachComesAfterThoseThatItNeeds() throws IOException {
    Path torch = write("a/libtorch_cuda.so", "libcudnn.so.9", "libcublas.so.13", "libc.so.6");
    Path dnn = write("b/libcudnn.so.9", "libcublas.so.13", "libsystem.so");
    Path blas = write("b/libcublas.so.13", "libcublasLt.so.13");
    Path lt = write("b/libcublasLt.so.13", "libm.so.6");
    LoadOrder order = order();
    order.add(torch);
    assertEquals(List.of(lt, blas, dnn, torch), order.libraries());
    assertEquals(Map.of(), order.missing());
  }

  @Test
  void oneThatIsFoundNowhereIsNamedWithTheFirstThatNeedsIt() throws IOException {
    LoadOrder order = order();
    order.add(write("a/libc10_cuda.so", "libcudart.so.13"));
    order.add(write("a/libtorch_cuda.so", "libcudart.so.13", "libnccl.so.2"));
    assertEquals(
        Map.of("libcudart.so.13", "libc10_cuda.so", "libnccl.so.2", "libtorch_cuda.so"),
        order.missing());
  }

  @Test
  void aCircleEnds() throws IOException {
    Path one = write("a/libone.so", "libtwo.so");
    Path two = write("a/libtwo.so", "libone.so");
    LoadOrder order = order();
    order.add(one);
    assertEquals(List.of(two, one), order.libraries());
  }

  @Test
  void theFirstPlaceIsTheBest() throws IOException {
    Path near = write("a/libx.so");
    write("b/libx.so");
    Path root = write("root.so", "libx.so");
    LoadOrder order = order();
    order.add(root);
    assertEquals(List.of(near, root), order.libraries());
  }

  @Test
  void whereALibraryWantsItsNeedsToBeLookedForComesFirst() throws IOException {
    write("a/libx.so");
    Path own = write("own/libx.so");
    Path root =
        new CraftedElf()
            .needs("libx.so")
            .searches("relative:$ORIGIN/../own")
            .write(temp.resolve("root/libroot.so"));
    LoadOrder order = order();
    order.add(root);
    assertEquals(List.of(own, root), order.libraries());
  }

  @Test
  void whatIsBesideLibTorchComesOnlyByName() throws IOException {
    Path outside = write("a/libnvshmem_host.so.3");
    write("torch/libtorch_nvshmem.so", "libnvshmem_host.so.3");
    Path root =
        new CraftedElf()
            .needs("libtorch_nvshmem.so")
            .searches("$ORIGIN")
            .write(temp.resolve("torch/libtorch_cuda.so"));
    LoadOrder order = order();
    order.add(root);
    assertEquals(List.of(outside, root), order.libraries());
    assertEquals(Map.of(), order.missing());
  }
}
