@NullMarked
package io.hengzhi.ingestion.delivery;

import org.jspecify.annotations.NullMarked;
