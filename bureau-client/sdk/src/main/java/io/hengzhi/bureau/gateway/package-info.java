/** The city's REST interface for a bureau: batches, refusals, submissions, contracts; tokens by client credentials. */
@NullMarked
package io.hengzhi.bureau.gateway;

import org.jspecify.annotations.NullMarked;
