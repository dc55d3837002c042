"""Prints how torchvision prints sets: dataset_texts.py ROOT

Run with torchvision 0.25. ROOT has MNIST/raw, KMNIST/raw, EMNIST/raw with its letters, QMNIST/raw
and pictures/CLASS with pictures. One line a set, with \\n for the ends of lines.
"""

import sys

from torchvision import datasets
from torchvision import transforms as T

root = sys.argv[1]
both = T.Compose([T.ToTensor(), T.Normalize([0.5], [0.25])])
sets = [
    datasets.MNIST(root),
    datasets.MNIST(root, train=False, transform=T.ToTensor()),
    datasets.MNIST(root, transform=both, target_transform=both),
    datasets.KMNIST(root, target_transform=T.ToTensor()),
    datasets.EMNIST(root, "letters", train=False),
    datasets.QMNIST(root, "train", transform=T.ToTensor()),
    datasets.ImageFolder(root + "/pictures", transform=T.Compose([T.Resize(4), T.ToTensor()])),
    datasets.FakeData(20, (3, 4, 4)),
    datasets.FakeData(20, (3, 4, 4), transform=T.ToTensor()),
]
for dataset in sets:
    print(repr(dataset).replace("\n", "\\n"))
