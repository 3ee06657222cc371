package io.hengzhi.scoringmodel.formula;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A formula taken apart. Names are quantities of the catalogue it was compiled with. */
@PolicyClause("三(二)")
public sealed interface Expression {

    /** A number as written: at most 12 digits before the point and 6 after it, without a unit. */
    record Number(BigDecimal value) implements Expression {}

    /** A quantity over the window. */
    record Reading(Quantity quantity, Take take) implements Expression {}

    /** The same, in the window one year earlier. */
    record YearBefore(Expression of) implements Expression {}

    record Negative(Expression of) implements Expression {}

    /** @param flowOverLevel whether a part of a year is divided by a level, so that it is brought to a full year */
    record Operation(Operator operator, Expression left, Expression right, boolean flowOverLevel)
            implements Expression {}

    /** The greatest or the least of two or more. */
    record Extreme(boolean greatest, List<Expression> of) implements Expression {
        public Extreme {
            of = List.copyOf(of);
        }
    }

    /** The parts it is directly made of. */
    default List<Expression> parts() {
        return switch (this) {
            case Number ignored -> List.of();
            case Reading ignored -> List.of();
            case YearBefore(Expression of) -> List.of(of);
            case Negative(Expression of) -> List.of(of);
            case Operation operation -> List.of(operation.left(), operation.right());
            case Extreme(boolean ignored, List<Expression> of) -> of;
        };
    }

    /** The quantities it reads, each once, in the order in which they appear. */
    default List<QuantityCode> quantities() {
        return readings().map(reading -> reading.quantity().code()).distinct().toList();
    }

    private Stream<Reading> readings() {
        return this instanceof Reading reading
                ? Stream.of(reading)
                : parts().stream().flatMap(Expression::readings);
    }

    /** In words, with the names of the quantities. */
    default BilingualText words() {
        return switch (this) {
            case Number(BigDecimal value) -> BilingualText.of(value.toPlainString(), value.toPlainString());
            case Reading(Quantity quantity, Take take) ->
                switch (take) {
                    case WINDOW -> quantity.name();
                    case SUM -> call("合计", "sum", List.of(quantity.name()));
                    case AVERAGE -> call("平均", "avg", List.of(quantity.name()));
                    case LAST -> call("期末", "last", List.of(quantity.name()));
                };
            case YearBefore(Expression of) -> call("上年同期", "yearBefore", List.of(of.words()));
            case Negative(Expression of) -> {
                BilingualText inner = of instanceof Operation ? of.inParentheses() : of.words();
                yield BilingualText.of("−" + inner.zh(), "−" + inner.en());
            }
            case Operation(Operator operator, Expression left, Expression right, boolean ignored) -> {
                BilingualText before = needsParentheses(left, operator, false) ? left.inParentheses() : left.words();
                BilingualText after = needsParentheses(right, operator, true) ? right.inParentheses() : right.words();
                String sign = " " + operator.shown() + " ";
                yield BilingualText.of(before.zh() + sign + after.zh(), before.en() + sign + after.en());
            }
            case Extreme(boolean greatest, List<Expression> of) ->
                call(
                        greatest ? "最大" : "最小",
                        greatest ? "max" : "min",
                        of.stream().map(Expression::words).toList());
        };
    }

    private BilingualText inParentheses() {
        BilingualText words = words();
        return BilingualText.of("(" + words.zh() + ")", "(" + words.en() + ")");
    }

    private static boolean needsParentheses(Expression part, Operator around, boolean right) {
        return switch (part) {
            case Operation operation -> {
                boolean tighter = operation.operator().bindsTighter();
                boolean takenAway = around == Operator.MINUS || around == Operator.DIVIDED_BY;
                yield around.bindsTighter() && !tighter || right && takenAway && tighter == around.bindsTighter();
            }
            case Negative ignored -> true;
            default -> false;
        };
    }

    private static BilingualText call(String zh, String en, List<BilingualText> of) {
        return BilingualText.of(
                zh + "(" + String.join(", ", of.stream().map(BilingualText::zh).toList()) + ")",
                en + "(" + String.join(", ", of.stream().map(BilingualText::en).toList()) + ")");
    }
}
