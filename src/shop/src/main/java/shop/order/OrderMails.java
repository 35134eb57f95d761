package shop.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import shop.mail.Mail;
import shop.mail.MailKind;
import shop.mail.MailRoom;
import shop.words.Words;

/// Tells buyers of their orders by mail, if they said where.
@ApplicationScoped
public class OrderMails {
    private final MailRoom mailRoom;

    OrderMails(MailRoom mailRoom) {
        this.mailRoom = mailRoom;
    }

    void paid(Order order) {
        send(order, "Your order %d is paid", "Thank you! It is paid and on its way to the packers.");
    }

    void waits(Order order) {
        send(
                order,
                "Your order %d waits to be paid",
                "It is kept for you until %s.".formatted(Words.of(order.payUntil())));
    }

    private void send(Order order, String subject, String news) {
        order.email().ifPresent(to -> mailRoom.send(List.of(mail(order, to, subject, news))));
    }

    private static Mail mail(Order order, String to, String subject, String news) {
        String lines =
                order.lines().stream()
                        .map(OrderMails::line)
                        .collect(Collectors.joining("\n", "\n\n", "\n\n"));
        String text = "Hello %s,\n\n%s".formatted(order.buyer(), news);
        return new Mail(
                MailKind.ORDER,
                to,
                subject.formatted(order.id()),
                text + lines + "Total: " + Words.of(order.total()));
    }

    private static String line(OrderLine line) {
        return "%d x %s, %s each".formatted(line.quantity(), line.name(), Words.of(line.price()));
    }
}
