package jtorch;

/** Keyword arguments of factors of low rank. */
public class LowRankKwargs extends TestingKwargs {
  LowRankKwargs() {}

  /** What {@link torch#svd_lowrank} takes. */
  public sealed interface SvdLowrankKwarg permits RankGuess, PowerSteps, LessMatrix {}

  /** What {@link torch#pca_lowrank} takes. */
  public sealed interface PcaLowrankKwarg permits RankGuess, PowerSteps, SpectrumKwargs.Centered {}

  /** How many singular values are wanted: a little more than the matrix has. */
  public record RankGuess(long value) implements SvdLowrankKwarg, PcaLowrankKwarg {}

  /** How many times the matrix is multiplied with what it gave, which makes it more exact. */
  public record PowerSteps(long value) implements SvdLowrankKwarg, PcaLowrankKwarg {}

  /** What is taken off the matrix first. */
  public record LessMatrix(Tensor value) implements SvdLowrankKwarg {}

  /** How many singular values are wanted: {@code q=10} in Python. */
  public static RankGuess q(long value) {
    return new RankGuess(value);
  }

  /** How many times the matrix is multiplied with what it gave: {@code niter=2} in Python. */
  public static PowerSteps niter(long value) {
    return new PowerSteps(value);
  }

  /** What is taken off the matrix first: {@code M=mean} in Python. */
  public static LessMatrix M(Tensor value) {
    return new LessMatrix(value);
  }
}
