"""Writes what PyTorch returns for the lines of known programs in KnownProgramRows.

Run with PyTorch 2.10: python known_programs.py > ../resources/jtorch/known-programs.txt
One line a call: name | shape | elements | gradient of the input for the sum of the result.
"""

import math

import torch
import torch.autograd.forward_ad as fwAD
import torch.nn as nn
import torch.nn.functional as F
import torch.func as func
from torch.func import functional_call
from torch.nn.attention import SDPBackend, sdpa_kernel

from operators import X, show


def put_numbers(x):
    y = torch.zeros(2, 3)
    y[1] = x[0]
    y[0, 2] = x.sum()
    return y


def put_true(x):
    mask = torch.zeros(2, 3, dtype=torch.bool)
    mask[:, torch.tensor([0, 2])] = True
    mask[1, 2] = False
    return x * mask


def predict(weight, bias, x):
    return (weight * x + bias).tanh() * bias


def squares(x, y):
    return x**2 * y


def products(x):
    output, back = func.vjp(squares, x[0], x[1])
    return torch.stack(back(output))


def first(x):
    return x[0].view(1, 1, 3)


def recurrent(x, make, *state):
    output, last = seeded(make)(x.view(2, 1, 3), state if len(state) > 1 else state[0])
    return torch.cat([output, *(last if len(state) > 1 else [last])])


def called(x):
    model = seeded(lambda: nn.Transformer(3, 1, 1, 1, 5, 0.0)).eval()
    s = x.view(2, 1, 3)
    mask = nn.Transformer.generate_square_subsequent_mask(2)
    memory = model.encoder(s, mask) + model.encoder(s, mask=mask)
    return model(s, s * 0.5) + model.decoder(s, memory)


def in_double(compute):
    torch.set_default_dtype(torch.float64)
    try:
        return compute().float()
    finally:
        torch.set_default_dtype(torch.float32)


def stepped(optimizer):
    w = nn.Parameter(torch.tensor([1.0, -0.5, 0.25]))
    opt = optimizer([w])
    for _ in range(3):
        opt.zero_grad()
        (w**4).sum().backward()
        opt.step()
    state = next(iter(opt.state_dict()["state"].values()))
    number = state.get("mu_product", state.get("eta"))
    assert number.dtype == torch.float64 and state["step"].dtype == torch.float64
    return torch.cat([w.detach() * 1e8 % 1, number.view(1) * 1e8 % 1])


def scaled():
    w = nn.Parameter(torch.tensor([1.0, 2.0]))
    opt = torch.optim.SGD([w], lr=0.1)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0, growth_interval=1)
    scaler.scale((w**2).sum()).backward()
    scaler.unscale_(opt)
    scaler.step(opt)
    scaler.update()
    return torch.cat([w.detach(), torch.tensor([scaler.get_scale()])])


def seeded(draw):
    torch.manual_seed(0)
    return draw()


def layer(x, make, *shape):
    return seeded(make)(x.view(shape))


def part(x, *shape):
    count = math.prod(shape)
    return x.flatten().repeat(count // 6 + 1)[:count].view(shape)


def reduced(x, reduce, include_self):
    places = torch.tensor([[0, 2, 0], [1, 0, 2]])
    return torch.full((2, 3), 0.5).scatter_reduce_(1, places, x, reduce=reduce, include_self=include_self)


def frozen(x):
    mask = nn.Parameter(torch.tensor([1.0, 0, 1]), requires_grad=False)
    loss = (x * mask).sum()
    return loss * float(mask.requires_grad is False)


def penalty(x):
    critic = seeded(lambda: nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1)))
    score = critic(x)
    gradient = torch.autograd.grad(outputs=score, inputs=x, grad_outputs=torch.ones_like(score),
                                   create_graph=True, retain_graph=True, only_inputs=True)[0]
    return (gradient.norm(2, dim=1) - 1) ** 2


def adapted(x):
    model = seeded(lambda: nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 3)))
    params = dict(model.named_parameters())
    loss = F.mse_loss(functional_call(model, params, (x.detach(),)), torch.ones(2, 3))
    grads = torch.autograd.grad(loss, params.values(), create_graph=True)
    fast = {name: p - 0.1 * g for (name, p), g in zip(params.items(), grads)}
    return functional_call(model, fast, (x,))


def tangent(f, x):
    with fwAD.dual_level():
        dual = fwAD.make_dual(x, torch.tensor([[1.0, 0, 2], [0, -1, 1]]))
        return fwAD.unpack_dual(f(dual)).tangent * 1


def network(x):
    net = seeded(lambda: nn.Sequential(nn.Conv1d(2, 3, 2), nn.Flatten(0), nn.Linear(6, 2), nn.GELU()))
    return net(x)


def attended(x, *backends):
    q = part(x, 1, 2, 4, 2)
    with sdpa_kernel(list(backends)):
        return F.scaled_dot_product_attention(q, q * 0.5, q + 1, is_causal=True)


def one_step(x):
    w = nn.Parameter(x.detach().clone())
    optimizer = torch.optim.Adam([w], lr=0.1, foreach=False)
    for _ in range(2):
        optimizer.zero_grad(set_to_none=False)
        w.square().sum().backward()
        optimizer.step()
    return w.detach() + w.grad


def weighted(x):
    a = torch.tensor([2.0, 3.0], requires_grad=True)
    (3 * a ** 3).backward(gradient=torch.tensor([1.0, 0.5]))
    return x.sum() * a.grad


def rotated(x):
    angles = torch.outer(torch.arange(2), 1.0 / (10000.0 ** (torch.arange(0, 4, 2)[:2].float() / 4))).float()
    turns = torch.polar(torch.ones_like(angles), angles)
    xq = torch.view_as_complex(part(x, 1, 2, 2, 4).reshape(1, 2, 2, -1, 2))
    return torch.view_as_real(xq * turns.view(1, 2, 1, 2)).flatten(3)


def grouped(x):
    heads = part(x, 1, 2, 2, 3)
    return heads[:, :, :, None, :].expand(1, 2, 2, 2, 3).reshape(1, 2, 4, 3)


def nt_xent(x):
    z = F.normalize(torch.cat([x, x.flip(1) + 0.1], dim=0), dim=1)
    sim = z @ z.T / 0.5
    sim.fill_diagonal_(-9e15)
    return F.cross_entropy(sim, (torch.arange(4) + 2) % 4)


def quantized(x):
    codes = torch.tensor([[-1.0, 0, 0], [1, 1, 2], [0, 0, 0]])
    distances = (x ** 2).sum(dim=1, keepdim=True) + (codes ** 2).sum(dim=1) - 2 * x @ codes.t()
    encodings = torch.zeros(2, 3).scatter_(1, torch.argmin(distances, dim=1).unsqueeze(1), 1)
    q = encodings @ codes
    return x + (q - x).detach() + 0.25 * F.mse_loss(q, x)


def experts(x):
    weights, chosen = torch.topk(F.softmax(x, dim=1), 2, dim=-1)
    final = torch.zeros(2, 3)
    mask = F.one_hot(chosen, num_classes=3).permute(2, 1, 0)
    for e in range(3):
        idx, top_x = torch.where(mask[e])
        final.index_add_(0, top_x, x[None, top_x].reshape(-1, 3) * (e + 1) * weights[top_x, idx, None])
    return final


def process(x):
    K = torch.exp(-0.5 * torch.cdist(x, x) ** 2) + 0.1 * torch.eye(2)
    L = torch.linalg.cholesky(K)
    y = torch.tensor([[1.0], [-2.0]])
    return torch.cholesky_solve(y, L).sum() + torch.diagonal(L).log().sum() + torch.linalg.slogdet(K).logabsdet


def labelled(x):
    scores = part(x, 3, 2, 4)
    loss = nn.CTCLoss(blank=0, reduction="sum", zero_infinity=True)
    return loss(scores.log_softmax(2), torch.tensor([[1, 2], [3, 0]]), torch.tensor([3, 2]), torch.tensor([2, 1]))


def masked(*call):
    model = seeded(lambda: nn.Transformer(d_model=4, nhead=2, num_encoder_layers=1, num_decoder_layers=1,
                                          dim_feedforward=4, dropout=0.0))
    causal = torch.full((3, 3), float("-inf")).triu(diagonal=1)
    padding = torch.tensor([[False, False, True], [False, False, False]])
    return lambda x: call[0](model, part(x, 3, 2, 4), causal, padding)


CASES = {
    "LSTM num_layers": (X, lambda x: layer(x, lambda: nn.LSTM(3, 4, 2, batch_first=True), 1, 2, 3)[0]),
    "GRU num_layers": (X, lambda x: layer(x, lambda: nn.GRU(3, 4, 2, bidirectional=True), 2, 1, 3)[0]),
    "RNN num_layers": (X, lambda x: layer(x, lambda: nn.RNN(3, 4, 3, nonlinearity="relu"), 2, 1, 3)[0]),
    "Conv2d pairs": (X, lambda x: layer(x, lambda: nn.Conv2d(1, 2, (2, 1), (1, 2), (1, 0)), 1, 1, 2, 3)),
    "Conv2d two pairs": (X, lambda x: layer(x, lambda: nn.Conv2d(1, 2, (2, 1), (1, 2), padding=1), 1, 1, 2, 3)),
    "Conv3d triples": (X, lambda x: layer(x, lambda: nn.Conv3d(1, 1, (1, 2, 1), (1, 1, 2), (0, 1, 0)), 1, 1, 1, 2, 3)),
    "MaxPool2d pairs": (X, lambda x: nn.MaxPool2d((2, 1), (1, 2))(x.view(1, 2, 3))),
    "MaxPool3d triples": (X, lambda x: nn.MaxPool3d((1, 2, 1), (1, 1, 2))(x.view(1, 1, 2, 3))),
    "AvgPool2d pairs": (X, lambda x: nn.AvgPool2d((1, 2), (1, 1))(x.view(1, 2, 3))),
    "AvgPool3d triples": (X, lambda x: nn.AvgPool3d((1, 1, 2), (1, 1, 1))(x.view(1, 1, 2, 3))),
    "new_tensor": (X, lambda x: x * x.new_tensor([0.5, 2, 3]) + x.new_tensor([[1, 2, 3], [4, 5, 6]])),
    "scatter_reduce_ amax": (X, lambda x: reduced(x, "amax", False)),
    "scatter_reduce_ mean": (X, lambda x: reduced(x, "mean", True)),
    "Parameter requires_grad": (X, frozen),
    "gradient penalty": (X, penalty),
    "TripletMarginLoss": (X, lambda x: nn.TripletMarginLoss(margin=1.5, p=2)(x, x.flip(1).detach(), x.detach() * 0.5)),
    "TripletMarginWithDistanceLoss": (X, lambda x: nn.TripletMarginWithDistanceLoss(
        distance_function=lambda a, b: 1.0 - F.cosine_similarity(a, b))(x, x.flip(1).detach(), x.detach() * 0.5)),
    "CosineEmbeddingLoss": (X, lambda x: nn.CosineEmbeddingLoss()(x, x.flip(1), torch.tensor([1, -1]))),
    "MarginRankingLoss": (X, lambda x: nn.MarginRankingLoss(margin=0.5)(x[0], x[1], torch.tensor([1, -1, 1]))),
    "GaussianNLLLoss": (X, lambda x: nn.GaussianNLLLoss()(x, x.flip(1).detach(), torch.full((2, 3), 0.5))),
    "CTCLoss lengths": (X, labelled),
    "forward_ad": (X, lambda x: tangent(lambda d: d ** 2 + d.sin(), x)),
    "forward_ad network": (X, lambda x: tangent(network, x)),
    "sdpa_kernel MATH": (X, lambda x: attended(x, SDPBackend.MATH)),
    "sdpa_kernel list": (X, lambda x: attended(x, SDPBackend.MATH, SDPBackend.FLASH_ATTENTION)),
    "Adam foreach": (X, one_step),
    "rotary embedding": (X, rotated),
    "repeated heads": (X, grouped),
    "NT-Xent": (X, nt_xent),
    "straight through": (X, quantized),
    "mixture of experts": (X, experts),
    "MAML": (X, adapted),
    "Gaussian process": (X, process),
    "backward gradient": (X, weighted),
    "masked_fill value": (X, lambda x: x.masked_fill(x > 1, value=0.5).masked_fill(x < -1, torch.tensor(3.0))),
    "masked_fill_ value": (X, lambda x: x.clone().masked_fill_(x > 1, value=2)),
    "put at numbers": (X, put_numbers),
    "put True": (X, put_true),
    "constant_ val": (X, lambda x: x * nn.init.constant_(torch.empty(3), val=0.5)),
    "grad with grad_outputs": (X, lambda x: torch.autograd.grad((x**3).sin(), x, x.detach() * 2, create_graph=True)[0]),
    "encoder layer sizes": (X, lambda x: layer(x, lambda: nn.TransformerEncoderLayer(3, 1, 5, 0.0), 2, 1, 3)),
    "decoder layer sizes": (X, lambda x: seeded(lambda: nn.TransformerDecoderLayer(3, 1, 5, 0.0))(
        x.view(2, 1, 3), x.view(2, 1, 3) * 0.5)),
    "Transformer sizes": (X, lambda x: seeded(lambda: nn.Transformer(3, 1, 1, 2, 5, 0.0))(
        x.view(2, 1, 3), x.view(2, 1, 3) * 0.5)),
    "TransformerEncoder num_layers": (X, lambda x: layer(x, lambda: nn.TransformerEncoder(
        nn.TransformerEncoderLayer(3, 1, 5, 0.0), num_layers=2, enable_nested_tensor=False), 2, 1, 3)),
    "NAdam in float64": (X, lambda x: in_double(lambda: stepped(lambda p: torch.optim.NAdam(p, lr=0.1)))),
    "ASGD in float64": (X, lambda x: in_double(lambda: stepped(lambda p: torch.optim.ASGD(p, lr=0.1, t0=1)))),
    "GradScaler in float64": (X, lambda x: in_double(scaled)),
    "encoder mask": (X, masked(lambda m, x, causal, padding: m.encoder(x, causal))),
    "encoder layer mask": (X, masked(lambda m, x, causal, padding: m.encoder.layers[0](x, causal))),
    "decoder mask": (X, masked(lambda m, x, causal, padding: m.decoder(x, x * 0.5, causal))),
    "transformer masks": (X, masked(lambda m, x, causal, padding: m(x, x * 0.5, None, causal))),
    "transformer paddings": (X, masked(
        lambda m, x, causal, padding: m(x, x * 0.5, causal, causal, None, padding, None, padding))),
    "jacrev of three": (X, lambda x: func.jacrev(predict, argnums=2)(x[0], x[1], x)),
    "jacrev of three by two": (X, lambda x: torch.cat(func.jacrev(predict, argnums=(0, 1))(x[0], x[1], x[0]))),
    "jacfwd of three": (X, lambda x: func.jacfwd(predict, argnums=1)(x[0], x[1], x)),
    "jacfwd of three by two": (X, lambda x: torch.cat(func.jacfwd(predict, argnums=(1, 2))(x[0], x[1], x[1]))),
    "hessian of three": (X, lambda x: func.hessian(predict, argnums=2)(x[0], x[1], x[0])),
    "vjp of two": (X, products),
    "jvp of two": (X, lambda x: func.jvp(squares, (x[0], x[1]), (x[1], x[0]))[1]),
    "var unbiased dim": (X, lambda x: x.var(unbiased=True, dim=1) + x.var(unbiased=False, dim=(0, 1))),
    "std unbiased dim": (X, lambda x: x.std(unbiased=False, dim=(0, 1), keepdim=True) + x.std(unbiased=True, dim=0)),
    "for row in x": (X, lambda x: torch.stack([row * (i + 1) for i, row in enumerate(x)])),
    "Identity with sizes": (X, lambda x: nn.Identity(54, 3)(x * 2)),
    "LSTM called with a state": (X, lambda x: recurrent(x, lambda: nn.LSTM(3, 3), first(x), first(x) * 2)),
    "GRU called with a state": (X, lambda x: recurrent(x, lambda: nn.GRU(3, 3), first(x))),
    "RNN called with a state": (X, lambda x: recurrent(x, lambda: nn.RNN(3, 3), first(x))),
    "LSTMCell called with a state": (X, lambda x: torch.cat(seeded(lambda: nn.LSTMCell(3, 3))(x, (x * 2, x * 3)))),
    "GRUCell called with a state": (X, lambda x: seeded(lambda: nn.GRUCell(3, 3))(x, x * 2)),
    "RNNCell called with a state": (X, lambda x: seeded(lambda: nn.RNNCell(3, 3))(x, x * 2)),
    "Bilinear called": (X, lambda x: seeded(lambda: nn.Bilinear(3, 3, 2))(x, x * 2)),
    "CosineSimilarity called": (X, lambda x: nn.CosineSimilarity(dim=1)(x, x.flip(1))),
    "PairwiseDistance called": (X, lambda x: nn.PairwiseDistance()(x, x.flip(1))),
    "EmbeddingBag called with offsets": (X, lambda x: seeded(lambda: nn.EmbeddingBag(4, 3))(
        torch.tensor([0, 2, 3]), torch.tensor([0, 1])) * x),
    "Transformer called": (X, called),
}

if __name__ == "__main__":
    show(CASES)
