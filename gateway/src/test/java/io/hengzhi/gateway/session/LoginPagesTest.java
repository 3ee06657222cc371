package io.hengzhi.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginPagesTest {

    @Test
    void comes_back_to_a_page_of_ours() {
        assertThat(LoginPages.ownPage("/rankings?period=2025Q4")).isEqualTo("/rankings?period=2025Q4");
    }

    @Test
    void never_leads_to_another_site() {
        for (String page : new String[] {
            "https://example.org/",
            "//example.org/",
            "/\\example.org",
            "javascript:alert(1)",
            "",
            "/a\r\nSet-Cookie: x=1"
        }) {
            assertThat(LoginPages.ownPage(page)).as(page).isEqualTo("/");
        }
    }
}
