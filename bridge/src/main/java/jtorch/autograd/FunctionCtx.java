package jtorch.autograd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jtorch.Tensor;
import jtorch.internal.Raw;
import org.jspecify.annotations.Nullable;

/**
 * What one application of a {@link Function} carries from its forward to its backward pass.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/autograd.html#context-method-mixins">FunctionCtx</a>.
 */
public final class FunctionCtx {
  private final boolean[] needs_input_grad;
  private final Map<String, Object> values = new HashMap<>();
  private List<@Nullable Tensor> toSave = List.of();
  private List<Tensor> without = List.of();
  private List<@Nullable SavedTensor> saved = List.of();

  FunctionCtx(@Nullable Tensor... inputs) {
    needs_input_grad = new boolean[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      Tensor input = inputs[i];
      needs_input_grad[i] = input != null && input.requires_grad();
    }
  }

  /**
   * Keeps inputs or results for the backward pass; a second call replaces the first.
   *
   * @param tensors null for an input that isn't there: Python's {@code None}
   */
  public void save_for_backward(@Nullable Tensor... tensors) {
    toSave = Arrays.asList(tensors.clone());
  }

  /**
   * Returns what {@link #save_for_backward} kept, null for what was null.
   *
   * @throws IllegalStateException if one of them was changed in place since, or the graph was freed
   */
  public List<Tensor> saved_tensors() {
    return saved.stream().map(one -> one == null ? null : one.get()).toList();
  }

  /**
   * Keeps a value that is no tensor: {@code ctx.limit = limit} in Python.
   *
   * @throws IllegalArgumentException if it is a tensor
   */
  public void set(String name, Object value) {
    if (value instanceof Tensor) {
      throw new IllegalArgumentException(
          "ctx.set: '" + name + "' is a tensor; keep it with save_for_backward.");
    }
    values.put(name, value);
  }

  /**
   * Returns a value that {@link #set} kept: {@code ctx.limit} in Python.
   *
   * @throws IllegalStateException if there is none of this name
   */
  public Object get(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalStateException(
          "ctx.get: there is no value '" + name + "' among " + values.keySet() + ".");
    }
    return value;
  }

  /** As {@link #get}, for a number. */
  public double number(String name) {
    return ((Number) get(name)).doubleValue();
  }

  /** Returns whether the gradient of an input is wanted: {@code ctx.needs_input_grad[i]}. */
  public boolean needs_input_grad(int i) {
    return needs_input_grad[i];
  }

  /** Says that results have no gradient: indices, counts. */
  public void mark_non_differentiable(Tensor... results) {
    without = List.of(results);
  }

  boolean isDifferentiable(Tensor result) {
    return (result.is_floating_point() || result.is_complex()) && !without.contains(result);
  }

  /**
   * Saves, once it is known which of the tensors are results.
   *
   * @param results those with a gradient, in the node's order
   */
  void save(List<Tensor> results, long node) {
    List<@Nullable SavedTensor> list = new ArrayList<>();
    for (Tensor tensor : toSave) {
      list.add(tensor == null ? null : saved(tensor, results.indexOf(tensor), node));
    }
    saved = Collections.unmodifiableList(list);
    forget();
  }

  private static SavedTensor saved(Tensor tensor, int number, long node) {
    return number < 0
        ? SavedTensor.input(Raw.of(tensor))
        : SavedTensor.result(Raw.of(tensor), node, number);
  }

  /** Drops what only the forward pass needs. */
  void forget() {
    toSave = List.of();
    without = List.of();
  }

  void release() {
    saved.stream().filter(Objects::nonNull).forEach(SavedTensor::release);
  }
}
