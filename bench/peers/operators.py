"""What an operator costs in Python: nanoseconds a call, median of rounds. Peer of OperatorCost.

Usage: python3 operators.py [SIZE...]
"""
import statistics
import sys
import time

import torch

torch.set_num_threads(1)
for size in [int(a) for a in sys.argv[1:]] or [1, 100, 10000, 1000000]:
    a, b = torch.ones(size), torch.ones(size)
    calls = max(1000, 200000 // max(1, size // 100))
    rounds = []
    for _ in range(15):
        start = time.perf_counter()
        for _ in range(calls):
            a.mul(b)
        rounds.append((time.perf_counter() - start) / calls * 1e9)
    print(f"{size} elements: {statistics.median(rounds):.0f} ns (PyTorch {torch.__version__})")
