package io.hengzhi.gateway.session;

/** Addresses of the login, and which of them a browser may be sent to. */
final class LoginPages {

    static final String REGISTRATION = "keycloak";
    static final String NEXT = "hengzhi.next";

    private LoginPages() {}

    /** The page itself where it is one of ours, else the first page: a login never leads to another site. */
    static String ownPage(String page) {
        boolean ours = page.startsWith("/")
                && !page.startsWith("//")
                && !page.contains("\\")
                && page.chars().allMatch(c -> c > ' ' && c < 127);
        return ours ? page : "/";
    }
}
