/** What operators compare replicas and rebuilds by. */
@NullMarked
package io.hengzhi.scoring.operations.web;

import org.jspecify.annotations.NullMarked;
