"""Writes what distributions give: python distributions.py > .../jtorch/distributions/distributions.txt

A row is a case in a type: its name, its parameters, a value, then what each question is answered. The rows of
kl_divergence come last: a distribution, then its distance from each of the others, whose parameters are larger.
"""

import torch
from torch import distributions as D
from torch.distributions.relaxed_bernoulli import LogitRelaxedBernoulli
from torch.distributions.relaxed_categorical import ExpRelaxedCategorical
from torch.distributions.transforms import (
    AffineTransform,
    ComposeTransform,
    ExpTransform,
    PowerTransform,
    SigmoidTransform,
    TanhTransform,
)

from tables import numbers, sizes

torch.set_num_threads(1)

ROWS = [[0.2, 0.3, 0.5], [0.1, 0.2, 0.7]]
LOGITS = [[0.5, -1.0, 0.25], [1.0, 2.0, -0.5]]
CENTRES = [[0.5, -1.0, 2.0], [1.5, 0.0, -2.0]]
WIDTHS = [[1.0, 0.5, 2.0], [1.5, 0.25, 1.0]]
COVARIANCE = [[2.0, 0.5, 0.1], [0.5, 1.0, 0.2], [0.1, 0.2, 1.5]]
FACTOR = [[1.5, 0.0, 0.0], [0.5, 1.0, 0.0], [0.25, -0.5, 2.0]]
COLUMNS = [[1.0, 0.5], [-0.5, 0.25], [2.0, 0.0]]
PRECISION = [[1.5, -0.25, 0.5], [-0.25, 2.0, 0.0], [0.5, 0.0, 1.0]]
SIMPLEX = [[0.25, 0.25, 0.5], [0.125, 0.75, 0.125]]
ONE_HOT = [[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]]
INNER = [[0.3, -0.2, 0.7], [-0.5, 0.1, 0.4]]


# name: parameters, what makes the distribution of them, a value
CASES = {
    "Normal": ([[0.0, 1.0], [1.0, 2.0]], D.Normal, [0.5, -1.0]),
    "Normal broadcast": ([[0.0, 1.0], [[1.0], [2.0], [0.5]]], D.Normal, [[0.5, -1.0]]),
    "Normal of numbers": ([], lambda: D.Normal(0.5, 2.0), [0.5, -1.0]),
    "Normal of one scale": ([[0.0, 1.0]], lambda a: D.Normal(a, 2.0), [0.5, -1.0]),
    "Bernoulli": ([[0.3, 0.75]], D.Bernoulli, [1.0, 0.0]),
    "Bernoulli logits": ([[0.5, -2.0]], lambda x: D.Bernoulli(logits=x), [1.0, 0.0]),
    "Categorical": ([ROWS], D.Categorical, [2.0, 0.0]),
    "Categorical logits": ([LOGITS], lambda x: D.Categorical(logits=x), [[0.0, 1.0], [2.0, 2.0]]),
    "Uniform": ([[0.0, 0.25], [0.7, 0.8]], D.Uniform, [0.5, 0.25]),
    "Uniform of numbers": ([], lambda: D.Uniform(-1.0, 1.0), [0.5, -1.0]),
    "Uniform broadcast": ([[[0.0], [-1.0]], [2.0, 3.0, 1.5]], D.Uniform, [0.5, 1.0, 1.25]),
    "Exponential": ([[0.5, 1.5]], D.Exponential, [0.5, 2.0]),
    "Exponential of a number": ([], lambda: D.Exponential(1.5), [0.5, 2.0]),
    "Laplace": ([[0.25, -0.5], [1.0, 2.0]], D.Laplace, [0.5, -1.0]),
    "Laplace of one loc": ([[1.0, 2.0]], lambda b: D.Laplace(0.5, b), [0.5, -1.0]),
    "LogNormal": ([[0.0, 0.5], [1.0, 0.5]], D.LogNormal, [0.5, 2.0]),
    "HalfNormal": ([[1.0, 0.5]], D.HalfNormal, [0.5, 2.0]),
    "Gamma": ([[0.5, 2.5], [1.0, 2.0]], D.Gamma, [0.5, 2.0]),
    "Gamma of numbers": ([], lambda: D.Gamma(2.0, 0.5), [0.5, 2.0]),
    "Beta": ([[0.5, 2.5], [1.5, 2.0]], D.Beta, [0.5, 0.125]),
    "Beta of one": ([[0.5, 2.5]], lambda a: D.Beta(a, 3.0), [0.5, 0.125]),
    "Dirichlet": ([[[0.5, 1.5, 2.0], [0.25, 0.5, 0.75]]], D.Dirichlet, SIMPLEX),
    "Chi2": ([[0.5, 3.0]], D.Chi2, [0.5, 2.0]),
    "Poisson": ([[0.5, 3.0]], D.Poisson, [0.0, 4.0]),
    "Geometric": ([[0.25, 0.75]], D.Geometric, [0.0, 4.0]),
    "Geometric logits": ([[0.25, -0.75]], lambda x: D.Geometric(logits=x), [0.0, 4.0]),
    "Binomial": ([[0.25, 0.75]], lambda p: D.Binomial(5, p), [0.0, 4.0]),
    "Binomial logits": ([[0.25, -0.75]], lambda x: D.Binomial(5, logits=x), [0.0, 4.0]),
    "Binomial counts": ([[0.25, 0.75]], lambda p: D.Binomial(torch.tensor([[3], [6]]), p), [3.0, 2.0]),
    "Multinomial": ([ROWS], lambda p: D.Multinomial(4, p), [[1.0, 1.0, 2.0], [0.0, 0.0, 4.0]]),
    "Multinomial logits": ([LOGITS], lambda x: D.Multinomial(4, logits=x), [[1.0, 1.0, 2.0], [0.0, 0.0, 4.0]]),
    "OneHotCategorical": ([ROWS], D.OneHotCategorical, ONE_HOT),
    "OneHotCategorical logits": ([LOGITS], lambda x: D.OneHotCategorical(logits=x), ONE_HOT),
    "OneHotCategoricalStraightThrough": ([ROWS], D.OneHotCategoricalStraightThrough, ONE_HOT),
    "LogitRelaxedBernoulli": ([0.5, [0.25, 0.75]], LogitRelaxedBernoulli, [0.5, -1.0]),
    "RelaxedBernoulli": ([0.5, [0.25, 0.75]], D.RelaxedBernoulli, [0.5, 0.125]),
    "RelaxedBernoulli logits": ([0.5, [0.25, -0.75]], lambda t, x: D.RelaxedBernoulli(t, logits=x), [0.5, 0.125]),
    "ExpRelaxedCategorical": ([0.5, ROWS], ExpRelaxedCategorical, CENTRES),
    "RelaxedOneHotCategorical": ([0.5, ROWS], D.RelaxedOneHotCategorical, SIMPLEX),
    "RelaxedOneHotCategorical logits": (
        [[2.0], LOGITS],
        lambda t, x: D.RelaxedOneHotCategorical(t, logits=x),
        SIMPLEX,
    ),
    "Gumbel": ([[0.25, -0.5], [1.0, 2.0]], D.Gumbel, [0.5, -1.0]),
    "Gumbel of numbers": ([], lambda: D.Gumbel(0.5, 2.0), [0.5, -1.0]),
    "Cauchy": ([[0.25, -0.5], [1.0, 2.0]], D.Cauchy, [0.5, -1.0]),
    "StudentT": ([[0.75, 3.0], [0.25, -0.5], [1.0, 2.0]], D.StudentT, [0.5, -1.0]),
    "StudentT of df": ([[1.5, 4.0]], D.StudentT, [0.5, -1.0]),
    "MultivariateNormal": ([CENTRES[0], COVARIANCE], D.MultivariateNormal, INNER),
    "MultivariateNormal precision": (
        [CENTRES, COVARIANCE],
        lambda m, p: D.MultivariateNormal(m, precision_matrix=p),
        INNER,
    ),
    "MultivariateNormal factor": (
        [CENTRES, [FACTOR, COVARIANCE]],
        lambda m, c: D.MultivariateNormal(m, scale_tril=c.tril()),
        [INNER, CENTRES],
    ),
    "Independent": ([CENTRES, WIDTHS], lambda a, b: D.Independent(D.Normal(a, b), 1), INNER),
    "Independent all": ([CENTRES, WIDTHS], lambda a, b: D.Independent(D.Normal(a, b), 2), INNER),
    "Independent none": ([CENTRES, WIDTHS], lambda a, b: D.Independent(D.Laplace(a, b), 0), INNER),
    "MixtureSameFamily": (
        [ROWS, CENTRES, WIDTHS],
        lambda p, a, b: D.MixtureSameFamily(D.Categorical(p), D.Normal(a, b)),
        [0.5, -1.0],
    ),
    "MixtureSameFamily vectors": (
        [ROWS[0], CENTRES, WIDTHS],
        lambda p, a, b: D.MixtureSameFamily(D.Categorical(p), D.Independent(D.Normal(a.mT, b.mT), 1)),
        [[0.5, -1.0], [0.0, 2.0]],
    ),
    "HalfCauchy": ([[1.0, 0.5]], D.HalfCauchy, [0.5, 2.0]),
    "Pareto": ([[1.0, 0.5], [2.5, 0.75]], D.Pareto, [1.5, 2.0]),
    "Pareto of numbers": ([], lambda: D.Pareto(1.5, 3.0), [2.5, 2.0]),
    "Weibull": ([[1.0, 0.5], [2.5, 0.75]], D.Weibull, [1.5, 2.0]),
    "Weibull of one scale": ([[2.5, 1.5]], lambda k: D.Weibull(2.0, k), [1.5, 2.0]),
    "InverseGamma": ([[0.5, 2.5], [1.0, 2.0]], D.InverseGamma, [0.5, 2.0]),
    "InverseGamma of one rate": ([[1.5, 3.0]], lambda a: D.InverseGamma(a, 0.5), [0.5, 2.0]),
    "NegativeBinomial": ([[3.0, 0.5], [0.25, 0.75]], D.NegativeBinomial, [0.0, 4.0]),
    "NegativeBinomial logits": ([[0.25, -0.75]], lambda x: D.NegativeBinomial(5, logits=x), [0.0, 4.0]),
    "Kumaraswamy": ([[0.5, 2.5], [1.5, 2.0]], D.Kumaraswamy, [0.5, 0.125]),
    "Kumaraswamy of one": ([[1.5, 2.5]], lambda a: D.Kumaraswamy(a, 3.0), [0.5, 0.125]),
    "LogisticNormal": ([[[0.5, -1.0], [0.0, 0.25]], [1.0, 0.5]], D.LogisticNormal, SIMPLEX),
    "LogisticNormal of numbers": ([], lambda: D.LogisticNormal(0.5, 2.0), [0.25, 0.75]),
    "FisherSnedecor": ([[1.5, 3.0], [5.0, 2.5]], D.FisherSnedecor, [0.5, 2.0]),
    "VonMises": ([[0.5, -1.0], [1.5, 5.0]], D.VonMises, [0.5, 2.0]),
    "VonMises wide": ([[0.5, -1.0], [1e-7, 0.25]], D.VonMises, [0.5, 2.0]),
    "LKJCholesky": ([[0.5, 2.0]], lambda c: D.LKJCholesky(3, c), [[[1.0, 0.0, 0.0], [0.6, 0.8, 0.0], [0.0, 0.6, 0.8]]]),
    "LKJCholesky of a number": ([], lambda: D.LKJCholesky(2), [[1.0, 0.0], [0.6, 0.8]]),
    "GeneralizedPareto": ([[0.5, -1.0, 0.0], [1.0, 2.0, 1.5], [0.25, -0.5, 0.0]], D.GeneralizedPareto, [0.75, 2.0, 3.0]),
    "GeneralizedPareto of numbers": ([], lambda: D.GeneralizedPareto(0.5, 2.0, 1.5), [0.5, 2.0]),
    "ContinuousBernoulli": ([[0.3, 0.75, 0.5, 0.4995]], D.ContinuousBernoulli, [0.5, 0.125, 0.75, 1.0]),
    "ContinuousBernoulli logits": ([[0.5, -2.0]], lambda x: D.ContinuousBernoulli(logits=x), [0.5, 0.0]),
    "ContinuousBernoulli of a number": ([], lambda: D.ContinuousBernoulli(0.25), [0.5, 1.0]),
    "ContinuousBernoulli lims": (
        [[0.45, 0.75, 0.52]],
        lambda p: D.ContinuousBernoulli(p, lims=(0.4, 0.51)),
        [0.5, 0.125, 0.75],
    ),
    "LowRankMultivariateNormal": ([CENTRES[0], COLUMNS, WIDTHS[0]], D.LowRankMultivariateNormal, INNER),
    "LowRankMultivariateNormal batch": (
        [CENTRES, [COLUMNS, [row[:2] for row in FACTOR]], WIDTHS],
        D.LowRankMultivariateNormal,
        [INNER, CENTRES],
    ),
    "Wishart": ([COVARIANCE], lambda c: D.Wishart(5.5, c), [COVARIANCE, PRECISION]),
    "Wishart precision": ([[4.5, 3.5], PRECISION], lambda n, p: D.Wishart(n, precision_matrix=p), COVARIANCE),
    "Wishart factor": (
        [[4.5, 6.0], [FACTOR, COVARIANCE]],
        lambda n, c: D.Wishart(n, scale_tril=c.tril()),
        [COVARIANCE, PRECISION],
    ),
    "TransformedDistribution power": (
        [[0.5, -1.5]],
        lambda e: D.TransformedDistribution(D.Exponential(torch.ones_like(e)), PowerTransform(e)),
        [0.5, 2.0],
    ),
    "TransformedDistribution tanh": (
        [CENTRES, WIDTHS],
        lambda a, b: D.TransformedDistribution(D.Normal(a, b), TanhTransform(cache_size=1)),
        INNER,
    ),
    "Independent squashed policy": (
        [CENTRES, WIDTHS],
        lambda a, b: D.Independent(D.TransformedDistribution(D.Normal(a, b), [TanhTransform(cache_size=1)]), 1),
        INNER,
    ),
    "TransformedDistribution affine": (
        [[0.5, -1.0], [2.0, -0.5]],
        lambda a, b: D.TransformedDistribution(D.Normal(0.0, 1.0).expand((2,)), AffineTransform(a, b)),
        [0.5, -1.0],
    ),
    "TransformedDistribution affine that expands": (
        [[0.5, -1.0], 2.0],
        lambda a, b: D.TransformedDistribution(D.Normal(torch.zeros_like(b), b), AffineTransform(a, 3.0)),
        [0.5, -1.0],
    ),
    "TransformedDistribution affine of events": (
        [CENTRES, WIDTHS],
        lambda a, b: D.TransformedDistribution(D.Normal(a, b), AffineTransform(0.5, b, event_dim=1)),
        INNER,
    ),
    "TransformedDistribution logistic": (
        [[0.5, -1.0], [2.0, 0.5]],
        lambda a, b: D.TransformedDistribution(
            D.Uniform(torch.zeros_like(a), 1), [SigmoidTransform().inv, AffineTransform(a, b)]
        ),
        [0.5, -1.0],
    ),
    "TransformedDistribution composed": (
        [CENTRES, WIDTHS],
        lambda a, b: D.TransformedDistribution(
            D.Independent(D.Normal(a, b), 1), ComposeTransform([AffineTransform(1.0, -0.5, event_dim=1), ExpTransform()])
        ),
        WIDTHS,
    ),
}


def slopes(leaves, value):
    """The gradients of the parameters that a value came of."""
    found = torch.autograd.grad(value.sum(), leaves, allow_unused=True) if value.requires_grad else [None] * len(leaves)
    parts = [torch.zeros_like(p) if g is None else g for p, g in zip(leaves, found)]
    return torch.cat([p.flatten() for p in parts])


def drawn(draw):
    torch.manual_seed(7)
    return draw()


def differentiable(d):
    """How many draws have a gradient: of Wishart PyTorch 2.10 can't go back through more than one."""
    return () if isinstance(d, D.Wishart) else (2,)


QUESTIONS = {
    "repr": lambda d, p, v: repr(d),
    "batch_shape": lambda d, p, v: " ".join(map(str, d.batch_shape)),
    "event_shape": lambda d, p, v: " ".join(map(str, d.event_shape)),
    "has_rsample": lambda d, p, v: str(d.has_rsample).lower(),
    "support": lambda d, p, v: repr(d.support),
    "arg_constraints": lambda d, p, v: repr(d.arg_constraints),
    "mean": lambda d, p, v: d.mean,
    "mode": lambda d, p, v: d.mode,
    "variance": lambda d, p, v: d.variance,
    "stddev": lambda d, p, v: d.stddev,
    "entropy": lambda d, p, v: d.entropy(),
    "perplexity": lambda d, p, v: d.perplexity(),
    "log_prob": lambda d, p, v: d.log_prob(v),
    "cdf": lambda d, p, v: d.cdf(v),
    "icdf": lambda d, p, v: d.icdf(torch.full_like(v, 0.375)),
    "sample": lambda d, p, v: drawn(lambda: d.sample()),
    "sample 2 3": lambda d, p, v: drawn(lambda: d.sample((2, 3))),
    "rsample 2": lambda d, p, v: drawn(lambda: d.rsample((2,))),
    "enumerate_support": lambda d, p, v: d.enumerate_support() if d.has_enumerate_support else "none",
    "enumerate_support alone": lambda d, p, v: d.enumerate_support(expand=False),
    "expand": lambda d, p, v: repr(d.expand((4, *d.batch_shape))),
    "expand sample": lambda d, p, v: drawn(lambda: d.expand((4, *d.batch_shape)).sample((2,))),
    "expand log_prob": lambda d, p, v: d.expand((4, *d.batch_shape)).log_prob(v),
    "log_prob grad": lambda d, p, v: slopes(p, d.log_prob(v)),
    "entropy grad": lambda d, p, v: slopes(p, d.entropy()),
    "rsample grad": lambda d, p, v: slopes(p, drawn(lambda: d.rsample(differentiable(d))).square()),
}

# distances are taken between these; they have batches of 2
DISTANT = [
    "Normal",
    "Bernoulli",
    "Categorical",
    "Uniform",
    "Exponential",
    "Laplace",
    "LogNormal",
    "HalfNormal",
    "Gamma",
    "Beta",
    "Dirichlet",
    "Chi2",
    "Poisson",
    "Geometric",
    "Binomial",
    "OneHotCategorical",
    "RelaxedBernoulli",
    "Gumbel",
    "Cauchy",
    "StudentT",
    "MultivariateNormal precision",
    "MultivariateNormal factor",
    "Independent",
    "TransformedDistribution tanh",
    "TransformedDistribution affine",
    "ContinuousBernoulli lims",
    "LowRankMultivariateNormal batch",
    "Pareto",
    "Wishart",
]


def written(tensor):
    return f"{str(tensor.dtype)[6:]};{sizes(tensor)};{numbers(tensor)}"


def answer(question, *args):
    try:
        found = question(*args)
    except NotImplementedError:
        return "unsupported"
    except (ValueError, RuntimeError):
        return "refused"
    return found.replace("\n", "\\n") if isinstance(found, str) else written(found)


def row(name, dtype):
    given, make, value = CASES[name]
    value = torch.tensor(value, dtype=dtype)
    cells = [f"{name} {str(dtype)[6:]}", "&".join(written(torch.tensor(p, dtype=dtype)) for p in given), written(value)]
    for ask, question in QUESTIONS.items():
        if ask.endswith("grad") and not given:
            continue
        leaves = [torch.tensor(p, dtype=dtype).requires_grad_(ask.endswith("grad")) for p in given]
        cells.append(f"{ask}={answer(question, make(*leaves), leaves, value)}")
    print("|".join(cells))


def distances(name, dtype):
    given, make, _ = CASES[name]
    p = make(*[torch.tensor(x, dtype=dtype) for x in given])
    cells = [f"kl {name} {str(dtype)[6:]}", "&".join(written(torch.tensor(x, dtype=dtype)) for x in given)]
    for other in DISTANT:
        given, make, _ = CASES[other]
        larger = [torch.tensor(x, dtype=dtype) * 1.25 for x in given]
        cells.append(f"{other}={'&'.join(map(written, larger))}={answer(D.kl_divergence, p, make(*larger))}")
    print("|".join(cells))


for dtype in torch.float32, torch.float64:
    for name in CASES:
        if (name, dtype) != ("GeneralizedPareto", torch.float64):  # where PyTorch 2.10 trips over its own float32
            row(name, dtype)
    for name in DISTANT:
        distances(name, dtype)
