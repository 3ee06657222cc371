/** How a bureau answers its refusals over REST. */
@NullMarked
package io.hengzhi.ingestion.replay.web;

import org.jspecify.annotations.NullMarked;
