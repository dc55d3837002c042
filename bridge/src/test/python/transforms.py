"""Writes what torchvision's transforms make of a picture: python transforms.py > .../transforms/transforms.txt

Run with PyTorch 2.10 and torchvision 0.25. One line a transform: name, then shape, pixels and the
number that is drawn next for each of three seeds, separated by '|'.
"""

import torch
from torchvision import transforms as T

from tables import numbers, sizes

PICTURE = (torch.arange(3 * 7 * 6) * 37 + 11).remainder(256).to(torch.uint8).view(3, 7, 6)



def larger(picture):
    """28 by 24 pixels, darker from column to column; the third channel has one level."""
    large = picture.repeat(1, 4, 4).float() * torch.linspace(0.2, 1, 24)
    large[2] = 77
    return large.to(torch.uint8)


def many(transform, count=60):
    """A number of each of many results, which any other pixel would change."""

    def apply(picture):
        results = [transform(larger(picture)).double().flatten() for _ in range(count)]
        places = torch.arange(results[0].numel(), dtype=torch.float64) + 1
        return torch.stack([(result * places).sum() % 99991 for result in results])

    return T.Lambda(apply)


def levels(transform, count=60):
    """The mean level of each of many results, so small that a fifth of a level is let through:
    processors round what lies between pixels otherwise."""

    def apply(picture):
        return torch.stack([transform(larger(picture)).double().mean() / 20000 for _ in range(count)]).float()

    return T.Lambda(apply)


WHITENING = torch.linspace(-1, 1, 126 * 126).view(126, 126).cos() / 50
SMOOTH = {"interpolation": T.InterpolationMode.BILINEAR}

CASES = {
    "Resize": T.Resize(4, antialias=True),
    "Resize both": T.Resize((9, 5), antialias=True),
    "Resize bicubic": T.Resize(4, T.InterpolationMode.BICUBIC),
    "Resize bicubic rough": T.Resize((9, 5), T.InterpolationMode.BICUBIC, antialias=False),
    "Resize nearest": T.Resize((3, 11), T.InterpolationMode.NEAREST),
    "Resize nearest-exact": T.Resize((3, 11), T.InterpolationMode.NEAREST_EXACT),
    "Resize rough": T.Resize(4, antialias=False),
    "Resize max_size": T.Resize(5, max_size=5 + 1),
    "Resize fractions": T.Compose([T.ConvertImageDtype(torch.float32), T.Resize(4, T.InterpolationMode.BICUBIC)]),
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
    "Pad symmetric": T.Pad([1, 2, 3, 0], padding_mode="symmetric"),
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
    "RandomPerspective nearest": T.RandomPerspective(0.5, 1, T.InterpolationMode.NEAREST, 3),
    "RandomResizedCrop": T.RandomResizedCrop(4),
    "RandomResizedCrop nearest": T.RandomResizedCrop(4, interpolation=T.InterpolationMode.NEAREST),
    "RandomInvert": T.RandomInvert(),
    "RandomInvert fractions": T.Compose([T.ConvertImageDtype(torch.float32), T.RandomInvert(1)]),
    "RandomPosterize": T.RandomPosterize(3),
    "RandomPosterize nothing": T.RandomPosterize(0, 1),
    "RandomSolarize": T.RandomSolarize(130),
    "RandomSolarize fractions": T.Compose([T.ConvertImageDtype(torch.float32), T.RandomSolarize(0.4, 1)]),
    "RandomAdjustSharpness": T.RandomAdjustSharpness(2),
    "RandomAdjustSharpness soft": T.RandomAdjustSharpness(0.3, 1),
    "RandomAdjustSharpness fractions": T.Compose([T.ConvertImageDtype(torch.float32), T.RandomAdjustSharpness(3, 1)]),
    "RandomAutocontrast": T.Compose([T.Lambda(lambda picture: picture // 3 + 20), T.RandomAutocontrast()]),
    "RandomAutocontrast larger": T.Compose([T.Lambda(larger), T.RandomAutocontrast(1)]),
    "RandomAutocontrast fractions": T.Compose([T.ConvertImageDtype(torch.float32), T.Lambda(lambda picture: picture / 2), T.RandomAutocontrast(1)]),
    "RandomEqualize": T.RandomEqualize(),
    "RandomEqualize larger": T.Compose([T.Lambda(larger), T.RandomEqualize(1)]),
    "FiveCrop": T.Compose([T.FiveCrop((4, 3)), T.Lambda(torch.stack)]),
    "TenCrop": T.Compose([T.TenCrop(5), T.Lambda(torch.stack)]),
    "TenCrop vertical": T.Compose([T.TenCrop((4, 3), True), T.Lambda(torch.stack)]),
    "ElasticTransform": T.ElasticTransform(40.0, 0.6),
    "ElasticTransform nearest": T.ElasticTransform([30.0, 60.0], [0.5, 0.7], T.InterpolationMode.NEAREST, 7),
    "ElasticTransform rough": T.ElasticTransform(3.0, 0.0, fill=[1, 2, 3]),
    "LinearTransformation": T.Compose([T.ConvertImageDtype(torch.float32), T.LinearTransformation(WHITENING, torch.linspace(0, 1, 126))]),
    "PILToTensor": T.Compose([T.ToPILImage(), T.PILToTensor()]),
    "ToPILImage fractions": T.Compose([T.ConvertImageDtype(torch.float32), T.ToPILImage(), T.PILToTensor()]),
    "AutoAugment": T.AutoAugment(),
    "AutoAugment imagenet": many(T.AutoAugment(T.AutoAugmentPolicy.IMAGENET)),
    "AutoAugment cifar10": many(T.AutoAugment(T.AutoAugmentPolicy.CIFAR10, fill=[9])),
    "AutoAugment svhn": levels(T.AutoAugment(T.AutoAugmentPolicy.SVHN, T.InterpolationMode.BILINEAR, [1, 2, 3])),
    "RandAugment": T.RandAugment(),
    "RandAugment many": many(T.RandAugment()),
    "RandAugment five": many(T.RandAugment(5, 4, 9, fill=[100])),
    "RandAugment smooth": levels(T.RandAugment(2, 20, **SMOOTH)),
    "RandAugment grey": many(T.Compose([T.Grayscale(), T.RandAugment(3, 17)])),
    "AugMix": T.AugMix(),
    "AugMix all": T.AugMix(5, 2, 3, 0.7, False, T.InterpolationMode.NEAREST, [4]),
    "AugMix batch": T.Compose([T.Lambda(lambda picture: torch.stack([picture, picture.flip(-1)])), T.AugMix(7)]),
    "AugMix grey": T.Compose([T.Grayscale(), T.AugMix(10, chain_depth=4)]),
    "TrivialAugmentWide": T.TrivialAugmentWide(),
    "TrivialAugmentWide many": many(T.TrivialAugmentWide()),
    "TrivialAugmentWide smooth": levels(T.TrivialAugmentWide(12, **SMOOTH, fill=[5, 6, 7])),
}

if __name__ == "__main__":
    for name, transform in CASES.items():
        cells = []
        for seed in range(3):
            torch.manual_seed(seed)
            result = transform(PICTURE.clone())
            cells += [sizes(result), numbers(result), numbers(torch.rand(1))]
        print(name, *cells, sep="|")
