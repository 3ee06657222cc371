/** How this service reads its own verdicts and other stations' events. */
@NullMarked
package io.hengzhi.ingestion.messaging;

import org.jspecify.annotations.NullMarked;
