"""Prints what torchvision finds inside of networks: python vision_features.py > .../vision/models/features.txt

Run with PyTorch 2.10 and torchvision 0.25. One line a case: its name, the MD5 sum of the sorted names
of the network's state, and names, shapes, sums and first numbers of what comes out, separated by '|'; in the line
"names", the names of modules among those of a network's graph.
"""

import hashlib

import torch
from torchvision import models
from torchvision.models._utils import IntermediateLayerGetter
from torchvision.models.feature_extraction import create_feature_extractor, get_graph_node_names

from tables import named

PICTURES = (torch.arange(2 * 3 * 64 * 64, dtype=torch.float64) * 0.37).sin().float().view(2, 3, 64, 64)


def network():
    torch.manual_seed(1)
    return models.resnet18(num_classes=5).eval()


def md5(text):
    return hashlib.md5(text.encode()).hexdigest()


def getter():
    return IntermediateLayerGetter(network(), {"layer1": "feat1", "layer3": "feat2"})


CASES = {
    "getter": getter,
    "getter of stages": lambda: IntermediateLayerGetter(models.mobilenet_v3_small(num_classes=5).features, {"1": "low", "12": "high"}).eval(),
    "extractor": lambda: create_feature_extractor(network(), {"layer1": "a", "layer4.1.conv2": "b", "avgpool": "c", "fc": "d"}),
    "extractor of names": lambda: create_feature_extractor(network(), ["bn1", "layer2.0.relu", "layer2.0.relu_1", "fc"]),
}

for name, make in CASES.items():
    torch.manual_seed(1)
    model = make()
    with torch.no_grad():
        print(name, md5(" ".join(sorted(model.state_dict()))), named(model(PICTURES)), sep="|")
modules = {name for name, _ in network().named_modules()}
print("names", " ".join(sorted(n for n in get_graph_node_names(network())[1] if n in modules)), "", sep="|")
