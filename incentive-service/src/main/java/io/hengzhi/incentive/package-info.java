/** What a class leads to: 引导资源向优势领域和优质企业集中 (四). */
@NullMarked
package io.hengzhi.incentive;

import org.jspecify.annotations.NullMarked;
