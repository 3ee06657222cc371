@NullMarked
package io.hengzhi.provisioning.broker;

import org.jspecify.annotations.NullMarked;
