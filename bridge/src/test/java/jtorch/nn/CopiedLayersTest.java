package jtorch.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jtorch.Tensor;
import jtorch.copy;
import jtorch.internal.copying.Memo;
import jtorch.torch;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every layer, loss and container is copied whole, and its copy shares nothing with it. */
class CopiedLayersTest {
  private static final Tensor WEIGHTS = torch.tensor(0.5, 1.0, 2.0);

  /** Those that have no row by a single input. */
  private static final List<Supplier<Module>> OTHERS =
      List.of(
          () -> new AdaptiveLogSoftmaxWithLoss(16, 10, 2, 5),
          () -> new BCELoss(jtorch.Kwargs.weight(WEIGHTS)),
          () ->
              new BCEWithLogitsLoss(
                  jtorch.Kwargs.weight(WEIGHTS), jtorch.Kwargs.pos_weight(WEIGHTS)),
          () -> new Bilinear(2, 3, 4),
          () -> new CrossEntropyLoss(jtorch.Kwargs.weight(WEIGHTS)),
          () -> new NLLLoss(jtorch.Kwargs.weight(WEIGHTS)),
          () -> new MultiMarginLoss(jtorch.Kwargs.weight(WEIGHTS)),
          () -> new MultiLabelSoftMarginLoss(jtorch.Kwargs.weight(WEIGHTS)),
          () -> new EmbeddingBag(5, 3),
          () -> new Embedding(5, 3, jtorch.Kwargs.padding_idx(1)),
          () -> new LSTMCell(2, 3),
          () -> new GRUCell(2, 3),
          () -> new RNNCell(2, 3),
          () -> new LSTM(2, 3),
          () -> new GRU(2, 3),
          () -> new RNN(2, 3, "relu"),
          () -> new MultiheadAttention(4, 2),
          () -> new Transformer(4, 2),
          () -> new TransformerDecoder(new TransformerDecoderLayer(4, 2), 1, new LayerNorm(4)),
          () -> new TransformerEncoder(new TransformerEncoderLayer(4, 2), 1, new LayerNorm(4)),
          () -> new TransformerDecoderLayer(4, 2),
          () -> new ParameterList(torch.ones(2), torch.zeros(3)),
          () -> new ParameterDict(Map.of("a", torch.ones(2))),
          () -> new ModuleDict(Map.of("a", new Linear(1, 2))),
          () -> new ModuleList(new Linear(1, 2), new ReLU()));

  @TestFactory
  Stream<DynamicTest> aLayersCopyComputesTheSameAndSharesNothing() {
    return LayerRows.CASES.entrySet().stream()
        .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> check(row.getValue())));
  }

  private static void check(LayerRows.Case example) {
    Module layer = example.layer().get();
    Tensor before = torch.get_rng_state();
    Module made = copy.deepcopy(layer);
    assertTrue(torch.equal(before, torch.get_rng_state()), "it draws nothing");
    assertCopied(layer, made);
    Tensor input = torch.randn(example.shape());
    torch.manual_seed(1);
    Tensor expected = layer.forward(input);
    torch.manual_seed(1);
    assertTrue(torch.equal(expected.nan_to_num(), made.forward(input).nan_to_num()));
  }

  @TestFactory
  Stream<DynamicTest> otherLayersCopiesShareNothing() {
    return OTHERS.stream()
        .map(Supplier::get)
        .map(layer ->
            DynamicTest.dynamicTest(
                layer.getClass().getSimpleName(), () -> assertCopied(layer, copy.deepcopy(layer))));
  }

  /** As a layer of one's own is copied that extends it. */
  @TestFactory
  Stream<DynamicTest> everyLayersFieldsCanBeCopiedOneByOne() {
    return Stream.concat(
            OTHERS.stream().map(Supplier::get),
            LayerRows.CASES.values().stream().map(row -> row.layer().get()))
        .map(layer ->
            DynamicTest.dynamicTest(
                layer.getClass().getSimpleName(),
                () -> {
                  try (Memo memo = new Memo()) {
                    assertCopied(layer, layer.copiedByFields(memo));
                  }
                }));
  }

  @Test
  void everyLayerWithTensorsIsAmongThem() throws Exception {
    Set<String> tried =
        Stream.concat(
                OTHERS.stream().map(Supplier::get),
                LayerRows.CASES.values().stream().map(row -> row.layer().get()))
            .map(layer -> layer.getClass().getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> rest = new TreeSet<>(EveryLayerTest.layers());
    rest.removeAll(tried);
    rest.removeIf(name -> name.startsWith("Lazy")); // LazyLayersTest
    rest.removeIf(name -> name.endsWith("Loss")); // those without weights have no tensors
    assertEquals(
        Set.of(
            "Module",
            "RNNBase",
            "_BatchNorm",
            "_InstanceNorm",
            "NonDynamicallyQuantizableLinear",
            "MaxUnpool1d",
            "MaxUnpool2d",
            "MaxUnpool3d",
            "ParametrizationList", // CopiedWeightsTest
            "CosineSimilarity",
            "PairwiseDistance"),
        rest);
  }

  @Test
  void aFrozenHalfPrecisionLayerInEvaluationStaysOne() {
    Module layer = new Sequential(new BatchNorm2d(3), new Conv2d(3, 4, 3)).half().eval();
    layer.parameters().getFirst().requires_grad_(false);
    Module made = copy.deepcopy(layer);
    assertCopied(layer, made);
    assertFalse(made.training());
    assertFalse(made.get_submodule("1").training());
  }

  static void assertCopied(Module layer, Module made) {
    assertNotSame(layer, made);
    assertEquals(layer.toString(), made.toString());
    assertEquals(layer.training(), made.training());
    assertEquals(layer.named_modules().keySet(), made.named_modules().keySet());
    assertTensors(layer.named_parameters(), made.named_parameters());
    assertTensors(layer.named_buffers(), made.named_buffers());
    assertEquals(List.copyOf(layer.state_dict().keySet()), List.copyOf(made.state_dict().keySet()));
    Set<Object> shared = held(layer);
    shared.retainAll(held(made));
    assertEquals(Set.of(), shared, "tensors and modules that both hold");
  }

  private static void assertTensors(
      Map<String, ? extends Tensor> from, Map<String, ? extends Tensor> to) {
    assertEquals(List.copyOf(from.keySet()), List.copyOf(to.keySet()));
    from.forEach((name, tensor) -> {
      Tensor made = java.util.Objects.requireNonNull(to.get(name));
      assertTrue(torch.equal(tensor, made), name);
      assertEquals(tensor.dtype(), made.dtype());
      assertEquals(tensor.requires_grad(), made.requires_grad(), name);
      assertEquals(tensor.getClass(), made.getClass(), name);
    });
    Set<Long> memory = from.values().stream().map(Tensor::data_ptr).collect(Collectors.toSet());
    to.values().forEach(tensor -> assertFalse(memory.contains(tensor.data_ptr())));
  }

  /** Returns the tensors and modules that an object's fields lead to. */
  private static Set<Object> held(Object start) {
    Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> waiting = new ArrayDeque<>(List.of(start));
    while (!waiting.isEmpty()) {
      Object next = waiting.pop();
      if (!seen.add(next)) {
        continue;
      }
      if (next instanceof Tensor || next instanceof Module) {
        found.add(next);
      }
      waiting.addAll(parts(next));
    }
    return found;
  }

  private static Collection<Object> parts(Object owner) {
    List<Object> parts = new ArrayList<>();
    if (owner instanceof Map<?, ?> map) {
      parts.addAll(map.values());
    } else if (owner instanceof Collection<?> collection) {
      parts.addAll(collection);
    } else if (owner instanceof Object[] array) {
      Collections.addAll(parts, array);
    } else if (owner.getClass().getName().startsWith("jtorch.")
        && !(owner instanceof Tensor)
        && !(owner instanceof Enum)) {
      for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
        parts.addAll(fields(type, owner));
      }
    }
    parts.removeIf(part -> part == null);
    return parts;
  }

  private static List<Object> fields(Class<?> type, Object owner) {
    List<Object> values = new ArrayList<>();
    try {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && type.getName().startsWith("jtorch.")) {
          field.setAccessible(true);
          values.add(field.get(owner));
        }
      }
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
    return values;
  }
}
