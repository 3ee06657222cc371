/** What the sample city promises, checked with the scoring model where a promise is about a result. */
@NullMarked
package io.hengzhi.samplecity;

import org.jspecify.annotations.NullMarked;
