package io.hengzhi.recomputation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A district's own indicator, written as docs/formulas.md has it, turned into SQL: what it reads, and one column after the
 * other with the exact fraction of each part. Read from that page; it shares nothing with the product's reader.
 *
 * <p>A part is NULL where a divisor in it is not positive. Throws {@link Unreadable} for a text that is no such formula.
 */
final class FormulaSql {

    /** Not a formula of that language, or of quantities that the catalogue does not have. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String what) {
            super(what, null, false, false);
        }
    }

    /** A quantity of the catalogue. */
    record Quantity(String code, String name, boolean stock) {}

    /**
     * A total that has to be made.
     *
     * @param role {@code r1}, {@code r2} ...
     * @param lastOnly the last quarter of the window alone
     * @param quartersBefore 4 for the window one year earlier
     */
    record Reading(String role, String quantity, boolean lastOnly, int quartersBefore) {}

    /** A column to be added, from columns before it. */
    record Step(String column, String expression) {}

    /** A part: its column, how often the window's length is in it, and whether a level is. */
    private record Part(String column, int years, boolean level) {}

    private final List<Quantity> catalogue;
    private final List<String> tokens;
    private int next;
    private int quartersBefore;
    private final Map<String, Reading> readings = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private FormulaSql(String text, List<Quantity> catalogue) {
        this.catalogue = catalogue;
        this.tokens = split(text);
    }

    static FormulaSql read(String text, List<Quantity> catalogue) {
        FormulaSql formula = new FormulaSql(text, catalogue);
        formula.additive();
        if (formula.next < formula.tokens.size() || formula.readings.isEmpty()) {
            throw new Unreadable(text);
        }
        return formula;
    }

    List<Reading> readings() {
        return List.copyOf(readings.values());
    }

    /** The last one is the whole. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Numbers, names (in quotes with a leading mark of their own), and signs of one character. */
    private static List<String> split(String text) {
        List<String> tokens = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            int from = at++;
            if (Character.isWhitespace(c)) {
                continue;
            }
            if (c == '"' || c == '“') {
                int end = text.indexOf(c == '"' ? '"' : '”', at);
                if (end < 0) {
                    throw new Unreadable(text);
                }
                tokens.add("\"" + text.substring(at, end));
                at = end + 1;
            } else if (isWord(c)) {
                while (at < text.length()
                        && (isWord(text.charAt(at)) || (Character.isDigit(c) && text.charAt(at) == '.'))) {
                    at++;
                }
                tokens.add(text.substring(from, at));
            } else {
                int sign = "−－＋×＊÷／（），".indexOf(c);
                tokens.add(sign < 0 ? String.valueOf(c) : "--+**//(),".substring(sign, sign + 1));
            }
        }
        return tokens;
    }

    private static boolean isWord(char c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || Character.isIdeographic(c);
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    /** The next token, and on; empty at the end, which names nothing. */
    private String word() {
        String token = peek();
        next++;
        return token;
    }

    private boolean takes(String sign) {
        boolean there = peek().equals(sign);
        next += there ? 1 : 0;
        return there;
    }

    private void demand(String sign) {
        if (!takes(sign)) {
            throw new Unreadable(sign + " is missing before \"" + peek() + "\"");
        }
    }

    private Part additive() {
        Part left = multiplicative();
        while (peek().equals("+") || peek().equals("-")) {
            String macro = tokens.get(next++).equals("+") ? "plus" : "minus";
            Part right = multiplicative();
            left = both(macro, left, right, left.years(), left.level() || right.level());
        }
        return left;
    }

    private Part multiplicative() {
        Part left = unary();
        while (peek().equals("*") || peek().equals("/")) {
            boolean divides = tokens.get(next++).equals("/");
            Part right = unary();
            boolean level = left.level() || right.level();
            // what adds up over the window, over a level: of n quarters 4/n times as much
            boolean yearly = divides && left.years() == 1 && right.years() == 0 && right.level();
            int years = divides ? left.years() - right.years() : left.years() + right.years();
            left = both(divides ? "quotient" : "product", left, right, years, level);
            if (yearly) {
                left = new Part(add("product(" + left.column() + ", fraction(4, quarters))"), years, level);
            }
        }
        return left;
    }

    private Part unary() {
        if (takes("-")) {
            Part of = primary();
            return new Part(add("negative(" + of.column() + ")"), of.years(), of.level());
        }
        return primary();
    }

    private Part primary() {
        if (takes("(")) {
            Part inner = additive();
            demand(")");
            return inner;
        }
        String token = word();
        if (token.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            BigDecimal number = new BigDecimal(token);
            String up = number.unscaledValue().toString();
            String down = BigDecimal.TEN.pow(number.scale()).toPlainString();
            return new Part(add("fraction(" + up + ", " + down + ")"), 0, false);
        }
        if (!peek().equals("(") || token.startsWith("\"")) {
            return taken(token, "window");
        }
        return call(token);
    }

    private Part call(String function) {
        demand("(");
        Part result = switch (function) {
            case "sum", "合计" -> taken(word(), "sum");
            case "avg", "平均" -> taken(word(), "mean");
            case "last", "期末" -> taken(word(), "last");
            case "yearBefore", "上年同期" -> yearBefore();
            case "max", "最大" -> chosen("greater");
            case "min", "最小" -> chosen("lesser");
            default -> throw new Unreadable(function);
        };
        demand(")");
        return result;
    }

    private Part yearBefore() {
        if (quartersBefore > 0) {
            throw new Unreadable("a year before a year before");
        }
        quartersBefore = 4;
        Part inner = additive();
        quartersBefore = 0;
        return inner;
    }

    private Part chosen(String macro) {
        Part best = additive();
        while (takes(",")) {
            Part other = additive();
            best = both(macro, best, other, best.years(), best.level() || other.level());
        }
        return best;
    }

    private Part taken(String name, String how) {
        String bare = name.startsWith("\"") ? name.substring(1) : name;
        Quantity quantity = catalogue.stream()
                .filter(one -> one.code().equals(bare) || one.name().equals(bare))
                .findFirst()
                .orElseThrow(() -> new Unreadable(bare));
        if (quantity.stock() && how.equals("sum")) {
            throw new Unreadable("a level is not summed: " + bare);
        }
        boolean last = how.equals("last");
        Reading reading = readings.computeIfAbsent(
                quantity.code() + last + quartersBefore,
                place -> new Reading("r" + (readings.size() + 1), quantity.code(), last, quartersBefore));
        boolean perQuarter = how.equals("mean") && !quantity.stock();
        boolean addsUp = !quantity.stock() && !last && !perQuarter;
        return new Part(
                add("fraction(" + reading.role() + "_total, 1000000 * " + reading.role() + "_divisor"
                        + (perQuarter ? " * quarters)" : ")")),
                addsUp ? 1 : 0,
                quantity.stock());
    }

    private Part both(String macro, Part left, Part right, int years, boolean level) {
        return new Part(add(macro + "(" + left.column() + ", " + right.column() + ")"), years, level);
    }

    private String add(String expression) {
        String column = "v" + (steps.size() + 1);
        steps.add(new Step(column, expression));
        return column;
    }
}
