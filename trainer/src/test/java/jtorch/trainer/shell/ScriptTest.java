package jtorch.trainer.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import jtorch.trainer.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {
  /** Runs lines and returns what was printed, values and prints alike. */
  static List<String> said(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      try (Script script = new Script(text, "my.jsh", InputStream.nullInputStream(), out)) {
        script.run();
      }
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static String failure(String text) {
    return String.valueOf(assertThrows(UserException.class, () -> said(text)).getMessage());
  }

  /**
   * Keywords come with records, other packages with transforms: none takes a distribution's name.
   */
  @Test
  void distributionsHaveTheirNamesToThemselves() {
    assertEquals(
        List.of(
            "Gamma(concentration: 2.0, rate: 1.0)",
            "Beta()",
            "MultivariateNormal(loc: torch.Size([2]), scale_tril: torch.Size([2, 2]))",
            "ComposeTransform(",
            "    TanhTransform(),",
            "    AffineTransform()",
            ")",
            "3"),
        said(
            """
            new Gamma(2, 1)
            new Beta(2, 1)
            new MultivariateNormal(torch.zeros(2), scale_tril(torch.eye(2)))
            new ComposeTransform(List.of(new TanhTransform(cache_size(1)), new AffineTransform(0, 2)))
            Transform more = picture -> picture.add(1);
            print(more.apply(torch.tensor(2)).item_long())
            """));
  }

  @Test
  void valuesArePrintedAsPythonPrintsThem() {
    assertEquals(
        List.of(
            "tensor([[0, 1, 2],",
            "        [3, 4, 5]])",
            "[2, 3]",
            "Linear(in_features=3, out_features=1, bias=True)",
            "[[1, 2], [3]]",
            "\"a\"",
            "7"),
        said(
            """
            var x = torch.arange(6).view(2, 3)
            x
            x.shape()
            new Linear(3, 1)
            new long[][] {{1, 2}, {3}}
            "a"
            int n = 3; n = 4; n + 3
            """));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() {
    assertEquals(List.of("3"), said("\ufeff1 + 2\n"));
  }

  @Test
  void statementsNeedNoSemicolonAndMayHaveSeveralLines() {
    assertEquals(
        List.of("even", "odd", "even", "abc", "done"),
        said(
            """
            // a comment
            for (int i = 0; ; i++) {
              if (i == 3) break;
              if (i % 2 == 0)
                print("even");
              else
                print("odd");
            }
            var word = "a"
                + "b"
                + "c"
            print(word)
            try {
              torch.ones(2).mm(torch.ones(2));
            }
            catch (IllegalArgumentException e) {
              print("done");
            }
            /exit
            print("never")
            """));
  }

  /** One thread for all lines: else each would begin with gradients on and no scope. */
  @Test
  void whatALineSwitchesOffIsOffInTheNext() {
    assertEquals(
        List.of("false", "false", "true", "true"),
        said(
            """
            var mode = torch.no_grad()
            torch.is_grad_enabled()
            torch.ones(2).requires_grad_().mul(2).requires_grad()
            mode.close()
            torch.is_grad_enabled()
            try (var _ = torch.no_grad()) {
              torch.is_grad_enabled();
            }
            torch.is_grad_enabled()
            """));
  }

  @Test
  void tensorsOfThePromptStayOpen() {
    assertEquals(
        List.of("tensor([1., 1.])", "tensor(5.)", "[64, 1, 28, 28]", "tensor([1., 1.])", "true"),
        said(
            """
            var x = torch.ones(2)
            var sum = torch.zeros(1).sum()
            var loader = new DataLoader(new Digits(transform(new ToTensor())), batch_size(64))
            for (var batch : loader) {
              if (batch.index() == 5) break;
              sum.add_(1);
            }
            System.gc()
            x
            sum
            var first = loader.iterator().next()
            var y = torch.ones(2)
            for (var batch : loader) { if (batch.index() == 1) break; }
            System.gc()
            first.data().shape()
            y
            first.data().sum().item() > 0
            """));
  }

  @ParameterizedTest
  @CsvSource({
    "'int n = 1\nvar y = nothing.add(1)', 'line 2: cannot find symbol, symbol: variable nothing'",
    "'int n = 1\n\n// words\nint f() {\n  return \"a\";\n}', 'line 5: incompatible types'",
    "'torch.ones(2).mm(torch.ones(2))', 'line 1: IllegalArgumentException: mm:'",
    "'int f() {\n  throw new ArithmeticException(\"no\");\n}\n\nf()', 'line 2: called in line 5:'",
    "'for (;;) {\n  int n = 1 / 0;\n}', 'line 2: ArithmeticException: / by zero'",
    "'int f() { return g(); }\nf()', 'line 2: it needs method g(), which is not known'",
    "'class A extends B {}\nnew A()', 'A is not defined yet, as it needs class B'",
    "'var s = new Digits(train(false))\n"
        + "void train(int n) {}', 'line 2: what it names makes line 1'",
    "'int n = (1', 'line 1: '",
    "'Tensor x = 1 +\n', 'line 1: '",
  })
  void theFailingLineIsNamed(String text, String words) {
    String message = failure(text);
    assertTrue(message.startsWith("my.jsh, line "), message);
    assertTrue(message.contains(words), message);
    assertEquals(2, message.lines().count(), message);
  }

  @Test
  void nothingIsRunAfterALineThatFails() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    try (Script script =
        new Script("1\nnothing\n2", "my.jsh", InputStream.nullInputStream(), out)) {
      assertThrows(UserException.class, script::run);
    }
    assertEquals("1", bytes.toString(StandardCharsets.UTF_8).strip());
  }

  @Test
  void aTutorialIsTypedInAndLearns() throws IOException {
    String text;
    try (InputStream in =
        Objects.requireNonNull(ScriptTest.class.getResourceAsStream("handbook.jsh"))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> said = said(text);
    assertEquals("ConvNet(", said.get(0));
    assertEquals("  (conv1): Conv2d(1, 10, kernel_size=(5, 5), stride=(1, 1))", said.get(1));
    assertTrue(said.stream().anyMatch(l -> l.startsWith("Train Epoch: 1 [448/512]\tLoss: ")));
    assertEquals(List.of("true", "[10, 500]"), said.subList(said.size() - 2, said.size()));
  }
}
