@NullMarked
package io.hengzhi.ingestion.suspension;

import org.jspecify.annotations.NullMarked;
