package jtorch.optim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** The layout of an optimizer's {@code state_dict}, which is Python's. */
final class StateDict {
  private StateDict() {}

  /** Numbers the parameters over all groups, and packs groups and states. */
  static Map<String, Object> of(List<ParamGroup> groups, Map<Tensor, State> states) {
    Map<Tensor, Integer> numbers = new LinkedHashMap<>();
    List<Map<String, @Nullable Object>> packed = new ArrayList<>();
    for (ParamGroup group : groups) {
      Map<String, @Nullable Object> settings = new LinkedHashMap<>(group.settings());
      group.params().forEach(param -> numbers.putIfAbsent(param, numbers.size()));
      settings.put("params", group.params().stream().map(numbers::get).toList());
      packed.add(settings);
    }
    Map<Integer, Map<String, @Nullable Object>> state = new LinkedHashMap<>();
    states.forEach((param, remembered) -> {
      Integer number = numbers.get(param);
      if (number != null && !remembered.isEmpty()) {
        state.put(number, remembered.export());
      }
    });
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("state", state);
    all.put("param_groups", packed);
    return all;
  }

  /** Checks the whole first, so that an optimizer is left as it was if something doesn't fit. */
  static void load(Map<String, ?> saved, List<ParamGroup> groups, Map<Tensor, State> states) {
    List<?> packed = list(saved.get("param_groups"), "param_groups");
    Map<?, ?> state = map(saved.get("state"), "state");
    if (packed.size() != groups.size()) {
      throw new IllegalArgumentException(
          "load_state_dict: there are "
              + packed.size()
              + " groups of parameters, the optimizer has "
              + groups.size()
              + ".");
    }
    Map<Tensor, State> loaded = new LinkedHashMap<>();
    List<Map<String, @Nullable Object>> settings = new ArrayList<>();
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      for (int g = 0; g < packed.size(); g++) {
        loadStates(map(packed.get(g), "a group"), groups.get(g), state, loaded, g);
        settings.add(settings(map(packed.get(g), "a group"), groups.get(g)));
      }
    }
    for (int g = 0; g < packed.size(); g++) {
      settings.get(g).forEach(groups.get(g)::set);
    }
    states.clear();
    states.putAll(loaded);
  }

  private static Map<String, @Nullable Object> settings(Map<?, ?> packed, ParamGroup group) {
    Map<String, @Nullable Object> settings = new LinkedHashMap<>();
    packed.forEach((key, value) -> {
      String name = String.valueOf(key);
      if (!name.equals("params")) {
        Object present = group.has(name) ? group.get(name) : null;
        settings.put(name, setting(present, name, number(value)));
      }
    });
    return settings;
  }

  /** What is a tuple in a file is a pair here. */
  private static @Nullable Object setting(
      @Nullable Object present, String name, @Nullable Object value) {
    Object taken =
        present instanceof Pair
                && value instanceof List<?> list
                && list.size() == 2
                && number(list.get(0)) instanceof Number first
                && number(list.get(1)) instanceof Number second
            ? new Pair(first.doubleValue(), second.doubleValue())
            : value;
    boolean fits =
        switch (present) {
          case Number _ -> taken instanceof Number;
          case Pair _ -> taken instanceof Pair;
          case List<?> some -> taken instanceof List<?> list && list.size() == some.size();
          case Boolean _ -> taken == null || taken instanceof Boolean;
          case null, default -> true;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "load_state_dict: " + name + " cannot be " + value + " where it was " + present + ".");
    }
    return taken;
  }

  /** Python may keep a learning rate as a tensor of one number, which counts as that here. */
  private static @Nullable Object number(@Nullable Object value) {
    return value instanceof Tensor single && single.numel() == 1 ? (Object) single.item() : value;
  }

  private static void loadStates(
      Map<?, ?> packed, ParamGroup group, Map<?, ?> state, Map<Tensor, State> loaded, int at) {
    List<?> numbers = list(packed.get("params"), "params");
    List<Tensor> params = group.params();
    if (numbers.size() != params.size()) {
      throw new IllegalArgumentException(
          "load_state_dict: group "
              + at
              + " has "
              + numbers.size()
              + " parameters, the optimizer's has "
              + params.size()
              + ".");
    }
    boolean fused = Boolean.TRUE.equals(packed.get("fused"));
    for (int i = 0; i < params.size(); i++) {
      Object remembered = find(state, numbers.get(i));
      if (remembered != null) {
        Tensor param = params.get(i);
        loaded.put(param, State.imported(map(remembered, "a state"), param, fused));
      }
    }
  }

  /** A number read from a file may be a Long where ours are Integers. */
  private static @Nullable Object find(Map<?, ?> state, @Nullable Object number) {
    for (Map.Entry<?, ?> entry : state.entrySet()) {
      if (entry.getKey() instanceof Number key
          && number instanceof Number wanted
          && key.longValue() == wanted.longValue()) {
        return entry.getValue();
      }
    }
    return null;
  }

  private static Map<?, ?> map(@Nullable Object value, String what) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException(
        "load_state_dict: " + what + " must be a map, not " + value + ".");
  }

  private static List<?> list(@Nullable Object value, String what) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException(
        "load_state_dict: " + what + " must be a list, not " + value + ".");
  }
}
