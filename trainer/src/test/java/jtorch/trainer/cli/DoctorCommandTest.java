package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import jtorch.sys.LibTorch;
import jtorch.torch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @AfterEach
  void forgetTheOptions() {
    System.clearProperty("jtorch.libtorch");
    System.clearProperty("jtorch.cuda.home");
  }

  @Test
  void thePageSaysWhatIsThereAndThatItWorks(@TempDir Path data) {
    var result = CommandLines.run("doctor", "--data", data.toString());
    assertEquals(0, result.code(), result.out() + result.err());
    for (String words :
        List.of(
            "jtorch ",
            "\nJava ",
            "\nSystem ",
            "\nProcessor ",
            "\nLibTorch    2.10.0, ",
            "\nBLAS ",
            "\nBuild ",
            "\nLibraries ",
            "\nCUDA ",
            "\nCache ",
            data + ": there, without MNIST",
            "ok      LibTorch is loaded",
            "ok      a tensor is made",
            "ok      a network is trained for a step",
            "ok      a gradient is right")) {
      assertTrue(result.out().contains(words), words + " in: " + result.out());
    }
    assertEquals("", result.err());
  }

  @Test
  void asJsonItHasTheSameFacts(@TempDir Path data) {
    var result = CommandLines.run("doctor", "--json", "--data", data.toString());
    assertEquals(0, result.code(), result.err());
    JsonObject page = JsonParser.parseString(result.out()).getAsJsonObject();
    assertEquals("2.10.0", page.getAsJsonObject("libtorch").get("version").getAsString());
    assertTrue(page.getAsJsonObject("machine").get("cores").getAsInt() > 0);
    assertEquals(
        torch.cuda.is_available(), page.getAsJsonObject("cuda").get("available").getAsBoolean());
    assertEquals(4, page.getAsJsonArray("checks").size());
    assertTrue(page.getAsJsonArray("libraries").size() > 4);
    for (String key : List.of("jtorch", "cache", "data", "environment", "faster")) {
      assertTrue(page.has(key), key);
    }
  }

  @Test
  void whenCudaIsNotUsedTheReasonIsSaid() {
    var result = CommandLines.run("doctor", "--json");
    JsonObject cuda =
        JsonParser.parseString(result.out()).getAsJsonObject().getAsJsonObject("cuda");
    boolean said = cuda.get("available").getAsBoolean() || cuda.get("reason").isJsonPrimitive();
    assertTrue(said, cuda.toString());
  }

  @Test
  void aLibTorchThatCanNotBeLoadedIsPartOfThePageAndCodeOne(@TempDir Path empty) {
    var result = CommandLines.run("doctor", "--libtorch", empty.toString());
    assertEquals(1, result.code(), result.out());
    assertTrue(result.out().contains("FAILED  LibTorch is loaded: "), result.out());
    assertTrue(result.out().contains("\nLibTorch    not loaded"), result.out());
    assertFalse(result.out().contains("\tat "), result.out());
  }

  @Test
  void theOptionsMayStandBeforeAndBehindTheCommand() {
    assumeTrue(LibTorch.source().startsWith("packaged"), "these tests use a local LibTorch");
    assertEquals(0, CommandLines.run("--libtorch", "packaged", "doctor", "--json").code());
    assertEquals(0, CommandLines.run("doctor", "--json", "--libtorch", "packaged").code());
    assertEquals(2, CommandLines.run("doctor", "--libtorch").code());
  }
}
