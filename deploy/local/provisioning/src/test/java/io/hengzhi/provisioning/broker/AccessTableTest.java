package io.hengzhi.provisioning.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topics;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.provisioning.identity.Account;
import io.hengzhi.provisioning.identity.Roster;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;

class AccessTableTest {

    @Test
    void a_bureau_writes_its_own_topic_and_does_nothing_else() {
        for (BureauCode bureau : Topics.PUBLISHERS) {
            assertThat(linesOf("bureau-" + bureau))
                    .containsExactly("User:bureau-" + bureau + " WRITE TOPIC facts." + bureau + ".v1");
        }
    }

    @Test
    void only_the_audit_service_reads_the_access_log_and_every_service_writes_it() {
        assertThat(principalsWith("READ TOPIC audit.access.v1")).containsExactly("svc-audit");
        assertThat(principalsWith("WRITE TOPIC audit.access.v1")).containsExactlyInAnyOrderElementsOf(Roster.SERVICES);
    }

    @Test
    void nobody_may_delete_or_alter_or_create_anything_but_who_adds_bureaus() {
        assertThat(linesOf(Roster.BUREAU_ADMINISTRATION))
                .containsExactly(
                        "User:svc-bureau-administration CREATE TOPIC facts.*",
                        "User:svc-bureau-administration ALTER CLUSTER kafka-cluster");
        assertThat(AccessTable.rows(Topics.PUBLISHERS))
                .filteredOn(row -> !row.entry().principal().equals("User:" + Roster.BUREAU_ADMINISTRATION))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.entry().operation()).isIn(AclOperation.READ, AclOperation.WRITE));
    }

    @Test
    void a_suspended_bureau_has_no_row_and_an_added_one_has_its_own() {
        BureauCode tax = BureauCode.of("tax");
        BureauCode power = BureauCode.of("power");
        BureauCode added = BureauCode.of("culture-tourism");
        PublishingBureaus bureaus = PublishingBureaus.of(List.of(
                new Bureau(tax, BilingualText.of("税务局", "Tax Bureau"), true),
                new Bureau(power, BilingualText.of("电力公司", "Power Company")),
                new Bureau(added, BilingualText.of("文化和旅游局", "Culture and Tourism Bureau"))));

        Set<String> principals = AccessTable.rows(bureaus.publishing()).stream()
                .map(row -> row.entry().principal())
                .collect(Collectors.toSet());

        assertThat(principals).doesNotContain("User:bureau-tax");
        assertThat(principals).contains("User:bureau-power", "User:bureau-culture-tourism", "User:bureau-water");
        assertThat(bureaus.all()).contains(tax, power, added);
    }

    @Test
    void the_recomputation_reads_facts_and_registry_and_writes_nothing() {
        assertThat(linesOf(Roster.VERIFICATION))
                .containsExactly(
                        "User:svc-verification READ TOPIC facts.*", "User:svc-verification READ TOPIC registry.*");
    }

    @Test
    void only_ingestion_writes_facts_besides_their_bureau() {
        assertThat(principalsWith("WRITE TOPIC facts.*")).containsExactly("svc-ingestion");
    }

    @Test
    void every_principal_of_the_table_is_an_account_whose_token_is_meant_for_the_broker() {
        Set<String> onBroker = Roster.all().stream()
                .filter(account -> account instanceof Account.ClientAdministrator
                        || account instanceof Account.SystemClient system && system.onBroker())
                .map(Account::name)
                .collect(Collectors.toSet());
        Set<String> principals = AccessTable.rows(Topics.PUBLISHERS).stream()
                .map(row -> row.entry().principal().substring("User:".length()))
                .collect(Collectors.toSet());
        assertThat(principals).isEqualTo(onBroker);
    }

    private static List<String> linesOf(String principal) {
        return AccessTable.lines().stream()
                .filter(line -> line.startsWith("User:" + principal + " "))
                .toList();
    }

    private static List<String> principalsWith(String right) {
        return AccessTable.lines().stream()
                .filter(line -> line.endsWith(" " + right))
                .map(line -> line.substring("User:".length(), line.indexOf(' ')))
                .toList();
    }
}
