"""Prints what torchvision's transforms of version 2 make of tensors:
python transforms_v2.py > .../transforms/transforms-v2.txt

Run with PyTorch 2.10 and torchvision 0.25. One line a transform: name, its text, then for three
seeds the sizes and numbers of what it makes and the generator's next number, separated by '|'.
"""

import torch
from torchvision.transforms import v2

from tables import numbers, sizes
from transforms import PICTURE

FRACTIONS = torch.linspace(0, 1, 3 * 3 * 5 * 4).view(3, 3, 5, 4)
LABELS = torch.tensor([0, 2, 1])
SHARES = torch.tensor([[0.25, 0.75], [1.0, 0.0], [0.5, 0.5]])
BYTES = PICTURE


def batch(transform, *given):
    return lambda: (transform, lambda: transform(*given))


def one(transform, picture=BYTES):
    return lambda: (transform, lambda: transform(picture.clone()))


CASES = {
    "MixUp": batch(v2.MixUp(num_classes=3), FRACTIONS, LABELS),
    "MixUp alpha": batch(v2.MixUp(alpha=0.2, num_classes=3), FRACTIONS, LABELS),
    "MixUp shares": batch(v2.MixUp(alpha=2.0), FRACTIONS, SHARES),
    "CutMix": batch(v2.CutMix(num_classes=4), FRACTIONS, LABELS),
    "CutMix alpha": batch(v2.CutMix(alpha=0.5, num_classes=3), (FRACTIONS * 255).to(torch.uint8), LABELS),
    "RandomChoice of both": batch(v2.RandomChoice([v2.CutMix(num_classes=3), v2.MixUp(num_classes=3)]), FRACTIONS, LABELS),
    "RandomApply of one": batch(v2.RandomApply([v2.CutMix(num_classes=3)], p=0.6), FRACTIONS, LABELS),
    "Compose of samples": batch(v2.Compose([v2.RandomCrop(3), v2.MixUp(num_classes=3)]), FRACTIONS, LABELS),
    "ToImage": one(v2.ToImage()),
    "ToPureTensor": one(v2.ToPureTensor()),
    "ToDtype": one(v2.ToDtype(torch.float32)),
    "ToDtype scaled": one(v2.ToDtype(torch.float32, scale=True)),
    "ToDtype to double": one(v2.ToDtype(torch.float64, scale=True)),
    "ToDtype to bytes": one(v2.ToDtype(torch.uint8, scale=True), FRACTIONS),
    "ToDtype to wider": one(v2.ToDtype(torch.int32, scale=True)),
    "ToDtype to narrower": one(v2.ToDtype(torch.uint8, scale=True), BYTES.long() << 55),
    "ToDtype between": one(v2.ToDtype(torch.float64, scale=True), FRACTIONS),
    "tutorial": one(
        v2.Compose(
            [
                v2.ToImage(),
                v2.RandomResizedCrop(size=(4, 3), antialias=True),
                v2.RandomHorizontalFlip(p=0.5),
                v2.ToDtype(torch.float32, scale=True),
                v2.Normalize(mean=[0.485, 0.456, 0.406], std=[0.229, 0.224, 0.225]),
            ]
        )
    ),
    "GaussianNoise": one(v2.GaussianNoise(), FRACTIONS),
    "GaussianNoise bytes": one(v2.GaussianNoise(mean=0.1, sigma=0.3)),
    "GaussianNoise unclipped": one(v2.GaussianNoise(clip=False, sigma=0.5), FRACTIONS),
    "RGB": one(v2.RGB(), BYTES[:1]),
    "RGB already": one(v2.RGB()),
    "RandomChannelPermutation": one(v2.RandomChannelPermutation()),
    "RandomPhotometricDistort": one(v2.RandomPhotometricDistort(), FRACTIONS),
    "RandomPhotometricDistort bytes": one(
        v2.RandomPhotometricDistort(brightness=(0.5, 1.5), contrast=(0.2, 2.0), saturation=(0.1, 1.9), hue=(-0.4, 0.4), p=0.8)
    ),
    "RandomZoomOut": one(v2.RandomZoomOut(side_range=(1.0, 1.7))),
    "RandomZoomOut named": one(v2.RandomZoomOut(fill=7, side_range=(1.5, 2.5), p=0.9)),
    "RandomResize": one(v2.RandomResize(3, 9)),
    "RandomResize rough": one(v2.RandomResize(min_size=3, max_size=9, antialias=False), FRACTIONS),
    "RandomShortestSize": one(v2.RandomShortestSize([3, 5, 9])),
    "RandomShortestSize most": one(v2.RandomShortestSize([3, 5, 9], max_size=8), FRACTIONS),
    "ScaleJitter": one(v2.ScaleJitter((9, 8))),
    "ScaleJitter range": one(v2.ScaleJitter((9, 8), scale_range=(0.5, 1.0), interpolation=v2.InterpolationMode.NEAREST)),
    # what both versions have
    "RandomCrop": one(v2.RandomCrop(size=(3, 4), padding=1)),
    "CenterCrop": one(v2.CenterCrop(size=3)),
    "Resize": one(v2.Resize(size=(3, 4), antialias=True)),
    "RandomResizedCrop": one(v2.RandomResizedCrop(4, scale=(0.5, 1.0), antialias=False)),
    "RandomVerticalFlip": one(v2.RandomVerticalFlip(p=0.3)),
    "ColorJitter": one(v2.ColorJitter(brightness=0.4, contrast=0.3, saturation=0.2, hue=0.1)),
    "RandomErasing": one(v2.RandomErasing(p=0.8, scale=(0.1, 0.5), ratio=(0.5, 2.0), value=7)),
    "RandomRotation": one(v2.RandomRotation(30)),
    "RandomAffine": one(v2.RandomAffine(10, translate=(0.1, 0.2), scale=(0.8, 1.2), shear=5)),
    "RandomPerspective": one(v2.RandomPerspective(distortion_scale=0.6, p=0.7)),
    "GaussianBlur": one(v2.GaussianBlur(3, sigma=(0.1, 2.0))),
    "RandomGrayscale": one(v2.RandomGrayscale(p=0.6)),
    "RandomInvert": one(v2.RandomInvert(p=0.7)),
    "RandomPosterize": one(v2.RandomPosterize(2, p=0.7)),
    "RandomPosterize none": one(v2.RandomPosterize(0, p=1.0)),
    "RandomSolarize": one(v2.RandomSolarize(100.5, p=0.7)),
    "RandomEqualize": one(v2.RandomEqualize(p=0.7)),
    "RandomAutocontrast": one(v2.RandomAutocontrast(p=0.7)),
    "RandomAdjustSharpness": one(v2.RandomAdjustSharpness(2, p=0.7)),
    "RandomApply": one(v2.RandomApply([v2.Pad(1)], p=0.3)),
    "RandomChoice": one(v2.RandomChoice([v2.Pad(1), v2.Pad(2)], p=[0.3, 0.7])),
    "RandomOrder": one(v2.RandomOrder([v2.Pad(1), v2.CenterCrop(2)])),
}

if __name__ == "__main__":
    for name, case in CASES.items():
        transform, run = case()
        cells = []
        for seed in range(3):
            torch.manual_seed(seed)
            made = run()
            for tensor in made if isinstance(made, tuple) else (made,):
                cells += [sizes(tensor), numbers(tensor)]
            cells += [numbers(torch.rand(1))]
        print(name, repr(transform).split("\n")[0], *cells, sep="|")
