"""Prints graphs: python graphs.py > .../autograd/graphs.txt

One line a program: its name, and each node in the order in which it is reached, with the numbers of
the nodes that its gradients go to, separated by '|'.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F


def printed(name, tensor):
    edge = torch.autograd.graph.get_gradient_edge(tensor)
    nodes, lines = [edge.node], []
    for node in nodes:
        nexts = []
        for following, number in node.next_functions:
            if following is None:
                nexts.append("None")
                continue
            if following not in nodes:
                nodes.append(following)
            nexts.append(f"{nodes.index(following)}.{number}")
        lines.append(" ".join([node.name(), *nexts]))
    print(name, edge.output_nr, ";".join(lines), sep="|")


x = torch.ones(4, 6, requires_grad=True)
w = torch.ones(6, 3, requires_grad=True)
printed("leaf", x)
printed("square", x.pow(2))
printed("twice", (x.exp() * x + x.exp().sin()).sum())
printed("same", (x.exp() + x.exp()).sum())
y = x.exp()
printed("shared", (y * y + y).mean())
printed("constant", (x * torch.ones(6) - 2).sum())
printed("product", (x @ w).softmax(1))
printed("second", x.max(1)[0] + x.unbind(1)[2])
printed("unbound", x.unbind(1)[3])
printed("network", F.cross_entropy(nn.Sequential(nn.Linear(6, 5), nn.ReLU(), nn.Linear(5, 4))(x), torch.tensor([1, 0, 3, 2])))
