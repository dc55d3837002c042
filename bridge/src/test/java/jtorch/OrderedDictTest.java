package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jtorch.nn.Linear;
import org.junit.jupiter.api.Test;

/** What a dict in order is beside its text, which PrintedTest compares with Python. */
class OrderedDictTest {
  private static OrderedDict<String, Integer> numbers() {
    OrderedDict<String, Integer> dict = new OrderedDict<>();
    dict.put("b", 2);
    dict.put("a", 1);
    return dict;
  }

  @Test
  void keysAndItemsAreLooksAtTheDict() {
    OrderedDict<String, Integer> dict = numbers();
    var keys = dict.keys();
    dict.put("c", 3);
    assertEquals(List.of("b", "a", "c"), new ArrayList<>(keys));
    assertTrue(keys.contains("c") && keys.remove("b") && !keys.remove("b"));
    dict.items().iterator().next().setValue(7);
    assertEquals("OrderedDict([('a', 7), ('c', 3)])", dict.toString());
    assertEquals("odict_values([7, 3])", dict.values().toString());
    assertEquals(2, dict.items().size());
  }

  @Test
  void itEqualsAnyMapOfTheSameEntries() {
    assertEquals(Map.of("a", 1, "b", 2), numbers());
    assertEquals("OrderedDict([('b', 2), ('a', 1)])", new OrderedDict<>(numbers()).toString());
    assertEquals("OrderedDict()", new OrderedDict<>().toString());
  }

  @Test
  void aCopyOfAStateIsOneInOrderToo() {
    var state = new Linear(2, 1).state_dict();
    Map<String, Tensor> copied = copy.deepcopy(state);
    assertInstanceOf(OrderedDict.class, copied);
    assertEquals(state.toString(), copied.toString());
    assertNotSame(state.get("weight"), copied.get("weight"));
  }
}
