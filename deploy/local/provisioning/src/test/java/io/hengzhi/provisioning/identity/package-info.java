@NullMarked
package io.hengzhi.provisioning.identity;

import org.jspecify.annotations.NullMarked;
