/** Sharing agreements of reading bureaus: what is in them, and who put them in force. */
@NullMarked
package io.hengzhi.registry.agreement.domain;

import org.jspecify.annotations.NullMarked;
