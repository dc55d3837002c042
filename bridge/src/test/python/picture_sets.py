"""Prints what torchvision reads from folders of small sets: picture_sets.py ROOT

Run with torchvision 0.25. MD5 sums are taken as they are. scipy and pycocotools, which torchvision
asks for, need not be here: what is wanted of them is below.
"""

import json
import os
import pathlib
import struct
import sys
import types
import zlib

import numpy as np
import torch
from torchvision import datasets, transforms

from tables import sizes

ROOT = sys.argv[1]
NUMBERS = {1: "<i1", 2: "<u1", 3: "<i2", 4: "<u2", 5: "<i4", 6: "<u4", 7: "<f4", 9: "<f8"}


def elements(data):
    at = 0
    while at + 8 <= len(data):
        kind, size = struct.unpack_from("<II", data, at)
        if kind >> 16:
            yield kind & 0xFFFF, data[at + 4 : at + 4 + (kind >> 16)]
            at += 8
        else:
            yield kind, data[at + 8 : at + 8 + size]
            at += 8 + (size if kind == 15 else (size + 7) // 8 * 8)


def loadmat(file, squeeze_me=False):
    found = {}
    for kind, data in elements(pathlib.Path(file).read_bytes()[128:]):
        if kind == 15:
            kind, data = next(elements(zlib.decompress(data)))
        (_, flags), (_, dims), (_, name), (stored, real) = list(elements(data))[:4]
        if stored not in NUMBERS:
            continue
        matrix = np.frombuffer(real, NUMBERS[stored]).reshape(np.frombuffer(dims, "<i4"), order="F")
        found[name.decode()] = matrix.squeeze() if squeeze_me else matrix
    return found


class COCO:
    def __init__(self, file):
        known = json.load(open(file))
        self.imgs = {image["id"]: image for image in known["images"]}
        self.known = known["annotations"]

    def loadImgs(self, id):
        return [self.imgs[id]]

    def getAnnIds(self, id):
        return [annotation["id"] for annotation in self.known if annotation["image_id"] == id]

    def loadAnns(self, ids):
        return [next(a for a in self.known if a["id"] == id) for id in ids]


sys.modules["scipy"] = types.ModuleType("scipy")
sys.modules["scipy.io"] = sys.modules["scipy"].io = types.ModuleType("scipy.io")
sys.modules["scipy.io"].loadmat = loadmat
sys.modules["pycocotools"] = types.ModuleType("pycocotools")
sys.modules["pycocotools.coco"] = types.ModuleType("pycocotools.coco")
sys.modules["pycocotools.coco"].COCO = COCO
for module in datasets.svhn, datasets.stl10, datasets.flowers102:
    module.check_integrity = lambda file, md5=None: os.path.isfile(file)

pixels = transforms.PILToTensor()


def show(*words):
    print("|".join(map(str, words)))


def tensor(value):
    if isinstance(value, torch.Tensor):
        return value
    return torch.tensor(value) if isinstance(value, (int, np.integer)) else pixels(value)


def weighed(value):
    flat = value.flatten().double()
    return f"{sizes(value)} {(flat * (torch.arange(flat.numel()) % 89 + 1)).sum().item():.3f}"


def show_set(name, dataset, *facts, text=True):
    show(name, len(dataset), *facts)
    if text:
        print(repr(dataset).replace(ROOT, "ROOT").replace("\n", "\\n"))
    for index in range(len(dataset)):
        picture, target = dataset[index]
        targets = target if isinstance(target, tuple) else (target,)
        show(name, index, *(weighed(tensor(value)) for value in (picture, *targets)))


def words(values):
    return " ".join(map(str, values))


for split in "train", "test":
    house = datasets.SVHN(ROOT, split=split)
    show_set("SVHN " + split, house, words(house.data.shape), words(house.labels))
for split, folds in ("train", None), ("train", 1), ("test", None), ("unlabeled", None), ("train+unlabeled", 0):
    stl = datasets.STL10(ROOT, split=split, folds=folds)
    show_set(f"STL10 {split}", stl, words(stl.data.shape), words(stl.labels), words(stl.classes))
for train in True, False:
    usps = datasets.USPS(ROOT, train=train)
    show_set("USPS", usps, words(usps.data.shape), words(usps.targets))
for split in "train", "test":
    food = datasets.Food101(ROOT, split=split, target_transform=lambda label: label + 100)
    show_set("Food101 " + split, food, words(food.classes), words(food.class_to_idx.values()), text=False)
    print(repr(datasets.Food101(ROOT, split=split)).replace(ROOT, "ROOT").replace("\n", "\\n"))
for split in "train", "val", "test":
    flowers = datasets.Flowers102(ROOT, split=split)
    show_set("Flowers102 " + split, flowers, ", ".join(flowers.classes))
for split in "trainval", "test":
    for types in "category", "binary-category", "segmentation", ["category", "segmentation"]:
        pets = datasets.OxfordIIITPet(ROOT, split=split, target_types=types)
        show_set("OxfordIIITPet " + split, pets, ", ".join(pets.classes), words(pets.bin_classes))
land = datasets.EuroSAT(ROOT)
show_set("EuroSAT", land, words(land.classes), text=False)
for year, image_set in ("2012", "train"), ("2012", "val"), ("2007", "test"), ("2011", "trainval"):
    masks = datasets.VOCSegmentation(ROOT, year=year, image_set=image_set)
    show_set(f"VOCSegmentation {year}", masks, words(os.path.relpath(f, ROOT) for f in masks.masks))
boxes = datasets.VOCDetection(ROOT, image_set="train")
coco = datasets.CocoDetection(ROOT + "/coco", ROOT + "/coco/instances.json")
for name, dataset in ("VOCDetection", boxes), ("CocoDetection", coco):
    show(name, len(dataset))
    print(repr(dataset).replace(ROOT, "ROOT").replace("\n", "\\n"))
    for picture, target in (dataset[i] for i in range(len(dataset))):
        show(name, weighed(pixels(picture)), json.dumps(target))
show("ids", words(coco.ids))
