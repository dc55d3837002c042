package jtorch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BuildConfigTest {
  @Test
  void theBuildNamesItsCompilerAndItsLibraries() {
    String text = torch.__config__.show();
    assertTrue(text.startsWith("PyTorch built with:"), text);
    assertTrue(text.contains("OpenMP") && text.contains("TORCH_VERSION=2.10.0"), text);
  }

  @Test
  void theThreadPoolsAreListed() {
    String text = torch.__config__.parallel_info();
    assertTrue(text.contains("at::get_num_threads() : " + torch.get_num_threads()), text);
  }
}
