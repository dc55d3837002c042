package jtorch;

import static jtorch.Kwargs.shape;
import static jtorch.OperatorTable.POSITIVE;
import static jtorch.OperatorTable.X;
import static jtorch.OperatorTable.i;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Making tensors, of numbers and of draws, and what tensors say of themselves. {@code creation.py}
 * wrote Python's values and gradients.
 */
final class CreationRows {
  private final OperatorTable table = new OperatorTable();

  /** Returns the table. */
  static PythonTable table() {
    return rows().table("creation.py", "creation.txt");
  }

  /** Returns the operators. */
  static OperatorTable rows() {
    CreationRows all = new CreationRows();
    all.fill();
    return all.table;
  }

  private void fill() {
    made();
    types();
    facts();
    draws();
  }

  private void row(String name, float[] input, UnaryOperator<Tensor> operator) {
    table.row(name, input, operator);
  }

  private static Tensor seeded(Supplier<Tensor> draw) {
    torch.manual_seed(0);
    return draw.get();
  }

  private static Tensor gradient(Tensor x) {
    Tensor leaf = x.detach().requires_grad_();
    leaf.square().sum().backward();
    return Objects.requireNonNull(leaf.grad());
  }

  private void made() {
    row("arange", X, x -> torch.arange(1, 4, 0.5));
    row("linspace", X, x -> torch.linspace(-1, 2, 4));
    row("logspace", X, x -> torch.logspace(-1, 1, 3));
    row("eye", X, x -> torch.eye(3));
    row("triu_indices", X, x -> torch.triu_indices(2, 3));
    row("zeros", X, x -> torch.zeros(2, 2));
    row("ones", X, x -> torch.ones(2, 2));
    row("full", X, x -> torch.full(shape(2, 2), 1.5));
    row("tensor", X, x -> torch.tensor(1.5, -2));
    row("as_tensor", X, x -> torch.as_tensor(x).mul(2));
    row("asarray", X, x -> torch.asarray(x).mul(2));
    row("zeros_like", X, x -> torch.zeros_like(x));
    row("ones_like", X, x -> torch.ones_like(x));
    row("full_like", X, x -> torch.full_like(x, 2.5));
    row("empty", X, x -> torch.empty(2, 2).fill_(3));
    row("empty_like", X, x -> torch.empty_like(x).fill_(3));
    row("empty_strided", X, x -> torch.empty_strided(shape(2, 2), shape(1, 2)).fill_(3));
    row("new_empty", X, x -> x.new_empty(shape(2, 2)).fill_(3));
    row("new_full", X, x -> x.new_full(shape(2, 2), 2.5));
    row("new_ones", X, x -> x.new_ones(shape(2, 2)));
    row("new_zeros", X, x -> x.new_zeros(shape(2, 2)));
    row("new_tensor", X, x -> x.new_tensor(new double[] {1.5, -2}));
  }

  private void types() {
    row("to", X, x -> x.to(torch.float64));
    row("type", X, x -> x.type(torch.float64));
    row("type_as", X, x -> x.type_as(i()));
    row("bool", X, x -> x.relu().bool());
    row("char_", X, x -> x.mul(2).char_());
    row("short_", X, x -> x.mul(2).short_());
    row("int_", X, x -> x.mul(2).int_());
    row("long_", X, x -> x.mul(2).long_());
    row("float_", X, x -> x.mul(2).float_());
    row("double_", X, x -> x.mul(2).double_());
    row("byte_", POSITIVE, x -> x.mul(2).byte_());
    row("half", X, x -> x.detach().mul(1.3).half());
    row("bfloat16", X, x -> x.detach().mul(1.3).bfloat16());
    row("cfloat", X, x -> torch.view_as_real(x.cfloat()));
    row("cdouble", X, x -> torch.view_as_real(x.cdouble()));
    row("cpu", X, x -> x.cpu().mul(2));
  }

  private void facts() {
    row("allclose", X, x -> torch.tensor(torch.allclose(x, x.add(1e-9))));
    row("equal", X, x -> torch.tensor(x.equal(x.clone())));
    row("numel", X, x -> torch.tensor(x.numel()));
    row("nelement", X, x -> torch.tensor(x.nelement()));
    row("dim", X, x -> torch.tensor(x.dim()));
    row("ndimension", X, x -> torch.tensor(x.ndimension()));
    row("is_complex", X, x -> torch.tensor(x.is_complex()));
    row("is_conj", X, x -> torch.tensor(x.is_conj()));
    row("is_floating_point", X, x -> torch.tensor(x.is_floating_point()));
    row("is_signed", X, x -> torch.tensor(x.is_signed()));
    row("is_inference", X, x -> torch.tensor(x.is_inference()));
    row("get_device", X, x -> torch.tensor(x.get_device()));
    row("element_size", X, x -> torch.tensor(x.element_size()));
    row("storage_offset", X, x -> torch.tensor(x.storage_offset()));
    row("is_contiguous", X, x -> torch.tensor(x.is_contiguous()));
    row("ndim", X, x -> torch.tensor(x.ndim()));
    row("itemsize", X, x -> torch.tensor(x.itemsize()));
    row("nbytes", X, x -> torch.tensor(x.nbytes()));
    row("is_leaf", X, x -> torch.tensor(x.is_leaf()));
    row("retains_grad", X, x -> torch.tensor(x.retains_grad()));
    row("is_cpu", X, x -> torch.tensor(x.is_cpu()));
    row("is_cuda", X, x -> torch.tensor(x.is_cuda()));
    row(
        "grad_fn",
        X,
        x ->
            torch.tensor(
                Objects.requireNonNull(x.add(1).sigmoid().grad_fn())
                    .chars()
                    .asLongStream()
                    .toArray()));
    row("requires_grad", X, x -> torch.tensor(x.requires_grad()));
    row("is_same_size", X, x -> torch.tensor(x.is_same_size(x.t())));
    row("is_set_to", X, x -> torch.tensor(x.is_set_to(x.t())));
    row("is_nonzero", X, x -> torch.tensor(x.sum().is_nonzero()));
    row("is_tensor", X, x -> torch.tensor(torch.is_tensor(x)));
    row("item", X, x -> torch.tensor(x.sum().item()));
    row("item_long", X, x -> torch.tensor(i().sum().item_long()));
    row("item_bool", X, x -> torch.tensor(x.gt(0).all().item_bool()));
    row("size", X, x -> torch.tensor(x.t().size()));
    row("shape", X, x -> torch.tensor(x.t().shape()));
    row("stride", X, x -> torch.tensor(x.t().stride(1)));
    row("grad", X, x -> gradient(x));
    row("can_cast", X, x -> torch.tensor(torch.can_cast(torch.float64, torch.int64)));
    row(
        "promote_types",
        X,
        x -> torch.tensor(torch.promote_types(torch.int64, torch.float16) == torch.float16));
    row("result_type", X, x -> torch.tensor(torch.result_type(x, i()) == x.dtype()));
    row("dtype", X, x -> torch.tensor(x.dtype() == torch.get_default_dtype()));
  }

  private void draws() {
    row("rand", X, x -> seeded(() -> torch.rand(2, 3)));
    row("randn", X, x -> seeded(() -> torch.randn(2, 3)));
    row("randperm", X, x -> seeded(() -> torch.randperm(7)));
    row("rand_like", X, x -> seeded(() -> torch.rand_like(x.detach())));
    row("randn_like", X, x -> seeded(() -> torch.randn_like(x.detach())));
    row("randint", X, x -> seeded(() -> torch.randint(9, shape(2, 3))));
    row("randint_like", X, x -> seeded(() -> torch.randint_like(x.detach(), 9)));
    row("bernoulli", X, x -> seeded(() -> torch.bernoulli(x.detach().sigmoid())));
    row("poisson", X, x -> seeded(() -> torch.poisson(x.detach().abs())));
    row("multinomial", X, x -> seeded(() -> torch.multinomial(x.detach().abs(), 2)));
    row(
        "binomial",
        X,
        x -> seeded(() -> torch.binomial(torch.full(shape(2, 3), 5.0), x.detach().sigmoid())));
    row("normal", X, x -> seeded(() -> torch.normal(x.detach(), 0.5)));
    row("manual_seed", X, x -> seeded(() -> torch.rand(3)));
    row("initial_seed", X, x -> seeded(() -> torch.tensor(torch.initial_seed())));
  }
}
