"""Prints how torchvision prints transforms, and what those with named arguments make of a picture:
python named_transforms.py > .../transforms/named-transforms.txt

Run with PyTorch 2.10 and torchvision 0.25. One line a transform: name, its text with \\n for the
ends of lines, then for those of PICTURES what transforms.py prints, separated by '|'.
"""

import torch
from torchvision import transforms as T

from tables import numbers, sizes
from transforms import PICTURE

CASES = {
    "Pad": T.Pad(4),
    "Pad two": T.Pad((1, 2), fill=3, padding_mode='constant'),
    "Pad reflect": T.Pad(2, padding_mode='reflect'),
    "Pad edge": T.Pad((1, 2, 3, 4), padding_mode='edge'),
    "RandomCrop": T.RandomCrop(32),
    "RandomCrop padding": T.RandomCrop(6, padding=4),
    "RandomCrop plain padding": T.RandomCrop(6, 2),
    "RandomCrop reflect": T.RandomCrop((5, 6), padding=(1, 2), padding_mode='reflect'),
    "RandomCrop needed": T.RandomCrop(12, pad_if_needed=True, fill=9),
    "RandomCrop not needed": T.RandomCrop((4, 9), padding=1, pad_if_needed=True),
    "ColorJitter": T.ColorJitter(brightness=0.4, contrast=0.3, saturation=0.2, hue=0.1),
    "ColorJitter ranges": T.ColorJitter(brightness=(0.5, 1.5), hue=(-0.1, 0.3)),
    "ColorJitter contrast": T.ColorJitter(contrast=(0.1, 0.2)),
    "ColorJitter nothing": T.ColorJitter(saturation=(1.0, 1.0)),
    "RandomErasing": T.RandomErasing(),
    "RandomErasing named": T.RandomErasing(p=0.8, scale=(0.1, 0.5), ratio=(0.5, 2.0), value=7),
    "RandomAffine": T.RandomAffine(10),
    "RandomAffine named": T.RandomAffine(10, translate=(0.1, 0.2), scale=(0.8, 1.2), shear=5),
    "RandomAffine range": T.RandomAffine((-5, 30), shear=[-3.0, 4.0, -1.0, 2.0], interpolation=T.InterpolationMode.BILINEAR, fill=5),
    "GaussianBlur": T.GaussianBlur(3, sigma=(0.1, 2.0)),
    "GaussianBlur one": T.GaussianBlur((3, 5), sigma=1.0),
    "RandomPerspective": T.RandomPerspective(distortion_scale=0.6, p=0.7),
    "RandomResizedCrop": T.RandomResizedCrop(4, scale=(0.5, 1.0)),
    "RandomResizedCrop both": T.RandomResizedCrop((4, 3), scale=(0.3, 0.9), ratio=(0.5, 2.0)),
    "RandomApply": T.RandomApply([T.Pad(1)], p=0.3),
    "RandomApply usual": T.RandomApply([T.Pad(1)]),
    "RandomChoice": T.RandomChoice([T.Pad(1), T.Pad(2)]),
    "RandomOrder": T.RandomOrder([T.Pad(1), T.RandomHorizontalFlip()]),
    "Grayscale": T.Grayscale(num_output_channels=3),
    "RandomGrayscale": T.RandomGrayscale(p=0.6),
    "RandomHorizontalFlip": T.RandomHorizontalFlip(p=0.7),
    "RandomVerticalFlip": T.RandomVerticalFlip(p=0.3),
    "RandomAutocontrast": T.RandomAutocontrast(p=0.7),
    "RandomEqualize": T.RandomEqualize(p=0.7),
    "RandomInvert": T.RandomInvert(p=0.7),
    "RandomAdjustSharpness": T.RandomAdjustSharpness(2.5, p=0.7),
    "RandomPosterize": T.RandomPosterize(2, p=0.7),
    "RandomSolarize": T.RandomSolarize(100.5, p=0.7),
    "RandomSolarize whole": T.RandomSolarize(threshold=192),
    "RandomAdjustSharpness whole": T.RandomAdjustSharpness(2),
    "Resize": T.Resize(3),
    "Resize both": T.Resize((3, 4)),
    "CenterCrop": T.CenterCrop(3),
    "Normalize": T.Normalize([0.5, 0.25], [0.5, 0.1]),
    "ToTensor": T.ToTensor(),
    "Compose": T.Compose([T.ToTensor(), T.Compose([T.Pad(1)])]),
    "RandomRotation": T.RandomRotation(30),
    "ElasticTransform": T.ElasticTransform(),
    "FiveCrop": T.FiveCrop(3),
    "TenCrop": T.TenCrop(3),
    "ConvertImageDtype": T.ConvertImageDtype(torch.float32),
    "PILToTensor": T.PILToTensor(),
    "ToPILImage": T.ToPILImage(),
    "RandAugment": T.RandAugment(),
    "AutoAugment": T.AutoAugment(),
    "TrivialAugmentWide": T.TrivialAugmentWide(),
    "Lambda": T.Lambda(lambda x: x),
}

PICTURES = """
Pad two
Pad reflect
Pad edge
RandomCrop padding
RandomCrop plain padding
RandomCrop reflect
RandomCrop needed
RandomCrop not needed
ColorJitter
ColorJitter ranges
ColorJitter contrast
ColorJitter nothing
RandomErasing named
RandomAffine named
RandomAffine range
GaussianBlur
GaussianBlur one
RandomPerspective
RandomResizedCrop
RandomResizedCrop both
RandomApply
RandomApply usual
Grayscale
RandomGrayscale
RandomHorizontalFlip
RandomVerticalFlip
RandomAutocontrast
RandomEqualize
RandomInvert
RandomAdjustSharpness
RandomPosterize
RandomSolarize
"""

if __name__ == "__main__":
    for name, transform in CASES.items():
        cells = []
        for seed in range(3 if name in PICTURES.splitlines() else 0):
            torch.manual_seed(seed)
            result = transform(PICTURE.clone())
            cells += [sizes(result), numbers(result), numbers(torch.rand(1))]
        print(name, repr(transform).replace("\n", "\\n"), *cells, sep="|")
