/** Events of ingestion: what was accepted, what was refused. */
@NullMarked
package io.hengzhi.contract.ingestion;

import org.jspecify.annotations.NullMarked;
