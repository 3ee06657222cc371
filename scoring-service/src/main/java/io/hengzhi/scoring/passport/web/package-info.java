/** Score passports over REST. */
@NullMarked
package io.hengzhi.scoring.passport.web;

import org.jspecify.annotations.NullMarked;
