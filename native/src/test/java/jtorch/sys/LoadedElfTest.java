package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedElfTest {
  private static final String EXPORTED = "aoti_torch_delete_tensor_object";

  private Path library;

  @BeforeEach
  void load() {
    LibTorch.load();
    library = LibTorch.folder().resolve("libtorch_cpu.so");
    assumeTrue(Files.exists(library), "only Linux has this library");
  }

  private LoadedElf open() {
    Optional<LoadedElf> loaded = LoadedElf.open(library, OneDnn.ANCHOR, -1);
    assumeTrue(loaded.isPresent(), "this LibTorch has no table of all its symbols");
    return loaded.orElseThrow();
  }

  @Test
  void anExportedFunctionIsFoundWhereTheLinkerFindsIt() throws IOException {
    try (LoadedElf loaded = open()) {
      assertEquals(Downcall.symbol(EXPORTED), loaded.function(EXPORTED, -1));
    }
  }

  @Test
  void aFunctionThatIsNotExportedIsFound() throws IOException {
    try (LoadedElf loaded = open()) {
      assertTrue(loaded.function("dnnl_sgemm", -1).isPresent());
      assertTrue(Downcall.symbol("dnnl_sgemm").isEmpty());
      assertTrue(loaded.function("dnnl_sgem", -1).isEmpty(), "a part of a name");
      assertTrue(loaded.function("no_such_function", -1).isEmpty());
    }
  }

  /** Else each start searches 70 MB; the numbers change with the presets' version. */
  @Test
  void packagedLibrariesHaveAllWhereItIsExpected() throws IOException {
    assumeTrue(LibTorch.source().startsWith("packaged"), "another LibTorch has other tables");
    OneDnn.Places places = OneDnn.places(library);
    try (LoadedElf loaded = open()) {
      assertTrue(loaded.hasSymbol(OneDnn.ANCHOR, places.anchor()));
      assertTrue(loaded.hasSymbol("dnnl_sgemm", places.product()));
      assertTrue(loaded.hasSymbol(OneDnn.PROCESSOR, places.processor()));
      assertTrue(loaded.hasSlot("sgemm_", places.products()));
      assertTrue(loaded.hasSlot(OneDnn.BMM, places.batches()));
    }
  }

  @Test
  void aWrongExpectationOnlyCostsTheSearch() throws IOException {
    try (LoadedElf loaded = open()) {
      Optional<MemorySegment> function = loaded.function(EXPORTED, -1);
      Optional<MemorySegment> slot = loaded.slot("sgemm_", -1);
      for (long expected : new long[] {0, 1, 300_000, Long.MAX_VALUE / 24, Long.MAX_VALUE}) {
        assertEquals(function, loaded.function(EXPORTED, expected));
        assertEquals(slot, loaded.slot("sgemm_", expected));
        try (LoadedElf other = LoadedElf.open(library, OneDnn.ANCHOR, expected).orElseThrow()) {
          assertEquals(function, other.function(EXPORTED, expected));
        }
      }
    }
  }

  @Test
  void slotsAreThoseOfFunctionsThatAreImported() throws IOException {
    try (LoadedElf loaded = open()) {
      Optional<MemorySegment> slot = loaded.slot("sgemm_", -1);
      assumeTrue(slot.isPresent(), "this LibTorch has its BLAS within");
      assertNotEquals(slot, loaded.slot("dgemm_", -1));
      assertTrue(loaded.slot("dnnl_sgemm", -1).isEmpty());
      assertTrue(loaded.slot("no_such_function", -1).isEmpty());
    }
  }

  @Test
  void whatIsNotLoadedOrNoLibraryIsNotOpened(@TempDir Path folder) throws IOException {
    assertTrue(LoadedElf.open(library, "no_such_function", -1).isEmpty());
    Path text = Files.writeString(folder.resolve("libtext.so"), "no library");
    assertTrue(LoadedElf.open(text, OneDnn.ANCHOR, -1).isEmpty());
    assertTrue(LoadedElf.open(folder.resolve("none.so"), OneDnn.ANCHOR, -1).isEmpty());
  }
}
