/** Where facts came from, looked up in the log. */
@NullMarked
package io.hengzhi.scoring.passport.kafka;

import org.jspecify.annotations.NullMarked;
