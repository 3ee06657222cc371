package io.hengzhi.registry.enterprise.application;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The initials of a Chinese name as people type them: 北京汽车 is {@code bjqc}; letters and digits stay. */
public final class PinyinInitials implements UnaryOperator<String> {

    @Override
    public String apply(String name) {
        return PinyinHelper.toPinyin(name, PinyinStyleEnum.FIRST_LETTER, "").toLowerCase(Locale.ROOT);
    }
}
