/**
 * A fictional city, always the same: its enterprises, what the bureaus report of them, the districts' schemes, and the steps
 * that bring all of it into a running city through the doors everybody uses. Only inputs: nothing here computes a score.
 */
@NullMarked
package io.hengzhi.samplecity;

import org.jspecify.annotations.NullMarked;
