"""What the five tutorials print in Python, on the first images of MNIST, from seed 0.

Usage: python tutorials.py MNIST_DIR OUT_DIR    (trainer/src/test/resources/jtorch/trainer/tutorials)

MNIST_DIR has MNIST's four files as .gz. The code is the tutorials', where today's PyTorch takes it: without
Variable, and on the CPU. TutorialsGoldenTest runs the Java programs on the same images.
"""
import contextlib
import gzip
import pathlib
import random
import shutil
import sys
import tempfile

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
from PIL import Image
from torch.utils.data import DataLoader, Subset
from torchinfo import summary
from torchvision import datasets, transforms
from torchvision.utils import save_image


def some(dataset, samples):
    return Subset(dataset, range(min(samples, len(dataset))))


def handbook(root, samples):
    class ConvNet(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv1 = nn.Conv2d(1, 10, 5)
            self.conv2 = nn.Conv2d(10, 20, 3)
            self.fc1 = nn.Linear(20 * 10 * 10, 500)
            self.fc2 = nn.Linear(500, 10)

        def forward(self, x):
            in_size = x.size(0)
            out = F.max_pool2d(F.relu(self.conv1(x)), 2, 2)
            out = F.relu(self.conv2(out)).view(in_size, -1)
            return F.log_softmax(self.fc2(F.relu(self.fc1(out))), dim=1)

    transform = transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.1307,), (0.3081,))])
    train_loader, test_loader = (
        DataLoader(some(datasets.MNIST(root, train=train, transform=transform), samples), batch_size=512, shuffle=True)
        for train in (True, False)
    )
    model = ConvNet()
    optimizer = optim.Adam(model.parameters())
    for epoch in range(1, 2):
        model.train()
        for batch_idx, (data, target) in enumerate(train_loader):
            optimizer.zero_grad()
            loss = F.nll_loss(model(data), target)
            loss.backward()
            optimizer.step()
            if (batch_idx + 1) % 30 == 0:
                print('Train Epoch: {} [{}/{} ({:.0f}%)]\tLoss: {:.6f}'.format(
                    epoch, batch_idx * len(data), len(train_loader.dataset),
                    100. * batch_idx / len(train_loader), loss.item()))
        model.eval()
        test_loss = 0
        correct = 0
        with torch.no_grad():
            for data, target in test_loader:
                output = model(data)
                test_loss += F.nll_loss(output, target, reduction='sum').item()
                pred = output.max(1, keepdim=True)[1]
                correct += pred.eq(target.view_as(pred)).sum().item()
        test_loss /= len(test_loader.dataset)
        print('\nTest set: Average loss: {:.4f}, Accuracy: {}/{} ({:.0f}%)\n'.format(
            test_loss, correct, len(test_loader.dataset), 100. * correct / len(test_loader.dataset)))


def baseline(root, samples):
    class MnistNet(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv1 = nn.Conv2d(in_channels=1, out_channels=32, kernel_size=3)
            self.conv2 = nn.Conv2d(in_channels=32, out_channels=64, kernel_size=3)
            self.dropout = nn.Dropout2d(0.25)
            self.fc1 = nn.Linear(9216, 128)
            self.fc2 = nn.Linear(128, 10)

        def forward(self, x):
            x = F.max_pool2d(F.relu(self.conv2(F.relu(self.conv1(x)))), 2)
            x = self.dropout(x).view(-1, 9216)
            return F.log_softmax(self.fc2(F.relu(self.fc1(x))), dim=1)

    def run(data_loader, word, training):
        model.train(training)
        running_loss = 0
        running_correct = 0
        for data, target in data_loader:
            optimizer.zero_grad()
            output = model(data)
            loss = F.nll_loss(output, target)
            running_loss += F.nll_loss(output, target, reduction='sum').item()
            preds = output.data.max(1, keepdim=True)[1]
            running_correct += preds.eq(target.data.view_as(preds)).cpu().sum()
            if training:
                loss.backward()
                optimizer.step()
        loss = running_loss / len(data_loader.dataset)
        accuracy = 100. * running_correct / len(data_loader.dataset)
        print(f"{word} loss is {loss:{5}.{2}} and {word} accuracy is {accuracy:{10}.{4}} %")

    random.seed(0)
    np.random.seed(0)
    torch.manual_seed(0)
    train_loader, test_loader = (
        DataLoader(some(datasets.MNIST(root, train=train, transform=transforms.ToTensor()), samples),
                   batch_size=32, shuffle=True)
        for train in (True, False)
    )
    next(iter(train_loader))
    model = MnistNet()
    summary(model, input_size=(32, 1, 28, 28), depth=4)
    optimizer = optim.SGD(model.parameters(), lr=0.01)
    for _ in range(2):
        run(train_loader, "Train", True)
        run(test_loader, "Eval", False)


def three_layer(root, samples):
    class MyNet(nn.Module):
        def __init__(self):
            super().__init__()
            self.flatten = nn.Flatten()
            self.fc1 = nn.Linear(in_features=784, out_features=256)
            self.fc2 = nn.Linear(in_features=256, out_features=128)
            self.fc3 = nn.Linear(in_features=128, out_features=10)

        def forward(self, x):
            x = self.flatten(x)
            x = torch.relu(self.fc1(x))
            x = torch.relu(self.fc2(x))
            return torch.relu(self.fc3(x))

    def train(dataloader):
        net.train()
        for batch_idx, (X, y) in enumerate(dataloader):
            loss = loss_fn(net(X), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            if batch_idx % 100 == 0:
                print(f'[{batch_idx + 1:>5d}/{len(dataloader) + 1:>5d}],loss:{loss.item()}')

    def test(dataloader):
        corrent = 0
        losses = 0
        net.eval()
        with torch.no_grad():
            for X, y in dataloader:
                pred = net(X)
                losses += loss_fn(pred, y).item()
                corrent += (pred.argmax(1) == y).type(torch.int).sum().item()
        return corrent / len(dataloader.dataset), losses / len(dataloader)

    transform = transforms.Compose([transforms.ToTensor(), transforms.Normalize(0.1307, 0.3081)])
    whole = some(datasets.MNIST(root=root, train=True, transform=transform), samples)
    train_ds, val_ds = torch.utils.data.random_split(whole, [len(whole) - len(whole) // 6, len(whole) // 6])
    test_ds = some(datasets.MNIST(root=root, train=False, transform=transform), samples)
    train_loader = DataLoader(dataset=train_ds, batch_size=128, shuffle=True)
    val_loader = DataLoader(dataset=val_ds, batch_size=128)
    test_loader = DataLoader(dataset=test_ds, batch_size=128)
    net = MyNet()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.2)
    loss_fn = nn.CrossEntropyLoss()
    best = 0
    for _ in range(2):
        train(train_loader)
        accuracy, _ = test(val_loader)
        if accuracy > best:
            best = accuracy
            torch.save(net.state_dict(), f'{root}/model_best.pth')
    net.load_state_dict(torch.load(f'{root}/model_best.pth'))
    print(test(test_loader))
    model = MyNet()
    model.load_state_dict(torch.load(f'{root}/model_best.pth'))
    save_image(datasets.MNIST(root=root, train=False, transform=transforms.ToTensor())[0][0], f'{root}/7.png')
    img = transform(Image.open(f'{root}/7.png').convert("L"))
    result = model(img)
    _, predict = torch.max(result.data, dim=1)
    print(result)
    print("the result is:", predict.item())


def four_layer(root, samples):
    data_tf = transforms.Compose([transforms.ToTensor(), transforms.Normalize([0.5], [0.5])])
    train_set, test_set = (
        some(datasets.MNIST(root, train=train, transform=data_tf), samples) for train in (True, False))
    train_data = DataLoader(train_set, batch_size=64, shuffle=True)
    test_data = DataLoader(test_set, batch_size=128, shuffle=False)
    net = nn.Sequential(nn.Linear(784, 400), nn.ReLU(), nn.Linear(400, 200), nn.ReLU(),
                        nn.Linear(200, 100), nn.ReLU(), nn.Linear(100, 10))
    print(net)
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(net.parameters(), 1e-1)

    def run(data, training):
        net.train(training)
        total_loss = 0
        total_acc = 0
        for im, label in data:
            im = im.flatten(1)
            out = net(im)
            loss = criterion(out, label)
            if training:
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            total_loss += loss.item()
            _, pred = out.max(1)
            total_acc += (pred == label).sum().item() / im.shape[0]
        return total_loss / len(data), total_acc / len(data)

    for e in range(2):
        print('epoch: {}, Train Loss: {:.6f}, Train Acc: {:.6f}, Eval Loss: {:.6f}, Eval Acc: {:.6f}'
              .format(e, *run(train_data, True), *run(test_data, False)))


def cnn(root, samples):
    class CNN(nn.Module):
        def __init__(self):
            super(CNN, self).__init__()
            self.conv1 = nn.Conv2d(1, 16, 3, padding=1)
            self.conv2 = nn.Conv2d(16, 32, 3, padding=1)
            self.fc1 = nn.Linear(32 * 7 * 7, 512)
            self.fc2 = nn.Linear(512, 128)
            self.fc3 = nn.Linear(128, 10)
            self.pool = nn.MaxPool2d(2)

        def forward(self, x):
            x = self.pool(F.relu(self.conv1(x)))
            x = self.pool(F.relu(self.conv2(x)))
            x = x.view(-1, 7 * 7 * 32)
            x = F.relu(self.fc1(x))
            x = F.relu(self.fc2(x))
            return F.softmax(self.fc3(x), dim=1)

    def AccuarcyCompute(pred, label):
        test_np = np.argmax(pred.data.numpy(), 1) == label.data.numpy()
        return np.mean(np.float32(test_np))

    train_set, test_set = (
        some(datasets.MNIST(root, train=train, transform=transforms.ToTensor()), samples) for train in (True, False))
    train_dataset = DataLoader(train_set, batch_size=100)
    test_dataset = DataLoader(test_set, batch_size=100)
    display_dataset = DataLoader(test_set, batch_size=9)
    inputs, labels = next(iter(display_dataset))
    print(labels.numpy().reshape((3, 3)).tolist())
    model = CNN()
    print(model)
    lossfunc = nn.CrossEntropyLoss()
    optimiter = optim.Adam(model.parameters(), lr=0.001)
    for _ in range(2):
        for i, (inputs, labels) in enumerate(train_dataset):
            optimiter.zero_grad()
            outputs = model(inputs)
            loss = lossfunc(outputs, labels)
            loss.backward()
            optimiter.step()
            if i % 100 == 0:
                print(i, ":", AccuarcyCompute(outputs, labels))
    accuarcy_list = [AccuarcyCompute(model(inputs), labels) for inputs, labels in test_dataset]
    print(sum(accuarcy_list) / len(accuarcy_list))
    inputs, labels = next(iter(display_dataset))
    _, outputs = torch.max(model(inputs), 1)
    print(outputs)


SAMPLES = {handbook: 15400, baseline: 1600, three_layer: 15600, four_layer: 6400, cnn: 10100}

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as root:
        raw = pathlib.Path(root, "MNIST", "raw")
        raw.mkdir(parents=True)
        for packed in pathlib.Path(sys.argv[1]).glob("*.gz"):
            with gzip.open(packed) as source, open(raw / packed.stem, "wb") as target:
                shutil.copyfileobj(source, target)
        for tutorial, samples in SAMPLES.items():
            torch.manual_seed(0)
            file = pathlib.Path(sys.argv[2], tutorial.__name__ + ".txt")
            with open(file, "w", encoding="utf-8") as out, contextlib.redirect_stdout(out):
                tutorial(root, samples)
