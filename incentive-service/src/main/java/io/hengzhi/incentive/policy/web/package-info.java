/** The measures over REST. */
@NullMarked
package io.hengzhi.incentive.policy.web;

import org.jspecify.annotations.NullMarked;
