"""Writes what constraints and transforms of distributions do: python constraints.py > .../distributions/constraints.txt

Run with PyTorch 2.10. A row is a constraint or a transform, its questions and what it answers.
"""

import torch
from torch.distributions import Normal, biject_to, transform_to
from torch.distributions import constraints as C
from torch.distributions import transforms as T

from tables import numbers, sizes

torch.set_num_threads(1)


def t(values):
    return torch.tensor(values, dtype=torch.float64)


NUMBERS = t([-1.5, -1.0, 0.0, 0.25, 1.0, 2.0, 3.0, float("nan"), float("inf")])
ROWS = t([[0.0, 1.0, 0.0], [0.25, 0.25, 0.5], [1.0, 2.0, 0.0], [-0.5, 1.0, 0.5]])
MATRICES = t(
    [
        [[1.0, 0.0], [0.0, 1.0]],
        [[0.5, 0.0], [1.0, 2.0]],
        [[2.0, 0.5], [0.5, 1.0]],
        [[1.0, 1.0], [1.0, 1.0]],
        [[1.0, 2.0], [2.0, 1.0]],
        [[1.0, 0.0], [0.6, 0.8]],
        [[1.0, 0.0], [0.5, -1.0]],
    ]
)
HIGH = t([2.0] * 9)
LOW = t([0.0] * 8 + [-1.0])

CONSTRAINTS = {
    "boolean": (C.boolean, NUMBERS),
    "one_hot": (C.one_hot, ROWS),
    "nonnegative_integer": (C.nonnegative_integer, NUMBERS),
    "positive_integer": (C.positive_integer, NUMBERS),
    "integer_interval": (C.integer_interval(0, 2), NUMBERS),
    "integer_interval of tensors": (C.integer_interval(0, HIGH), NUMBERS),
    "real": (C.real, NUMBERS),
    "real_vector": (C.real_vector, ROWS),
    "positive": (C.positive, NUMBERS),
    "nonnegative": (C.nonnegative, NUMBERS),
    "greater_than": (C.greater_than(0.25), NUMBERS),
    "greater_than of tensors": (C.greater_than(LOW), NUMBERS),
    "greater_than_eq": (C.greater_than_eq(0.25), NUMBERS),
    "greater_than_eq of tensors": (C.greater_than_eq(LOW), NUMBERS),
    "less_than": (C.less_than(0.25), NUMBERS),
    "less_than of tensors": (C.less_than(HIGH), NUMBERS),
    "multinomial": (C.multinomial(1), ROWS),
    "unit_interval": (C.unit_interval, NUMBERS),
    "interval": (C.interval(-1.0, 2.0), NUMBERS),
    "interval of tensors": (C.interval(LOW, HIGH), NUMBERS),
    "half_open_interval": (C.half_open_interval(-1.0, 2.0), NUMBERS),
    "half_open_interval of tensors": (C.half_open_interval(LOW, HIGH), NUMBERS),
    "simplex": (C.simplex, ROWS),
    "lower_triangular": (C.lower_triangular, MATRICES),
    "lower_cholesky": (C.lower_cholesky, MATRICES),
    "corr_cholesky": (C.corr_cholesky, MATRICES),
    "square": (C.square, MATRICES),
    "square of rows": (C.square, ROWS),
    "symmetric": (C.symmetric, MATRICES),
    "symmetric of rows": (C.symmetric, ROWS),
    "positive_semidefinite": (C.positive_semidefinite, MATRICES[2:5]),
    "positive_definite": (C.positive_definite, MATRICES[2:5]),
    "positive_definite of others": (C.positive_definite, MATRICES),
    "independent": (C.independent(C.positive, 1), ROWS),
    "independent of rows": (C.independent(C.simplex, 1), ROWS),
    "independent of too much": (C.independent(C.simplex, 2), ROWS),
    "MixtureSameFamilyConstraint": (C.MixtureSameFamilyConstraint(C.positive), NUMBERS),
    "MixtureSameFamilyConstraint of rows": (C.MixtureSameFamilyConstraint(C.simplex), ROWS),
    "cat": (C.cat([C.positive, C.real, C.boolean], 0, [2, 3, 4]), NUMBERS),
    "stack": (C.stack([C.one_hot, C.simplex, C.real_vector, C.real_vector], 0), ROWS),
    "stack of columns": (C.stack([C.positive, C.boolean, C.unit_interval], -1), ROWS),
    "dependent": (C.dependent, NUMBERS),
}

X = t([0.5, -1.0, 0.25])
SHORT = t([[0.5, -1.0, 0.25], [2.0, 0.0, -3.0]])
SQUARES = t([[[0.5, -1.0], [0.25, 0.75]], [[-0.5, 1.0], [2.0, 0.0]]])

TRANSFORMS = {
    "ExpTransform": (T.ExpTransform(), X),
    "ExpTransform inv": (T.ExpTransform().inv, t([0.5, 2.0])),
    "AffineTransform": (T.AffineTransform(1.0, -2.0), X),
    "AffineTransform of events": (T.AffineTransform(t([0.5, 0.0, 1.0]), 2.0, event_dim=1), SHORT),
    "PowerTransform": (T.PowerTransform(t(2.0)), t([0.5, 2.0])),
    "SigmoidTransform": (T.SigmoidTransform(), X),
    "TanhTransform": (T.TanhTransform(), X),
    "SoftplusTransform": (T.SoftplusTransform(), X),
    "SoftmaxTransform": (T.SoftmaxTransform(), SHORT),
    "StickBreakingTransform": (T.StickBreakingTransform(), SHORT),
    "StickBreakingTransform inv": (T.StickBreakingTransform().inv, t([0.25, 0.25, 0.5])),
    "LowerCholeskyTransform": (T.LowerCholeskyTransform(), SQUARES),
    "PositiveDefiniteTransform": (T.PositiveDefiniteTransform(), SQUARES),
    "CorrCholeskyTransform": (T.CorrCholeskyTransform(), SHORT),
    "CorrCholeskyTransform of one": (T.CorrCholeskyTransform(), t([0.5])),
    "CorrCholeskyTransform of too many": (T.CorrCholeskyTransform(), t([0.5, 0.25])),
    "IndependentTransform": (T.IndependentTransform(T.ExpTransform(), 1), SHORT),
    "IndependentTransform of too much": (T.IndependentTransform(T.ExpTransform(), 2), X),
    "ReshapeTransform": (T.ReshapeTransform((3,), (3, 1)), SHORT),
    "ReshapeTransform inv": (T.ReshapeTransform((1, 3), (3,)).inv, SHORT),
    "CumulativeDistributionTransform": (T.CumulativeDistributionTransform(Normal(t(0.5), t(2.0))), X),
    "CatTransform": (T.CatTransform([T.ExpTransform(), T.AffineTransform(0.0, 2.0)], 0, [1, 2]), X),
    "CatTransform of columns": (T.CatTransform([T.ExpTransform(), T.TanhTransform()], -1, [2, 1]), SHORT),
    "CatTransform of events": (
        T.CatTransform([T.IndependentTransform(T.ExpTransform(), 1), T.TanhTransform()], -1, [2, 1]),
        SHORT,
    ),
    "StackTransform": (T.StackTransform([T.ExpTransform(), T.TanhTransform()], 0), SHORT),
    "StackTransform of columns": (
        T.StackTransform([T.ExpTransform(), T.TanhTransform(), T.SigmoidTransform()], 1),
        SHORT,
    ),
    "ComposeTransform": (T.ComposeTransform([T.ExpTransform(), T.AffineTransform(1.0, -2.0)]), X),
    "ComposeTransform of nothing": (T.ComposeTransform([]), X),
    "ComposeTransform of sizes": (
        T.ComposeTransform([T.AffineTransform(0.5, 2.0), T.StickBreakingTransform(), T.ExpTransform()]),
        SHORT,
    ),
    "ComposeTransform of matrices": (
        T.ComposeTransform([T.TanhTransform(), T.CorrCholeskyTransform(), T.AffineTransform(0.0, 2.0)]),
        SHORT,
    ),
}

REGISTERED = {
    "real": (C.real, X),
    "real_vector": (C.real_vector, X),
    "positive": (C.positive, X),
    "nonnegative": (C.nonnegative, X),
    "greater_than": (C.greater_than(2.0), X),
    "greater_than of tensors": (C.greater_than(X), X),
    "greater_than_eq": (C.greater_than_eq(2.0), X),
    "less_than": (C.less_than(2.0), X),
    "unit_interval": (C.unit_interval, X),
    "interval": (C.interval(1.0, 3.0), X),
    "interval of tensors": (C.interval(X, X + 2), X),
    "half_open_interval": (C.half_open_interval(1.0, 3.0), X),
    "simplex": (C.simplex, SHORT),
    "lower_cholesky": (C.lower_cholesky, SQUARES),
    "positive_definite": (C.positive_definite, SQUARES),
    "positive_semidefinite": (C.positive_semidefinite, SQUARES),
    "corr_cholesky": (C.corr_cholesky, SHORT),
    "independent": (C.independent(C.positive, 1), SHORT),
    "cat": (C.cat([C.positive, C.real], 0, [1, 2]), X),
    "stack": (C.stack([C.positive, C.unit_interval], 0), SHORT),
    "boolean": (C.boolean, X),
    "one_hot": (C.one_hot, X),
    "symmetric": (C.symmetric, SQUARES),
}


def answered(question):
    try:
        found = question()
    except NotImplementedError:
        return "unsupported"
    except (ValueError, RuntimeError):
        return "refused"
    if isinstance(found, torch.Tensor):
        return f"{str(found.dtype)[6:]};{sizes(found)};{numbers(found)}"
    return str(found).replace("\n", "\\n")


def row(name, **questions):
    print("|".join([name, *[f"{ask}={answered(question)}" for ask, question in questions.items()]]))


def words(shape):
    return " ".join(map(str, shape))


def asked(transform, x):
    y = transform(x)
    return {
        "repr": lambda: repr(transform),
        "call": lambda: y,
        "inv": lambda: transform.inv(y),
        "log_abs_det_jacobian": lambda: transform.log_abs_det_jacobian(x, y),
        "domain": lambda: transform.domain,
        "codomain": lambda: transform.codomain,
        "event_dims": lambda: f"{transform.domain.event_dim} {transform.codomain.event_dim}",
        "bijective": lambda: str(transform.bijective).lower(),
        "forward_shape": lambda: words(transform.forward_shape(x.shape)),
        "inverse_shape": lambda: words(transform.inverse_shape(y.shape)),
    }


def transformed(name, make, x):
    try:
        questions = asked(make(), x)
    except NotImplementedError:
        questions = {"repr": lambda: "unsupported"}
    except ValueError:
        questions = {"repr": lambda: "refused"}
    row(name, **questions)


for name, (constraint, value) in CONSTRAINTS.items():
    row(
        name,
        repr=lambda: repr(constraint),
        is_discrete=lambda: str(constraint.is_discrete).lower(),
        event_dim=lambda: constraint.event_dim,
        check=lambda: constraint.check(value),
    )
for name, (transform, x) in TRANSFORMS.items():
    transformed(name, lambda: transform, x)
for name, (constraint, x) in REGISTERED.items():
    transformed(f"biject_to {name}", lambda: biject_to(constraint), x)
    transformed(f"transform_to {name}", lambda: transform_to(constraint), x)
