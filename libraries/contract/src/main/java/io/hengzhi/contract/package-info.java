/** What travels between the stations: topics, events and how they are written. */
@NullMarked
package io.hengzhi.contract;

import org.jspecify.annotations.NullMarked;
