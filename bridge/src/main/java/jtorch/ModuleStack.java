package jtorch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jtorch.func.StackedState;
import jtorch.internal.Raw;
import jtorch.nn.Module;

/** The state of several modules as one. */
final class ModuleStack {
  private ModuleStack() {}

  static StackedState of(List<? extends Module> models) {
    if (models.isEmpty()) {
      throw refused("there are no models; give at least one");
    }
    Module first = models.getFirst();
    for (Module model : models) {
      if (model.training() != first.training()) {
        throw refused("some models train and some evaluate; call train() or eval() on all");
      }
      if (!model.getClass().equals(first.getClass())) {
        throw refused(
            "the models are of the classes "
                + first.getClass().getSimpleName()
                + " and "
                + model.getClass().getSimpleName()
                + "; they must be of one");
      }
    }
    Map<String, Tensor> params = stacked(models, model -> model.named_parameters());
    return new StackedState(params, stacked(models, model -> model.named_buffers()));
  }

  private static Map<String, Tensor> stacked(
      List<? extends Module> models,
      Function<Module, ? extends Map<String, ? extends Tensor>> read) {
    List<? extends Map<String, ? extends Tensor>> all = models.stream().map(read::apply).toList();
    Map<String, Tensor> made = new LinkedHashMap<>();
    for (String name : all.getFirst().keySet()) {
      made.put(name, stacked(name, all));
    }
    return made;
  }

  private static Tensor stacked(String name, List<? extends Map<String, ? extends Tensor>> all) {
    List<Tensor> tensors = all.stream().map(each -> find(name, each)).toList();
    long recorded = tensors.stream().filter(Tensor::requires_grad).count();
    if (recorded != 0 && recorded != tensors.size()) {
      throw refused(
          name
              + " requires a gradient in "
              + recorded
              + " of "
              + tensors.size()
              + " models; call requires_grad_ on all of them");
    }
    Tensor leaf = Raw.unscope(torch.stack(tensors).detach());
    return recorded == 0 ? leaf : leaf.requires_grad_();
  }

  private static Tensor find(String name, Map<String, ? extends Tensor> model) {
    Tensor found = model.get(name);
    if (found == null) {
      throw refused(name + " is not in every model; they must be made alike");
    }
    return found;
  }

  private static IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("stack_module_state: " + why + ".");
  }
}
