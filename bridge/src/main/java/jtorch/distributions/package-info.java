/** Random variables: draws, probabilities and distances; {@code torch.distributions} in Python. */
@org.jspecify.annotations.NullMarked
package jtorch.distributions;
