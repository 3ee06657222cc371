package io.hengzhi.provisioning.identity;

import io.hengzhi.contract.Topics;
import io.hengzhi.provisioning.identity.Account.Person;
import io.hengzhi.provisioning.identity.Account.SystemClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every account of the sample city. People and enterprises are fictional. */
public final class Roster {

    /** The services that have an identity of their own, by the name of their client. */
    public static final List<String> SERVICES = List.of(
            "svc-registry", "svc-ingestion", "svc-scoring", "svc-appeal", "svc-incentive", "svc-audit", "svc-gateway");

    /** Reads facts and registry on the broker for {@code ./dev verify scores}; no service, and it writes nothing. */
    public static final String VERIFICATION = "svc-verification";

    /** Adds, suspends and resumes bureaus for the registry; the services' own identities cannot. */
    public static final String BUREAU_ADMINISTRATION = "svc-bureau-administration";

    /** The role of a bureau that publishes. */
    static final String PUBLISHER = "bureau-publisher";

    private static final String HOME = "110113";
    private static final String HOME_PARK = "110113-01";
    private static final String SAMPLE_ENTERPRISE = "91110113MA0HE0001W";

    private static final Map<String, String> DISTRICTS = orderedMap(
            "110101", "东城区",
            "110102", "西城区",
            "110105", "朝阳区",
            "110106", "丰台区",
            "110107", "石景山区",
            "110108", "海淀区",
            "110109", "门头沟区",
            "110111", "房山区",
            "110112", "通州区",
            "110113", "顺义区",
            "110114", "昌平区",
            "110115", "大兴区",
            "110116", "怀柔区",
            "110117", "平谷区",
            "110118", "密云区",
            "110119", "延庆区",
            "110302", "经济技术开发区");

    private static final Map<String, String> BUREAUS = orderedMap(
            "economy-information", "经济和信息化局",
            "development-reform", "发展改革委",
            "science", "科委",
            "finance", "财政局",
            "tax", "税务局",
            "human-resources", "人力社保局",
            "natural-resources", "规划自然资源委",
            "environment", "生态环境局",
            "urban-management", "城市管理委",
            "transport", "交通委",
            "water", "水务局",
            "commerce", "商务局",
            "emergency", "应急管理局",
            "market-regulation", "市场监督管理局",
            "statistics", "统计局",
            "financial-supervision", "地方金融监管局",
            "ip", "知识产权局",
            "power", "电力公司",
            "park", "园区基础数据");

    private Roster() {}

    public static List<Account> all() {
        return Stream.of(people(), bureaus(), systems(), services(), administration())
                .flatMap(List::stream)
                .toList();
    }

    /** One account for each role, in the order in which a newcomer meets them. */
    public static List<Account> demonstration() {
        List<String> names = List.of(
                "city-officer",
                "city-officer-2",
                "district-officer",
                "district-officer-2",
                "park-officer",
                "enterprise",
                "auditor",
                "bureau-officer",
                "bureau-tax",
                "bureau-reader",
                "district-platform",
                "system-admin",
                "security-admin",
                "audit-admin");
        List<Account> accounts = all();
        return names.stream()
                .flatMap(name ->
                        accounts.stream().filter(account -> account.name().equals(name)))
                .toList();
    }

    private static List<Account> people() {
        List<Account> people = new ArrayList<>();
        Map<String, String> home = Map.of("district", HOME);
        String office = DISTRICTS.get(HOME) + "经济和信息化局";
        people.add(new Person("city-officer", "city-officer", "市级领导小组办公室", Map.of(), "陈志远"));
        people.add(new Person("city-officer-2", "city-officer", "市级领导小组办公室", Map.of(), "刘洋"));
        people.add(new Person("district-officer", "district-officer", office, home, "王晓磊"));
        people.add(new Person("district-officer-2", "district-officer", office, home, "李静文"));
        people.add(new Person(
                "park-officer",
                "park-officer",
                DISTRICTS.get(HOME) + "第一产业园管理办公室",
                Map.of("district", HOME, "park", HOME_PARK),
                "赵明"));
        people.add(new Person("enterprise", "enterprise", "示例企业", Map.of("creditCode", SAMPLE_ENTERPRISE), "周敏"));
        people.add(new Person("bureau-officer", "bureau-publisher", "税务局", Map.of("bureau", "tax"), "何晓彤"));
        people.add(new Person("auditor", "auditor", "审计局", Map.of(), "孙悦"));
        people.add(new Person("system-admin", "system-admin", "运维中心", Map.of(), "何伟"));
        people.add(new Person("security-admin", "security-admin", "运维中心", Map.of(), "吴倩"));
        people.add(new Person("audit-admin", "audit-admin", "运维中心", Map.of(), "郑凯"));
        DISTRICTS.forEach((code, name) -> {
            Map<String, String> there = Map.of("district", code);
            String organisation = name + "经济和信息化局";
            people.add(new Person("district-officer-" + code, "district-officer", organisation, there, name + "经办人"));
            people.add(new Person(
                    "district-officer-" + code + "-2", "district-officer", organisation, there, name + "复核人"));
        });
        return people;
    }

    private static List<Account> bureaus() {
        return Topics.PUBLISHERS.stream()
                .<Account>map(bureau -> new SystemClient(
                        Topics.clientOf(bureau),
                        PUBLISHER,
                        BUREAUS.getOrDefault(bureau.value(), bureau.value()),
                        Map.of("bureau", bureau.value()),
                        true))
                .toList();
    }

    private static List<Account> systems() {
        return List.of(
                new SystemClient("bureau-reader", "bureau-reader", "财政局", Map.of("bureau", "finance"), false),
                new SystemClient(
                        "district-platform",
                        "district-platform",
                        DISTRICTS.get(HOME) + "企业服务平台",
                        Map.of("district", HOME),
                        false));
    }

    private static List<Account> services() {
        return Stream.concat(SERVICES.stream(), Stream.of(VERIFICATION))
                .<Account>map(name -> new SystemClient(name, "service", "衡制", Map.of(), true))
                .toList();
    }

    private static List<Account> administration() {
        return List.of(new Account.ClientAdministrator(BUREAU_ADMINISTRATION, "衡制"));
    }

    private static Map<String, String> orderedMap(String... keysAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
