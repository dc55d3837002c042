// The handbook's tutorial, typed as into a notebook.
torch.manual_seed(0)

var BATCH_SIZE = 64
var EPOCHS = 1
var DEVICE = torch.device(torch.cuda.is_available() ? "cuda" : "cpu")

var train_ds = random_split(new Digits(transform(new ToTensor())), 512, 11488).get(0)
var train_loader = new DataLoader(train_ds, batch_size(BATCH_SIZE), shuffle(true))
var test_loader = new DataLoader(new Digits(Kwargs.train(false), transform(new ToTensor())), batch_size(500))

class ConvNet extends Module {
  // 1,28x28
  final Conv2d conv1 = register("conv1", new Conv2d(1, 10, 5)); // 10, 24x24
  final Conv2d conv2 = register("conv2", new Conv2d(10, 20, 3)); // 20, 10x10
  final Linear fc1 = register("fc1", new Linear(20 * 10 * 10, 500));
  final Linear fc2 = register("fc2", new Linear(500, 10));

  @Override
  public Tensor forward(Tensor x) {
    var in_size = x.size(0);
    var out = F.relu(conv1.forward(x)); // 24
    out = F.max_pool2d(out, 2, 2); // 12
    out = F.relu(conv2.forward(out)); // 10
    out = out.view(in_size, -1);
    out = F.relu(fc1.forward(out));
    return F.log_softmax(fc2.forward(out), dim(1));
  }
}

ConvNet model = new ConvNet().to(DEVICE)
model
var optimizer = new Adam(model.parameters())

void train(ConvNet model, Device device, DataLoader train_loader, Adam optimizer, int epoch) {
  model.train();
  for (var batch : train_loader) {
    var data = batch.data().to(device);
    var target = batch.target().to(device);
    optimizer.zero_grad();
    var output = model.forward(data);
    var loss = F.nll_loss(output, target);
    loss.backward();
    optimizer.step();
    if ((batch.index() + 1) % 4 == 0)
      print(format("Train Epoch: {} [{}/{}]\tLoss: {:.6f}", epoch,
          batch.index() * data.size(0), train_loader.dataset().size(), loss.item()));
    else if (batch.index() > 100)
      break;
  }
}

long test(ConvNet model, Device device, DataLoader test_loader) {
  model.eval();
  double test_loss = 0;
  long correct = 0;
  try (var _ = torch.no_grad()) {
    for (var batch : test_loader) {
      var data = batch.data().to(device);
      var target = batch.target().to(device);
      var output = model.forward(data);
      test_loss += F.nll_loss(output, target, reduction(SUM)).item();
      var pred = output.max(1, keepdim(true)).indices();
      correct += pred.eq(target.view_as(pred)).sum().item_long();
    }
  }
  test_loss /= test_loader.dataset().size();
  print(format("Test set: Average loss: {:.4f}", test_loss));
  return correct;
}

for (int epoch = 1; epoch < EPOCHS + 1; epoch++) {
  train(model, DEVICE, train_loader, optimizer, epoch);
  test(model, DEVICE, test_loader);
}
test(model, DEVICE, test_loader) > 300
model.fc2.weight.shape()
