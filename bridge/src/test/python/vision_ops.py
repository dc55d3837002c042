"""Prints what torchvision's operators for boxes return:
python vision_ops.py > .../vision/ops.txt

Run with PyTorch 2.10 and torchvision 0.25. One line a case: name, shape and numbers of the result,
separated by '|', and behind them the sum of the gradient's absolute values where there is one.
"""

import torch
from torchvision import ops

from tables import numbers, sizes, totals

N = torch.arange(40.0)
CORNER = torch.stack([(N * 37).remainder(53), (N * 29).remainder(41)], 1)
SIZE = torch.stack([(N * 13).remainder(23) + 4, (N * 17).remainder(19) + 6], 1)
BOXES = torch.cat([CORNER, CORNER + SIZE], 1) / 4 - 1.3
WHOLE = (BOXES * 4).long()
SCORES = (N * 7).remainder(20) / 20
CLASSES = (N * 3).remainder(4).long()
MANY = torch.cat([BOXES + i * 0.05 for i in range(30)])
MASKS = torch.zeros(3, 6, 8)
MASKS[0, 1, 2] = 1
MASKS[1, 2:5, 3:7] = 1
MASKS[2, 5] = -1
LOGITS = torch.linspace(-4, 4, 12, dtype=torch.float64).view(3, 4)
TARGETS = torch.arange(12).remainder(3).eq(0).double().view(3, 4)


def maps():
    return LOGITS.view(1, 1, 3, 4).repeat(2, 2, 3, 3) * torch.linspace(0.5, 1.5, 432, dtype=torch.float64).view(2, 2, 9, 12)


def regions(stretch=1.0):
    return torch.cat([N[:12].remainder(2).unsqueeze(1), BOXES.detach()[:12] * stretch], 1).double()


def half(boxes):
    return boxes.round().half()


CASES = {
    "box_area": lambda: ops.box_area(BOXES),
    "box_area whole": lambda: ops.box_area(WHOLE),
    "box_area half": lambda: ops.box_area(half(BOXES)),
    "box_convert to xywh": lambda: ops.box_convert(BOXES[:5], "xyxy", "xywh"),
    "box_convert to cxcywh": lambda: ops.box_convert(BOXES[:5], "xyxy", "cxcywh"),
    "box_convert from xywh": lambda: ops.box_convert(BOXES[:6].view(2, 3, 4), "xywh", "xyxy"),
    "box_convert from cxcywh": lambda: ops.box_convert(BOXES[:5], "cxcywh", "xyxy"),
    "box_convert between": lambda: ops.box_convert(BOXES[:5], "cxcywh", "xywh"),
    "box_convert same": lambda: ops.box_convert(WHOLE[:5], "xywh", "xywh"),
    "box_convert whole": lambda: ops.box_convert(WHOLE[:5], "xyxy", "cxcywh"),
    "box_iou": lambda: ops.box_iou(BOXES[:7], BOXES[5:12]),
    "box_iou whole": lambda: ops.box_iou(WHOLE[:4], WHOLE[:9]),
    "box_iou mixed": lambda: ops.box_iou(WHOLE[:4], BOXES.double()[:3]),
    "generalized_box_iou": lambda: ops.generalized_box_iou(BOXES[:7], BOXES[5:12]),
    "generalized_box_iou whole": lambda: ops.generalized_box_iou(WHOLE[:4], WHOLE[:9]),
    "nms": lambda: ops.nms(BOXES, SCORES, 0.3),
    "nms strict": lambda: ops.nms(BOXES, SCORES, 0.0),
    "nms double": lambda: ops.nms(BOXES.double(), SCORES.double(), 0.5),
    "nms at the threshold": lambda: ops.nms(
        torch.tensor([[0.0, 0, 10, 10], [0, 0, 10, 5], [0, 0, 10, 4.99]]), torch.ones(3), 0.5
    ),
    "nms without boxes": lambda: ops.nms(BOXES[:0], SCORES[:0], 0.5),
    "batched_nms": lambda: ops.batched_nms(BOXES, SCORES, CLASSES, 0.2),
    "batched_nms many": lambda: ops.batched_nms(
        MANY, torch.arange(1200.0).mul(7).remainder(1201), CLASSES.repeat(30), 0.2
    ),
    "clip_boxes_to_image": lambda: ops.clip_boxes_to_image(BOXES, (9, 12)),
    "clip_boxes_to_image whole": lambda: ops.clip_boxes_to_image(WHOLE.view(4, 10, 4), (30, 40)),
    "remove_small_boxes": lambda: ops.remove_small_boxes(BOXES, 3),
    "masks_to_boxes": lambda: ops.masks_to_boxes(MASKS),
    "masks_to_boxes bool": lambda: ops.masks_to_boxes(MASKS != 0),
    "masks_to_boxes none": lambda: ops.masks_to_boxes(MASKS[:0]),
    "sigmoid_focal_loss": lambda: ops.sigmoid_focal_loss(LOGITS, TARGETS),
    "sigmoid_focal_loss mean": lambda: ops.sigmoid_focal_loss(LOGITS, TARGETS, 0.75, 1.5, "mean"),
    "sigmoid_focal_loss sum": lambda: ops.sigmoid_focal_loss(
        LOGITS, TARGETS, alpha=-1, gamma=0, reduction="sum"
    ),
    "generalized_box_iou_loss": lambda: ops.generalized_box_iou_loss(BOXES[:9], BOXES[5:14]),
    "generalized_box_iou_loss mean": lambda: ops.generalized_box_iou_loss(BOXES[:9], BOXES[5:14], reduction="mean", eps=0.1),
    "distance_box_iou_loss": lambda: ops.distance_box_iou_loss(BOXES[:9], BOXES[5:14]),
    "distance_box_iou_loss sum": lambda: ops.distance_box_iou_loss(BOXES[:9], BOXES[5:14], reduction="sum", eps=0.1),
    "distance_box_iou_loss none": lambda: ops.distance_box_iou_loss(BOXES[:0], BOXES[:0], reduction="mean"),
    "complete_box_iou_loss": lambda: ops.complete_box_iou_loss(BOXES[:9], BOXES[5:14]),
    "complete_box_iou_loss eps": lambda: ops.complete_box_iou_loss(BOXES[:9], BOXES[5:14], reduction="sum", eps=0.1),
    "complete_box_iou_loss whole": lambda: ops.complete_box_iou_loss(WHOLE[:9], WHOLE[5:14]),
    "distance_box_iou": lambda: ops.distance_box_iou(BOXES[:7], BOXES[5:12]),
    "distance_box_iou whole": lambda: ops.distance_box_iou(WHOLE[:4], WHOLE[:9], eps=0.1),
    "complete_box_iou": lambda: ops.complete_box_iou(BOXES[:7], BOXES[5:12]),
    "complete_box_iou eps": lambda: ops.complete_box_iou(BOXES[:7], BOXES[5:12], eps=0.1),
    "roi_align": lambda: ops.roi_align(maps(), regions(), (2, 3)),
    "roi_align aligned": lambda: ops.roi_align(maps(), regions(), 3, spatial_scale=0.6, sampling_ratio=2, aligned=True),
    "roi_align outside": lambda: ops.roi_align(maps(), regions(4.0), 2, sampling_ratio=0),
    "roi_align float": lambda: ops.roi_align(maps().float(), regions(2.0).float(), (2, 3), spatial_scale=0.7),
    "roi_align lists": lambda: ops.roi_align(maps().float(), [BOXES[:3].detach(), BOXES[3:5].detach()], 2),
    "roi_align nothing": lambda: ops.roi_align(maps(), regions()[:0], 2),
    "roi_pool": lambda: ops.roi_pool(maps(), regions(), (2, 3)),
    "roi_pool scaled": lambda: ops.roi_pool(maps(), regions(2.0), 3, spatial_scale=0.6),
    "roi_pool float": lambda: ops.roi_pool(maps().float(), regions(4.0).float(), (4, 5)),
    "roi_pool lists": lambda: ops.roi_pool(maps().float(), [BOXES[:3].detach(), BOXES[3:5].detach()], 2),
    "stochastic_depth": lambda: (torch.manual_seed(0), ops.stochastic_depth(LOGITS, 0.4, "row"))[1],
    "stochastic_depth batch": lambda: (torch.manual_seed(3), ops.stochastic_depth(LOGITS, 0.1, "batch"))[1],
    "stochastic_depth evaluation": lambda: ops.stochastic_depth(LOGITS, 0.4, "row", training=False),
}

for name, case in CASES.items():
    BOXES.grad = LOGITS.grad = None
    BOXES.requires_grad_(), LOGITS.requires_grad_()
    found = case()
    gradient = ""
    if found.requires_grad:
        found.double().square().sum().backward()
        gradient = totals([BOXES.grad, LOGITS.grad])
    print("|".join([name, f"{sizes(found)}; {numbers(found)}", gradient]))
