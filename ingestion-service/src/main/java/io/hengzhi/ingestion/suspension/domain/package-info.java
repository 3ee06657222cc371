/** What a suspended bureau may not do. */
@NullMarked
package io.hengzhi.ingestion.suspension.domain;

import org.jspecify.annotations.NullMarked;
