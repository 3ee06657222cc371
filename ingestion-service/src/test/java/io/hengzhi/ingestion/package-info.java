/** Tests of the service as a whole. */
@NullMarked
package io.hengzhi.ingestion;

import org.jspecify.annotations.NullMarked;
