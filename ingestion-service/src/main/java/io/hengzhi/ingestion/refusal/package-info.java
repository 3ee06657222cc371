/** What was refused, for the bureau that sent it. */
@NullMarked
package io.hengzhi.ingestion.refusal;

import org.jspecify.annotations.NullMarked;
