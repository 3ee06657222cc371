/** Refuses what a suspended bureau may not do, in one place for every endpoint. */
@NullMarked
package io.hengzhi.ingestion.suspension.web;

import org.jspecify.annotations.NullMarked;
