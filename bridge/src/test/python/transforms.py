"""Writes what torchvision's transforms make of a picture: python transforms.py > .../transforms/transforms.txt

Run with PyTorch 2.10 and torchvision 0.25. One line a transform: name, then shape, pixels and the
number that is drawn next for each of three seeds, separated by '|'.
"""

import torch
from torchvision import transforms as T

from tables import numbers, sizes

PICTURE = (torch.arange(3 * 7 * 6) * 37 + 11).remainder(256).to(torch.uint8).view(3, 7, 6)

CASES = {
    "Resize": T.Resize(4, antialias=True),
    "Resize both": T.Resize((9, 5), antialias=True),
    "CenterCrop": T.CenterCrop(4),
    "CenterCrop larger": T.CenterCrop(9),
    "RandomCrop": T.RandomCrop(4),
    "RandomHorizontalFlip": T.RandomHorizontalFlip(0.5),
    "RandomVerticalFlip": T.RandomVerticalFlip(0.5),
    "RandomAffine": T.RandomAffine(30),
    "RandomAffine all": T.RandomAffine((-30, 30), (0.2, 0.1), (0.7, 1.4), (-10, 10, -5, 5)),
    "RandomAffine smooth": T.RandomAffine((-30, 30), (0.2, 0.1), (0.7, 1.4), (-10, 10, -5, 5), T.InterpolationMode.BILINEAR, 7, (2, 1)),
    "RandomRotation": T.RandomRotation(40),
    "RandomRotation smooth": T.RandomRotation(40, T.InterpolationMode.BILINEAR),
    "RandomRotation expand": T.RandomRotation((10, 60), expand=True, fill=(1, 20, 200)),
    "RandomRotation corner": T.RandomRotation(40, T.InterpolationMode.BILINEAR, True, (0, 0), 3),
    "Pad": T.Pad(2),
    "Grayscale": T.Grayscale(),
    "Normalize": T.Compose([T.ConvertImageDtype(torch.float32), T.Normalize((0.4,) * 3, (0.3,) * 3)]),
    "ConvertImageDtype": T.ConvertImageDtype(torch.float32),
    "ConvertImageDtype back": T.Compose([T.ConvertImageDtype(torch.float32), T.ConvertImageDtype(torch.uint8)]),
    "Lambda": T.Lambda(lambda picture: picture.float() * 2),
    "RandomErasing": T.RandomErasing(1),
    "ColorJitter": T.ColorJitter(0.5, 0.5, 0.5),
    "ColorJitter hue": T.ColorJitter(0.3, 0, 0.4, 0.5),
    "ColorJitter hue only": T.ColorJitter(hue=0.2),
    "GaussianBlur": T.GaussianBlur(3),
    "RandomGrayscale": T.RandomGrayscale(0.7),
    "RandomPerspective": T.RandomPerspective(0.5, 1),
    "RandomResizedCrop": T.RandomResizedCrop(4),
}

if __name__ == "__main__":
    for name, transform in CASES.items():
        cells = []
        for seed in range(3):
            torch.manual_seed(seed)
            result = transform(PICTURE.clone())
            cells += [sizes(result), numbers(result), numbers(torch.rand(1))]
        print(name, *cells, sep="|")
