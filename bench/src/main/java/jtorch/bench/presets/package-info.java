/** The tutorials' networks on the JavaCPP presets alone. */
@NullMarked
package jtorch.bench.presets;

import org.jspecify.annotations.NullMarked;
