package jtorch.internal;

import java.util.List;
import java.util.regex.Pattern;

/** What LibTorch says, as one sentence without its C++. */
final class Sentence {
  private record Rule(Pattern found, String said) {
    static Rule of(String found, String said) {
      return new Rule(Pattern.compile(found), said);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.of(" *\\(Could this error message be improved\\?.*", ""),
          Rule.of(
              "(Either your tensor may have escaped from inside a function being vmapped"
                  + "|(maybe_level\\.has_value\\(\\)|batched == nullptr) INTERNAL ASSERT).*",
              "a tensor is used outside of the function given to vmap that it was made in, or in"
                  + " another thread; return it from that function."),
          Rule.of(
              "vmap: It looks like you're .*\\.item\\(\\) on a Tensor.*",
              "in vmap a tensor stands for many and has no single number; choose with torch.where,"
                  + " or return the tensor."),
          Rule.of(
              "Batching rule not implemented for (aten::\\w+(?:\\.\\w+)?).*",
              "LibTorch can't compute $1 for many samples at once; call it outside of vmap."),
          Rule.of(
              "(vmap: .*?)\\.? Please (voice your support|file an issue|try to rewrite).*", "$1."),
          Rule.of(
              "^\\[enforce fail at .*you tried to allocate (\\d+) bytes.*",
              "can't allocate memory: $1 bytes are asked for."),
          Rule.of(
              "^(Could not run 'aten::\\w*empty\\S*' with arguments from the 'CUDA' backend"
                  + "|PyTorch is not linked with support for cuda devices).*",
              "this LibTorch has no cuda; stay on the cpu or choose a LibTorch with CUDA."),
          Rule.of(
              "^Could not run '(\\S+)' with arguments from the 'Sparse\\w*' backend.*",
              "LibTorch has no $1 for sparse tensors; call to_dense() first."),
          Rule.of(
              "^Could not run '(\\S+)' with arguments from the '(\\S+)' backend.*",
              "LibTorch has no $1 for $2."),
          Rule.of(
              "^(\\S+): attempted to run this operator with Meta tensors.*",
              "LibTorch has no $1 for tensors on the device meta, which have no data; compute on"
                  + " cpu or cuda."),
          Rule.of(
              "^Cannot copy out of meta tensor; no data!.*",
              "a tensor on the device meta has no data to be moved; make it on cpu or cuda."),
          Rule.of(
              "Expected reduction dim to be specified for input\\.numel\\(\\) == 0\\..*",
              "an empty tensor (numel() == 0) has none; name a dimension that is not empty."),
          Rule.of(
              "^CUDA out of memory\\. Tried to allocate ([\\d.]+ \\w+)\\. GPU (\\d+) has a total"
                  + " capacity of ([\\d.]+ \\w+) of which ([\\d.]+ \\w+) is free\\."
                  + "(?:.*?Of the allocated memory ([\\d.]+ \\w+) is allocated by PyTorch)?.*",
              "CUDA is out of memory: $1 are asked for, $4 of the $3 of cuda:$2 are free, and"
                  + " tensors of this process have $5; lower the batch size, or use 16 bits with"
                  + " autocast."),
          Rule.of("(found at least two devices, .*)!.*", "$1; move one of them with to(device)."),
          Rule.of(
              "^((?:CUDA|cuDNN|CUBLAS|cublas)[^:]*: .*?)(?: Search for `cuda\\w*'.*| CUDA kernel"
                  + " errors might be.*| For debugging consider.*| Compile with `TORCH_USE_.*)",
              "$1; an operator before may have caused it, so run it again with --debug or with"
                  + " CUDA_LAUNCH_BLOCKING=1 in the environment, which has the right one named."),
          Rule.of(
              "a leaf Variable that requires grad is being used in an in-place operation\\.",
              "a leaf that requires a gradient can't be changed by an in-place operation; use the"
                  + " operator without _, or a block of torch.no_grad()."),
          Rule.of(
              "element \\d+ of tensors does not require grad and does not have a grad_fn",
              "this tensor requires no gradient, as nothing that it was computed from did; call"
                  + " requires_grad_() on an input, and compute outside of torch.no_grad()."),
          Rule.of(
              "grad can be implicitly created only for scalar outputs",
              "a gradient is begun with 1 only for a scalar; call sum() or mean() before, or give"
                  + " backward a gradient of the tensor's shape."),
          Rule.of(
              "Trying to backward through the graph a second time.*",
              "the graph is used a second time, and what it had saved is freed already; say"
                  + " backward(retain_graph(true)) the first time."),
          Rule.of(" Hint: enable anomaly detection.*", " Use the operator without _ there."),
          Rule.of(
              "element (\\d+) ?of the differentiated Tensors appears to not have been used.*",
              "the outputs don't depend on input $1; say allow_unused(true) if they needn't."),
          Rule.of(
              "(\\w+ )?expect(s|ed) a non-empty (TensorList|list of Tensors)",
              "a non-empty list of tensors is needed, and this one has none."),
          Rule.of(
              "(all elements of input should be between 0 and 1)",
              "$1; call sigmoid on it, or use binary_cross_entropy_with_logits."),
          Rule.of(
              "^(.*?) INTERNAL ASSERT FAILED at \"[^\"]*?(\\w+\\.\\w+)\":(\\d+),"
                  + " please report a bug to PyTorch\\. ?(.*)",
              "LibTorch has no answer to these arguments: its own check \"$1\" at $2:$3 fails. $4"),
          Rule.of("^\\w+\\((sparse_coo)?\\): ", ""),
          Rule.of("; but got CPU(\\w+)Type instead.*", "; but got $1 instead"),
          Rule.of("CPU(\\w+)Type", "$1"));

  private static final List<String> TRACES =
      List.of("\nException raised from", "\nframe #", " frame #0: ");

  private Sentence() {}

  /** Returns the sentence of what an operator's C++ exception says. */
  static String of(String operator, String text) {
    String said = text;
    for (String trace : TRACES) {
      int from = said.indexOf(trace);
      said = from < 0 ? said : said.substring(0, from);
    }
    said = said.strip().replace('\n', ' ');
    said = said.replaceFirst("^(torch\\.)?" + Pattern.quote(operator) + "(\\(\\))?: ", "");
    for (Rule rule : RULES) {
      said = rule.found().matcher(said).replaceFirst(rule.said());
    }
    return operator + ": " + said;
  }
}
