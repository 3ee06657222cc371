/** The list of the year over REST. */
@NullMarked
package io.hengzhi.registry.monitoringlist.web;

import org.jspecify.annotations.NullMarked;
