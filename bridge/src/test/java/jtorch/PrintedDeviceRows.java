package jtorch;

import static jtorch.Kwargs.device;
import static jtorch.Kwargs.dim_feedforward;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.requires_grad;
import static jtorch.Kwargs.shape;

import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jtorch.nn.BatchNorm1d;
import jtorch.nn.Conv2d;
import jtorch.nn.Embedding;
import jtorch.nn.LSTM;
import jtorch.nn.Linear;
import jtorch.nn.TransformerEncoderLayer;
import jtorch.nn.utils;

/** The tensors of src/test/python/printed.py that have no data, as none is made on meta. */
final class PrintedDeviceRows {
  private final Map<String, Supplier<?>> rows;

  private PrintedDeviceRows(Map<String, Supplier<?>> rows) {
    this.rows = rows;
  }

  static void addTo(Map<String, Supplier<?>> rows) {
    PrintedDeviceRows more = new PrintedDeviceRows(rows);
    more.onMeta();
    more.factories();
    more.layers();
    more.draws();
  }

  private void row(String name, Supplier<Tensor> make) {
    rows.put(name, make);
  }

  private void byDefault(String name, UnaryOperator<Tensor> make) {
    row(
        "default device, " + name,
        () -> {
          Tensor here = torch.ones(2);
          torch.manual_seed(0);
          try (var mode = torch.set_default_device("meta")) {
            assert mode != null;
            return make.apply(here);
          }
        });
  }

  private void onMeta() {
    row("meta", () -> torch.ones(2, 3, device("meta")));
    row("meta int", () -> torch.arange(5, device("meta")));
    row("meta scalar", () -> torch.ones(shape(), device("meta")));
    row(
        "meta grad",
        () ->
            torch
                .ones(2, 3, device("meta"), requires_grad(true))
                .matmul(torch.ones(3, 4, device("meta")))
                .tanh());
    row("meta moved", () -> torch.ones(2).to("meta"));
  }

  private void factories() {
    byDefault("zeros", here -> torch.zeros(2));
    byDefault("ones", here -> torch.ones(2));
    byDefault("zeros of int64", here -> torch.zeros(2, dtype(torch.int64)));
    byDefault("empty", here -> torch.empty(2));
    byDefault("full", here -> torch.full(shape(2), 1.5));
    byDefault("arange", here -> torch.arange(3));
    byDefault("arange of floats", here -> torch.arange(0, 1, 0.25));
    byDefault("linspace", here -> torch.linspace(0, 1, 3));
    byDefault("eye", here -> torch.eye(2));
    byDefault("rand", here -> torch.rand(2));
    byDefault("randn", here -> torch.randn(2));
    byDefault("randint", here -> torch.randint(3, shape(2)));
    byDefault("randperm", here -> torch.randperm(3));
    byDefault("tensor", here -> torch.tensor(1.5, 2));
    byDefault("tensor of a number", here -> torch.tensor(3));
    byDefault("as_tensor", here -> torch.as_tensor(here));
    byDefault("hann_window", here -> torch.hann_window(4));
    byDefault("windows.hann", here -> torch.signal.windows.hann(4));
    byDefault("fftfreq", here -> torch.fft.fftfreq(4));
    byDefault("zeros_like", here -> torch.zeros_like(here));
    byDefault("new_zeros", here -> here.new_zeros(shape(2)));
    byDefault("device", here -> torch.zeros(2, device("cpu")));
  }

  private void layers() {
    byDefault("linear", here -> new Linear(2, 3).forward(torch.ones(4, 2)));
    byDefault("convolution", here -> new Conv2d(1, 2, 3).weight);
    byDefault("recurrent", here -> new LSTM(2, 3).get_tensor("weight_hh_l0"));
    byDefault(
        "attention",
        here ->
            new TransformerEncoderLayer(4, 2, dim_feedforward(8))
                .get_parameter("self_attn.in_proj_weight"));
    byDefault("embedding", here -> new Embedding(5, 2).weight);
    byDefault("weight", here -> new Linear(2, 3).weight);
    byDefault("running mean", here -> new BatchNorm1d(2).running_mean);
    byDefault("batches", here -> new BatchNorm1d(2).get_buffer("num_batches_tracked"));
  }

  private void draws() {
    row(
        "default device, drawn afterwards",
        () -> {
          torch.manual_seed(0);
          try (var mode = torch.set_default_device("meta")) {
            assert mode != null && new Linear(2, 3).weight.is_meta();
          }
          return torch.rand(2);
        });
    row(
        "skip_init, drawn afterwards",
        () -> {
          torch.manual_seed(0);
          assert utils.skip_init(() -> new Linear(2, 3)).weight.is_cpu();
          return torch.rand(2);
        });
  }
}
