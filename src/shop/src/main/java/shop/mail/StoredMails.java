package shop.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/// Mails in the database, which no node takes with it when it dies.
///
/// A mail that is taken up is out of sight of the others for [#CLAIM], and comes back then,
/// unless it was sent. So each is tried until it is sent, or the mail server does not want it, at
/// most [#TRIES_MAX] times. It is sent twice if a node dies between the mail server's answer and
/// the end of the row, which is a round later, or if the mail server has taken it and its answer
/// does not come in time; not because it has waited long for a worker: then it is left.
@ApplicationScoped
public class StoredMails {
    static final int TRIES_MAX = 1000;

    /// Long enough for a mail to wait for a worker while the mail server does well.
    static final Duration CLAIM = Duration.ofSeconds(120);

    private static final String ADD =
            """
            insert into stored_mail (kind, recipient, subject, body, due_at, tries)
            select m.kind, m.recipient, m.subject, m.body, now(3), 0
            from json_table(:mails, '$[*]' columns (
                kind varchar(20) path '$.kind', recipient varchar(254) path '$.to',
                subject varchar(200) path '$.subject', body text path '$.body')) m
            """;
    private static final String DUE =
            """
            select id, recipient, subject, body from stored_mail
            where kind = :kind and due_at <= now(3) and tries < :tries
            order by due_at limit :atMost for update skip locked
            """;
    private static final String TAKE =
            """
            update stored_mail
            set due_at = now(3) + interval :seconds second, tries = tries + 1 where id in (:ids)
            """;

    private static final String OLDEST =
            """
            select timestampdiff(microsecond, stored_at, now(3)) div 1000 from stored_mail
            order by id limit 1
            """;

    /// A mail that was taken up.
    ///
    /// @param untilNanos by then at the earliest others may take it, on the clock of who took it
    record Stored(long id, Mail mail, long untilNanos) {}

    private final EntityManager database;
    private final ObjectMapper json;

    StoredMails(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// One statement, however many there are.
    void add(List<Mail> mails) {
        database.createNativeQuery(ADD).setParameter("mails", asJson(mails)).executeUpdate();
    }

    /// Takes up what is due, the oldest first; what another one is taking up is passed over.
    ///
    /// Read committed, because the default also locks the gaps between the rows that it has looked
    /// at, and whoever stores a mail meanwhile would wait.
    ///
    /// @param nowNanos the claim ends so much later or, as the database begins it later, after that
    @Transactional
    List<Stored> take(MailKind kind, int atMost, long nowNanos) {
        database.createNativeQuery("set transaction isolation level read committed")
                .executeUpdate();
        List<Tuple> rows =
                database.createNativeQuery(DUE, Tuple.class)
                        .setParameter("kind", kind.name())
                        .setParameter("tries", TRIES_MAX)
                        .setParameter("atMost", atMost)
                        .getResultList();
        long untilNanos = nowNanos + CLAIM.toNanos();
        var taken = rows.stream().map(row -> stored(kind, row, untilNanos)).toList();
        if (!taken.isEmpty()) {
            database.createNativeQuery(TAKE)
                    .setParameter("seconds", CLAIM.toSeconds())
                    .setParameter("ids", taken.stream().map(Stored::id).toList())
                    .executeUpdate();
        }
        return taken;
    }

    private static Stored stored(MailKind kind, Tuple row, long untilNanos) {
        var mail =
                new Mail(
                        kind,
                        row.get("recipient", String.class),
                        row.get("subject", String.class),
                        row.get("body", String.class));
        return new Stored(row.get("id", Number.class).longValue(), mail, untilNanos);
    }

    @Transactional
    void forget(List<Long> ids) {
        database.createNativeQuery("delete from stored_mail where id in (:ids)")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /// For how long the oldest one has been here; 0 if there is none. O(1), by the primary key.
    @Transactional
    long oldestMillis() {
        var found = database.createNativeQuery(OLDEST, Long.class).getSingleResultOrNull();
        return found == null ? 0 : (Long) found;
    }

    private String asJson(List<Mail> mails) {
        try {
            return json.writeValueAsString(mails);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
