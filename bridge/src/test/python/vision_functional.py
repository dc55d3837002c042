"""Prints what torchvision's functions make of pictures:
python vision_functional.py > .../transforms/functional.txt

Run with PyTorch 2.10 and torchvision 0.25. One line a case: name, then shape and pixels of each
result, separated by '|'.
"""

import torch
from torchvision.transforms import InterpolationMode
from torchvision.transforms import functional as TF

from tables import numbers, sizes

P = (torch.arange(3 * 7 * 6) * 37 + 11).remainder(256).to(torch.uint8).view(3, 7, 6)
F = P.float() / 255
G = P[:1]
B = torch.stack([P, P.flip(-1)])
BILINEAR = InterpolationMode.BILINEAR
SMOOTH = {"interpolation": BILINEAR}
MOVES = torch.arange(7 * 6 * 2).remainder(5).float().sub(2).div(10).view(1, 7, 6, 2)
START = [[0, 0], [5, 0], [5, 6], [0, 6]]
END = [[1, 0], [5, 1], [4, 6], [0, 5]]
UNEVEN = [[1, 1], [4, 0], [5, 4], [0, 6]]

CASES = {
    "hflip": lambda: TF.hflip(P),
    "vflip": lambda: TF.vflip(B),
    "rotate": lambda: TF.rotate(P, 30),
    "rotate smooth": lambda: TF.rotate(F, -20, BILINEAR),
    "rotate all": lambda: TF.rotate(P, 30, BILINEAR, True, [0, 0], [1, 20, 200]),
    "rotate batch": lambda: TF.rotate(B, 45, fill=9),
    "affine": lambda: TF.affine(P, 30, [1, -2], 1.2, [10, 5]),
    "affine smooth": lambda: TF.affine(P, -30, [0, 1], 0.8, [0.0, 0.0], BILINEAR),
    "affine all": lambda: TF.affine(B, 15, [1, 0], 1.0, [5, 0], BILINEAR, 7, [2, 1]),
    "resize": lambda: TF.resize(P, 4),
    "resize both": lambda: TF.resize(B, [9, 5]),
    "crop": lambda: TF.crop(P, 1, 2, 3, 4),
    "crop before": lambda: TF.crop(P, -2, -1, 4, 3),
    "crop around": lambda: TF.crop(P, -1, -2, 10, 11),
    "crop behind": lambda: TF.crop(P, 5, 4, 4, 5),
    "crop outside": lambda: TF.crop(P, 9, 0, 2, 3),
    "center_crop": lambda: TF.center_crop(P, 4),
    "center_crop large": lambda: TF.center_crop(P, [5, 9]),
    "resized_crop": lambda: TF.resized_crop(P, 1, 1, 5, 4, [3, 6]),
    "pad": lambda: TF.pad(P, [1, 2]),
    "pad reflect": lambda: TF.pad(P, [1, 2, 3, 0], 0, "reflect"),
    "pad fill": lambda: TF.pad(P, 1, 77),
    "adjust_brightness": lambda: TF.adjust_brightness(P, 1.5),
    "adjust_contrast": lambda: TF.adjust_contrast(P, 0.5),
    "adjust_contrast batch": lambda: TF.adjust_contrast(B, 1.75),
    "adjust_saturation": lambda: TF.adjust_saturation(F, 2),
    "adjust_hue": lambda: TF.adjust_hue(P, 0.25),
    "adjust_hue back": lambda: TF.adjust_hue(P, -0.5),
    "adjust_gamma": lambda: TF.adjust_gamma(P, 2.2),
    "adjust_gamma gain": lambda: TF.adjust_gamma(F, 0.5, 1.5),
    "adjust_sharpness": lambda: TF.adjust_sharpness(P, 2.5),
    "gaussian_blur": lambda: TF.gaussian_blur(P, 3),
    "gaussian_blur both": lambda: TF.gaussian_blur(B, [3, 5], [1.0, 0.7]),
    "invert": lambda: TF.invert(P),
    "invert fractions": lambda: TF.invert(F),
    "posterize": lambda: TF.posterize(P, 3),
    "solarize": lambda: TF.solarize(P, 128),
    "equalize": lambda: TF.equalize(P.repeat(1, 3, 3)),
    "equalize batch": lambda: TF.equalize(B[:, :1].repeat(1, 1, 3, 3)),
    "autocontrast": lambda: TF.autocontrast(P),
    "erase": lambda: TF.erase(P, 1, 2, 3, 2, torch.tensor(99)),
    "erase by colours": lambda: TF.erase(F, 0, 0, 2, 6, torch.tensor([0.1, 0.2, 0.3]).view(3, 1, 1)),
    "perspective": lambda: TF.perspective(P, START, END),
    "perspective nearest": lambda: TF.perspective(P, START, UNEVEN, InterpolationMode.NEAREST, [5.0]),
    "perspective batch": lambda: TF.perspective(B.float() / 255, START, END, BILINEAR, [1.0, 2.0, 3.0]),
    "elastic_transform": lambda: TF.elastic_transform(P, MOVES),
    "elastic_transform nearest": lambda: TF.elastic_transform(B, MOVES, InterpolationMode.NEAREST, 3.0),
    "rgb_to_grayscale": lambda: TF.rgb_to_grayscale(P),
    "rgb_to_grayscale three": lambda: TF.rgb_to_grayscale(B, 3),
    "to_tensor": lambda: TF.to_tensor(TF.to_pil_image(P)),
    "pil_to_tensor": lambda: TF.pil_to_tensor(TF.to_pil_image(F)),
    "normalize": lambda: TF.normalize(F, [0.1, 0.2, 0.3], [0.5, 0.6, 0.7]),
    "five_crop": lambda: TF.five_crop(P, 4),
    "ten_crop": lambda: TF.ten_crop(P, [3, 4], True),
    "convert_image_dtype": lambda: TF.convert_image_dtype(F, torch.uint8),
    "get_image_size": lambda: torch.tensor(TF.get_image_size(B)),
    "get_dimensions": lambda: torch.tensor(TF.get_dimensions(G)),
    "get_dimensions image": lambda: torch.tensor(TF.get_dimensions(TF.to_pil_image(P))),
}

for name, case in CASES.items():
    found = case()
    if isinstance(found, torch.Tensor):
        found = [found]
    print("|".join([name] + [f"{sizes(x)}; {numbers(x)}" for x in found]))
