package io.hengzhi.bureau.contract;

import com.networknt.schema.Error;
import io.hengzhi.bureau.fact.Fact;
import io.hengzhi.bureau.fact.FactFault;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Quarter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says of facts what the city would say, as far as it can be known before they are sent: the form, the credit code, and,
 * where the contract was served, quantity, unit, sign and basis. The first fault of a fact is told.
 */
public final class FactCheck {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final int DECIMALS_MAX = 6;
    private static final int DIGITS_MAX = 12;

    private final Contract contract;

    public FactCheck(Contract contract) {
        this.contract = contract;
    }

    /**
     * Examines the facts of one enterprise.
     *
     * @param body their message, as it would be sent
     * @return by the place in the list; empty where all is well
     */
    public Map<Integer, FactFault> check(List<Fact> facts, ObjectNode body) {
        Map<Integer, FactFault> faults = new HashMap<>();
        Fact first = facts.getFirst();
        if (CreditCode.parse(first.creditCode()) instanceof Parsed.Invalid<CreditCode>(Fault fault)) {
            for (int i = 0; i < facts.size(); i++) {
                faults.put(i, fault(i, facts.get(i), "creditCode", fault.code(), fault.text()));
            }
            return faults;
        }
        for (Error error : contract.schema().validate(body)) {
            Integer index = SchemaFaults.factIndex(error);
            // what is wrong with the message is wrong with each fact in it
            int from = index == null ? 0 : index;
            int to = index == null ? facts.size() - 1 : index;
            for (int i = from; i <= to; i++) {
                faults.putIfAbsent(
                        i,
                        fault(i, facts.get(i), SchemaFaults.field(error), "breaks-schema", SchemaFaults.text(error)));
            }
        }
        for (int i = 0; i < facts.size(); i++) {
            if (!faults.containsKey(i)) {
                FactFault found = check(i, facts.get(i));
                if (found != null) {
                    faults.put(i, found);
                }
            }
        }
        return faults;
    }

    private @Nullable FactFault check(int index, Fact fact) {
        if (Quarter.parse(fact.quarter()) instanceof Parsed.Invalid<Quarter>(Fault fault)) {
            return fault(index, fact, "quarter", fault.code(), fault.text());
        }
        Fact.Value value = fact.value();
        FactFault byQuantity = contract.quantities().isEmpty() ? null : checkQuantity(index, fact, value);
        return byQuantity != null || value == null ? byQuantity : checkDigits(index, fact, value.decimal());
    }

    private @Nullable FactFault checkQuantity(int index, Fact fact, Fact.@Nullable Value value) {
        ContractQuantity quantity = contract.findQuantity(fact.quantity());
        if (quantity == null) {
            String known = String.join(", ", contract.quantities().keySet());
            return fault(
                    index,
                    fact,
                    "quantity",
                    "quantity-not-owned",
                    BilingualText.of(
                            "本单位的契约没有数据项“" + fact.quantity() + "”，可报：" + known + "。",
                            "Your contract has no quantity \"" + fact.quantity() + "\"; it has " + known + "."));
        }
        if (value == null) {
            return null;
        }
        if (!quantity.acceptedUnits().isEmpty() && !quantity.acceptedUnits().contains(value.unit())) {
            String units = String.join("、", quantity.acceptedUnits());
            return fault(
                    index,
                    fact,
                    "unit",
                    "unknown-unit",
                    BilingualText.of(
                            quantity.name().zh() + "不接受单位“" + value.unit() + "”，可用：" + units + "。",
                            quantity.name().en() + " does not accept the unit \"" + value.unit() + "\"; it accepts "
                                    + units + "."));
        }
        if (!quantity.mayBeNegative() && value.decimal().startsWith("-")) {
            return fault(
                    index,
                    fact,
                    "value",
                    "negative-not-allowed",
                    BilingualText.of(
                            quantity.name().zh() + "不能为负，实为 " + value.decimal() + "。",
                            quantity.name().en() + " cannot be negative, this is " + value.decimal() + "."));
        }
        if (quantity.stock() && value.basis() == Basis.YEAR_TO_DATE) {
            return fault(
                    index,
                    fact,
                    "basis",
                    "year-to-date-for-stock",
                    BilingualText.of(
                            quantity.name().zh() + "是存量，没有累计值，basis 应为 own。",
                            quantity.name().en() + " is a stock and has no year to date; basis should be own."));
        }
        return null;
    }

    private static @Nullable FactFault checkDigits(int index, Fact fact, String decimal) {
        if (!DECIMAL.matcher(decimal).matches()) {
            return fault(
                    index,
                    fact,
                    "value",
                    "not-a-decimal",
                    BilingualText.of(
                            "value 应为十进制数，如 123.45，实为“" + decimal + "”。",
                            "value is a decimal number such as 123.45, this is \"" + decimal + "\"."));
        }
        int point = decimal.indexOf('.');
        String whole = (point < 0 ? decimal : decimal.substring(0, point)).replaceFirst("^-?0*", "");
        String fraction = point < 0 ? "" : decimal.substring(point + 1).replaceFirst("0+$", "");
        if (fraction.length() > DECIMALS_MAX) {
            return fault(
                    index,
                    fact,
                    "value",
                    "too-many-decimals",
                    BilingualText.of(
                            "value 最多 6 位小数，实为 " + fraction.length() + " 位。",
                            "value has at most 6 decimals, this has " + fraction.length() + "."));
        }
        if (whole.length() > DIGITS_MAX) {
            return fault(
                    index,
                    fact,
                    "value",
                    "too-many-digits",
                    BilingualText.of(
                            "value 整数部分最多 12 位，实为 " + whole.length() + " 位。",
                            "value has at most 12 digits before the point, this has " + whole.length() + "."));
        }
        return null;
    }

    private static FactFault fault(int index, Fact fact, String field, String rule, BilingualText text) {
        return new FactFault(
                index,
                fact,
                field,
                rule,
                text,
                BilingualText.of(
                        "请改正 " + field + " 后重新提交；契约见 bureau contract show。",
                        "Correct " + field + " and hand it in again; bureau contract show tells the contract."));
    }
}
