/** Review and objection: 由企业对监测数据及结果进行复核，若有疑义可提供相关证明材料申请核实或修改 (二(三)). */
@NullMarked
package io.hengzhi.appeal;

import org.jspecify.annotations.NullMarked;
