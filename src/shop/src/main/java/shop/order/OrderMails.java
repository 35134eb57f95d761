package shop.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shop.mail.Mail;
import shop.mail.MailKind;
import shop.mail.MailRounds;
import shop.words.Words;

/// Tells buyers of their orders by mail, if they said where.
@ApplicationScoped
public class OrderMails {
    private final MailRounds mailRounds;

    OrderMails(MailRounds mailRounds) {
        this.mailRounds = mailRounds;
    }

    void paid(Order order) {
        mail(order, "Your order %d is paid", "Thank you! It is on its way to the packers.")
                .ifPresent(this::send);
    }

    void shipped(Order order) {
        order.shipment()
                .map(shipment -> "The carrier has it, as %s.".formatted(shipment.tracking()))
                .flatMap(news -> mail(order, "Your order %d is on its way", news))
                .ifPresent(this::send);
    }

    void waits(Order order) {
        String news = "It is kept for you until %s.".formatted(Words.of(order.payUntil()));
        mail(order, "Your order %d waits to be paid", news).ifPresent(this::send);
    }

    /// The mail is part of what is committed.
    private void send(Mail mail) {
        mailRounds.store(List.of(mail));
    }

    void givenUp(Order order) {
        mail(order, "Your order %d is given up", "It was not paid in time.").ifPresent(this::send);
    }

    private static Optional<Mail> mail(Order order, String subject, String news) {
        return order.email().map(to -> mail(order, to, subject, news));
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
