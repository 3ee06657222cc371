/** The facts a list is drawn from. */
@NullMarked
package io.hengzhi.registry.monitoringlist.kafka;

import org.jspecify.annotations.NullMarked;
