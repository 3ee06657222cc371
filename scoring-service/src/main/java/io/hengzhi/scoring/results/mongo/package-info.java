/** Frozen results in the store. */
@NullMarked
package io.hengzhi.scoring.results.mongo;

import org.jspecify.annotations.NullMarked;
