package io.hengzhi.platform.permission;

import static io.hengzhi.platform.permission.Operation.Kind.DATA_READ;
import static io.hengzhi.platform.permission.Operation.Kind.DATA_WRITE;
import static io.hengzhi.platform.permission.Operation.Kind.REFERENCE;
import static io.hengzhi.platform.permission.Operation.Kind.WORK;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.platform.security.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What can be done, by whom: the one permission table. Where somebody may do it is the caller's {@code Scope}.
 */
public enum Operation {
    READ_REFERENCE_DATA(REFERENCE, "查看基础目录", "Read reference data", EnumSet.allOf(Role.class)),

    USE_SESSION(REFERENCE, "使用会话", "Use one's own session", EnumSet.allOf(Role.class)),

    ADD_BUREAU(WORK, "增设委办局", "Add a bureau", EnumSet.of(Role.SYSTEM_ADMIN)),
    SUSPEND_BUREAU(WORK, "停用、恢复委办局", "Suspend and resume a bureau", EnumSet.of(Role.SECURITY_ADMIN)),
    ROTATE_BUREAU_SECRET(WORK, "更换委办局密钥", "Rotate a bureau's secret", EnumSet.of(Role.SECURITY_ADMIN)),
    READ_BUREAU_FILE(
            WORK,
            "查看委办局管理记录",
            "Read what administrators did with a bureau",
            EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)),

    DECIDE_PILOT(WORK, "决定试点期", "Decide a district's term as a pilot", EnumSet.of(Role.CITY_OFFICER)),
    NAME_PARK(WORK, "增设、更名园区乡镇", "Add or rename a park", EnumSet.of(Role.DISTRICT_OFFICER)),
    LIST_ENTERPRISES(DATA_READ, "查询企业", "Search enterprises", Who.OFFICERS_AND_SYSTEMS),
    READ_ENTERPRISE(DATA_READ, "查看企业", "Read an enterprise", Who.OFFICERS_SYSTEMS_AND_ENTERPRISE),
    IMPORT_ENTERPRISES(WORK, "导入企业", "Import enterprises", Who.OFFICERS),
    CHANGE_ENTERPRISE(DATA_WRITE, "变更企业", "Change an enterprise", EnumSet.of(Role.CITY_OFFICER, Role.DISTRICT_OFFICER)),
    DRAW_LIST(WORK, "生成年度名单", "Draw the list of the year", EnumSet.of(Role.DISTRICT_OFFICER)),
    CONFIRM_LIST(WORK, "确认名单", "Confirm the list", EnumSet.of(Role.DISTRICT_OFFICER, Role.PARK_OFFICER)),
    READ_LIST_STANDING(WORK, "查看名单进展", "Read how a list stands", Who.OFFICERS),
    DECIDE_SCOPE(
            DATA_WRITE,
            "核定企业名单归属",
            "Decide an enterprise's scope",
            EnumSet.of(Role.DISTRICT_OFFICER, Role.PARK_OFFICER)),
    READ_SCHEMES(WORK, "查看评价方案", "Read schemes", Who.OFFICERS_SYSTEMS_AND_ENTERPRISE),
    DRAFT_SCHEME(WORK, "起草评价方案", "Draft a scheme", EnumSet.of(Role.DISTRICT_OFFICER)),
    APPROVE_SCHEME(WORK, "审定评价方案", "Approve a scheme", EnumSet.of(Role.DISTRICT_OFFICER)),

    READ_AGREEMENTS(
            WORK,
            "查看数据共享协议",
            "Read sharing agreements",
            EnumSet.of(Role.CITY_OFFICER, Role.BUREAU_READER, Role.AUDITOR, Role.SECURITY_ADMIN)),
    DRAFT_AGREEMENT(WORK, "起草数据共享协议", "Draft a sharing agreement", EnumSet.of(Role.CITY_OFFICER)),
    DECIDE_AGREEMENT(WORK, "批准或终止数据共享协议", "Put a sharing agreement in force, or end it", EnumSet.of(Role.CITY_OFFICER)),

    READ_FACTS(DATA_READ, "查看数据", "Read facts", Who.OFFICERS_SYSTEMS_AND_ENTERPRISE),
    UPLOAD_FACTS(DATA_WRITE, "上传数据", "Upload facts as a workbook", EnumSet.of(Role.BUREAU_PUBLISHER)),
    READ_REJECTIONS(DATA_WRITE, "查看拒收", "Read refused facts", EnumSet.of(Role.BUREAU_PUBLISHER)),
    SEND_BATCH(WORK, "建立与关闭批次", "Open and close a batch", EnumSet.of(Role.BUREAU_PUBLISHER)),
    READ_BATCHES(WORK, "查看批次", "Read batches", EnumSet.of(Role.BUREAU_PUBLISHER)),
    REPLAY_REJECTIONS(DATA_WRITE, "更正重发", "Correct and replay refused facts", EnumSet.of(Role.BUREAU_PUBLISHER)),
    READ_WARNINGS(
            DATA_WRITE,
            "查看提示",
            "Read warnings",
            EnumSet.of(Role.BUREAU_PUBLISHER, Role.DISTRICT_OFFICER, Role.CITY_OFFICER)),
    READ_DELIVERIES(
            WORK,
            "查看报送情况",
            "Read how punctual and complete a bureau is",
            EnumSet.of(Role.BUREAU_PUBLISHER, Role.CITY_OFFICER, Role.DISTRICT_OFFICER)),
    READ_CORRECTION_ORDERS(DATA_WRITE, "查看更正单", "Read correction orders", EnumSet.of(Role.BUREAU_PUBLISHER)),
    ANSWER_CORRECTION_ORDER(DATA_WRITE, "办理更正单", "Answer a correction order", EnumSet.of(Role.BUREAU_PUBLISHER)),

    READ_RANKING(
            DATA_READ,
            "查看排名",
            "Read a ranking",
            EnumSet.of(Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.DISTRICT_PLATFORM, Role.BUREAU_READER)),
    COMPARE_DISTRICTS(DATA_READ, "比较各区", "Compare districts", EnumSet.of(Role.CITY_OFFICER)),
    READ_SCORE(DATA_READ, "查看得分", "Read a score", Who.OFFICERS_SYSTEMS_AND_ENTERPRISE),
    SIMULATE_SCHEME(DATA_READ, "试算评价方案", "Try a scheme out", EnumSet.of(Role.DISTRICT_OFFICER)),
    SIMULATE_CORRECTION(
            DATA_READ,
            "试算更正",
            "Try a correction of facts out",
            EnumSet.of(Role.ENTERPRISE, Role.PARK_OFFICER, Role.DISTRICT_OFFICER)),
    PROPOSE_BASELINES(DATA_READ, "查看基准值建议", "Read proposals of baselines", EnumSet.of(Role.DISTRICT_OFFICER)),
    WATCH_CHANGES(
            DATA_READ,
            "订阅变化",
            "Watch scores, ranks and classes change",
            EnumSet.of(
                    Role.CITY_OFFICER,
                    Role.DISTRICT_OFFICER,
                    Role.PARK_OFFICER,
                    Role.DISTRICT_PLATFORM,
                    Role.ENTERPRISE)),
    READ_RESULT_STANDING(
            WORK,
            "查看年度结果进展",
            "Read how a year's results stand",
            EnumSet.of(Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.PARK_OFFICER, Role.DISTRICT_PLATFORM)),
    READ_RESULTS(
            DATA_READ,
            "查看年度结果",
            "Read frozen annual results",
            EnumSet.of(
                    Role.CITY_OFFICER,
                    Role.DISTRICT_OFFICER,
                    Role.PARK_OFFICER,
                    Role.DISTRICT_PLATFORM,
                    Role.ENTERPRISE)),
    READ_PASSPORT(
            DATA_READ,
            "下载得分凭证",
            "Read a score passport",
            EnumSet.of(
                    Role.CITY_OFFICER,
                    Role.DISTRICT_OFFICER,
                    Role.PARK_OFFICER,
                    Role.DISTRICT_PLATFORM,
                    Role.ENTERPRISE)),
    PUBLISH_RESULT(WORK, "公布初步结果", "Publish a preliminary result", EnumSet.of(Role.DISTRICT_OFFICER)),
    WAIVE_MISSING(WORK, "核准缺数保留", "Waive missing inputs", EnumSet.of(Role.DISTRICT_OFFICER)),
    CONFIRM_RESULT(WORK, "确认结果", "Confirm a result", EnumSet.of(Role.DISTRICT_OFFICER, Role.PARK_OFFICER)),
    FINALISE_RESULT(WORK, "核定最终结果", "Make a result final", EnumSet.of(Role.DISTRICT_OFFICER)),
    READ_DIGEST(WORK, "核对状态摘要", "Read the state digest", EnumSet.of(Role.SERVICE, Role.SYSTEM_ADMIN)),

    FILE_APPEAL(DATA_WRITE, "提出异议", "File an objection", EnumSet.of(Role.ENTERPRISE)),
    READ_APPEALS(
            DATA_READ,
            "查看异议",
            "Read objections",
            EnumSet.of(
                    Role.ENTERPRISE,
                    Role.PARK_OFFICER,
                    Role.DISTRICT_OFFICER,
                    Role.DISTRICT_PLATFORM,
                    Role.CITY_OFFICER)),
    ADD_EVIDENCE(DATA_WRITE, "补充证据", "Add evidence", EnumSet.of(Role.ENTERPRISE, Role.PARK_OFFICER)),
    GIVE_FINDING(DATA_WRITE, "提交核实意见", "Give a finding", EnumSet.of(Role.PARK_OFFICER)),
    DECIDE_APPEAL(DATA_WRITE, "决定异议", "Decide an objection", EnumSet.of(Role.DISTRICT_OFFICER)),
    WITHDRAW_APPEAL(DATA_WRITE, "撤回异议", "Withdraw an objection", EnumSet.of(Role.ENTERPRISE)),

    READ_GUIDANCE(DATA_READ, "查看指导", "Read guidance", Who.OFFICERS_SYSTEMS_AND_ENTERPRISE),
    READ_INCENTIVES(REFERENCE, "查看激励政策", "Read incentive policy", EnumSet.allOf(Role.class)),

    READ_ACCESS_LOG(DATA_READ, "查看访问日志", "Read the access log", EnumSet.of(Role.AUDITOR, Role.ENTERPRISE));

    /** What an operation touches, which decides what it must state and leave behind. */
    public enum Kind {
        /** Reference data: any signed-in caller, no purpose, no record. */
        REFERENCE,
        /** Enterprise data are read: a purpose is stated and the read is recorded. */
        DATA_READ,
        /** A step of work whose answer holds enterprise data: recorded; the step itself is the purpose. */
        DATA_WRITE,
        /** A step of work on rules and lists as a whole: denials are recorded. */
        WORK
    }

    private final Kind kind;
    private final BilingualText name;
    private final Set<Role> roles;

    Operation(Kind kind, String zh, String en, Set<Role> roles) {
        this.kind = kind;
        this.name = new BilingualText(zh, en);
        this.roles = Set.copyOf(roles);
    }

    public Kind kind() {
        return kind;
    }

    public BilingualText displayName() {
        return name;
    }

    public Set<Role> roles() {
        return roles;
    }

    /** As records and documents write it, for example {@code read-ranking}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean needsPurpose() {
        return kind == DATA_READ;
    }

    /** Whether an answer given under it is recorded before it leaves. */
    public boolean isRecorded() {
        return kind == DATA_READ || kind == DATA_WRITE;
    }

    /** Groups of roles that several rows share. */
    private static final class Who {
        static final Set<Role> OFFICERS = EnumSet.of(Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.PARK_OFFICER);
        static final Set<Role> OFFICERS_AND_SYSTEMS = EnumSet.of(
                Role.CITY_OFFICER,
                Role.DISTRICT_OFFICER,
                Role.PARK_OFFICER,
                Role.DISTRICT_PLATFORM,
                Role.BUREAU_READER);
        static final Set<Role> OFFICERS_SYSTEMS_AND_ENTERPRISE = EnumSet.of(
                Role.CITY_OFFICER,
                Role.DISTRICT_OFFICER,
                Role.PARK_OFFICER,
                Role.DISTRICT_PLATFORM,
                Role.BUREAU_READER,
                Role.ENTERPRISE);
    }
}
