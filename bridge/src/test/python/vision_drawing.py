"""Prints pictures on which torchvision has drawn:
python vision_drawing.py > .../vision/drawing.txt

Run with PyTorch 2.10 and torchvision 0.25. One line a case: name, shape and numbers, separated by
'|' and ';'.
"""

import warnings

import torch
from torchvision.utils import draw_bounding_boxes, draw_segmentation_masks

from tables import numbers, sizes

warnings.simplefilter("ignore")  # of drawing nothing

P = (torch.arange(3 * 8 * 9) * 37 + 11).remainder(256).to(torch.uint8).view(3, 8, 9)
F = P.float() / 255
B = torch.tensor([[1.0, 1, 6.9, 5], [3, 4, 20, 7], [-3, -2, 2, 3]])
ONE = B[:1].long()
M = torch.zeros(2, 8, 9, dtype=torch.bool)
M[0, 2:5, 3:7] = True
M[1, 4:7] = True

CASES = {
    "boxes": lambda: draw_bounding_boxes(P, B),
    "boxes of fractions": lambda: draw_bounding_boxes(F, B),
    "boxes of half fractions": lambda: draw_bounding_boxes(F.half(), B.double()),
    "boxes on grey": lambda: draw_bounding_boxes(P[:1], B, colors="red"),
    "boxes in colours": lambda: draw_bounding_boxes(P, B, colors=["#0f0", "#FF8001", "DarkSlateBlue", "red"]),
    "boxes filled": lambda: draw_bounding_boxes(P, B, fill=True, colors="blue"),
    "boxes filled and wide": lambda: draw_bounding_boxes(P, B, fill=True, width=2),
    "boxes filled only": lambda: draw_bounding_boxes(P, ONE, fill=True, width=0, colors="white"),
    "boxes wide": lambda: draw_bounding_boxes(P, ONE, width=3, colors="lime"),
    "boxes wider than high": lambda: draw_bounding_boxes(P, ONE, width=6, colors="gold"),
    "boxes of one pixel": lambda: draw_bounding_boxes(P, torch.tensor([[2, 2, 2, 2]]), colors="white"),
    "boxes outside": lambda: draw_bounding_boxes(P, torch.tensor([[30, 30, 40, 40]]), colors="white"),
    "no boxes": lambda: draw_bounding_boxes(P, B[:0]),
    "masks": lambda: draw_segmentation_masks(P, M),
    "masks of fractions": lambda: draw_segmentation_masks(F, M, colors="red"),
    "masks of half fractions": lambda: draw_segmentation_masks(F.half(), M, 0.5),
    "masks faint": lambda: draw_segmentation_masks(P, M, 0.3, ["yellow", "#123456"]),
    "one mask": lambda: draw_segmentation_masks(P, M[1], alpha=1, colors="navy"),
    "no masks": lambda: draw_segmentation_masks(P, M[:0]),
}

for name, case in CASES.items():
    found = case()
    print(f"{name}|{found.dtype}; {sizes(found)}; {numbers(found)}")
