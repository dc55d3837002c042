package jtorch.serialization;

import static jtorch.Kwargs.ignore_mismatched_sizes;
import static jtorch.Kwargs.key;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.map_location;
import static jtorch.Kwargs.mmap;
import static jtorch.Kwargs.rename;
import static jtorch.Kwargs.strict;
import static jtorch.Kwargs.weights_only;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.nn.Linear;
import jtorch.nn.Parameter;
import jtorch.optim.Adam;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code files.py} wrote with Python. */
class FilesFromPythonTest {
  private static Dict load(String name) {
    return torch.load(TestFiles.resource(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dtypes.pth", "dtypes.big-endian.pth"})
  void allElementTypesAreRead(String file) {
    Dict dict = load(file);
    assertEquals(20, dict.size());
    dict.forEach((name, value) -> {
      Tensor tensor = (Tensor) value;
      DType dtype = DType.valueOf(name);
      assertEquals(dtype, tensor.dtype());
      double[] expected =
          dtype == DType.bool ? new double[] {0, 1, 0, 1} : new double[] {0, 1, 0, 3};
      assertArrayEquals(expected, numbers(tensor), name);
    });
  }

  /** LibTorch has no conversion of complex halves to doubles on the CPU. */
  private static double[] numbers(Tensor tensor) {
    Tensor plain = tensor.dtype() == DType.complex32 ? tensor.to(DType.complex64) : tensor;
    return plain.toDoubles();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nested.pth",
        "nested.legacy.pth",
        "nested.protocol1.pth",
        "nested.protocol2.pth",
        "nested.protocol3.pth",
        "nested.protocol4.pth",
        "nested.protocol5.pth"
      })
  void allKindsOfValuesAreReadFromAllProtocols(String file) {
    Dict dict = load(file);
    assertNull(dict.get("none"));
    assertTrue(dict.containsKey("none") && dict.flag("true") && !dict.flag("false"));
    BigInteger two = BigInteger.TWO;
    assertEquals(
        List.of(
            0L, 255L, 65535L, -1L, 1L << 31, Long.MIN_VALUE, two.pow(63), two.pow(100).negate()),
        dict.get("ints"));
    assertEquals(0.1, dict.number("float"));
    assertEquals("h\u00e9llo \u65e5\u672c \ud83d\ude00", dict.text("text"));
    assertArrayEquals(new byte[] {0, 97, -1}, (byte[]) dict.get("bytes"));
    assertEquals(Tuple.of(1L, Tuple.of(2.5, "x"), Tuple.of()), dict.get("tuple"));
    assertInstanceOf(Tuple.class, dict.get("tuple"));
    assertEquals(Set.of(7L), dict.get("set"));
    assertEquals(new Complex(1, 2), dict.get("complex"));
    assertArrayEquals(new byte[] {97, 98}, (byte[]) dict.get("bytearray"));
    assertArrayEquals(new long[] {2, 3}, (long[]) dict.get("size"));
    assertEquals(torch.device("cuda:1"), dict.get("device"));
    assertEquals(torch.bfloat16, dict.get("dtype"));
    assertSame(dict.list("shared").get(0), dict.list("shared").get(1));
    assertEquals("{0=a, 1=b, (1, 2)=c, null=d}", String.valueOf(dict.get("int keys")));
    assertEquals(List.of("z", "a"), List.copyOf(dict.dict("ordered").keySet()));
    assertEquals(3, dict.dict("counter").integer("x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nested.pth", "nested.legacy.pth"})
  void viewsKeepTheirStridesAndShareTheirStorage(String file) {
    Dict dict = load(file);
    Tensor transposed = dict.tensor("transposed");
    assertArrayEquals(new long[] {4, 3}, transposed.size());
    assertArrayEquals(new long[] {1, 4}, transposed.stride());
    assertArrayEquals(new float[] {2, 4, 6}, dict.tensor("slice").toFloats());
    dict.tensor("base").fill_(9);
    assertArrayEquals(new float[] {9, 9, 9}, dict.tensor("slice").toFloats());
    assertEquals(9, transposed.select(0, 3).select(0, 2).item());
    assertArrayEquals(new float[] {5, 5, 5, 5}, dict.tensor("expanded").toFloats());
    assertArrayEquals(new long[] {0}, dict.tensor("expanded").stride());
    assertEquals(3.5, dict.tensor("scalar").item());
    assertArrayEquals(new long[] {0, 3}, dict.tensor("empty").size());
  }

  @Test
  void gradientsAndConjugatesAreAsTheyWereSaved() {
    Dict dict = load("nested.pth");
    assertTrue(assertInstanceOf(Parameter.class, dict.get("parameter")).requires_grad());
    assertFalse(assertInstanceOf(Parameter.class, dict.get("frozen")).requires_grad());
    assertTrue(dict.tensor("requires grad").requires_grad());
    assertTrue(dict.tensor("requires grad").is_leaf());
    assertFalse(dict.tensor("base").requires_grad());
    Tensor turned = dict.tensor("conjugate").mul(dict.tensor("imaginary unit"));
    assertArrayEquals(new float[] {2, -1}, turned.toFloats()); // real parts
  }

  @Test
  void aMappedFileGivesTheSameTensorsAndStaysAsItIs() throws IOException {
    byte[] before = Files.readAllBytes(TestFiles.resource("nested.pth"));
    Dict dict = torch.load(TestFiles.resource("nested.pth"), mmap(true), weights_only(true));
    dict.tensor("base").add_(1);
    assertArrayEquals(new float[] {3, 5, 7}, dict.tensor("slice").toFloats());
    assertArrayEquals(before, Files.readAllBytes(TestFiles.resource("nested.pth")));
    Dict types = torch.load(TestFiles.resource("dtypes.big-endian.pth"), mmap(true));
    assertArrayEquals(new double[] {0, 1, 0, 3}, types.tensor("float64").toDoubles());
  }

  @Test
  void trainingGoesOnFromPythonsCheckpoint() throws IOException {
    Dict checkpoint = torch.load(TestFiles.resource("adam.pth"), map_location("cpu"));
    assertEquals(1, checkpoint.integer("epoch"));
    var model = new Linear(3, 2);
    var optimizer = new Adam(model.parameters(), lr(0.5));
    model.load_state_dict(checkpoint.state_dict("model"));
    optimizer.load_state_dict(checkpoint.dict("optimizer"));
    Tensor x = torch.tensor(new float[] {1, 2, 3}, new long[] {1, 3});
    String losses = Files.readString(TestFiles.resource("adam.losses.txt"));
    for (String expected : List.of(losses.strip().split(" ", -1))) {
      optimizer.zero_grad();
      Tensor loss = model.forward(x).pow(2).sum();
      loss.backward();
      optimizer.step();
      assertEquals(Double.parseDouble(expected), loss.item(), 1e-6);
    }
  }

  @Test
  void aPartIsChosenByItsKeyAndNamesAreChangedByPattern() {
    var model = new Linear(3, 2);
    var all = model.load_state_dict(torch.load(TestFiles.resource("adam.pth"), key("model")));
    assertEquals("<All keys matched successfully>", all.toString());
    Map<String, Tensor> renamed =
        torch.load(
            TestFiles.resource("adam.pth"),
            key("model"),
            rename("^", "net."),
            rename("eight$", "8"));
    assertEquals(Set.of("net.w8", "net.bias"), renamed.keySet());
    var wrong =
        assertThrows(
            FileException.class, () -> torch.load(TestFiles.resource("adam.pth"), key("net")));
    assertTrue(wrong.toString().contains("epoch"), wrong.toString());
    var same =
        assertThrows(
            FileException.class,
            () -> torch.load(TestFiles.resource("adam.pth"), key("model"), rename(".*", "x")));
    assertTrue(same.toString().contains("'x"), same.toString());
  }

  @Test
  void aStateOfAnotherModelIsReportedWhereThatIsAllowed() {
    var model = new Linear(5, 2);
    Map<String, Tensor> state =
        torch.load(TestFiles.resource("adam.pth"), key("model"), rename("bias", "b"));
    var keys = model.load_state_dict(state, strict(false), ignore_mismatched_sizes(true));
    assertEquals(
        "_IncompatibleKeys(missing_keys=['bias'], unexpected_keys=['b'],"
            + " mismatched_keys=['weight'])",
        keys.toString());
    assertThrows(IllegalArgumentException.class, () -> model.load_state_dict(state, strict(false)));
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> model.load_state_dict(torch.load(TestFiles.resource("adam.pth"))));
    assertTrue(e.toString().contains("key(\"model\")"), e.toString());
  }

  @Test
  void codeIsRefusedByItsNameAndNeverRun() {
    var e = assertThrows(FileException.class, () -> torch.load(TestFiles.resource("evil.pth")));
    assertTrue(e.toString().contains("posix.system"), e.toString());
    assertFalse(Files.exists(Path.of("owned-by-a-pickle")));
    assertThrows(
        IllegalArgumentException.class,
        () -> torch.load(TestFiles.resource("evil.pth"), weights_only(false)));
  }
}
