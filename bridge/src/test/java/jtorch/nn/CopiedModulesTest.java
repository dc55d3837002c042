package jtorch.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import jtorch.Tensor;
import jtorch.copy;
import jtorch.torch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Copies of modules of the user's own classes, and what they share. */
class CopiedModulesTest {
  private static Tensor ones() {
    return torch.ones(1, 2);
  }

  private static String refusal(Module model) {
    return message(() -> copy.deepcopy(model));
  }

  private static String message(Executable copying) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, copying).getMessage());
  }

  @Test
  void aSharedPartAndParameterStayShared() {
    Linear shared = new Linear(2, 2);
    Sequential model = new Sequential(shared, new ReLU(), shared);
    Tied tied = new Tied();
    Sequential made = copy.deepcopy(model);
    assertSame(made.get(0), made.get(2));
    CopiedLayersTest.assertCopied(model, made);
    Tied copied = copy.deepcopy(tied);
    assertSame(copied.first.weight, copied.get_parameter("weight"));
    CopiedLayersTest.assertCopied(tied, copied);
  }

  @Test
  void theCopyOfAPartKnowsNoModuleAbove() {
    Sequential model = new Sequential(new Linear(2, 2));
    assertEquals("Linear", copy.deepcopy(model.get(0)).path());
    assertEquals("0 in Sequential", copy.deepcopy(model).get(0).path());
    assertEquals("0 in Sequential", model.get(0).path());
  }

  @Test
  void hooksAreCopiedAndTakenBackByThemselves() {
    Sequential model = new Sequential(new Linear(2, 2));
    List<Module> ran = new ArrayList<>();
    RemovableHandle handle =
        model.register_forward_hook((module, _, _) -> {
          ran.add(module);
          return null;
        });
    Sequential made = copy.deepcopy(model);
    handle.remove();
    Tensor unused = model.call(ones());
    assertEquals(2, unused.numel());
    assertEquals(List.of(), ran);
    assertEquals(2, made.call(ones()).numel());
    assertEquals(List.of(made), ran);
  }

  @Test
  void theModeOfEachPartIsCopied() {
    Sequential model = new Sequential(new Dropout(), new Dropout());
    model.get(1).eval();
    Sequential made = copy.deepcopy(model);
    assertTrue(made.training() && made.get(0).training());
    assertFalse(made.get(1).training());
    made.get(1).train();
    assertFalse(model.get(1).training());
  }

  @Test
  void aModuleThatKnowsTheOneAroundItKnowsTheCopy() {
    Outer model = new Outer();
    Outer made = copy.deepcopy(model);
    assertSame(made, made.inner.outer());
    assertSame(made.inner, made._modules().get("inner"));
  }

  @Test
  void anAnonymousModuleIsCopied() {
    Linear captured = new Linear(2, 1);
    Module model =
        new Module() {
          private final Linear part = register("part", captured);

          @Override
          public Tensor forward(Tensor input) {
            return part.forward(input).add(captured.forward(input));
          }
        };
    Module made = copy.deepcopy(model);
    made.parameters().forEach(parameter -> parameter.data().zero_());
    assertEquals(0, made.forward(ones()).item());
    assertFalse(model.forward(ones()).item() == 0);
  }

  @Test
  void unsavedBuffersAreCopiedAsSuch() {
    Module model = new WithBuffer();
    Module made = copy.deepcopy(model);
    assertEquals(List.of("table"), List.copyOf(made.named_buffers().keySet()));
    assertTrue(made.state_dict().isEmpty());
  }

  @Test
  void aFunctionIsSharedUnlessItUsesTheModule() {
    WithFunction plain = new WithFunction(false);
    assertSame(plain.act, copy.deepcopy(plain).act);
    assertEquals(
        "copy.deepcopy: the field 'act' of WithFunction is a lambda that uses the WithFunction it"
            + " was made with, as the copy would; make it a method, or give what makes a new"
            + " module: copy.deepcopy(model, Net::new).",
        refusal(new WithFunction(true)));
    WithFunction model = new WithFunction(true);
    WithFunction made = copy.deepcopy(model, () -> new WithFunction(true));
    made.part.parameters().forEach(parameter -> parameter.data().zero_());
    assertEquals(0, made.forward(ones()).abs().sum().item());
    assertFalse(model.forward(ones()).abs().sum().item() == 0);
  }

  @Test
  void whatCanNotBeCopiedSaysWhatToDo() {
    assertEquals(
        "copy.deepcopy: the field 'held' of Holder is a java.util.Random, which can't be copied;"
            + " keep it in a record or a collection, or give what makes a new module:"
            + " copy.deepcopy(model, Net::new).",
        refusal(new Holder(new Random(0))));
    Changing changing = new Changing();
    assertEquals(1, changing.next());
    assertTrue(refusal(new Holder(changing)).contains("CopiedModulesTest$Changing"));
    Steady steady = new Steady(3);
    assertEquals(3, steady.count());
    assertSame(steady, copy.deepcopy(new Holder(steady)).held);
    assertNull(copy.deepcopy(new Holder(null)).held);
  }

  @Test
  void aCloneIsRefused() {
    assertEquals(
        "WithClone.clone: call copy.deepcopy(model) instead.",
        assertThrows(CloneNotSupportedException.class, () -> new WithClone().twin()).getMessage());
  }

  @Test
  void aMakersModuleTakesAllOver() {
    Sequential model = new Sequential(new Linear(2, 3), new BatchNorm1d(3));
    model.half().eval();
    Tensor drawn = torch.get_rng_state();
    Sequential made =
        copy.deepcopy(model, () -> new Sequential(new Linear(2, 3), new BatchNorm1d(3)));
    assertTrue(torch.equal(drawn, torch.get_rng_state()));
    CopiedLayersTest.assertCopied(model, made);
  }

  @Test
  void aMakerOfSomethingElseIsRefused() {
    Sequential model = new Sequential(new Linear(2, 3), new ReLU());
    String parts = message(() -> copy.deepcopy(model, () -> new Sequential(new Linear(2, 3))));
    assertEquals(
        "copy.deepcopy: the maker makes no Sequential like the one to copy: the parts of '' are"
            + " [0, 1] in the model and [0] in what it makes; give a maker that builds the model as"
            + " it is now.",
        parts);
    String same = message(() -> copy.deepcopy(model, () -> model));
    assertTrue(same.contains("holds the model's own"), same);
    Linear shared = new Linear(2, 2);
    String tied =
        message(() ->
            copy.deepcopy(
                new Sequential(new Linear(2, 2), new Linear(2, 2)),
                () -> new Sequential(shared, shared)));
    assertTrue(tied.contains("shared in one of the two only"), tied);
  }

  private static final class Tied extends Module {
    final Linear first = register("first", new Linear(2, 2));

    Tied() {
      Parameter unused = register_parameter("weight", first.weight);
      assert unused == first.weight;
    }
  }

  private static final class Outer extends Module {
    final Inner inner = register("inner", new Inner());

    final class Inner extends Module {
      Outer outer() {
        return Outer.this;
      }
    }
  }

  private static final class WithBuffer extends Module {
    WithBuffer() {
      Tensor unused = register_buffer("table", torch.ones(2), false);
      assert unused != null;
    }
  }

  private static final class WithFunction extends Module {
    final Linear part = register("part", new Linear(2, 2));
    final UnaryOperator<Tensor> act;

    WithFunction(boolean own) {
      act = own ? x -> part.forward(x) : F::relu;
    }

    @Override
    public Tensor forward(Tensor input) {
      return act.apply(input);
    }
  }

  private static final class WithClone extends Module {
    Object twin() throws CloneNotSupportedException {
      return clone();
    }
  }

  private static final class Holder extends Module {
    final @Nullable Object held;

    Holder(@Nullable Object held) {
      this.held = held;
    }
  }

  private static final class Changing {
    private int count;

    int next() {
      return ++count;
    }
  }

  private record Counted(int count) {}

  private static final class Steady {
    private final Counted counted;

    Steady(int count) {
      counted = new Counted(count);
    }

    int count() {
      return counted.count();
    }
  }
}
