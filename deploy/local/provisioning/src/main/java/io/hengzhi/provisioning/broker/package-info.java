/** What the broker holds and who may do what with it. */
@NullMarked
package io.hengzhi.provisioning.broker;

import org.jspecify.annotations.NullMarked;
