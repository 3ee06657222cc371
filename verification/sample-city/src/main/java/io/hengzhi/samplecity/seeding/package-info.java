/**
 * Brings the sample city into a running stack, through the doors everybody uses: the gateway with people's tokens, Kafka
 * with each bureau's own client.
 */
@NullMarked
package io.hengzhi.samplecity.seeding;

import org.jspecify.annotations.NullMarked;
