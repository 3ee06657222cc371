/** Scoring answers right after every kill, and answers at all while one of its replicas is gone. */
@NullMarked
package io.hengzhi.verification.faults.scoring;

import org.jspecify.annotations.NullMarked;
