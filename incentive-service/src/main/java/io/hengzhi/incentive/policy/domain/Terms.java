package io.hengzhi.incentive.policy.domain;

import io.hengzhi.kernel.BilingualText;
import java.util.List;

/** On which terms a measure is open to the enterprises of a place in the list. */
public sealed interface Terms {

    /**
     * It is theirs, within what its clause demands anyway.
     *
     * @param conditions what the grantor still looks at
     */
    record Offered(List<BilingualText> conditions) implements Terms {
        public Offered {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * It becomes theirs when they meet conditions (在满足一定条件后，适当享受激励政策). Whether they do, the annual result
     * shows.
     */
    record OnConditions(List<BilingualText> conditions) implements Terms {
        public OnConditions {
            conditions = List.copyOf(conditions);
        }
    }

    /** It is meant for others. */
    record NotOffered() implements Terms {}
}
