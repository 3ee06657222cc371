/** The contract of the bureau's topic: fetched, kept on disk, and what it says of a fact before it is sent. */
@NullMarked
package io.hengzhi.bureau.contract;

import org.jspecify.annotations.NullMarked;
