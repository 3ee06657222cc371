/** What a bureau's topic carries: headers, fields, quantities and dates, as the contract with each bureau says them. */
@NullMarked
package io.hengzhi.contract.facts;

import org.jspecify.annotations.NullMarked;
