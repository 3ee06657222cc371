/** How punctual and complete a bureau is; pure. */
@NullMarked
package io.hengzhi.ingestion.delivery.domain;

import org.jspecify.annotations.NullMarked;
