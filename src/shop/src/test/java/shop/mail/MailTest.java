package shop.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailTest {
    @Test
    void hasASubjectOfOneLine() {
        assertThat(subject("Kettle\r\nBcc: eve@example.org"))
                .isEqualTo("Kettle Bcc: eve@example.org");
        assertThat(subject("a\0b\tc\u0085d\u2028e\u2029f")).isEqualTo("a b c d e f");
    }

    @Test
    void leavesOtherSubjectsAsTheyAre() {
        assertThat(subject("Käse  –  5 €")).isEqualTo("Käse  –  5 €");
    }

    private static String subject(String given) {
        return new Mail(MailKind.NEWS, "ada@example.org", given, "Hello.").subject();
    }
}
