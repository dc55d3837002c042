/** The runnable jar: train a recipe and see how it went. */
@org.jspecify.annotations.NullMarked
package jtorch.trainer;
