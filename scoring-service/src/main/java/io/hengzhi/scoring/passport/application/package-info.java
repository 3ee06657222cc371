/** The issuing of score passports. */
@NullMarked
package io.hengzhi.scoring.passport.application;

import org.jspecify.annotations.NullMarked;
