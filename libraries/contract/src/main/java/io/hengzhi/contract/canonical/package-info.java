/** JSON in its one canonical form (RFC 8785), for what is digested and signed. */
@NullMarked
package io.hengzhi.contract.canonical;

import org.jspecify.annotations.NullMarked;
