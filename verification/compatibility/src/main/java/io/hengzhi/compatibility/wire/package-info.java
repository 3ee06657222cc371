/** Protobuf messages and topics inside the backbone. */
@NullMarked
package io.hengzhi.compatibility.wire;

import org.jspecify.annotations.NullMarked;
