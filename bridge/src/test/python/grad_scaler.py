"""Writes what a gradient scaler does: python grad_scaler.py > .../jtorch/amp/grad-scaler.txt

A row is a case: its name, then for each step the scale, the growth tracker and the parameters.
"""

import torch

from tables import numbers

torch.set_num_threads(1)
INF, NAN = float("inf"), float("nan")
LOSSES = [1.0, 0.5, INF, 2.0, NAN, 1.0, 1.0, 1.0, INF, INF, 0.25, 1.0]


def steps(scaler, optimizer, params, unscale=False):
    cells = []
    for factor in LOSSES:
        optimizer.zero_grad()
        loss = (params[0].square().sum() + params[1].square().sum() * 3) * factor
        scaler.scale(loss).backward()
        if unscale:
            scaler.unscale_(optimizer)
            torch.nn.utils.clip_grad_norm_(params, 0.5)
        scaler.step(optimizer)
        scaler.update()
        state = scaler.state_dict()
        cells.append(f"{state['scale']!r} {state['_growth_tracker']} {numbers(torch.cat([p.flatten() for p in params]))}")
    return cells


def row(name, make, unscale=False, **settings):
    params = [torch.tensor([1.0, -2.0, 3.0], requires_grad=True), torch.full((2, 2), 0.5, requires_grad=True)]
    scaler = torch.amp.GradScaler("cpu", **settings)
    print("|".join([name] + steps(scaler, make(params), params, unscale)))


SGD = lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9)
row("SGD", SGD, init_scale=1024.0, growth_interval=2)
row("SGD defaults", SGD)
row("SGD clipped", SGD, unscale=True, init_scale=8.0, growth_interval=3, growth_factor=4.0, backoff_factor=0.25)
row("Adam", lambda p: torch.optim.Adam(p, lr=0.1), init_scale=1024.0, growth_interval=2)
row("SGD fused", lambda p: torch.optim.SGD(p, lr=0.05, fused=True), init_scale=1024.0, growth_interval=2)
row("Adam fused", lambda p: torch.optim.Adam(p, lr=0.1, fused=True), init_scale=1024.0, growth_interval=2)


def autocast(name, dtype, scaled):
    """The losses of five steps with fewer bits."""
    w = (torch.arange(48).view(6, 8) * 0.01 - 0.2).requires_grad_()
    v = (torch.arange(18).view(3, 6) * 0.02 - 0.15).requires_grad_()
    x, target = torch.arange(32).view(4, 8) * 0.05 - 0.7, torch.tensor([0, 2, 1, 0])
    optimizer = torch.optim.SGD([w, v], lr=0.5)
    scaler = torch.amp.GradScaler("cpu", enabled=scaled, init_scale=256.0)
    losses = []
    for _ in range(5):
        optimizer.zero_grad()
        with torch.autocast("cpu", dtype=dtype):
            loss = torch.nn.functional.cross_entropy(torch.relu(x @ w.T) @ v.T, target)
        scaler.scale(loss).backward()
        scaler.step(optimizer)
        scaler.update()
        losses.append(loss.item())
    print("|".join([name] + [repr(loss) for loss in losses]))


autocast("autocast bfloat16", torch.bfloat16, False)
autocast("autocast float16", torch.float16, True)
