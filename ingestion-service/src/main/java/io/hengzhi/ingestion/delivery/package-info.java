/** How punctual and complete bureaus are, and who is silent. */
@NullMarked
package io.hengzhi.ingestion.delivery;

import org.jspecify.annotations.NullMarked;
