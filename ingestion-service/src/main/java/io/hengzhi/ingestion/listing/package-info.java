/** Lists of what came one after the other. */
@NullMarked
package io.hengzhi.ingestion.listing;

import org.jspecify.annotations.NullMarked;
