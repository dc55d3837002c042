package jtorch.serialization;

import static jtorch.Index.slice;
import static jtorch.Kwargs.betas;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.mmap;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.internal.TensorBytes;
import jtorch.nn.Linear;
import jtorch.nn.Parameter;
import jtorch.optim.Adam;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("x.pth");
  }

  private Dict again(Object obj) {
    torch.save(obj, file());
    return torch.load(file());
  }

  private static Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(
        "ints", List.of(0, 255, 65536L, -1, Long.MIN_VALUE, BigInteger.TWO.pow(100).negate()));
    values.put("float", 0.1);
    values.put("text", "h\u00e9 \ud83d\ude00");
    values.put("tuple", Tuple.of(1L, Tuple.of(), Tuple.of(1L, 2L, 3L, 4L)));
    values.put("list", List.of(true, false, Map.of(1L, "x")));
    values.put("set", Set.of("b", "a", "c"));
    values.put("complex", new Complex(1, -2));
    values.put("device", torch.device("cuda:1"));
    values.put("dtype", DType.float8_e5m2);
    return values;
  }

  @Test
  void valuesComeBack() {
    Map<String, Object> values = values();
    values.put("none", null);
    Dict dict = again(values);
    assertEquals(
        "[0, 255, 65536, -1, -9223372036854775808, -1267650600228229401496703205376]",
        String.valueOf(dict.get("ints")));
    for (String same : List.of("float", "text", "tuple", "list", "set", "complex", "device")) {
      assertEquals(values.get(same), dict.get(same), same);
    }
    assertEquals(DType.float8_e5m2, dict.get("dtype"));
    assertTrue(dict.containsKey("none") && dict.get("none") == null);
    Dict arrays = again(Map.of("bytes", new byte[] {0, -1}, "size", new long[] {2, 3}));
    assertArrayEquals(new byte[] {0, -1}, (byte[]) arrays.get("bytes"));
    assertArrayEquals(new long[] {2, 3}, (long[]) arrays.get("size"));
  }

  /** Ones, or bytes of ones of the type that nothing can be converted to. */
  private static Tensor ones(DType dtype) {
    return dtype == DType.float4_e2m1fn_x2
        ? torch.ones(3).to(DType.uint8).view(dtype)
        : torch.ones(3).to(dtype);
  }

  @Test
  void allElementTypesComeBack() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (DType dtype : DType.values()) {
      tensors.put(dtype.name(), ones(dtype));
    }
    Dict dict = again(tensors);
    tensors.forEach((name, tensor) -> {
      assertEquals(tensor.dtype(), dict.tensor(name).dtype());
      assertArrayEquals(tensor.size(), dict.tensor(name).size());
    });
  }

  @Test
  void tensorsWithoutElementsComeBack() {
    Tensor some = torch.ones(3);
    Dict dict =
        again(Map.of("a", torch.zeros(0, 3), "b", torch.zeros(0), "c", some.narrow(0, 1, 0)));
    assertArrayEquals(new long[] {0, 3}, dict.tensor("a").size());
    assertArrayEquals(new long[] {0}, dict.tensor("b").size());
    assertArrayEquals(new long[] {0}, dict.tensor("c").size());
    assertEquals(0, torch.zeros(0).data_ptr());
  }

  @Test
  void viewsShareTheirStorageAgainAndTiedTensorsAreOne() {
    Tensor base = torch.arange(12).to(torch.float32);
    Parameter tied = new Parameter(torch.ones(2));
    Dict dict = again(Map.of("base", base, "t", base.view(3, 4).t(), "a", tied, "b", tied));
    assertArrayEquals(new long[] {1, 4}, dict.tensor("t").stride());
    dict.tensor("base").fill_(3);
    assertEquals(36, dict.tensor("t").sum().item());
    assertSame(dict.get("a"), dict.get("b"));
    assertInstanceOf(Parameter.class, dict.get("a"));
  }

  @Test
  void whatIsConjugatedOrNegatedLaterComesBack() {
    Tensor c =
        torch.complex(torch.arange(12).float_().view(3, 4), torch.arange(12).float_().view(3, 4));
    for (Tensor pending :
        List.of(
            c.conj(),
            c.t().conj(),
            c.get(slice(), slice(0, 2)).conj(),
            c.get(0).unsqueeze(1).expand(4, 2).conj(),
            torch.complex(torch.zeros(2), torch.ones(2)).conj())) {
      for (Tensor part : List.of(pending, torch.imag(pending))) {
        torch.save(part, file());
        Tensor loaded = torch.load(file());
        assertTrue(loaded.equal(part), part + " became " + loaded);
      }
    }
  }

  @Test
  void whatIsLargeComesBack() {
    long[] labels = torch.arange(100).toLongs();
    double[] numbers = new double[2_100_000];
    byte[] bytes = new byte[66 << 20];
    bytes[7] = -1;
    Map<Object, Object> tuples = new LinkedHashMap<>();
    for (long i = 0; i < 2500; i++) {
      tuples.put(Tuple.of(i, "x"), i);
    }
    tuples.put(Tuple.copyOf(Collections.nCopies(70, 1L)), 1L);
    Dict dict = again(Map.of("l", labels, "n", numbers, "b", bytes, "t", tuples));
    assertArrayEquals(labels, (long[]) dict.get("l"));
    assertEquals(numbers.length, dict.list("n").size());
    assertArrayEquals(bytes, (byte[]) dict.get("b"));
    assertEquals(tuples, dict.get("t"));
  }

  @Test
  void aStorageThatIsNoWholeNumberOfElementsIsSavedWhole() {
    Tensor bytes = torch.arange(5).to(DType.uint8);
    for (DType dtype : List.of(DType.uint16, DType.int16)) {
      Tensor pairs = bytes.get(slice(1, 5)).clone().view(dtype);
      Tensor odd = bytes.get(slice(0, 4)).view(dtype);
      Dict dict = again(Map.of("odd", odd, "pairs", pairs));
      assertTrue(dict.tensor("odd").equal(odd));
      assertTrue(dict.tensor("pairs").equal(pairs));
    }
  }

  @Test
  void keysThatArePythonsSameAreRefused() {
    Map<Object, Object> keys = new LinkedHashMap<>();
    for (Object key : List.of(1, "1", 2L, 0.5, Tuple.of(1), Double.NaN, false)) {
      keys.put(key, 1);
    }
    torch.save(keys, file());
    for (Object same : List.of(1L, 1.0, true, 1f, (byte) 1, BigInteger.TWO, Tuple.of(1.0), 0)) {
      Map<Object, Object> more = new LinkedHashMap<>(keys);
      more.put(same, 2);
      var e = assertThrows(IllegalArgumentException.class, () -> torch.save(more, file()));
      assertTrue(e.toString().contains("for the same"), e.toString());
    }
  }

  @Test
  void halfACharacterComesBackAndPythonReadsIt() throws IOException, InterruptedException {
    Map<String, Object> halves = new LinkedHashMap<>();
    List.of("a\ud800", "a\ud801", "\udfff\ud83d\ude00\u00e9\ud800", "\ud7ff")
        .forEach(key -> halves.put(key, key));
    assertEquals(halves, again(halves));
    TestFiles.python(
        "torch",
        """
        import sys, torch
        d = torch.load(sys.argv[1])
        assert list(d) == ["a\\ud800", "a\\ud801", "\\udfff\\U0001f600\\xe9\\ud800", "\\ud7ff"]
        torch.save(d, sys.argv[1])
        """,
        file());
    assertEquals(halves, torch.load(file()));
  }

  @Test
  void oneMemoryOfTwoTypesIsRefused() {
    Tensor bytes = TensorBytes.empty(8);
    List<Tensor> both =
        List.of(
            TensorBytes.view(bytes, 0, 2, DType.float32),
            TensorBytes.view(bytes, 0, 2, DType.int32));
    var e = assertThrows(IllegalArgumentException.class, () -> torch.save(both, file()));
    assertTrue(e.toString().contains("clone()"), e.toString());
  }

  @Test
  void aModelAndItsOptimizerTrainOnAsIfNothingHadHappened() {
    torch.manual_seed(1);
    var model = new Linear(3, 2);
    var optimizer = new Adam(model.parameters(), lr(0.1), betas(0.8, 0.9));
    train(model, optimizer);
    torch.save(Map.of("model", model.state_dict(), "optimizer", optimizer.state_dict()), file());
    Dict checkpoint = torch.load(file());
    assertFalse(checkpoint.state_dict("model").get("weight") instanceof Parameter);
    var second = new Linear(3, 2);
    var other = new Adam(second.parameters(), lr(0.3));
    second.load_state_dict(checkpoint.state_dict("model"));
    other.load_state_dict(checkpoint.dict("optimizer"));
    for (int i = 0; i < 3; i++) {
      assertEquals(train(model, optimizer), train(second, other));
    }
  }

  private static double train(Linear model, Adam optimizer) {
    optimizer.zero_grad();
    Tensor loss = model.forward(torch.ones(1, 3)).pow(2).sum();
    loss.backward();
    optimizer.step();
    return loss.item();
  }

  @Test
  void theSameObjectGivesTheSameBytes() throws IOException {
    Map<String, Object> first = values();
    first.put("t", torch.ones(3));
    Map<String, Object> second = values();
    second.put("t", torch.ones(3));
    torch.save(first, file());
    torch.save(second, folder.resolve("y.pth"));
    assertArrayEquals(Files.readAllBytes(file()), Files.readAllBytes(folder.resolve("y.pth")));
    torch.save(new HashMap<>(Map.of("b", 1, "a", 2)), file());
    Dict sorted = torch.load(file());
    assertEquals(List.of("a", "b"), List.copyOf(sorted.keySet()));
  }

  @Test
  void theArchiveIsSoundForOtherReadersAndItsStoragesAreAligned() throws IOException {
    torch.save(List.of(torch.ones(3), torch.ones(5)), file());
    try (ZipFile zip = new ZipFile(file().toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes(); // checks the sum
        assertEquals(entry.getSize(), bytes.length);
      }
    }
  }

  @Test
  void whatContainsItselfIsRefused() {
    List<Object> list = new ArrayList<>();
    list.add(list);
    assertThrows(IllegalArgumentException.class, () -> torch.save(list, file()));
    assertThrows(IllegalArgumentException.class, () -> torch.save(Map.of(List.of(1), 2), file()));
  }

  @Test
  void aMappedTensorIsSavedWithoutTheRestOfItsFile() throws IOException {
    torch.save(Map.of("small", torch.ones(4), "large", torch.ones(100_000)), file());
    Dict mapped = torch.load(file(), mmap(true));
    Path part = folder.resolve("part.pth");
    torch.save(mapped.tensor("small"), part);
    assertTrue(Files.size(part) < 10_000);
    Tensor small = torch.load(part);
    assertArrayEquals(new float[] {1, 1, 1, 1}, small.toFloats());
  }

  @Test
  void pythonOpensTheFilesAndTrainsOn() throws IOException, InterruptedException {
    torch.manual_seed(1);
    var model = new Linear(3, 2);
    var optimizer = new Adam(model.parameters(), lr(0.1));
    train(model, optimizer);
    Map<String, Object> all = values();
    all.put("bytes", new byte[] {0, -1});
    all.put("size", new long[] {2, 3});
    all.put("model", model.state_dict());
    all.put("optimizer", optimizer.state_dict());
    all.put("tied", new Parameter(torch.ones(2)));
    all.put("t", torch.arange(6).view(2, 3).t());
    for (DType dtype : DType.values()) {
      all.put("of " + dtype.name(), ones(dtype));
    }
    torch.save(all, file());
    String printed =
        TestFiles.python(
            "torch",
            """
            import sys, torch
            d = torch.load(sys.argv[1], weights_only=True)
            assert d["ints"] == [0, 255, 65536, -1, -2**63, -2**100], d["ints"]
            assert d["tuple"] == (1, (), (1, 2, 3, 4)) and d["list"] == [True, False, {1: "x"}]
            assert d["set"] == {"a", "b", "c"} and d["complex"] == 1 - 2j and d["float"] == 0.1
            assert d["device"] == torch.device("cuda:1") and d["dtype"] == torch.float8_e5m2
            assert d["bytes"] == bytes([0, 255]) and d["size"] == torch.Size([2, 3])
            assert type(d["size"]) is torch.Size and type(d["tied"]) is torch.nn.Parameter
            assert d["t"].stride() == (1, 3) and d["t"].tolist() == [[0, 3], [1, 4], [2, 5]]
            for name, value in d.items():
                if name == "of float4_e2m1fn_x2":
                    assert value.dtype is torch.float4_e2m1fn_x2
                    assert value.view(torch.uint8).tolist() == [1, 1, 1]
                elif name.startswith("of "):
                    assert str(value.dtype) == "torch." + name[3:], name
                    assert bytes(value.view(torch.uint8).tolist()) == \\
                        bytes(torch.ones(3).to(value.dtype).view(torch.uint8).tolist()), name
            model = torch.nn.Linear(3, 2)
            model.load_state_dict(d["model"])
            optimizer = torch.optim.Adam(model.parameters(), lr=0.5)
            optimizer.load_state_dict(d["optimizer"])
            for _ in range(3):
                optimizer.zero_grad()
                loss = model(torch.ones(1, 3)).pow(2).sum()
                loss.backward()
                optimizer.step()
                print(loss.item())
            torch.load(sys.argv[1], weights_only=True, mmap=True)
            """,
            file());
    for (String line : printed.lines().toList()) {
      assertEquals(Double.parseDouble(line), train(model, optimizer), 1e-6);
    }
  }
}
