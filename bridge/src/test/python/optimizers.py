"""Writes what ten steps of each optimizer give: python optimizers.py > .../jtorch/optim/optimizers.csv"""

import torch
from torch.optim import *

torch.set_num_threads(1)

CASES = [
    ("SGD", SGD, dict(lr=0.05)),
    ("SGD nesterov", SGD, dict(lr=0.05, momentum=0.9, weight_decay=0.1, nesterov=True)),
    ("SGD dampening", SGD, dict(lr=0.05, momentum=0.8, dampening=0.3)),
    ("Adam", Adam, dict(lr=0.1)),
    ("Adam amsgrad", Adam, dict(lr=0.1, betas=(0.8, 0.95), eps=1e-6, amsgrad=True)),
    ("SGD maximize", SGD, dict(lr=0.01, momentum=0.9, maximize=True)),
    ("Adam maximize", Adam, dict(lr=0.1, weight_decay=0.1, maximize=True)),
    ("AdamW", AdamW, dict(lr=0.1)),
    ("AdamW amsgrad", AdamW, dict(lr=0.1, betas=(0.8, 0.95), weight_decay=0.1, amsgrad=True)),
    ("Adadelta", Adadelta, dict()),
    ("Adadelta decay", Adadelta, dict(lr=5, rho=0.8, eps=1e-3, weight_decay=0.1)),
    ("Adagrad", Adagrad, dict(lr=0.5)),
    ("Adagrad decay", Adagrad, dict(lr=0.5, lr_decay=0.1, weight_decay=0.1, initial_accumulator_value=0.2)),
    ("Adamax", Adamax, dict(lr=0.1)),
    ("Adamax decay", Adamax, dict(lr=0.1, betas=(0.8, 0.95), weight_decay=0.1)),
    ("NAdam", NAdam, dict(lr=0.1)),
    ("NAdam decoupled", NAdam, dict(lr=0.1, weight_decay=0.1, momentum_decay=0.01, decoupled_weight_decay=True)),
    ("RAdam", RAdam, dict(lr=0.1, betas=(0.9, 0.99))),
    ("RAdam decoupled", RAdam, dict(lr=0.1, weight_decay=0.1, decoupled_weight_decay=True)),
    ("RMSprop", RMSprop, dict(lr=0.1)),
    ("RMSprop centered", RMSprop, dict(lr=0.01, alpha=0.9, momentum=0.9, centered=True, weight_decay=0.1)),
    ("Rprop", Rprop, dict(lr=0.1)),
    ("Rprop sizes", Rprop, dict(lr=0.3, etas=(0.4, 1.5), step_sizes=(1e-2, 0.6))),
    ("ASGD", ASGD, dict(lr=0.1)),
    ("ASGD averaging", ASGD, dict(lr=0.1, lambd=0.01, alpha=0.5, t0=3, weight_decay=0.1)),
    ("SGD fused", SGD, dict(lr=0.05, momentum=0.9, weight_decay=0.1, nesterov=True, fused=True)),
    ("Adam fused", Adam, dict(lr=0.1, weight_decay=0.1, amsgrad=True, fused=True)),
    ("AdamW fused", AdamW, dict(lr=0.1, fused=True)),
    ("Adagrad fused", Adagrad, dict(lr=0.5, lr_decay=0.1, fused=True)),
    ("SparseAdam", SparseAdam, dict(lr=0.1)),
    ("SparseAdam maximize", SparseAdam, dict(lr=0.1, betas=(0.8, 0.95), eps=1e-6, maximize=True)),
    ("LBFGS", LBFGS, dict(lr=0.1, max_iter=3)),
    ("LBFGS wolfe", LBFGS, dict(max_iter=2, history_size=2, line_search_fn="strong_wolfe")),
]

for name, kind, settings in CASES:
    p = torch.nn.Parameter(torch.tensor([1.0, -2, 3]))
    goal = torch.tensor([0.5, 0.25, -1])
    optimizer = kind([p], **settings)

    def closure():
        optimizer.zero_grad()
        loss = (p - goal).square().mul(torch.tensor([1.0, 2, 3])).sum() + p.square().square().sum() * 0.01
        loss.backward()
        if kind is SparseAdam:
            p.grad = p.grad.to_sparse()
        return loss

    for _ in range(10):
        optimizer.step(closure)
    keys = list(optimizer.state_dict()["state"][0]) if optimizer.state_dict()["state"] else []
    group = " ".join(optimizer.state_dict()["param_groups"][0])
    print(name, *p.tolist(), " ".join(keys), group, sep=",")
