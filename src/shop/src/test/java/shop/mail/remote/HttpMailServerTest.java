package shop.mail.remote;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.mail.Mail;
import shop.mail.MailFailure;
import shop.mail.MailKind;
import shop.mail.MailSettings;

/// What the mail server's answers mean.
class HttpMailServerTest {
    private static final Mail MAIL = new Mail(MailKind.ORDER, "ada@example.org", "Hello", "Yes.");

    private HttpServer server;
    private HttpMailServer mails;
    private int status;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/messages",
                call -> {
                    call.sendResponseHeaders(status, -1);
                    call.close();
                });
        server.start();
        mails =
                new HttpMailServer(
                        new Settings("http://localhost:" + server.getAddress().getPort()),
                        new ObjectMapper());
    }

    @AfterEach
    void stop() {
        mails.close();
        server.stop(0);
    }

    @Test
    void isContentWhenItIsTaken() {
        status = 202;
        mails.take(MAIL);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void isNotWantedWhenTheMailIsWrong(int answer) {
        status = answer;
        assertThatThrownBy(() -> mails.take(MAIL))
                .isInstanceOf(MailFailure.Unwanted.class)
                .hasMessageContaining("" + answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 301, 401, 403, 404, 408, 429, 500, 503})
    void mayBeTakenLaterWhateverElseIsAnswered(int answer) {
        status = answer;
        assertThatThrownBy(() -> mails.take(MAIL))
                .isInstanceOf(MailFailure.NotNow.class)
                .hasMessageContaining("" + answer);
    }

    private record Settings(String url) implements MailSettings {
        @Override
        public int workers() {
            return 1;
        }

        @Override
        public int queueMax() {
            return 1;
        }

        @Override
        public Duration roundsEvery() {
            return Duration.ofSeconds(1);
        }
    }
}
