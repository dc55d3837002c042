package jtorch.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jtorch.Tensor;
import jtorch.copy;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** Containers and what stands in them. */
class ContainersTest {
  /** A block whose forward takes more than one tensor. */
  private static class Block extends Module {
    final Linear fc = register("fc", new Linear(2, 2));

    Tensor forward(Tensor x, Tensor mask) {
      return fc.forward(x).mul(mask);
    }
  }

  private static class Net extends Module {
    final List<Block> blocks = register("blocks", List.of(new Block(), new Block()));
    final Map<String, Linear> heads = register("heads", heads());

    private static Map<String, Linear> heads() {
      Map<String, Linear> made = new LinkedHashMap<>();
      made.put("b", new Linear(2, 1));
      made.put("a", new Linear(2, 3));
      return made;
    }

    Tensor forward(Tensor x, Tensor mask) {
      for (Block block : blocks) {
        x = block.forward(x, mask);
      }
      return Objects.requireNonNull(heads.get("a")).forward(x);
    }
  }

  private final Linear first = new Linear(2, 3);
  private final Linear last = new Linear(3, 1);
  private final Sequential chain = new Sequential(first, new ReLU(), last);

  @Test
  void aChainIsGoneThroughInOrder() {
    Tensor x = torch.ones(1, 2);
    Tensor y = x;
    List<String> names = new ArrayList<>();
    for (Module layer : chain) {
      y = layer.call(y);
      names.add(layer._get_name());
    }
    assertEquals(List.of("Linear", "ReLU", "Linear"), names);
    assertArrayEquals(chain.forward(x).toFloats(), y.toFloats());
  }

  @Test
  void aModuleIsGivenAsWhatItIs() {
    assertSame(last, chain.get(-1, Linear.class));
    assertSame(first, new ModuleList(chain).get(0, Linear.class));
    assertEquals(List.of(first, last), new ModuleList(first, last).list(Linear.class));
    assertEquals(3, chain.list(Module.class).size());
    Module shared = new ReLU();
    assertEquals(2, new Sequential(shared, shared).list(ReLU.class).size());
    assertEquals(
        "Sequential: the module 1 is a ReLU, not a Linear.",
        assertThrows(IllegalArgumentException.class, () -> chain.get(1, Linear.class))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> chain.list(Linear.class));
    assertThrows(IndexOutOfBoundsException.class, () -> chain.get(3, Linear.class));
  }

  @Test
  void modulesArePutInAndTakenOutAsInPython() {
    Module dropout = new Dropout();
    assertSame(chain, chain.insert(-1, dropout));
    assertEquals(List.of(first, chain.get(1), dropout, last), chain.list(Module.class));
    assertSame(last, chain.pop(-1));
    assertSame(first, chain.pop(0));
    assertEquals("Sequential(\n  (0): ReLU()\n  (1): Dropout(p=0.5, inplace=False)\n)", text());
    chain.extend(List.of(last, first)).insert(99, new Tanh());
    assertEquals(Set.of("0", "1", "2", "3", "4"), chain._modules().keySet());
    assertEquals("Tanh", chain.get(4)._get_name());
    assertThrows(IndexOutOfBoundsException.class, () -> chain.pop(5));
    ModuleList list = new ModuleList().extend(List.of(first)).insert(0, last);
    assertEquals(List.of(last, first), list.list(Linear.class));
    assertSame(last, list.pop(0));
    assertEquals(1, list.size());
  }

  private String text() {
    return chain.toString();
  }

  @Test
  void aMapOfModulesIsReadAndChangedAsInPython() {
    ModuleDict map = new ModuleDict();
    Map<String, Module> more = new LinkedHashMap<>();
    more.put("conv", first);
    more.put("act", new ReLU());
    map.update(more);
    assertEquals(List.of("conv", "act"), List.copyOf(map.keys()));
    assertEquals(List.copyOf(more.values()), List.copyOf(map.values()));
    assertEquals(more.entrySet(), map.items());
    assertSame(first, map.get("conv", Linear.class));
    assertTrue(map.contains("act"));
    assertThrows(IllegalArgumentException.class, () -> map.get("act", Linear.class));
    assertSame(first, map.pop("conv"));
    assertThrows(IllegalArgumentException.class, () -> map.pop("conv"));
    map.clear();
    assertEquals(0, map.size());
    assertFalse(map.contains("act"));
  }

  @Test
  void partsInAListStayWhatTheyAre() {
    Net net = new Net();
    assertEquals(
        List.of(
            "blocks.0.fc.weight",
            "blocks.0.fc.bias",
            "blocks.1.fc.weight",
            "blocks.1.fc.bias",
            "heads.b.weight",
            "heads.b.bias",
            "heads.a.weight",
            "heads.a.bias"),
        List.copyOf(net.state_dict().keySet()));
    assertEquals("ModuleList", net.get_submodule("blocks")._get_name());
    assertEquals("ModuleDict", net.get_submodule("heads")._get_name());
    Tensor x = torch.ones(1, 2);
    assertArrayEquals(new long[] {1, 3}, net.forward(x, x).shape());
    assertThrows(UnsupportedOperationException.class, () -> net.blocks.add(new Block()));
  }

  @Test
  void aCopyComputesWithItsOwnList() {
    Net net = new Net();
    Net copied = copy.deepcopy(net);
    assertNotSame(net.blocks.get(0), copied.blocks.get(0));
    assertSame(copied.get_submodule("blocks.1"), copied.blocks.get(1));
    assertSame(copied.get_submodule("heads.a"), copied.heads.get("a"));
    Tensor x = torch.ones(1, 2);
    float[] before = copied.forward(x, x).toFloats();
    net.parameters().forEach(p -> p.data().fill_(0));
    assertArrayEquals(before, copied.forward(x, x).toFloats());
  }
}
