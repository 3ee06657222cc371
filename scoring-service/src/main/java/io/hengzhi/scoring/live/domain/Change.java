package io.hengzhi.scoring.live.domain;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.scoring.engine.domain.Board;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * That something has changed, without a figure: who wants to know reads again, and that read is recorded.
 *
 * @param list where
 * @param enterprise whose; null for the list as a whole
 */
public record Change(Kind kind, Board.Key list, @Nullable CreditCode enterprise) {

    /** What has changed. */
    public enum Kind {
        /** An enterprise's score, or one of its terms; or it came into the list, or left it. */
        SCORE,
        /** An enterprise's class. */
        CLASS,
        /** An enterprise's rank, its class, or the size of its list. */
        RANK,
        /** Something in a list: ranks, classes and size may be others. */
        LIST;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
