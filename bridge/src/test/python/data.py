"""Writes the order in which samples come: python data.py > .../utils/data/orders.txt

Run with PyTorch 2.10. One line a case: name, then what two epochs from seed 7 give, with ';'
between batches or parts, and the number that is drawn next, separated by '|'.
"""

import torch
from torch.utils.data import (
    BatchSampler,
    ChainDataset,
    ConcatDataset,
    DataLoader,
    Dataset,
    IterableDataset,
    RandomSampler,
    SequentialSampler,
    StackDataset,
    Subset,
    SubsetRandomSampler,
    TensorDataset,
    WeightedRandomSampler,
    random_split,
)

from tables import numbers

WEIGHTS = [0.1, 0.9, 0.4, 0.7, 3.0, 0.6]


class Numbers(Dataset):
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size

    def __getitem__(self, index):
        return float(index), index


class Stretch(IterableDataset):
    def __init__(self, *ends):
        self.ends = ends

    def __iter__(self):
        return iter([(float(i), i) for i in range(*self.ends)])


TEN = Numbers(10)


def three():
    return torch.Generator().manual_seed(3)


def order(sampler):
    return lambda: [list(sampler)]


def load(dataset, **how):
    loader = DataLoader(dataset, **how)
    return lambda: [y.tolist() for x, y in loader]


def split(dataset, parts, **how):
    return lambda: [list(part.indices) for part in random_split(dataset, parts, **how)]


CASES = {
    "SequentialSampler": lambda: order(SequentialSampler(TEN)),
    "RandomSampler": lambda: order(RandomSampler(TEN)),
    "RandomSampler fewer": lambda: order(RandomSampler(TEN, num_samples=4)),
    "RandomSampler more": lambda: order(RandomSampler(TEN, num_samples=23)),
    "RandomSampler replacement": lambda: order(RandomSampler(TEN, replacement=True, num_samples=40)),
    "RandomSampler generator": lambda: order(RandomSampler(TEN, generator=three())),
    "RandomSampler replacement generator": lambda: order(RandomSampler(TEN, replacement=True, generator=three())),
    "SubsetRandomSampler": lambda: order(SubsetRandomSampler([5, 3, 8, 1])),
    "SubsetRandomSampler generator": lambda: order(SubsetRandomSampler([5, 3, 8, 1], generator=three())),
    "WeightedRandomSampler": lambda: order(WeightedRandomSampler(WEIGHTS, 5)),
    "WeightedRandomSampler without replacement": lambda: order(WeightedRandomSampler(WEIGHTS, 5, replacement=False)),
    "WeightedRandomSampler generator": lambda: order(WeightedRandomSampler(WEIGHTS, 9, generator=three())),
    "BatchSampler": lambda: lambda: list(BatchSampler(RandomSampler(TEN), 4, False)),
    "BatchSampler drop_last": lambda: lambda: list(BatchSampler(RandomSampler(TEN), 4, True)),
    "DataLoader": lambda: load(TEN, batch_size=4),
    "DataLoader shuffle": lambda: load(TEN, batch_size=4, shuffle=True),
    "DataLoader drop_last": lambda: load(TEN, batch_size=4, shuffle=True, drop_last=True),
    "DataLoader generator": lambda: load(TEN, batch_size=4, shuffle=True, generator=three()),
    "DataLoader sampler": lambda: load(TEN, batch_size=4, sampler=RandomSampler(TEN)),
    "DataLoader weighted": lambda: load(TEN, batch_size=4, sampler=WeightedRandomSampler(WEIGHTS, 5)),
    "DataLoader batch_sampler": lambda: load(TEN, batch_sampler=BatchSampler(RandomSampler(TEN), 4, True)),
    "DataLoader num_workers": lambda: load(TEN, batch_size=4, shuffle=True, num_workers=2),
    "DataLoader TensorDataset": lambda: load(
        TensorDataset(torch.arange(10.0), torch.arange(10)), batch_size=3, shuffle=True
    ),
    "DataLoader Subset": lambda: load(Subset(TEN, [7, 1, 4, 2]), batch_size=3, shuffle=True),
    "DataLoader StackDataset": lambda: load(
        StackDataset(TensorDataset(torch.arange(5.0)), TensorDataset(torch.arange(5) * 3)),
        batch_size=2,
        shuffle=True,
        collate_fn=lambda rows: [torch.stack([row[i][0] for row in rows]) for i in range(2)],
    ),
    "DataLoader ConcatDataset": lambda: load(ConcatDataset([Numbers(3), Numbers(5)]), batch_size=3, shuffle=True),
    "DataLoader ChainDataset": lambda: load(ChainDataset([Stretch(0, 2), Stretch(5, 5), Stretch(7, 10)]), batch_size=2),
    "random_split": lambda: split(TEN, [7, 3]),
    "random_split fractions": lambda: split(Numbers(11), [0.3, 0.3, 0.4]),
    "random_split generator": lambda: split(Numbers(6), [2, 4], generator=three()),
}

if __name__ == "__main__":
    for name, make in CASES.items():
        epoch = make()
        torch.manual_seed(7)
        epochs = [";".join(" ".join(map(str, part)) for part in epoch()) for _ in range(2)]
        print(name, *epochs, numbers(torch.rand(1)), sep="|")
