"""Writes what layers of one's own do that extend PyTorch's: python extended.py > extended.txt

Run with PyTorch 2.10. One line a row: its name, its numbers and its text, separated by '|'; the
text's lines by '~'. The seed is 0 before each row.
"""

import torch
from torch import nn
from torch.nn import functional as F
from torch.optim import SGD, Optimizer
from torch.optim.lr_scheduler import ExponentialLR, LRScheduler, SequentialLR, StepLR

from tables import numbers
from weights import printed, told, trained

ROWS = {}


def row(name):
    return lambda function: ROWS.__setitem__(name, function)


class LoRALinear(nn.Linear):
    def __init__(self, in_features, out_features, rank):
        super().__init__(in_features, out_features)
        self.lora_A = nn.Parameter(torch.randn(rank, in_features))
        self.lora_B = nn.Parameter(torch.zeros(out_features, rank))

    def forward(self, x):
        return super().forward(x) + x @ self.lora_A.T @ self.lora_B.T


class StandardConv2d(nn.Conv2d):
    def forward(self, x):
        w = self.weight
        w = (w - w.mean((1, 2, 3), keepdim=True)) / (w.std((1, 2, 3), keepdim=True) + 1e-5)
        return F.conv2d(x, w, self.bias, padding=1)


class ConvBNReLU(nn.Sequential):
    def __init__(self, inp, out):
        super().__init__(nn.Conv2d(inp, out, 3, padding=1, bias=False), nn.BatchNorm2d(out), nn.ReLU())


class Residual(nn.Sequential):
    def forward(self, x):
        return x + super().forward(x)


class LayerNorm2d(nn.LayerNorm):
    def forward(self, x):
        return super().forward(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)


class FocalLoss(nn.CrossEntropyLoss):
    def __init__(self, gamma):
        super().__init__(reduction="none")
        self.gamma = gamma

    def forward(self, input, target):
        ce = super().forward(input, target)
        return ((1 - torch.exp(-ce)) ** self.gamma * ce).mean()


class FrozenBatchNorm(nn.BatchNorm2d):
    def train(self, mode=True):
        return super().train(False)


class LastState(nn.LSTM):
    def forward(self, x):
        output, _ = super().forward(x)
        return output[:, -1]


class ReversedSigns(nn.ReLU):
    def forward(self, x):
        return -super().forward(-x)

    def extra_repr(self):
        return "reversed"


class Positions(nn.Embedding):
    def __init__(self, count, width):
        super().__init__(count, width)

    def forward(self, x):
        return x + super().forward(torch.arange(x.size(1)))


class Adding(nn.TransformerEncoderLayer):
    def forward(self, src, src_mask=None, src_key_padding_mask=None, is_causal=False):
        return src + super().forward(src, src_mask, src_key_padding_mask, is_causal)


for name, make, shape in [
    ("Linear", lambda: LoRALinear(3, 4, 2), (2, 3)),
    ("Conv2d", lambda: StandardConv2d(2, 3, 3), (2, 2, 4, 4)),
    ("Sequential", lambda: ConvBNReLU(2, 3), (2, 2, 4, 4)),
    ("Sequential with forward", lambda: Residual(nn.Linear(3, 3), nn.Tanh()), (2, 3)),
    ("LayerNorm", lambda: LayerNorm2d(3), (2, 3, 4, 4)),
    ("BatchNorm2d", lambda: nn.Sequential(FrozenBatchNorm(3), nn.Conv2d(3, 2, 1)).train(), (2, 3, 4, 4)),
    ("LSTM", lambda: LastState(3, 4, batch_first=True), (2, 5, 3)),
    ("ReLU", lambda: nn.Sequential(nn.Linear(3, 3), ReversedSigns()), (2, 3)),
    ("Embedding", lambda: Positions(6, 3), (2, 4, 3)),
    ("TransformerEncoder", lambda: nn.TransformerEncoder(Adding(4, 2, 8, 0.0, batch_first=True), 2), (2, 3, 4)),
]:
    def made(make=make, shape=shape):
        return trained(make(), torch.randn(shape))
    ROWS[name] = made


@row("CrossEntropyLoss")
def _():
    loss = FocalLoss(2.0)
    x = torch.randn(4, 3, requires_grad=True)
    value = loss(x, torch.tensor([0, 2, 1, 1]))
    value.backward()
    return told(value, x.grad), str(loss)


@row("modes")
def _():
    model = nn.Sequential(FrozenBatchNorm(3), nn.Dropout())
    first = (model.training, model[0].training, model[1].training)
    model.train()
    return told(*first, model[0].training, model[1].training), printed(model)


class Lion(Optimizer):
    def __init__(self, params, lr=1e-4, betas=(0.9, 0.99), weight_decay=0.0):
        super().__init__(params, dict(lr=lr, betas=betas, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self, closure=None):
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        for group in self.param_groups:
            beta1, beta2 = group["betas"]
            for p in group["params"]:
                if p.grad is None:
                    continue
                state = self.state[p]
                if len(state) == 0:
                    state["exp_avg"] = torch.zeros_like(p)
                p.mul_(1 - group["lr"] * group["weight_decay"])
                exp_avg = state["exp_avg"]
                update = exp_avg * beta1 + p.grad * (1 - beta1)
                p.add_(update.sign_(), alpha=-group["lr"])
                exp_avg.mul_(beta2).add_(p.grad, alpha=1 - beta2)
        return loss


class SAM(Optimizer):
    def __init__(self, params, rho=0.05, lr=0.1):
        super().__init__(params, dict(rho=rho, lr=lr))
        self.base_optimizer = SGD(self.param_groups[0]["params"], lr=lr, momentum=0.9)

    @torch.no_grad()
    def step(self, closure):
        with torch.enable_grad():
            loss = closure()
        ps = self.param_groups[0]["params"]
        norm = torch.norm(torch.stack([p.grad.norm(p=2) for p in ps]), p=2)
        for p in ps:
            self.state[p]["old_p"] = p.data.clone()
            p.add_(p.grad, alpha=(self.param_groups[0]["rho"] / (norm + 1e-12)).item())
        with torch.enable_grad():
            closure()
        for p in ps:
            p.data = self.state[p]["old_p"]
        self.base_optimizer.step()
        return loss


class CountedAdam(torch.optim.Adam):
    def step(self, closure=None):
        self.count = getattr(self, "count", 0) + 1
        return super().step(closure)


def stepped(name, make):
    @row(name)
    def _():
        layer = nn.Linear(3, 2)
        x = torch.randn(4, 3)
        first = make(layer.parameters())

        def steps(optimizer):
            def closure():
                optimizer.zero_grad()
                loss = layer(x).square().mean()
                loss.backward()
                return loss
            return [optimizer.step(closure) for _ in range(4)]

        losses = steps(first)
        second = make(layer.parameters())
        second.load_state_dict(first.state_dict())
        losses += steps(second)
        saved = second.state_dict()
        kept = [v for values in saved["state"].values() for v in values.values()]
        names = " ".join(name for values in saved["state"].values() for name in values)
        text = [str(second), " ".join(saved["param_groups"][0]), names]
        return told(*losses, *layer.parameters(), *kept, getattr(second, "count", 0)), "\n".join(text)


stepped("Optimizer", lambda p: Lion(p, lr=0.01, weight_decay=0.1))
stepped("Optimizer with step", lambda p: SAM(p, rho=0.1))
stepped("Adam", lambda p: CountedAdam(p, lr=0.1))


class Poly(LRScheduler):
    def __init__(self, optimizer, total_iters, last_epoch=-1):
        self.total_iters = total_iters
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        return [base * (1 - self.last_epoch / self.total_iters) ** 0.9 for base in self.base_lrs]


class Doubled(StepLR):
    def get_lr(self):
        return [2 * rate for rate in super().get_lr()]


def scheduled(name, make):
    @row(name)
    def _():
        params = [{"params": [nn.Parameter(torch.ones(1))]}, {"params": [nn.Parameter(torch.ones(1))], "lr": 0.05}]
        optimizer = SGD(params, lr=0.1)
        scheduler = make(optimizer)
        rates = []
        for _ in range(9):
            rates += scheduler.get_last_lr()
            optimizer.step()
            scheduler.step()
        text = [key for key in scheduler.state_dict() if not key.startswith("_")]
        return told(*rates, *(g["lr"] for g in optimizer.param_groups)), " ".join(text)


scheduled("LRScheduler", lambda o: Poly(o, 10))
scheduled("LRScheduler before another", lambda o: SequentialLR(o, [Poly(o, 8), ExponentialLR(o, 0.5)], [4]))
scheduled("LRScheduler behind another", lambda o: SequentialLR(o, [ExponentialLR(o, 0.5), Poly(o, 8)], [3]))
scheduled("StepLR", lambda o: Doubled(o, 3, gamma=0.3))


if __name__ == "__main__":
    for name, function in ROWS.items():
        torch.manual_seed(0)
        vector, text = function()
        print(name, numbers(vector.float()), text.replace("\n", "~"), sep="|")
