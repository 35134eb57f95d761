package shop.mail.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import shop.mail.Mail;
import shop.mail.MailFailure;
import shop.mail.MailServer;
import shop.mail.MailSettings;

/// Posts a mail to `{url}/messages`.
///
/// | answer | means |
/// | --- | --- |
/// | 202 | it is taken over |
/// | 400, 413, 422 | it never will be: something is wrong with the mail |
/// | any other, or none | not now; 401 and 404, too: they are about our settings |
@ApplicationScoped
public class HttpMailServer implements MailServer {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(2);

    /// What the mail server wants to know.
    record Message(String to, String subject, String body) {}

    private final URI messages;
    private final ObjectMapper json;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_MAX)
                    .build();

    HttpMailServer(MailSettings settings, ObjectMapper json) {
        this.messages = URI.create(settings.url() + "/messages");
        this.json = json;
    }

    @Override
    public void take(Mail mail) {
        var request =
                HttpRequest.newBuilder(messages)
                        .timeout(ANSWER_MAX)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(text(mail)))
                        .build();
        int status;
        try {
            status = http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new MailFailure.NotNow("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MailFailure.NotNow("interrupted", e);
        }
        switch (status) {
            case 202 -> {}
            case 400, 413, 422 -> throw new MailFailure.Unwanted(status);
            default -> throw new MailFailure.NotNow("status " + status, null);
        }
    }

    private String text(Mail mail) {
        try {
            return json.writeValueAsString(new Message(mail.to(), mail.subject(), mail.body()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
