package jtorch;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.beta;
import static jtorch.Kwargs.correction;
import static jtorch.Kwargs.decimals;
import static jtorch.Kwargs.descending;
import static jtorch.Kwargs.device;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.generator;
import static jtorch.Kwargs.interpolation;
import static jtorch.Kwargs.keepdim;
import static jtorch.Kwargs.largest;
import static jtorch.Kwargs.max;
import static jtorch.Kwargs.min;
import static jtorch.Kwargs.out;
import static jtorch.Kwargs.requires_grad;
import static jtorch.Kwargs.rounding_mode;
import static jtorch.Kwargs.shape;
import static jtorch.Kwargs.sorted;
import static jtorch.Kwargs.stable;
import static jtorch.Kwargs.unbiased;
import static jtorch.Kwargs.value;

/**
 * Calls with {@code out} beside other keywords, in any order: {@code page_forms.py} wrote Python's
 * values.
 */
final class OutFormRows {
  private OutFormRows() {}

  static void addTo(OperatorTable table) {
    part1(table);
    part2(table);
    part3(table);
    part4(table);
    part5(table);
    part6(table);
    part7(table);
  }

  private static void part1(OperatorTable table) {
    RarerFormRows.row(
        table,
        "torch.sum(x.detach(), 1, dtype=torch.float64, out=torch.empty(0, dtype=torch.float64))",
        x -> torch.sum(x.detach(), 1, dtype(torch.float64), out(torch.empty(torch.float64, 0))));
    RarerFormRows.row(
        table,
        "torch.sum(x.detach(), 1, out=torch.empty(0), keepdim=True)",
        x -> torch.sum(x.detach(), 1, out(torch.empty(0)), keepdim(true)));
    RarerFormRows.row(
        table,
        "torch.sum(x.detach(), (0, 1), out=torch.empty(0), keepdim=True)",
        x -> torch.sum(x.detach(), shape(0, 1), out(torch.empty(0)), keepdim(true)));
    RarerFormRows.row(
        table,
        "torch.sum(x.detach(), dim=(0, 1), out=torch.empty(0), keepdim=True)",
        x -> torch.sum(x.detach(), dim(0, 1), out(torch.empty(0)), keepdim(true)));
    RarerFormRows.row(
        table,
        "torch.mean(x.detach(), dim=0, keepdim=True, dtype=torch.float64, out=torch.empty(0, dtype=torch.float64))",
        x ->
            torch.mean(
                x.detach(),
                dim(0),
                keepdim(true),
                dtype(torch.float64),
                out(torch.empty(torch.float64, 0))));
    RarerFormRows.row(
        table,
        "torch.nansum(x.detach(), 1, dtype=torch.float64, out=torch.empty(0, dtype=torch.float64))",
        x -> torch.nansum(x.detach(), 1, dtype(torch.float64), out(torch.empty(torch.float64, 0))));
    RarerFormRows.row(
        table,
        "torch.nanmean(x.detach(), 1, out=torch.empty(0), keepdim=True)",
        x -> torch.nanmean(x.detach(), 1, out(torch.empty(0)), keepdim(true)));
    RarerFormRows.row(
        table,
        "torch.prod(x.detach(), 1, dtype=torch.float64, out=torch.empty(0, dtype=torch.float64))",
        x -> torch.prod(x.detach(), 1, dtype(torch.float64), out(torch.empty(torch.float64, 0))));
  }

  private static void part2(OperatorTable table) {
    RarerFormRows.row(
        table,
        "torch.prod(x.detach(), dim=0, out=torch.empty(0), keepdim=True)",
        x -> torch.prod(x.detach(), dim(0), out(torch.empty(0)), keepdim(true)));
    RarerFormRows.row(
        table,
        "torch.logsumexp(x.detach(), 1, out=torch.empty(0), keepdim=True)",
        x -> torch.logsumexp(x.detach(), 1, out(torch.empty(0)), keepdim(true)));
    RarerFormRows.row(
        table,
        "torch.amax(x.detach(), dim=(0, 1), out=torch.empty(0), keepdim=True)",
        x -> torch.amax(x.detach(), dim(0, 1), out(torch.empty(0)), keepdim(true)));
    RarerFormRows.row(
        table,
        "torch.amin(x.detach(), (0, 1), out=torch.empty(0), keepdim=True)",
        x -> torch.amin(x.detach(), shape(0, 1), out(torch.empty(0)), keepdim(true)));
    RarerFormRows.row(
        table,
        "torch.all(x.detach() > 0, 1, out=torch.empty(0, dtype=torch.bool), keepdim=True)",
        x -> torch.all(x.detach().gt(0), 1, out(torch.empty(torch.bool, 0)), keepdim(true)));
    RarerFormRows.row(
        table,
        "torch.any(x.detach() > 0, dim=1, out=torch.empty(0, dtype=torch.bool), keepdim=True)",
        x -> torch.any(x.detach().gt(0), dim(1), out(torch.empty(torch.bool, 0)), keepdim(true)));
    RarerFormRows.row(
        table,
        "torch.argmax(x.detach(), 1, out=torch.empty(0, dtype=torch.int64), keepdim=True)",
        x -> torch.argmax(x.detach(), 1, out(torch.empty(torch.int64, 0)), keepdim(true)));
    RarerFormRows.row(
        table,
        "torch.argmin(x.detach(), dim=0, out=torch.empty(0, dtype=torch.int64), keepdim=True)",
        x -> torch.argmin(x.detach(), dim(0), out(torch.empty(torch.int64, 0)), keepdim(true)));
  }

  private static void part3(OperatorTable table) {
    RarerFormRows.row(
        table,
        "torch.max(x.detach(), 1, out=(torch.empty(0), torch.empty(0, dtype=torch.int64)), keepdim=True)[1]",
        x ->
            torch
                .max(x.detach(), 1, out(torch.empty(0), torch.empty(torch.int64, 0)), keepdim(true))
                .indices());
    RarerFormRows.row(
        table,
        "torch.min(x.detach(), dim=1, out=(torch.empty(0), torch.empty(0, dtype=torch.int64)), keepdim=True)[0]",
        x ->
            torch
                .min(
                    x.detach(),
                    dim(1),
                    out(torch.empty(0), torch.empty(torch.int64, 0)),
                    keepdim(true))
                .values());
    RarerFormRows.row(
        table,
        "torch.median(x.detach(), 1, True, out=(torch.empty(0), torch.empty(0, dtype=torch.int64)))[0]",
        x ->
            torch
                .median(x.detach(), 1, true, out(torch.empty(0), torch.empty(torch.int64, 0)))
                .values());
    RarerFormRows.row(
        table,
        "torch.nanmedian(x.detach(), 1, out=(torch.empty(0), torch.empty(0, dtype=torch.int64)), keepdim=True)[0]",
        x ->
            torch
                .nanmedian(
                    x.detach(), 1, out(torch.empty(0), torch.empty(torch.int64, 0)), keepdim(true))
                .values());
    RarerFormRows.row(
        table,
        "torch.mode(x.detach(), 1, keepdim=True, out=(torch.empty(0), torch.empty(0, dtype=torch.int64)))[0]",
        x ->
            torch
                .mode(
                    x.detach(), 1, keepdim(true), out(torch.empty(0), torch.empty(torch.int64, 0)))
                .values());
    RarerFormRows.row(
        table,
        "torch.kthvalue(x.detach(), 2, 1, keepdim=True, out=(torch.empty(0), torch.empty(0, dtype=torch.int64)))[0]",
        x ->
            torch
                .kthvalue(
                    x.detach(),
                    2,
                    1,
                    keepdim(true),
                    out(torch.empty(0), torch.empty(torch.int64, 0)))
                .values());
    RarerFormRows.row(
        table,
        "torch.sort(x.detach(), stable=True, out=(torch.empty(0), torch.empty(0, dtype=torch.int64)))[0]",
        x ->
            torch
                .sort(x.detach(), stable(true), out(torch.empty(0), torch.empty(torch.int64, 0)))
                .values());
    RarerFormRows.row(
        table,
        "torch.sort(x.detach(), dim=0, descending=True, stable=True, out=(torch.empty(0), torch.empty(0, dtype=torch.int64)))[1]",
        x ->
            torch
                .sort(
                    x.detach(),
                    dim(0),
                    descending(true),
                    stable(true),
                    out(torch.empty(0), torch.empty(torch.int64, 0)))
                .indices());
  }

  private static void part4(OperatorTable table) {
    RarerFormRows.row(
        table,
        "torch.topk(x.detach(), 2, largest=False, sorted=True, out=(torch.empty(0), torch.empty(0, dtype=torch.int64)))[0]",
        x ->
            torch
                .topk(
                    x.detach(),
                    2,
                    largest(false),
                    sorted(true),
                    out(torch.empty(0), torch.empty(torch.int64, 0)))
                .values());
    RarerFormRows.row(
        table,
        "torch.topk(x.detach(), 1, 0, out=(torch.empty(0), torch.empty(0, dtype=torch.int64)), largest=False)[1]",
        x ->
            torch
                .topk(
                    x.detach(),
                    1,
                    0,
                    out(torch.empty(0), torch.empty(torch.int64, 0)),
                    largest(false))
                .indices());
    RarerFormRows.row(
        table,
        "torch.quantile(x.detach(), 0.4, dim=1, keepdim=True, interpolation='nearest', out=torch.empty(0))",
        x ->
            torch.quantile(
                x.detach(),
                0.4,
                dim(1),
                keepdim(true),
                interpolation("nearest"),
                out(torch.empty(0))));
    RarerFormRows.row(
        table,
        "torch.nanquantile(x.detach(), torch.tensor([0.2, 0.4]), 1, out=torch.empty(0), keepdim=True)",
        x ->
            torch.nanquantile(
                x.detach(), torch.tensor(0.2, 0.4), 1, out(torch.empty(0)), keepdim(true)));
    RarerFormRows.row(
        table,
        "torch.std(x.detach(), 1, correction=0, keepdim=True, out=torch.empty(0))",
        x -> torch.std(x.detach(), 1, correction(0), keepdim(true), out(torch.empty(0))));
    RarerFormRows.row(
        table,
        "torch.var(x.detach(), dim=(0, 1), out=torch.empty(0), unbiased=False)",
        x -> torch.var(x.detach(), dim(0, 1), out(torch.empty(0)), unbiased(false)));
    RarerFormRows.row(
        table,
        "torch.cumsum(x.detach(), 1, out=torch.empty(0, dtype=torch.float64), dtype=torch.float64)",
        x -> torch.cumsum(x.detach(), 1, out(torch.empty(torch.float64, 0)), dtype(torch.float64)));
    RarerFormRows.row(
        table,
        "torch.cumprod(x.detach(), dim=0, out=torch.empty(0, dtype=torch.float64), dtype=torch.float64)",
        x ->
            torch.cumprod(
                x.detach(), dim(0), out(torch.empty(torch.float64, 0)), dtype(torch.float64)));
  }

  private static void part5(OperatorTable table) {
    RarerFormRows.row(
        table,
        "torch.softmax(x.detach(), 1, dtype=torch.float64, out=torch.empty(0, dtype=torch.float64))",
        x ->
            torch.softmax(x.detach(), 1, dtype(torch.float64), out(torch.empty(torch.float64, 0))));
    RarerFormRows.row(
        table,
        "torch.log_softmax(x.detach(), dim=1, dtype=torch.float64, out=torch.empty(0, dtype=torch.float64))",
        x ->
            torch.log_softmax(
                x.detach(), dim(1), dtype(torch.float64), out(torch.empty(torch.float64, 0))));
    RarerFormRows.row(
        table,
        "torch.add(x.detach(), x.detach(), out=torch.empty(0), alpha=2)",
        x -> torch.add(x.detach(), x.detach(), out(torch.empty(0)), alpha(2)));
    RarerFormRows.row(
        table,
        "torch.sub(x.detach(), x.detach(), out=torch.empty(0), alpha=2)",
        x -> torch.sub(x.detach(), x.detach(), out(torch.empty(0)), alpha(2)));
    RarerFormRows.row(
        table,
        "torch.div(x.detach(), 0.4, out=torch.empty(0), rounding_mode='floor')",
        x -> torch.div(x.detach(), 0.4, out(torch.empty(0)), rounding_mode("floor")));
    RarerFormRows.row(
        table,
        "torch.div(x.detach(), x.detach() + 3, out=torch.empty(0), rounding_mode='trunc')",
        x -> torch.div(x.detach(), x.detach().add(3), out(torch.empty(0)), rounding_mode("trunc")));
    RarerFormRows.row(
        table,
        "torch.clamp(x.detach(), out=torch.empty(0), min=0, max=1)",
        x -> torch.clamp(x.detach(), out(torch.empty(0)), min(0), max(1)));
    RarerFormRows.row(
        table,
        "torch.clip(x.detach(), max=1, out=torch.empty(0), min=0)",
        x -> torch.clip(x.detach(), max(1), out(torch.empty(0)), min(0)));
  }

  private static void part6(OperatorTable table) {
    RarerFormRows.row(
        table,
        "torch.round(x.detach(), out=torch.empty(0), decimals=1)",
        x -> torch.round(x.detach(), out(torch.empty(0)), decimals(1)));
    RarerFormRows.row(
        table,
        "torch.addcmul(x.detach(), x.detach(), x.detach(), out=torch.empty(0), value=0.5)",
        x -> torch.addcmul(x.detach(), x.detach(), x.detach(), out(torch.empty(0)), value(0.5)));
    RarerFormRows.row(
        table,
        "torch.addmm(torch.ones(2, 2), x.detach(), x.detach().T, out=torch.empty(0), beta=2, alpha=0.5)",
        x ->
            torch.addmm(
                torch.ones(2, 2),
                x.detach(),
                x.detach().T(),
                out(torch.empty(0)),
                beta(2),
                alpha(0.5)));
    RarerFormRows.row(
        table,
        "torch.zeros(2, 3, out=torch.empty(0), dtype=torch.float32)",
        x -> torch.zeros(2, 3, out(torch.empty(0)), dtype(torch.float32)));
    RarerFormRows.row(
        table,
        "torch.ones((2, 3), out=torch.empty(0), requires_grad=True).detach()",
        x -> torch.ones(shape(2, 3), out(torch.empty(0)), requires_grad(true)).detach());
    RarerFormRows.row(
        table,
        "torch.full((2, 3), 7.5, out=torch.empty(0), device='cpu')",
        x -> torch.full(shape(2, 3), 7.5, out(torch.empty(0)), device("cpu")));
    RarerFormRows.row(
        table,
        "torch.arange(0, 6, 2, out=torch.empty(0, dtype=torch.int64), dtype=torch.int64)",
        x -> torch.arange(0, 6, 2, out(torch.empty(torch.int64, 0)), dtype(torch.int64)));
    RarerFormRows.row(
        table,
        "torch.arange(2.5, out=torch.empty(0), dtype=torch.float32)",
        x -> torch.arange(2.5, out(torch.empty(0)), dtype(torch.float32)));
  }

  private static void part7(OperatorTable table) {
    RarerFormRows.row(
        table,
        "torch.linspace(0, 1, 5, out=torch.empty(0), dtype=torch.float32)",
        x -> torch.linspace(0, 1, 5, out(torch.empty(0)), dtype(torch.float32)));
    RarerFormRows.row(
        table,
        "torch.logspace(0, 1, 3, out=torch.empty(0), dtype=torch.float32)",
        x -> torch.logspace(0, 1, 3, out(torch.empty(0)), dtype(torch.float32)));
    RarerFormRows.row(
        table,
        "torch.eye(2, 3, out=torch.empty(0), dtype=torch.float32)",
        x -> torch.eye(2, 3, out(torch.empty(0)), dtype(torch.float32)));
    RarerFormRows.row(
        table,
        "torch.rand(2, 3, out=torch.empty(0), dtype=torch.float32, generator=torch.Generator().manual_seed(3))",
        x ->
            torch.rand(
                2,
                3,
                out(torch.empty(0)),
                dtype(torch.float32),
                generator(torch.Generator().manual_seed(3))));
    RarerFormRows.row(
        table,
        "torch.randn((2, 3), generator=torch.Generator().manual_seed(3), out=torch.empty(0))",
        x ->
            torch.randn(
                shape(2, 3), generator(torch.Generator().manual_seed(3)), out(torch.empty(0))));
  }
}
