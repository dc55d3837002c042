package jtorch.nn;

/** Settings that say where windows lie, a number for each dimension. */
interface Windows {
  long[] kernel();

  long[] stride();

  long[] padding();
}
