"""Writes how PyTorch prints the layers of LayerTextRows, each of which is its own name.

Run with PyTorch 2.10: python layer_texts.py > ../resources/jtorch/layer-texts.txt
One line a layer: call|text.
"""

import torch.nn as nn

CALLS = [
    "nn.Hardtanh(0, 20)",
    "nn.Hardtanh(0, 6.0)",
    "nn.Hardtanh(-1.5, 2)",
    "nn.Hardtanh(min_val=0, max_val=20)",
    "nn.Hardtanh(0, 20, True)",
    "nn.Threshold(1, 20)",
    "nn.Threshold(0.5, 20)",
    "nn.Threshold(1.0, 20.0)",
    "nn.LeakyReLU(1)",
    "nn.LeakyReLU(1.0)",
    "nn.LeakyReLU(0.2)",
    "nn.ELU(1)",
    "nn.ELU(1.0)",
    "nn.ELU(alpha=2)",
    "nn.CELU(1)",
    "nn.CELU(2.0)",
    "nn.Softplus(1)",
    "nn.Softplus(1, 20)",
    "nn.Softplus(2.0, 10)",
    "nn.Softplus(beta=2)",
    "nn.Dropout(0)",
    "nn.Dropout(p=0)",
    "nn.Dropout(0.0)",
    "nn.Dropout2d(1)",
    "nn.AlphaDropout(0)",
    "nn.Hardshrink(1)",
    "nn.Hardshrink(0.5)",
    "nn.Softshrink(1)",
    "nn.Softshrink(1.0)",
    "nn.Softshrink()",
    "nn.Hardshrink()",
    "nn.RReLU(0, 1)",
    "nn.RReLU(0.1, 0.3)",
    "nn.PReLU(3)",
    "nn.ConstantPad1d(2, 3)",
    "nn.ConstantPad1d(2, 3.0)",
    "nn.ConstantPad2d((1, 1, 2, 2), 3.5)",
    "nn.LocalResponseNorm(2)",
    "nn.LocalResponseNorm(5, 1, 1, 2)",
    "nn.LocalResponseNorm(5, 0.5, 0.75, 2.0)",
    "nn.Softmax()",
    "nn.LogSoftmax()",
    "nn.Softmin()",
    "nn.AdaptiveAvgPool2d((None, 7))",
    "nn.AdaptiveAvgPool3d((7, None, None))",
    "nn.AdaptiveMaxPool2d((None, 7))",
    "nn.AdaptiveMaxPool3d((7, None, None))",
    "nn.MaxPool2d(2, 2, 0, 1, True)",
    "nn.MaxPool1d(2, 2, 0, 1, False, True)",
    "nn.MaxPool3d(3, 2, 1, 1)",
    "nn.Conv2d(4, 64, 3, 1, 1, 1, 2)",
    "nn.Conv1d(4, 64, 3, 1, 1, 2)",
    "nn.Conv3d(4, 64, 3, 1, 1, 1, 2, False)",
    "nn.ConvTranspose2d(4, 64, 3, 2, 1, 1, 2)",
    "nn.ConvTranspose1d(4, 64, 3, 2, 1, 1, 2, False)",
    "nn.ConvTranspose3d(4, 64, 3, 1, 1, 0, 2, True, 2)",
    "nn.Conv2d(4, 64, (3, 3), 1, 1)",
    "nn.Conv2d(4, 64, 3, 1, 'same')",
    "nn.ConvTranspose2d(4, 64, (3, 3), (1, 1), (1, 1))",
    "nn.AvgPool2d(8, 1, 0, True, False)",
]

if __name__ == "__main__":
    for call in CALLS:
        print(f"{call}|{eval(call, {'nn': nn})}")
