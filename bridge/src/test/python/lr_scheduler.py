"""Writes the rates of 50 steps of each scheduler: python lr_scheduler.py > .../lr_scheduler/rates.csv"""

import torch
from torch.optim import SGD, Adam
from torch.optim.lr_scheduler import *
from torch.optim.swa_utils import SWALR


def warmup(o):
    return SequentialLR(o, [LinearLR(o, 0.1, total_iters=5), CosineAnnealingLR(o, 20), StepLR(o, 7)], [5, 30])


CASES = {
    "StepLR": lambda o: StepLR(o, 7, gamma=0.7),
    "MultiStepLR": lambda o: MultiStepLR(o, [3, 10, 10, 30], gamma=0.3),
    "ConstantLR": lambda o: ConstantLR(o, factor=0.3, total_iters=11),
    "LinearLR": lambda o: LinearLR(o, start_factor=0.3, end_factor=0.9, total_iters=20),
    "ExponentialLR": lambda o: ExponentialLR(o, 0.93),
    "CosineAnnealingLR": lambda o: CosineAnnealingLR(o, 11, eta_min=0.001),
    "CosineAnnealingWarmRestarts": lambda o: CosineAnnealingWarmRestarts(o, 5, T_mult=2, eta_min=0.01),
    "LambdaLR": lambda o: LambdaLR(o, lambda e: 1 / (1 + 0.3 * e)),
    "MultiplicativeLR": lambda o: MultiplicativeLR(o, lambda e: 1 - 1 / (e + 3)),
    "CyclicLR": lambda o: CyclicLR(o, 0.01, 0.1, step_size_up=7, step_size_down=4),
    "CyclicLR triangular2": lambda o: CyclicLR(o, 0.01, 0.1, step_size_up=7, mode="triangular2"),
    "CyclicLR exp_range": lambda o: CyclicLR(o, 0.01, 0.1, step_size_up=7, mode="exp_range", gamma=0.97),
    "OneCycleLR": lambda o: OneCycleLR(o, 0.3, total_steps=60),
    "OneCycleLR three_phase": lambda o: OneCycleLR(
        o, 0.3, epochs=6, steps_per_epoch=10, three_phase=True, anneal_strategy="linear"
    ),
    "ReduceLROnPlateau": lambda o: ReduceLROnPlateau(o, factor=0.5, patience=2, cooldown=1, min_lr=1e-3),
    "ReduceLROnPlateau max": lambda o: ReduceLROnPlateau(
        o, mode="max", factor=0.7, patience=1, threshold=0.01, threshold_mode="abs"
    ),
    "SWALR": lambda o: SWALR(o, swa_lr=0.02),
    "SWALR linear": lambda o: SWALR(o, [0.02, 0.5], anneal_epochs=7, anneal_strategy="linear"),
    "SWALR at once": lambda o: SWALR(o, 0.02, anneal_epochs=0),
    "PolynomialLR": lambda o: PolynomialLR(o, total_iters=40, power=1.7),
    "SequentialLR": warmup,
    "ChainedScheduler": lambda o: ChainedScheduler([ConstantLR(o, 0.1, 10), ExponentialLR(o, 0.9)]),
}

for name, make in CASES.items():
    for kind in (SGD, Adam):
        p = torch.nn.Parameter(torch.ones(1))
        settings = dict(momentum=0.9) if kind is SGD else {}
        o = kind([{"params": [p]}, {"params": [torch.nn.Parameter(torch.ones(1))], "lr": 0.05}], lr=0.1, **settings)
        scheduler = make(o)
        row = []
        for step in range(51):
            group = o.param_groups[0]
            assert scheduler.get_last_lr() == [g["lr"] for g in o.param_groups]
            row += [group["lr"], o.param_groups[1]["lr"], group["momentum"] if kind is SGD else group["betas"][0]]
            o.step()
            if isinstance(scheduler, ReduceLROnPlateau):
                scheduler.step(1 / (1 + min(step, 7) % 5 + step // 20))
            else:
                scheduler.step()
        keys = " ".join(scheduler.state_dict())
        print(name + " " + kind.__name__, keys, *map(repr, row), sep=",")
