"""Prints what Pillow makes of images: python images.py > .../vision/images.txt

Run with Pillow 13. One line a case: name, the new image's mode, its shape (C, H, W) and the CRC-32
of its bytes in that order, separated by '|'.
"""

import zlib

import numpy
from PIL import Image

MODES = ["L", "LA", "RGB", "RGBA", "CMYK", "YCbCr", "HSV"]
FILTERS = ["NEAREST", "LANCZOS", "BILINEAR", "BICUBIC", "BOX", "HAMMING"]
CASES = {}


def picture(mode, height=23, width=31):
    """Slopes with noise on them."""
    y, x, c = numpy.ogrid[:height, :width, : len(Image.new(mode, (1, 1)).getbands())]
    noise = (x * y * 17 + x * x * 31 + y * y * 7 * (c + 1)) % 61
    pixels = ((x * 5 + y * 3 + c * 40 + noise) % 256).astype(numpy.uint8)
    return Image.fromarray(pixels.squeeze(2) if pixels.shape[2] == 1 else pixels, mode)


def colours(mode):
    """All levels of three channels, nine apart."""
    levels = numpy.arange(0, 256, 9, dtype=numpy.uint8)
    cube = numpy.stack(numpy.meshgrid(levels, levels, levels, indexing="ij"), -1)
    return Image.fromarray(cube.reshape(len(levels), -1, 3), mode)


for name in MODES:
    for to in MODES:
        CASES[f"convert {name} {to}"] = lambda n=name, t=to: picture(n).convert(t)
    for filter in FILTERS:
        resample = Image.Resampling[filter]
        for size in [(40, 50), (12, 9), (33, 5)]:
            label = "x".join(map(str, size))
            CASES[f"resize {name} {filter} {label}"] = lambda n=name, r=resample, s=size: picture(n).resize(s, r)
        box = (2.5, 3.25, 21.75, 20)
        CASES[f"resize {name} {filter} box"] = lambda n=name, r=resample, b=box: picture(n).resize((17, 13), r, b)
    for filter in ["NEAREST", "BILINEAR", "BICUBIC"]:
        resample = Image.Resampling[filter]
        CASES[f"rotate {name} {filter}"] = lambda n=name, r=resample: picture(n).rotate(25, r)
        CASES[f"rotate {name} {filter} all"] = lambda n=name, r=resample: picture(n).rotate(
            -130.5, r, True, (3, 5.5), None, tuple([90] * len(picture(n).getbands()))
        )
    for method in Image.Transpose:
        CASES[f"transpose {name} {method.name}"] = lambda n=name, m=method: picture(n).transpose(m)
    CASES[f"resize {name}"] = lambda n=name: picture(n).resize((20, 20))
    CASES[f"crop {name}"] = lambda n=name: picture(n).crop((-3, 4, 20, 30))
    CASES[f"crop {name} outside"] = lambda n=name: picture(n).crop((40, 4, 45, 9))
    CASES[f"split {name}"] = lambda n=name: picture(n).split()[-1]
    CASES[f"merge {name}"] = lambda n=name: Image.merge(n, picture(n).split()[::-1])
    CASES[f"point {name}"] = lambda n=name: picture(n).point(lambda level: level * 2 - 100)
for to in MODES:
    for name in ["RGB", "YCbCr", "HSV"]:
        CASES[f"colours {name} {to}"] = lambda n=name, t=to: colours(n).convert(t)

if __name__ == "__main__":
    for name, make in CASES.items():
        image = make()
        pixels = numpy.frombuffer(image.tobytes(), numpy.uint8).reshape(image.height, image.width, -1)
        pixels = numpy.ascontiguousarray(pixels.transpose(2, 0, 1))
        print(name, image.mode, *pixels.shape, zlib.crc32(pixels.tobytes()), sep="|")
