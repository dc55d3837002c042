"""Prints what torchvision and Pillow make of pictures (PIL images, not tensors):
python pictures.py > .../transforms/pictures.txt

Run with PyTorch 2.10, torchvision 0.25 and Pillow 13. One line a case: name, the picture's shape
(C, H, W) and the CRC-32 of its bytes in that order, separated by '|'. With a file's name, the bytes
themselves go there, for whoever looks for a difference.
"""

import sys
import zlib

import numpy
import torch
from PIL import Image
from torchvision import transforms as T
from torchvision.transforms import InterpolationMode
from torchvision.transforms import functional as TF

MODES = list(InterpolationMode)
WARPS = [InterpolationMode.NEAREST, InterpolationMode.BILINEAR, InterpolationMode.BICUBIC]
CASES = {}


def picture(mode, height, width):
    """Slopes with noise on them."""
    y, x, c = numpy.ogrid[:height, :width, : len(Image.new(mode, (1, 1)).getbands())]
    noise = (x * y * 17 + x * x * 31 + y * y * 7 * (c + 1)) % 61
    pixels = ((x * 5 + y * 3 + c * 40 + noise) % 256).astype(numpy.uint8)
    return Image.fromarray(pixels.squeeze(2) if pixels.shape[2] == 1 else pixels, mode)


GREY = picture("L", 41, 61)
RGB = picture("RGB", 50, 75)
SMALL = picture("RGB", 7, 9)
DARK = TF.adjust_brightness(picture("RGB", 29, 23), 0.3)
LARGE = picture("RGB", 375, 500)
ALL = {"grey": GREY, "rgb": RGB, "small": SMALL}


def sizes():
    for mode in MODES:
        for name, image in ALL.items():
            for size in [[20, 30], [7, 75], [90, 11], [101, 130], [13]]:
                label = "x".join(map(str, size))
                CASES[f"resize {mode.name} {name} {label}"] = lambda i=image, s=size, m=mode: TF.resize(i, s, m)
        CASES[f"resize {mode.name} large"] = lambda m=mode: TF.resize(LARGE, 256, m)
        CASES[f"resized_crop {mode.name}"] = lambda m=mode: TF.resized_crop(LARGE, 31, 45, 210, 333, [64, 48], m)
    for name, image in ALL.items():
        CASES[f"center_crop {name}"] = lambda i=image: TF.center_crop(i, 12)
        CASES[f"crop {name}"] = lambda i=image: TF.crop(i, -2, 3, 20, 19)
        CASES[f"hflip {name}"] = lambda i=image: TF.hflip(i)
        CASES[f"vflip {name}"] = lambda i=image: TF.vflip(i)
        for mode in ["constant", "edge", "reflect", "symmetric"]:
            CASES[f"pad {mode} {name}"] = lambda i=image, m=mode: TF.pad(i, [2, 3, 1, 4], 7, m)
        for i in range(5):
            CASES[f"five_crop {i} {name}"] = lambda p=image, i=i: TF.five_crop(p, (5, 6))[i]
            CASES[f"ten_crop {i} {name}"] = lambda p=image, i=i: TF.ten_crop(p, (5, 6))[5 + i]


def places():
    for name, image in ALL.items():
        width, height = image.size
        start = [[0, 0], [width - 1, 0], [width - 1, height - 1], [0, height - 1]]
        end = [[1, 2], [width - 2, 1], [width - 3, height - 2], [2, height - 1]]
        far = [[-4, 1], [width + 3, -2], [width - 1, height + 5], [3, height - 3]]
        for mode in WARPS:
            warp = f"{mode.name} {name}"
            for angle in [0, 30, -77.5, 90, 180, 270, 360, 450]:
                CASES[f"rotate {angle} {warp}"] = lambda i=image, a=angle, m=mode: TF.rotate(i, a, m)
                CASES[f"rotate {angle} expand {warp}"] = lambda i=image, a=angle, m=mode: TF.rotate(i, a, m, True)
            CASES[f"rotate center {warp}"] = lambda i=image, m=mode: TF.rotate(i, 12.25, m, center=[1, 2], fill=9)
            CASES[f"rotate all {warp}"] = lambda i=image, m=mode: TF.rotate(i, 33, m, True, [3, 1], 200.7)
            CASES[f"affine {warp}"] = lambda i=image, m=mode: TF.affine(i, 30, [1, -2], 1.2, [10.0, 5.0], m)
            CASES[f"affine scaled {warp}"] = lambda i=image, m=mode: TF.affine(i, 0, [1, 0], 0.7, [0.0, 0.0], m, 50)
            CASES[f"affine moved {warp}"] = lambda i=image, m=mode: TF.affine(i, 0, [3, 2], 1.0, [0.0, 0.0], m, 50)
            CASES[f"affine sheared {warp}"] = lambda i=image, m=mode: TF.affine(i, -5, [0, 0], 1.1, [-15.0, 0.0], m, 3, [0, 0])
            CASES[f"perspective {warp}"] = lambda i=image, s=start, e=end, m=mode: TF.perspective(i, s, e, m)
            CASES[f"perspective far {warp}"] = lambda i=image, s=start, e=far, m=mode: TF.perspective(i, s, e, m, 77)
    CASES["rotate colours"] = lambda: TF.rotate(RGB, 30, fill=[1, 20, 200])
    CASES["rotate farther"] = lambda: TF.rotate(RGB, 30, center=[70000, -50000])
    CASES["rotate far"] = lambda: TF.rotate(RGB, 30, WARPS[1], center=[1000, -500])


def colours():
    for name, image in {**ALL, "dark": DARK}.items():
        for factor in [0, 0.3, 0.5, 0.99, 1, 1.5, 3.7]:
            CASES[f"adjust_brightness {factor} {name}"] = lambda i=image, f=factor: TF.adjust_brightness(i, f)
            CASES[f"adjust_contrast {factor} {name}"] = lambda i=image, f=factor: TF.adjust_contrast(i, f)
            CASES[f"adjust_saturation {factor} {name}"] = lambda i=image, f=factor: TF.adjust_saturation(i, f)
            CASES[f"adjust_sharpness {factor} {name}"] = lambda i=image, f=factor: TF.adjust_sharpness(i, f)
            CASES[f"adjust_gamma {factor} {name}"] = lambda i=image, f=factor: TF.adjust_gamma(i, f)
        for hue in [-0.5, -0.2, -0.001, 0, 0.1, 0.25, 0.5]:
            CASES[f"adjust_hue {hue} {name}"] = lambda i=image, h=hue: TF.adjust_hue(i, h)
        CASES[f"adjust_gamma gain {name}"] = lambda i=image: TF.adjust_gamma(i, 0.7, 1.5)
        CASES[f"rgb_to_grayscale {name}"] = lambda i=image: TF.rgb_to_grayscale(i)
        CASES[f"rgb_to_grayscale three {name}"] = lambda i=image: TF.rgb_to_grayscale(i, 3)
        for bits in [1, 3, 8]:
            CASES[f"posterize {bits} {name}"] = lambda i=image, b=bits: TF.posterize(i, b)
        for threshold in [0, 100.5, 128, 255]:
            CASES[f"solarize {threshold} {name}"] = lambda i=image, t=threshold: TF.solarize(i, t)
        CASES[f"invert {name}"] = lambda i=image: TF.invert(i)
        CASES[f"equalize {name}"] = lambda i=image: TF.equalize(i)
        CASES[f"autocontrast {name}"] = lambda i=image: TF.autocontrast(i)
        CASES[f"gaussian_blur {name}"] = lambda i=image: TF.gaussian_blur(i, [3, 5], [1.0, 0.7])


FILL = {"fill": [9]}
WIDE = {"interpolation": WARPS[2]}
RANDOM = {
    "RandomResizedCrop": T.RandomResizedCrop(24),
    "RandomResizedCrop bicubic": T.RandomResizedCrop((20, 31), (0.2, 0.9), (0.5, 2.0), WARPS[2]),
    "RandomCrop": T.RandomCrop(7, 2),
    "RandomRotation": T.RandomRotation(40),
    "RandomRotation all": T.RandomRotation((10, 60), WARPS[1], True, None, 5),
    "RandomAffine": T.RandomAffine(30, (0.2, 0.1), (0.7, 1.4), (-10, 10, -5, 5)),
    "RandomAffine smooth": T.RandomAffine(30, None, (0.7, 1.4), None, WARPS[1], 7, (2, 1)),
    "RandomPerspective": T.RandomPerspective(0.5, 1),
    "RandomPerspective bicubic": T.RandomPerspective(0.3, 1, WARPS[2], 9),
    "ColorJitter": T.ColorJitter(0.5, 0.5, 0.5, 0.3),
    "RandomGrayscale": T.RandomGrayscale(0.7),
    "GaussianBlur": T.GaussianBlur(5),
    "RandomAdjustSharpness": T.RandomAdjustSharpness(2, 1),
    "RandomAutocontrast": T.RandomAutocontrast(1),
    "RandomEqualize": T.RandomEqualize(1),
    "ElasticTransform": T.ElasticTransform(40.0, 0.6),
    "Resize": T.Resize(33, WARPS[2]),
    "Resize max_size": T.Resize(33, WARPS[1], 35),
    "Compose": T.Compose([T.Resize(40), T.RandomCrop(36), T.RandomHorizontalFlip(), T.RandomRotation(10), T.ColorJitter(0.2, 0.2, 0.2)]),
    "AutoAugment": T.AutoAugment(),
    "AutoAugment cifar10": T.AutoAugment(T.AutoAugmentPolicy.CIFAR10, **FILL),
    "AutoAugment svhn": T.AutoAugment(T.AutoAugmentPolicy.SVHN, WARPS[1]),
    "RandAugment": T.RandAugment(5),
    "RandAugment bicubic": T.RandAugment(4, 20, 31, WARPS[2], [3]),
    "TrivialAugmentWide": T.TrivialAugmentWide(),
    "TrivialAugmentWide bilinear": T.TrivialAugmentWide(12, WARPS[1]),
}


def drawn(transform, image, seed):
    torch.manual_seed(seed)
    return transform(image)


def random():
    for label, transform in RANDOM.items():
        for name, image in {"grey": GREY, "rgb": RGB}.items():
            for seed in range(20 if "Aug" in label else 3):
                CASES[f"{label} {seed} {name}"] = lambda t=transform, i=image, s=seed: drawn(t, i, s)


sizes()
places()
colours()
random()


def main():
    dump = open(sys.argv[1], "w") if len(sys.argv) > 1 else None
    for name, make in CASES.items():
        pixels = TF.pil_to_tensor(make()).contiguous().numpy()
        shape = " ".join(map(str, pixels.shape))
        print(name, shape, zlib.crc32(pixels.tobytes()), sep="|")
        if dump:
            print(name, shape, pixels.tobytes().hex(), sep="|", file=dump)


if __name__ == "__main__":
    main()
