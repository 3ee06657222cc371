@NullMarked
package io.hengzhi.benchmarks;

import org.jspecify.annotations.NullMarked;
