/** Prepares a machine to run the backbone: identities before anything starts, topics and access once the broker is up. */
@NullMarked
package io.hengzhi.provisioning;

import org.jspecify.annotations.NullMarked;
