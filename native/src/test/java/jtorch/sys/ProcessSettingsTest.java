package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS) // whose environment has other functions than SettingsMain asks
class ProcessSettingsTest {
  private static final String[] NAMES = {
    "org.bytedeco.javacpp.noPointerGC",
    "org.bytedeco.javacpp.maxPhysicalBytes",
    "org.bytedeco.javacpp.maxBytes",
    "org.bytedeco.javacpp.loadLibraries",
    "GOMP_SPINCOUNT",
    "OMP_WAIT_POLICY",
    "OPENBLAS_THREAD_TIMEOUT",
    "CUBLAS_WORKSPACE_CONFIG",
  };

  @Test
  void whatTheUserDidNotSetIsSet(@TempDir Path folder) throws Exception {
    assertEquals(
        List.of(
            "org.bytedeco.javacpp.noPointerGC=true",
            "org.bytedeco.javacpp.maxPhysicalBytes=0",
            "org.bytedeco.javacpp.maxBytes=0",
            "org.bytedeco.javacpp.loadLibraries=false",
            "GOMP_SPINCOUNT=20000",
            "OMP_WAIT_POLICY=(unset)",
            "OPENBLAS_THREAD_TIMEOUT=4",
            "CUBLAS_WORKSPACE_CONFIG=(unset)"),
        settings(child(folder)));
  }

  @Test
  void whatTheUserSetStays(@TempDir Path folder) throws Exception {
    ChildJvm child =
        child(folder)
            .property("org.bytedeco.javacpp.noPointerGC", "false")
            .property("org.bytedeco.javacpp.maxPhysicalBytes", "7g")
            .environment("OMP_WAIT_POLICY", "active")
            .environment("OPENBLAS_THREAD_TIMEOUT", "")
            .environment("CUBLAS_WORKSPACE_CONFIG", ":16:8");
    assertEquals(
        List.of(
            "org.bytedeco.javacpp.noPointerGC=false",
            "org.bytedeco.javacpp.maxPhysicalBytes=7g",
            "org.bytedeco.javacpp.maxBytes=0",
            "org.bytedeco.javacpp.loadLibraries=false",
            "GOMP_SPINCOUNT=(unset)", // which would overrule the user's policy
            "OMP_WAIT_POLICY=active",
            "OPENBLAS_THREAD_TIMEOUT=",
            "CUBLAS_WORKSPACE_CONFIG=:16:8"),
        settings(child));
  }

  @Test
  void anOldNameOfJavaCppsCountsToo(@TempDir Path folder) throws Exception {
    ChildJvm child = child(folder).property("org.bytedeco.javacpp.maxphysicalbytes", "7g");
    assertEquals("org.bytedeco.javacpp.maxPhysicalBytes=null", settings(child).get(1));
  }

  @Test
  void aGpuIsWaitedForAfterEachOperatorIfThatIsWanted(@TempDir Path folder) throws Exception {
    ChildJvm plain = new ChildJvm(folder.resolve("plain"), SettingsMain.class);
    ChildJvm asked =
        new ChildJvm(folder.resolve("asked"), SettingsMain.class)
            .property("jtorch.cuda.blocking", "true");
    List<String> before =
        settings(plain.without("CUDA_LAUNCH_BLOCKING").arguments("CUDA_LAUNCH_BLOCKING"));
    List<String> after =
        settings(asked.without("CUDA_LAUNCH_BLOCKING").arguments("CUDA_LAUNCH_BLOCKING"));
    assertEquals(List.of("CUDA_LAUNCH_BLOCKING=(unset)"), before);
    assertEquals(List.of("CUDA_LAUNCH_BLOCKING=1"), after);
  }

  @Test
  void productsOnAGpuAreTheSameEachTimeIfThatIsWanted(@TempDir Path folder) throws Exception {
    ChildJvm child =
        new ChildJvm(folder, SettingsMain.class)
            .without("CUBLAS_WORKSPACE_CONFIG")
            .property("jtorch.cuda.deterministic", "true")
            .arguments("CUBLAS_WORKSPACE_CONFIG");
    assertEquals(List.of("CUBLAS_WORKSPACE_CONFIG=:4096:8"), settings(child));
  }

  @Test
  void theLibrariesAreNeverLoadedTwice(@TempDir Path folder) throws Exception {
    ChildJvm child = child(folder).property("org.bytedeco.javacpp.loadLibraries", "true");
    assertEquals("org.bytedeco.javacpp.loadLibraries=false", settings(child).get(3));
  }

  private static ChildJvm child(Path folder) throws IOException {
    return new ChildJvm(folder, SettingsMain.class)
        .without("GOMP_SPINCOUNT")
        .without("OMP_WAIT_POLICY")
        .without("OPENBLAS_THREAD_TIMEOUT")
        .without("CUBLAS_WORKSPACE_CONFIG")
        .arguments(NAMES);
  }

  private static List<String> settings(ChildJvm child) throws Exception {
    ChildJvm.Ended ended = child.run();
    assertEquals("", ended.err());
    return ended.out().lines().toList();
  }
}
