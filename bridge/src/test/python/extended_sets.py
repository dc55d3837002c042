"""Prints what classes that extend torchvision's sets make of folders: extended_sets.py ROOT

Run with torchvision 0.25. ROOT has "pictures", one folder for each class, and MNIST.
"""

import pathlib
import sys

import torch
from torchvision import datasets, transforms

from tables import numbers, sizes

ROOT = pathlib.Path(sys.argv[1])
FOLDER = str(ROOT / "pictures")


def show(name, *values):
    print(name + "|" + "|".join(map(str, values)))


def items(dataset):
    return [f"{pathlib.Path(path).relative_to(FOLDER)}={label}" for path, label in dataset.samples]


def words(values):
    return " ".join(map(str, values))


def show_folder(name, dataset):
    picture, label = dataset[-1]
    classes = [f"{folder}={label}" for folder, label in sorted(dataset.class_to_idx.items())]
    show(name, words(dataset.classes), words(classes), words(items(dataset)), words(dataset.targets))
    show(name + " last", sizes(picture), f"{picture.double().sum().item():.6f}", int(label), len(dataset))


class Merged(datasets.ImageFolder):
    def find_classes(self, directory):
        return ["pet", "other"], {"cat": 0, "dog": 0, "empty": 1}


class Few(datasets.ImageFolder):
    @staticmethod
    def make_dataset(directory, class_to_idx, extensions=None, is_valid_file=None, allow_empty=False):
        found = datasets.folder.make_dataset(directory, class_to_idx, extensions, is_valid_file, allow_empty)
        return found[::2]


class Numbered(datasets.ImageFolder):
    def __getitem__(self, index):
        picture, label = super().__getitem__(index)
        return picture, label + 10


class Digits(datasets.MNIST):
    def __getitem__(self, index):
        picture, label = super().__getitem__(index)
        return 1 - picture, label + 100


Digits.__name__ = "MNIST"  # which is where the files are

to_tensor = transforms.ToTensor()
show_folder("usual", datasets.ImageFolder(FOLDER, to_tensor, allow_empty=True))
show_folder("valid", datasets.ImageFolder(FOLDER, to_tensor, is_valid_file=lambda f: f.endswith("a.png"), allow_empty=True))
show_folder("loader", datasets.ImageFolder(FOLDER, loader=lambda f: torch.full((2,), float(len(pathlib.Path(f).name))), allow_empty=True))
show_folder("merged", Merged(FOLDER, to_tensor, allow_empty=True))
show_folder("few", Few(FOLDER, to_tensor, allow_empty=True))
show_folder("numbered", Numbered(FOLDER, to_tensor, allow_empty=True))
shorter = datasets.ImageFolder(FOLDER, to_tensor, allow_empty=True)
shorter.samples = shorter.samples[:2]
shorter.targets = [label for _, label in shorter.samples]
shorter.transform = transforms.Compose([to_tensor, transforms.Lambda(lambda x: x * 3)])
shorter.target_transform = lambda label: label + 5
show_folder("shorter", shorter)
for name, kind in ("MNIST", datasets.MNIST), ("digits", Digits):
    digits = kind(str(ROOT), transform=to_tensor)
    show(name, sizes(digits.data), int(digits.data.sum()), words(digits.targets.tolist()), len(digits))
    chosen = digits.targets > 1
    digits.data = digits.data[chosen]
    digits.targets = digits.targets[chosen] % 2
    for images, labels in torch.utils.data.DataLoader(digits, batch_size=2):
        show(name + " batch", sizes(images), f"{images.double().sum().item():.4f}", words(labels.tolist()))
fake = datasets.FakeData(size=4, image_size=(3, 2, 2), num_classes=7, random_offset=3, transform=to_tensor)
show("fake", len(fake), numbers(fake[1][0]), int(fake[1][1]))
