@org.jspecify.annotations.NullMarked
package io.hengzhi.verification.scores;
