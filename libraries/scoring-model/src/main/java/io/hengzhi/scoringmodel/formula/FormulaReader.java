package io.hengzhi.scoringmodel.formula;

import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a formula by recursive descent; everything that grows with the text is bounded before it is done. */
final class FormulaReader {

    private static final int LENGTH_MAX = 500;
    private static final int SIGNS_MAX = 200;
    private static final int DEPTH_MAX = 20;
    private static final int ARGUMENTS_MAX = 10;
    private static final int DIGITS_MAX = 12;
    private static final int DECIMALS_MAX = 6;
    private static final int SHOWN_MAX = 20;

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("sum", "sum"),
            Map.entry("合计", "sum"),
            Map.entry("avg", "avg"),
            Map.entry("平均", "avg"),
            Map.entry("last", "last"),
            Map.entry("期末", "last"),
            Map.entry("yearBefore", "yearBefore"),
            Map.entry("上年同期", "yearBefore"),
            Map.entry("min", "min"),
            Map.entry("最小", "min"),
            Map.entry("max", "max"),
            Map.entry("最大", "max"));

    private enum Kind {
        NUMBER,
        NAME,
        SIGN,
        END
    }

    /** @param position from 1 */
    private record Token(Kind kind, String text, int position) {}

    /** An expression with the kind of figure it yields. */
    private record Typed(Expression expression, Dimension dimension) {}

    private static final class Refused extends Exception {
        private final String code;
        private final String zh;
        private final String en;

        Refused(int position, String code, String zh, String en) {
            super(code, null, false, false);
            this.code = code;
            this.zh = "第 " + position + " 个字符处：" + zh;
            this.en = "At character " + position + ": " + en;
        }
    }

    private final String text;
    private final Catalogue catalogue;
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private boolean inYearBefore;

    FormulaReader(String text, Catalogue catalogue) {
        this.text = text;
        this.catalogue = catalogue;
    }

    Parsed<WrittenFormula> read() {
        try {
            if (text.isBlank()) {
                throw new Refused(1, "formula-empty", "公式为空。", "the formula is empty.");
            }
            if (text.length() > LENGTH_MAX) {
                throw new Refused(
                        LENGTH_MAX + 1,
                        "formula-too-long",
                        "公式最多 " + LENGTH_MAX + " 个字符。",
                        "a formula has at most " + LENGTH_MAX + " characters.");
            }
            split();
            Typed whole = sum(1);
            Token rest = peek();
            if (rest.kind() != Kind.END) {
                throw unexpected(rest);
            }
            if (whole.expression().quantities().isEmpty()) {
                throw new Refused(1, "formula-without-quantity", "公式中没有数据项。", "the formula reads no quantity.");
            }
            return Parsed.valid(new WrittenFormula(
                    text, whole.expression(), whole.dimension().text()));
        } catch (Refused refused) {
            return Parsed.invalid(refused.code, refused.zh, refused.en);
        }
    }

    private void split() throws Refused {
        int at = 0;
        while (at < text.length()) {
            int begin = at;
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            Kind kind;
            String content;
            if (isDigit(c)) {
                while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                    at++;
                }
                kind = Kind.NUMBER;
                content = text.substring(begin, at);
            } else if (c == '"' || c == '“') {
                int end = text.indexOf(c == '"' ? '"' : '”', at + 1);
                if (end < 0) {
                    throw new Refused(begin + 1, "quote-open", "引号没有闭合。", "the quotation mark is not closed.");
                }
                kind = Kind.NAME;
                content = text.substring(at + 1, end);
                at = end + 1;
            } else if (isLetter(c)) {
                while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
                    at++;
                }
                kind = Kind.NAME;
                content = text.substring(begin, at);
            } else {
                content = sign(c, begin + 1);
                kind = Kind.SIGN;
                at++;
            }
            if (tokens.size() == SIGNS_MAX) {
                throw new Refused(
                        begin + 1,
                        "formula-too-long",
                        "公式最多由 " + SIGNS_MAX + " 个符号组成。",
                        "a formula has at most " + SIGNS_MAX + " signs.");
            }
            tokens.add(new Token(kind, content, begin + 1));
        }
        tokens.add(new Token(Kind.END, "", text.length() + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static String sign(char c, int position) throws Refused {
        return switch (c) {
            case '+', '-', '*', '/', '(', ')', ',' -> String.valueOf(c);
            case '−', '－' -> "-";
            case '＋' -> "+";
            case '×', '＊' -> "*";
            case '÷', '／' -> "/";
            case '（' -> "(";
            case '）' -> ")";
            case '，' -> ",";
            default ->
                throw new Refused(
                        position, "sign-not-allowed", "公式中不能有“" + c + "”。", "\"" + c + "\" has no place in a formula.");
        };
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean takes(String sign) {
        Token token = peek();
        if (token.kind() == Kind.SIGN && token.text().equals(sign)) {
            next++;
            return true;
        }
        return false;
    }

    private void demand(String sign) throws Refused {
        if (!takes(sign)) {
            Token found = peek();
            throw new Refused(
                    found.position(),
                    "sign-expected",
                    "这里应为“" + sign + "”，实为" + shownZh(found) + "。",
                    "\"" + sign + "\" is expected here, this is " + shownEn(found) + ".");
        }
    }

    private Refused unexpected(Token token) {
        return new Refused(
                token.position(),
                "not-expected",
                "这里不应有" + shownZh(token) + "；应为数字、数据项、函数或括号。",
                shownEn(token) + " has no place here; a number, a quantity, a function or a parenthesis does.");
    }

    private static String shownZh(Token token) {
        return token.kind() == Kind.END ? "公式的结尾" : "“" + cut(token.text()) + "”";
    }

    private static String shownEn(Token token) {
        return token.kind() == Kind.END ? "the end" : "\"" + cut(token.text()) + "\"";
    }

    private static String cut(String text) {
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "…";
    }

    private Typed sum(int depth) throws Refused {
        if (depth > DEPTH_MAX) {
            throw new Refused(
                    peek().position(),
                    "formula-too-deep",
                    "括号最多 " + DEPTH_MAX + " 层。",
                    "at most " + DEPTH_MAX + " levels of parentheses.");
        }
        Typed left = product(depth);
        while (true) {
            int position = peek().position();
            Operator operator = takes("+") ? Operator.PLUS : takes("-") ? Operator.MINUS : null;
            if (operator == null) {
                return left;
            }
            Typed right = product(depth);
            requireLike(left, right, position);
            left = new Typed(
                    new Expression.Operation(operator, left.expression(), right.expression(), false),
                    left.dimension().like(right.dimension()));
        }
    }

    private static void requireLike(Typed left, Typed right, int position) throws Refused {
        if (!left.dimension().units().equals(right.dimension().units())) {
            throw new Refused(
                    position,
                    "units-differ",
                    "两边单位不同：" + left.dimension().text() + " 与 "
                            + right.dimension().text() + "。",
                    "the units differ: " + left.dimension().text() + " and "
                            + right.dimension().text() + ".");
        }
        if (!left.dimension().isLike(right.dimension())) {
            throw new Refused(
                    position,
                    "spans-differ",
                    "一边是全期累计，另一边是单季水平或比率，不能相加减或比较。",
                    "one side adds up over the window, the other is a level or one quarter: they are not added or compared.");
        }
    }

    private Typed product(int depth) throws Refused {
        Typed left = signed(depth);
        while (true) {
            Operator operator = takes("*") ? Operator.TIMES : takes("/") ? Operator.DIVIDED_BY : null;
            if (operator == null) {
                return left;
            }
            Typed right = signed(depth);
            boolean divides = operator == Operator.DIVIDED_BY;
            left = new Typed(
                    new Expression.Operation(
                            operator,
                            left.expression(),
                            right.expression(),
                            divides && left.dimension().isFlowOver(right.dimension())),
                    divides
                            ? left.dimension().dividedBy(right.dimension())
                            : left.dimension().times(right.dimension()));
        }
    }

    private Typed signed(int depth) throws Refused {
        if (takes("-")) {
            Typed of = primary(depth);
            return new Typed(new Expression.Negative(of.expression()), of.dimension());
        }
        return primary(depth);
    }

    private Typed primary(int depth) throws Refused {
        Token token = peek();
        switch (token.kind()) {
            case NUMBER -> {
                next++;
                return new Typed(new Expression.Number(number(token)), Dimension.NUMBER);
            }
            case NAME -> {
                next++;
                String function = FUNCTIONS.get(token.text());
                if (function != null && takes("(")) {
                    return call(function, token, depth);
                }
                return reading(quantity(token), Take.WINDOW);
            }
            case SIGN -> {
                if (takes("(")) {
                    Typed inner = sum(depth + 1);
                    demand(")");
                    return inner;
                }
                throw unexpected(token);
            }
            case END -> throw unexpected(token);
        }
        throw new IllegalStateException("unreachable");
    }

    private static BigDecimal number(Token token) throws Refused {
        if (!token.text().matches("[0-9]{1," + DIGITS_MAX + "}(\\.[0-9]{1," + DECIMALS_MAX + "})?")) {
            throw new Refused(
                    token.position(),
                    "number-invalid",
                    "数字最多 " + DIGITS_MAX + " 位整数、" + DECIMALS_MAX + " 位小数，实为“" + cut(token.text()) + "”。",
                    "a number has at most " + DIGITS_MAX + " digits and " + DECIMALS_MAX + " decimals, this is \""
                            + cut(token.text()) + "\".");
        }
        return new BigDecimal(token.text());
    }

    private Typed call(String function, Token name, int depth) throws Refused {
        Typed result = switch (function) {
            case "sum" -> reading(flowAlone(name), Take.SUM);
            case "avg" -> reading(quantityAlone(), Take.AVERAGE);
            case "last" -> reading(quantityAlone(), Take.LAST);
            case "yearBefore" -> yearBefore(name, depth);
            default -> extreme(function.equals("max"), name, depth);
        };
        demand(")");
        return result;
    }

    private static Typed reading(Quantity quantity, Take take) {
        return new Typed(new Expression.Reading(quantity, take), Dimension.of(quantity, take));
    }

    private Quantity quantityAlone() throws Refused {
        Token token = peek();
        if (token.kind() != Kind.NAME) {
            throw new Refused(
                    token.position(),
                    "quantity-expected",
                    "这里应为数据项，实为" + shownZh(token) + "。",
                    "a quantity is expected here, this is " + shownEn(token) + ".");
        }
        next++;
        return quantity(token);
    }

    private Quantity flowAlone(Token name) throws Refused {
        Quantity quantity = quantityAlone();
        if (quantity.kind() == Quantity.Kind.STOCK) {
            throw new Refused(
                    name.position(),
                    "stock-not-summed",
                    "“" + quantity.name().zh() + "”为时点或平均数，不能合计；请用 avg 或 last。",
                    quantity.name().en() + " is a level and is not added up; use avg or last.");
        }
        return quantity;
    }

    private Typed yearBefore(Token name, int depth) throws Refused {
        if (inYearBefore) {
            throw new Refused(
                    name.position(), "year-before-nested", "上年同期不能嵌套。", "yearBefore does not stand inside yearBefore.");
        }
        inYearBefore = true;
        Typed of = sum(depth + 1);
        inYearBefore = false;
        return new Typed(new Expression.YearBefore(of.expression()), of.dimension());
    }

    private Typed extreme(boolean greatest, Token name, int depth) throws Refused {
        List<Expression> of = new ArrayList<>();
        Typed first = sum(depth + 1);
        of.add(first.expression());
        Dimension dimension = first.dimension();
        while (peek().kind() == Kind.SIGN && peek().text().equals(",")) {
            int position = peek().position();
            next++;
            Typed other = sum(depth + 1);
            requireLike(first, other, position);
            of.add(other.expression());
            dimension = dimension.like(other.dimension());
        }
        if (of.size() < 2 || of.size() > ARGUMENTS_MAX) {
            throw new Refused(
                    name.position(),
                    "arguments-out-of-range",
                    "最大、最小应有 2 至 " + ARGUMENTS_MAX + " 个参数。",
                    "max and min have 2 to " + ARGUMENTS_MAX + " arguments.");
        }
        return new Typed(new Expression.Extreme(greatest, of), dimension);
    }

    private Quantity quantity(Token name) throws Refused {
        @Nullable Quantity found = find(name.text()).orElse(null);
        if (found == null) {
            throw new Refused(
                    name.position(),
                    "unknown-quantity",
                    "目录中没有数据项“" + cut(name.text()) + "”。",
                    "the catalogue has no quantity \"" + cut(name.text()) + "\".");
        }
        return found;
    }

    private Optional<Quantity> find(String name) {
        return catalogue.quantities().stream()
                .filter(quantity -> quantity.code().value().equals(name)
                        || quantity.name().zh().equals(name))
                .findFirst();
    }
}
