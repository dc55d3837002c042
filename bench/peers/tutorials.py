"""The tutorials' training loops with what they compute for their printed lines, and no more."""
import torch


def handbook(model, loader, optimizer, loss_of):
    for index, (data, target) in enumerate(loader):
        optimizer.zero_grad()
        loss = loss_of(model(data), target)
        loss.backward()
        optimizer.step()
        if (index + 1) % 30 == 0:
            "Train Epoch: [{}] Loss: {:.6f}".format(index * len(data), loss.item())
    return loss.item()


def baseline(model, loader, optimizer, loss_of):
    running_loss, running_correct = 0, 0
    for data, target in loader:
        optimizer.zero_grad()
        output = model(data)
        loss = loss_of(output, target)
        running_loss += loss_of(output, target, reduction="sum").item()
        preds = output.data.max(1, keepdim=True)[1]
        running_correct += preds.eq(target.data.view_as(preds)).cpu().sum()
        loss.backward()
        optimizer.step()
    return running_loss / len(loader.dataset)


def three_layer(model, loader, optimizer, loss_of):
    epoch_loss, correct = 0.0, 0
    for x, y in loader:
        pred = model(x)
        loss = loss_of(pred, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        epoch_loss += loss.item()
        correct += (pred.argmax(1) == y).type(torch.float).sum().item()
    return epoch_loss / len(loader)


def four_layer(model, loader, optimizer, loss_of):
    train_loss, train_acc = 0, 0
    for im, label in loader:
        im = im.view(im.shape[0], -1)
        out = model(im)
        loss = loss_of(out, label)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        train_loss += loss.item()
        _, pred = out.max(1)
        train_acc += (pred == label).sum().item() / im.shape[0]
    return train_loss / len(loader)


def cnn(model, loader, optimizer, loss_of):
    losses = []
    for index, (inputs, labels) in enumerate(loader):
        optimizer.zero_grad()
        outputs = model(inputs)
        loss = loss_of(outputs, labels)
        loss.backward()
        optimizer.step()
        if index % 100 == 0:
            (outputs.data.numpy().argmax(1) == labels.numpy()).mean()
            losses.append(loss.item())
    return losses[-1]


LOOPS = {
    "handbook": handbook,
    "baseline": baseline,
    "three-layer": three_layer,
    "four-layer": four_layer,
    "cnn": cnn,
}
