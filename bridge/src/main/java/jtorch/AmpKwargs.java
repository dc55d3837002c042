package jtorch;

/** Keyword arguments of mixed precision. */
public class AmpKwargs extends VisionKwargs {
  AmpKwargs() {}

  /** What {@link jtorch.amp.GradScaler} takes. */
  public sealed interface ScalerKwarg
      permits InitScale, GrowthFactor, BackoffFactor, GrowthInterval, Enabled {}

  /** What the loss is multiplied by at first. */
  public record InitScale(double value) implements ScalerKwarg {}

  /** What the scale is multiplied by when all goes well for long. */
  public record GrowthFactor(double value) implements ScalerKwarg {}

  /** What the scale is multiplied by when a gradient is not finite. */
  public record BackoffFactor(double value) implements ScalerKwarg {}

  /** How many good steps there are between two growths. */
  public record GrowthInterval(int value) implements ScalerKwarg {}

  /** Whether it does anything. */
  public record Enabled(boolean value) implements ScalerKwarg, OperatorKwargs.AutocastKwarg {}

  /** The kind of device that computes with fewer bits. */
  public record DeviceTypeOf(String value) {}

  /** The kind of device: {@code device_type='cuda'} in Python. */
  public static DeviceTypeOf device_type(String value) {
    return new DeviceTypeOf(value);
  }

  /** What the loss is multiplied by at first: {@code init_scale=65536.0} in Python. */
  public static InitScale init_scale(double value) {
    return new InitScale(value);
  }

  /** What the scale is multiplied by when all goes well: {@code growth_factor=2.0} in Python. */
  public static GrowthFactor growth_factor(double value) {
    return new GrowthFactor(value);
  }

  /** What the scale is multiplied by when it is too high: {@code backoff_factor=0.5} in Python. */
  public static BackoffFactor backoff_factor(double value) {
    return new BackoffFactor(value);
  }

  /** How many good steps there are between two growths: {@code growth_interval=2000} in Python. */
  public static GrowthInterval growth_interval(int value) {
    return new GrowthInterval(value);
  }

  /** Whether it does anything: {@code enabled=True} in Python. */
  public static Enabled enabled(boolean value) {
    return new Enabled(value);
  }
}
